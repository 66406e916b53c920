"""Somebody opens a message of their box: the court sees who and when, and it is no longer unread."""

from dataclasses import dataclass

from sqlmodel import col, update

from causeway.accounts.actor import Actor
from causeway.kit.rows import take_turn
from causeway.kit.work import Work
from causeway.messages.events import MessageOpened
from causeway.messages.queries import is_received, message
from causeway.messages.tables import Message, MessageOpening


@dataclass(frozen=True)
class OpenMessage:
    """A message is on somebody's screen."""

    message_id: str
    """The message."""


async def open_message(work: Work[Actor], command: OpenMessage) -> Message:
    """Note it, once for each person. The court may look at a message, and opens none.

    Raises `NotFound`, also for one the actor may not know of.
    """
    row = await message(work.session, work.actor, command.message_id)
    user_id = work.actor.user_id
    if user_id is None or not await is_received(work.session, work.actor, row.id):
        return row
    await take_turn(work.session, f"message {row.id}")
    if await work.session.get(MessageOpening, (row.id, user_id)) is not None:
        return row
    work.session.add(MessageOpening(message_id=row.id, user_id=user_id, opened_at=work.now))
    unopened = (col(Message.id) == row.id, col(Message.opened_at).is_(None))
    await work.session.execute(update(Message).where(*unopened).values(opened_at=work.now))
    await work.session.refresh(row)
    work.record(MessageOpened(row.id, row.case_id, row.document_id, row.organisation_id, row.user_id))
    return row
