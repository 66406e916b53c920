"""Every SELECT about cases that a command makes; the lists of the public contract are declared at the edge."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, null, union_all
from sqlalchemy import select as sql_select
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.events import account, organisation
from causeway.accounts.tables import CURRENT_MEMBERSHIP, Membership, Organisation, User
from causeway.audit.tables import AuditEvent
from causeway.cases.access import (
    case_holders,
    cases_on_record_of,
    cases_open_to_filing_by,
    cases_visible_to,
    parties_filed_for_by,
    shares_visible_to,
)
from causeway.cases.rules import same_name
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CasePlace,
    CaseShare,
    CaseText,
    Party,
    Representation,
    SecurityLevel,
    SharePermission,
)
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.predicates import any_row, bound
from causeway.kit.starts import Start
from causeway.kit.text_search import found_by_index, holds, is_frequent

CASE = "case:"
"""What the topic of a case begins with."""


def is_found_by(case_id: Any, text: Any, *, parties: bool = True) -> ColumnElement[bool]:
    """Say that the case with the id `case_id` has a text in its number, its titles or (`parties`) a party's name."""
    of_case = [col(CaseText.case_id) == case_id, holds(CaseText, text)]
    return any_row(CaseText, *of_case, *([] if parties else [col(CaseText.of_party).is_(False)]))


def case_ids_found_by(text: Any, *, parties: bool = True) -> Select[Any]:
    """Return the ids of such cases from the index, visible or not: where a list may start from."""
    found = found_by_index(CaseText, text)
    ids: Select[Any] = sql_select(col(CaseText.case_id)).join(found, col(CaseText.id) == found.c.id)
    ids = ids.where(holds(CaseText, text))
    return ids if parties else ids.where(col(CaseText.of_party).is_(False))


def place_ids(actor: Actor) -> list[Select[Any]]:
    """Return the ids of the cases in which `actor` has a place, visible or not: where a list may start from."""
    return [
        sql_select(col(CasePlace.case_id)).where(col(CasePlace.holder_id) == holder)
        for holder in case_holders(actor)
    ]


def cases_found_by(text: Any) -> Start:
    """Return where a list of the cases that have a text may start."""
    return Start([case_ids_found_by(text)], is_frequent(CaseText, text))


