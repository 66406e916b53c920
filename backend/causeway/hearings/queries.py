"""Every SELECT about hearings that is not a published list."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import AccountStatus, Organisation, RoleGrant, User
from causeway.cases.access import case_visible_to
from causeway.cases.tables import Case, Representation, SecurityLevel
from causeway.courts.rules.calendar import court_day
from causeway.courts.tables import CaseType
from causeway.hearings.access import hearings_visible_to
from causeway.hearings.rules import Span
from causeway.hearings.tables import STANDING, Hearing, HearingChange, HearingStatus
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.work import Work


class Overlap(NamedTuple):
    """Another hearing that takes place at the same time."""

    hearing: Hearing
    number: str | None
    """The number of its case; None where the asker may not know of that."""


class Firm(NamedTuple):
    """Who appears in both of two hearings."""

    name_en: str
    name_zh: str | None


class Listing(NamedTuple):
    """What the cause list says of a hearing, in rows."""

    number: str | None
    title_en: str
    title_zh: str | None
    judge_en: str
    judge_zh: str | None
    anonymised: bool
    firms: Sequence[Firm]


class Change(NamedTuple):
    """One change of a hearing."""

    hearing_id: str
    at: datetime
    status: HearingStatus
    starts_at: datetime
    minutes: int
    room: str
    reason: str


async def hearing_to_change(work: Work[Actor], hearing_id: str) -> Hearing:
    """Return the hearing of a case that the actor sees, locked. Raises `NotFound`."""
    statement = select(Hearing).where(Hearing.id == hearing_id, case_visible_to(work.actor, Hearing.case_id))
    found = (await work.session.exec(statement.with_for_update())).one_or_none()
    if found is None:
        raise NotFound
    return found


async def judge(session: ReadSession, user_id: str) -> User | None:
    """Return the judge or master with this id; None for anybody else, or who is one no more."""
    grant = exists().where(
        col(RoleGrant.user_id) == col(User.id),
        col(RoleGrant.role) == Role.JUDGE,
        col(RoleGrant.until).is_(None),
    )
    statement = select(User).where(User.id == user_id, User.status == AccountStatus.ACTIVE, grant)
    return (await session.exec(statement)).one_or_none()


async def room_taken(
    session: ReadSession, actor: Actor, premises: str, room: str, span: Span, but: str | None
) -> Overlap | None:
    """Return the first hearing in the room at that time."""
    same = and_(col(Hearing.premises) == premises, func.lower(col(Hearing.room)) == room.lower())
    return await _first(session, _overlapping(actor, span, but).where(same))


async def judge_taken(
    session: ReadSession, actor: Actor, judge_id: str, span: Span, but: str | None
) -> Overlap | None:
    """Return the first hearing of the judge at that time."""
    return await _first(session, _overlapping(actor, span, but).where(col(Hearing.judge_id) == judge_id))


async def firm_taken(
    session: ReadSession, actor: Actor, case_id: str, span: Span, but: str | None
) -> tuple[Overlap, Firm] | None:
    """Return the first hearing at that time in which somebody on record in the case is on record too, and whom."""
    ours, theirs = aliased(Representation, name="ours"), aliased(Representation, name="theirs")
    same = or_(
        col(ours.organisation_id) == col(theirs.organisation_id), col(ours.user_id) == col(theirs.user_id)
    )
    on_record: list[ColumnElement[bool]] = [
        col(ours.case_id) == case_id,
        col(ours.until).is_(None),
        col(theirs.case_id) == col(Hearing.case_id),
        col(theirs.until).is_(None),
        col(Hearing.case_id) != case_id,
    ]
    statement = (
        _overlapping(actor, span, but)
        .join(theirs, col(theirs.case_id) == col(Hearing.case_id))
        .join(ours, same)
        .where(*on_record)
        .add_columns(col(ours.organisation_id), col(ours.user_id))
    )
    found = (await session.execute(statement.limit(1))).first()
    if found is None:
        return None
    hearing, number, organisation_id, user_id = found
    whom: Organisation | User
    if organisation_id is not None:
        whom = await session.get_one(Organisation, organisation_id)
    else:
        whom = await session.get_one(User, user_id)
    return Overlap(hearing, number), Firm(whom.name_en, whom.name_zh)


def _overlapping(actor: Actor, span: Span, but: str | None) -> Any:
    known = aliased(Case, name="known")
    # A hearing does not go on over midnight: those of the day are all that can overlap.
    return (
        sql_select(Hearing, col(known.number))
        .select_from(Hearing)
        .outerjoin(
            known, and_(col(known.id) == col(Hearing.case_id), case_visible_to(actor, Hearing.case_id))
        )
        .where(
            col(Hearing.day) == court_day(span.starts_at),
            col(Hearing.status).in_(STANDING),
            col(Hearing.starts_at) < span.ends_at,
            col(Hearing.ends_at) > span.starts_at,
            col(Hearing.id) != (but or ""),
        )
        .order_by(col(Hearing.starts_at), col(Hearing.id))
    )


async def _first(session: ReadSession, statement: Any) -> Overlap | None:
    found = (await session.execute(statement.limit(1))).first()
    return Overlap(*found) if found else None


async def listings_of(
    session: ReadSession, actor: Actor, hearing_ids: Collection[str]
) -> Mapping[str, Listing]:
    """Return by hearing what the cause list says of it: nobody is named in what the public may not know so far."""
    no_names = or_(
        col(Hearing.anonymised).is_(True),
        col(Case.security_level) != SecurityLevel.PUBLIC,
        col(CaseType.cause_book_open).is_(False),
    )
    statement = (
        sql_select(
            col(Hearing.id),
            col(Hearing.case_id),
            col(Case.number),
            col(Case.title_en),
            col(Case.title_zh),
            col(User.name_en),
            col(User.name_zh),
            no_names,
        )
        .join(Case, col(Case.id) == col(Hearing.case_id))
        .join(CaseType, col(CaseType.code) == col(Case.case_type_code))
        .join(User, col(User.id) == col(Hearing.judge_id))
        .where(col(Hearing.id).in_(hearing_ids), hearings_visible_to(actor))
    )
    rows = (await session.execute(statement)).all()
    firms = await _firms_in(session, {row[1] for row in rows if not row[7]})
    return {
        row[0]: Listing(*row[2:7], anonymised=bool(row[7]), firms=() if row[7] else firms[row[1]])
        for row in rows
    }


async def _firms_in(session: ReadSession, case_ids: Collection[str]) -> Mapping[str, list[Firm]]:
    found: dict[str, list[Firm]] = defaultdict(list)
    statement = (
        sql_select(col(Representation.case_id), col(Organisation.name_en), col(Organisation.name_zh))
        .join(Organisation, col(Organisation.id) == col(Representation.organisation_id))
        .where(col(Representation.case_id).in_(case_ids), col(Representation.until).is_(None))
        .distinct()
        .order_by(col(Organisation.name_en))
    )
    for case_id, name_en, name_zh in (await session.execute(statement)).all() if case_ids else ():
        found[case_id].append(Firm(name_en, name_zh))
    return found


async def changes_of(
    session: ReadSession, actor: Actor, hearing_ids: Collection[str]
) -> Mapping[str, list[Change]]:
    """Return by hearing how it came to stand as it does, the first act first; only for who sees the case."""
    statement = (
        sql_select(
            col(HearingChange.hearing_id),
            col(HearingChange.at),
            col(HearingChange.status),
            col(HearingChange.starts_at),
            col(HearingChange.minutes),
            col(HearingChange.room),
            col(HearingChange.reason),
        )
        .join(Hearing, col(Hearing.id) == col(HearingChange.hearing_id))
        .where(col(Hearing.id).in_(hearing_ids), case_visible_to(actor, Hearing.case_id))
        .order_by(col(HearingChange.hearing_id), col(HearingChange.number))
    )
    found: dict[str, list[Change]] = defaultdict(list)
    for row in (await session.execute(statement)).all():
        found[row[0]].append(Change(*row))
    return found
