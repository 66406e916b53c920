"""Every SELECT about messages that is not a published list."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, or_
from sqlalchemy import select as sql_select
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation, User
from causeway.cases.access import case_visible_to, seen_as_court
from causeway.cases.tables import CaseAssignment, Party, Representation
from causeway.documents.tables import Document
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from causeway.messages.access import has_a_box, messages_visible_to, received_by
from causeway.messages.tables import Message, MessageOpening
from causeway.uploads.tables import PROCESSING, RECEIVING, Upload

NOT_JUDGED = sorted(RECEIVING | PROCESSING)


class Box(NamedTuple):
    """Whose message box: one of the two is None."""

    organisation_id: str | None
    user_id: str | None


class Opening(NamedTuple):
    """That somebody opened a message."""

    name_en: str
    name_zh: str | None
    opened_at: datetime


class Delivery(NamedTuple):
    """What became of a document in one box, as far as the reader may know."""

    name_en: str
    name_zh: str | None
    sent_at: datetime
    opened_at: datetime | None
    may_know_openings: bool
    openings: Sequence[Opening]


async def message(session: ReadSession, actor: Actor, message_id: str) -> Message:
    """Return the message. Raises `NotFound`, also for one the actor may not know of."""
    statement = select(Message).where(Message.id == message_id, messages_visible_to(actor))
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    return row


async def is_received(session: ReadSession, actor: Actor, message_id: str) -> bool:
    """Return whether the message is in the actor's own box."""
    statement = select(Message.id).where(Message.id == message_id, received_by(actor))
    return (await session.exec(statement)).first() is not None


async def count_unopened(session: ReadSession, actor: Actor, most: int) -> int:
    """Count the messages of the actor's box that nobody has opened, to `most` + 1."""
    if not has_a_box(actor):
        return 0
    found = (
        sql_select(col(Message.id))
        .where(received_by(actor), col(Message.opened_at).is_(None))
        .limit(most + 1)
    )
    return int((await session.execute(sql_select(func.count()).select_from(found.subquery()))).scalar_one())


async def boxes_in_case(session: ReadSession, case_id: str) -> list[Box]:
    """Return the boxes of those on record in a case now, each once."""
    statement = (
        select(Representation.organisation_id, Representation.user_id)
        .where(Representation.case_id == case_id, col(Representation.until).is_(None))
        .distinct()
        .order_by(col(Representation.organisation_id), col(Representation.user_id))
    )
    return [Box(*row) for row in (await session.exec(statement)).all()]


async def parties_without_box(session: ReadSession, case_id: str) -> Sequence[Party]:
    """Return the parties of a case for whom nobody is on record: what is issued reaches them on paper."""
    acting = select(Representation.party_id).where(
        Representation.case_id == case_id, col(Representation.until).is_(None)
    )
    statement = select(Party).where(Party.case_id == case_id, col(Party.id).not_in(acting))
    return (await session.exec(statement.order_by(col(Party.position)))).all()


async def own_upload(work: Work[Actor], upload_id: str) -> Document:
    """Return the document of a file that the actor sent and that the court does not have yet, locked.

    Raises `NotFound`.
    """
    statement = select(Document).where(
        Document.upload_id == upload_id,
        Document.owner_user_id == work.actor.user_id,
        col(Document.received_at).is_(None),
    )
    found = (await work.session.exec(statement.with_for_update())).one_or_none()
    if found is None:
        raise NotFound
    return found


async def is_on_its_way(session: ReadSession, actor: Actor, upload_id: str) -> bool:
    """Return whether a file of the actor's is here, or coming, and not judged yet: it has no document so far."""
    statement = select(Upload.id).where(
        Upload.id == upload_id,
        Upload.owner_user_id == actor.user_id,
        col(Upload.status).in_(NOT_JUDGED),
    )
    return (await session.exec(statement)).first() is not None


async def told_by_mail(session: ReadSession, box: Box, case_id: str) -> Sequence[User]:
    """Return who is told by mail that something came: those who work on the case, or who acts alone."""
    assigned = select(CaseAssignment.user_id).where(
        CaseAssignment.case_id == case_id, CaseAssignment.organisation_id == box.organisation_id
    )
    statement = select(User).where(or_(col(User.id) == box.user_id, col(User.id).in_(assigned)))
    return (await session.exec(statement.order_by(col(User.id)))).all()


async def deliveries_of(
    session: ReadSession, actor: Actor, document_ids: Collection[str]
) -> Mapping[str, list[Delivery]]:
    """Return, by document, where it went. Who opened it is told of one's own box alone, and to the court of all."""
    rows = await _boxes_of(session, actor, document_ids)
    known = [row.id for row in rows if row.known]
    openings: dict[str, list[Opening]] = defaultdict(list)
    opened = (
        sql_select(
            col(MessageOpening.message_id),
            col(User.name_en),
            col(User.name_zh),
            col(MessageOpening.opened_at),
        )
        .join(User, col(User.id) == col(MessageOpening.user_id))
        .where(col(MessageOpening.message_id).in_(known))
        .order_by(col(MessageOpening.opened_at), col(User.id))
    )
    for message_id, name_en, name_zh, opened_at in (await session.execute(opened)).all() if known else ():
        openings[message_id].append(Opening(name_en, name_zh, opened_at))
    found: dict[str, list[Delivery]] = defaultdict(list)
    for row in rows:
        first_opened_at = row.opened_at if row.known else None
        delivery = Delivery(
            row.name_en, row.name_zh, row.sent_at, first_opened_at, row.known, openings[row.id]
        )
        found[row.document_id].append(delivery)
    return found


class _BoxRow(NamedTuple):
    id: str
    document_id: str
    name_en: str
    name_zh: str | None
    sent_at: datetime
    opened_at: datetime | None
    known: bool


async def _boxes_of(session: ReadSession, actor: Actor, document_ids: Collection[str]) -> list[_BoxRow]:
    statement = (
        sql_select(
            col(Message.id),
            col(Message.document_id),
            func.coalesce(col(Organisation.name_en), col(User.name_en), ""),
            func.coalesce(col(Organisation.name_zh), col(User.name_zh)),
            col(Message.sent_at),
            col(Message.opened_at),
            or_(received_by(actor), seen_as_court(actor, Message.case_id)),
        )
        .outerjoin(Organisation, col(Organisation.id) == col(Message.organisation_id))
        .outerjoin(User, col(User.id) == col(Message.user_id))
        .where(col(Message.document_id).in_(document_ids), case_visible_to(actor, Message.case_id))
        .order_by(col(Message.sent_at), col(Message.id))
    )
    return [_BoxRow(*row[:6], bool(row[6])) for row in (await session.execute(statement)).all()]