def case_ids_where(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Return the ids of the cases for which all `conditions` hold: where a list may start from."""
    return sql_select(col(Case.id)).where(*conditions)


def assigned_case_ids(actor: Actor) -> list[Select[Any]]:
    """Return the ids of the cases assigned to `actor`, and of those it acts in in person."""
    mine = col(Representation.user_id) == bound(actor.user_id)
    return [
        sql_select(col(CaseAssignment.case_id)).where(col(CaseAssignment.user_id) == bound(actor.user_id)),
        sql_select(col(Representation.case_id)).where(mine, col(Representation.until).is_(None)),
    ]


async def case_by_id(session: ReadSession, actor: Actor, case_id: str) -> Case:
    """Return a case; NotFound when there is none that `actor` may know of."""
    statement = select(Case).where(Case.id == case_id, cases_visible_to(actor))
    case = (await session.exec(statement)).one_or_none()
    if case is None:
        raise NotFound
    return case


async def case_to_appear_in(
    session: ReadSession, number: str, names: Sequence[str]
) -> tuple[Case, list[Party]] | None:
    """Return the case of this number and its parties of these names, for somebody who is not in it yet.

    No rule of visibility applies: whoever was served knows the number and the name. None, without saying why, when
    there is no such case, it is sealed, or a name is no party's; so nothing can be learned by asking.
    """
    statement = select(Case).where(Case.number == number, Case.security_level != SecurityLevel.SEALED)
    case = (await session.exec(statement)).one_or_none()
    if case is None or not names:
        return None
    parties = await parties_of(session, case.id)
    named = [[party for party in parties if _is_called(party, name)] for name in names]
    if not all(named):
        return None
    return case, [party for party in parties if any(party in found for found in named)]


def _is_called(party: Party, name: str) -> bool:
    return any(same_name(each, name) for each in (party.name_en, party.name_zh) if each)


async def in_force(session: ReadSession, party_ids: Sequence[str]) -> Sequence[Representation]:
    """Return who acts for some parties now."""
    statement = select(Representation).where(
        col(Representation.party_id).in_(party_ids), col(Representation.until).is_(None)
    )
    return (await session.exec(statement.order_by(col(Representation.id)))).all()


async def acts_in(session: ReadSession, case_id: str, organisation_id: str) -> bool:
    """Tell whether an organisation acts for a party of a case now."""
    acting = select(Representation.id).where(
        Representation.case_id == case_id,
        Representation.organisation_id == organisation_id,
        col(Representation.until).is_(None),
    )
    return (await session.exec(acting.limit(1))).first() is not None


async def is_of_own_side(session: ReadSession, actor: Actor, case_id: str) -> bool:
    """Tell whether `actor` sees the side of its own organisation in a case."""
    return bool(await case_ids_among(session, [case_id], cases_on_record_of(actor)))


class Share(NamedTuple):
    """Whom a case is shown to, and what they may do in it."""

    user_id: str
    name_en: str
    name_zh: str | None
    organisation_en: str | None
    organisation_zh: str | None
    permission: SharePermission
    last_day: date | None
    shared_at: datetime


async def shares_of(
    session: ReadSession, actor: Actor, case_ids: Collection[str]
) -> Mapping[str, list[Share]]:
    """Return, by case, the shares that the actor is told of, the oldest first."""
    statement = (
        sql_select(
            col(CaseShare.case_id),
            col(CaseShare.user_id),
            col(User.name_en),
            col(User.name_zh),
            col(Organisation.name_en),
            col(Organisation.name_zh),
            col(CaseShare.permission),
            col(CaseShare.last_day),
            col(CaseShare.shared_at),
        )
        .join(User, col(User.id) == col(CaseShare.user_id))
        .outerjoin(Membership, and_(col(Membership.user_id) == col(User.id), CURRENT_MEMBERSHIP))
        .outerjoin(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(col(CaseShare.case_id).in_(case_ids), shares_visible_to(actor))
    )
    found: dict[str, list[Share]] = defaultdict(list)
    for row in (await session.execute(statement)).all():
        found[row[0]].append(Share(*row[1:]))
    for shares in found.values():
        # A few of one case: put in order here, nothing is read in an order for them.
        shares.sort(key=lambda share: (share.shared_at, share.user_id))
    return found


async def may_file_in(session: ReadSession, actor: Actor, case_id: str) -> bool:
    """Tell whether `actor` may file in a case."""
    return bool(await case_ids_among(session, [case_id], cases_open_to_filing_by(actor)))


async def parties_of(session: ReadSession, case_id: str) -> Sequence[Party]:
    """Return the parties of a case that the caller has already been allowed to see, in order."""
    statement = select(Party).where(Party.case_id == case_id).order_by(col(Party.position))
    return (await session.exec(statement)).all()


async def party_ids_filed_for(session: ReadSession, actor: Actor, case_id: str) -> set[str]:
    """Return the ids of the parties of a case for which `actor` may file."""
    statement = select(Party.id).where(Party.case_id == case_id, parties_filed_for_by(actor))
    return set((await session.exec(statement)).all())


async def topics_of_those_in_the_case(
    session: ReadSession, events: Sequence[AuditEvent]
) -> Mapping[int, Collection[str]]:
    """Return by position the topics of whoever is in the case of an event now: on record, given it, or shown it.

    Whoever follows all of their cases listens to their own topic alone, and need not know which cases those are.
    """
    cases = {
        event.position: [topic.removeprefix(CASE) for topic in event.topics if topic.startswith(CASE)]
        for event in events
    }
    wanted = sorted({case_id for ids in cases.values() for case_id in ids})
    if not wanted:
        return {}
    people: dict[str, set[str]] = defaultdict(set)
    for case_id, organisation_id, user_id in (await session.execute(_in_cases(wanted))).all():
        if organisation_id is not None:
            people[case_id].add(organisation(organisation_id))
        if user_id is not None:
            people[case_id].add(account(user_id))
    return {position: set().union(*(people[each] for each in ids)) for position, ids in cases.items()}


def _in_cases(case_ids: Sequence[str]) -> CompoundSelect[Any]:
    """Return who is in some cases: more than may see each of them is no harm, fewer would not be told."""
    of_record = select(Representation.case_id, Representation.organisation_id, Representation.user_id).where(
        col(Representation.case_id).in_(case_ids), col(Representation.until).is_(None)
    )
    shown = select(CaseShare.case_id, null(), CaseShare.user_id).where(col(CaseShare.case_id).in_(case_ids))
    judges = select(CaseAssignment.case_id, null(), CaseAssignment.user_id).where(
        col(CaseAssignment.case_id).in_(case_ids), col(CaseAssignment.kind) == AssignmentKind.JUDGE
    )
    return union_all(of_record, shown, judges)


async def case_ids_among(session: ReadSession, ids: Collection[str], rule: ColumnElement[bool]) -> set[str]:
    """Return those of `ids` whose cases a rule allows."""
    statement = select(Case.id).where(col(Case.id).in_(ids), rule)
    return set((await session.exec(statement)).all())


async def is_visible(session: ReadSession, actor: Actor, case_id: str) -> bool:
    """Tell whether a case exists for the actor."""
    return bool(await case_ids_among(session, [case_id], cases_visible_to(actor)))
