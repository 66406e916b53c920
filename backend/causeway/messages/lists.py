"""Which messages a list shows, and where it may start. Pure."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, select, true
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.cases.access import own_case_ids
from causeway.kit.starts import Start
from causeway.messages.tables import Message, MessageKind


def messages_in(
    kinds: Sequence[MessageKind] | None, case_id: str | None, *, unopened: bool | None
) -> ColumnElement[bool]:
    """Return the condition of messages of some kinds, of one case, and that nobody of their box has opened."""
    parts: list[ColumnElement[bool]] = []
    if kinds is not None:
        parts.append(col(Message.kind).in_(kinds))
    if case_id is not None:
        parts.append(col(Message.case_id) == case_id)
    if unopened is not None:
        parts.append(col(Message.opened_at).is_(None) if unopened else col(Message.opened_at).is_not(None))
    return and_(true(), *parts)


def messages_to_start_from(actor: Actor, case_id: str | None) -> list[Start]:
    """Return where a list may start: with one case, or with a judge's, which are few among all that the court has."""
    messages = select(col(Message.id))
    starts = [] if case_id is None else [Start([messages.where(col(Message.case_id) == case_id)])]
    if actor.has(Role.JUDGE) and not actor.in_registry:
        starts.append(Start([messages.where(col(Message.case_id).in_(ids)) for ids in own_case_ids(actor)]))
    return starts
