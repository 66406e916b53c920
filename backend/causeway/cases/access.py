"""Who may see a case, what is in it, and who may file in it: pure predicates over the row in hand.

Each rule asks about one case, by its key, with `EXISTS`: nothing enumerates the cases that somebody may see, except
`own_case_ids`, from which a list of one's own cases may start.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, literal_column, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.accounts.denials import Guarded
from causeway.accounts.tables import Organisation
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CaseRelation,
    CaseShare,
    Party,
    Representation,
    SecurityLevel,
    SharePermission,
)
from causeway.kit.predicates import any_of, any_row, bound, rests_on

Predicate = ColumnElement[bool]
CaseIds = Select[Any]

NOT_SEALED = col(Case.security_level) != SecurityLevel.SEALED

# The rules look these up beside the row in hand, which may be of the same table.
_ITS_CASE = aliased(Case, name="its_case")
_ACTING = aliased(Representation, name="acting")
_ASSIGNED = aliased(CaseAssignment, name="assigned")
_SHARED = aliased(CaseShare, name="shared")


def cases_visible_to(actor: Actor) -> Predicate:
    """Say which cases exist for `actor`: those it acts in, those shared with it, and those it works on for the court.

    A sealed case exists only for the representatives of record, the registrar and the judge it was given to.
    """
    return case_visible_to(actor, Case.id)


def case_visible_to(actor: Actor, case_id: Any) -> Predicate:
    """Say that the case whose id is `case_id`, a column of the row in hand, exists for `actor`."""
    return or_(seen_as_party(actor, case_id), seen_as_court(actor, case_id))


def seen_as_party(actor: Actor, case_id: Any) -> Predicate:
    """Say that `actor` sees a case from a party's side: on record in it, or shared with it by someone who is."""
    parts = _of_record(actor, case_id)
    if actor.may_file:
        parts.append(and_(is_not_sealed(case_id), _shared_with(actor, case_id)))
    return any_of(parts)


def seen_as_court(actor: Actor, case_id: Any) -> Predicate:
    """Say that `actor` sees a case as the registry, or as the judge it was given to; false where there is no case."""
    parts: list[Predicate] = []
    if actor.has(Role.REGISTRAR):
        parts.append(true() if case_id is Case.id else col(case_id).is_not(None))
    elif actor.has(Role.REGISTRY_CLERK):
        parts.append(is_not_sealed(case_id))
    if actor.has(Role.JUDGE):
        parts.append(any_row(_ASSIGNED, _ASSIGNED.case_id == case_id, _given_to_judge(actor, _ASSIGNED)))
    return any_of(parts)


def own_case_ids(actor: Actor) -> list[CaseIds]:
    """Return the ids of the cases that `actor` has a place in, one sub-select for each way of having one.

    For lists and topics that start from them; what `actor` may see of those is still for the rules to say. The
    registry has every case, and so none of its own.
    """
    ways: list[CaseIds] = []
    in_force = select(col(_ACTING.case_id)).where(col(_ACTING.until).is_(None))
    ways += [in_force.where(way) for way in _ways_of_record(actor)]
    if actor.may_file:
        shared = select(col(_SHARED.case_id)).where(col(_SHARED.user_id) == bound(actor.user_id))
        ways.append(shared.where(is_not_sealed(_SHARED.case_id)))
    if actor.has(Role.JUDGE):
        ways.append(select(col(_ASSIGNED.case_id)).where(_given_to_judge(actor, _ASSIGNED)))
    return ways


def case_holders(actor: Actor) -> list[ColumnElement[str]]:
    """Return whose places hold every case that `actor` may see; none for the registry, which has every case."""
    if actor.in_registry:
        return []
    holders: list[ColumnElement[str]] = []
    if actor.has(*ORGANISATION_ADMINISTRATORS):
        holders.append(bound(actor.organisation_id))
    elif actor.has(Role.ORGANISATION_USER):
        shown = col(Organisation.every_member_sees_cases).is_(True)
        firm = select(col(Organisation.id)).where(col(Organisation.id) == bound(actor.organisation_id), shown)
        holders.append(firm.scalar_subquery())
    return [*holders, bound(actor.user_id)]


def cases_open_to_filing_by(actor: Actor) -> Predicate:
    """Say in which cases `actor` may file: those it is on record in, and those shared with it for drafting."""
    if not actor.may_file:
        return false()
    drafting = _shared_with(actor, Case.id, col(_SHARED.permission) == SharePermission.DRAFT)
    return or_(*_of_record(actor, Case.id, administrators=False), and_(NOT_SEALED, drafting))


def cases_on_record_of(actor: Actor) -> Predicate:
    """Say in which cases `actor` sees the side of its own organisation, which is on record.

    Whoever acts in person has nobody they instruct here, and whoever a case is shared with shares it no further.
    """
    return false() if actor.organisation_id is None else any_of(_of_record(actor, Case.id))


def cases_shared_by(actor: Actor) -> Predicate:
    """Say which cases `actor` may show to somebody else: those of its own side that are not sealed."""
    return and_(NOT_SEALED, cases_on_record_of(actor))


@rests_on(cases_visible_to, CaseShare.case_id)
def shares_visible_to(actor: Actor) -> Predicate:
    """Say which shares `actor` is told of: its own organisation's, and those with itself; the other sides' never."""
    own = col(CaseShare.organisation_id) == bound(actor.organisation_id)
    return and_(
        case_visible_to(actor, CaseShare.case_id), or_(own, col(CaseShare.user_id) == bound(actor.user_id))
    )


@rests_on(cases_visible_to, Party.case_id)
def parties_visible_to(actor: Actor) -> Predicate:
    """Say which parties exist for `actor`: all those of a visible case."""
    return case_visible_to(actor, Party.case_id)


def identity_visible_to(actor: Actor) -> Predicate:
    """Say whose identity number and address `actor` may read: those of the party it acts for; the court, all."""
    parts: list[Predicate] = [seen_as_court(actor, Party.case_id)]
    if actor.may_file:
        parts.append(_acts_for_party(actor))
    return any_of(parts)


@rests_on(cases_visible_to, Representation.case_id)
def representations_visible_to(actor: Actor) -> Predicate:
    """Say which representations exist for `actor`: all those of a visible case."""
    return case_visible_to(actor, Representation.case_id)


def relations_visible_to(actor: Actor) -> Predicate:
    """Say which relations between cases exist for `actor`: those both of whose ends do."""
    return and_(
        case_visible_to(actor, CaseRelation.case_id), case_visible_to(actor, CaseRelation.related_case_id)
    )


def assignments_listed_to(actor: Actor) -> Predicate:
    """Say which assignments `actor` is told of: those of members of its own organisation."""
    own = col(CaseAssignment.organisation_id) == bound(actor.organisation_id)
    return and_(own, col(CaseAssignment.kind) == AssignmentKind.MEMBER)


def representation_is_mine(actor: Actor, acting: Any = Representation) -> Predicate:
    """Say which representations in force are held by `actor`, or by the organisation it acts for."""
    return and_(
        col(acting.until).is_(None),
        or_(
            col(acting.user_id) == bound(actor.user_id),
            col(acting.organisation_id) == bound(actor.organisation_id),
        ),
    )


def parties_filed_for_by(actor: Actor) -> Predicate:
    """Say for which parties `actor` may file: those it is on record for, or drafts for at their firm's request."""
    if not actor.may_file:
        return false()
    drafts = and_(
        col(_SHARED.organisation_id) == col(_ACTING.organisation_id),
        col(_SHARED.permission) == SharePermission.DRAFT,
    )
    drafted = any_row(
        _ACTING,
        col(_ACTING.party_id) == col(Party.id),
        col(_ACTING.until).is_(None),
        _shared_with(actor, _ACTING.case_id, drafts),
    )
    return or_(_acts_for_party(actor), drafted)


def _acts_for_party(actor: Actor) -> Predicate:
    return any_row(_ACTING, col(_ACTING.party_id) == col(Party.id), representation_is_mine(actor, _ACTING))


def _of_record(actor: Actor, case_id: Any, *, administrators: bool = True) -> list[Predicate]:
    """Say that `actor` is on record in the case, once for each way of being so."""
    of_case = (_ACTING.case_id == case_id, col(_ACTING.until).is_(None))
    return [any_row(_ACTING, *of_case, way) for way in _ways_of_record(actor, administrators=administrators)]


def _ways_of_record(actor: Actor, *, administrators: bool = True) -> list[Predicate]:
    """Say which representations put `actor` on record, once for each way of being so."""
    ways: list[Predicate] = []
    firm = col(_ACTING.organisation_id) == bound(actor.organisation_id)
    if administrators and actor.has(*ORGANISATION_ADMINISTRATORS):
        ways.append(firm)
    elif actor.has(Role.ORGANISATION_USER):
        ways.append(and_(firm, or_(_every_member_sees(actor), _assigned_to(actor))))
    if actor.may_file:
        ways.append(col(_ACTING.user_id) == bound(actor.user_id))
    return ways


def _assigned_to(actor: Actor) -> Predicate:
    """Say that the firm gave the case of a representation to `actor`."""
    return any_row(
        _ASSIGNED,
        col(_ASSIGNED.case_id) == col(_ACTING.case_id),
        col(_ASSIGNED.user_id) == bound(actor.user_id),
        col(_ASSIGNED.organisation_id) == bound(actor.organisation_id),
        col(_ASSIGNED.kind) == AssignmentKind.MEMBER,
    )


def _every_member_sees(actor: Actor) -> Predicate:
    """Say that the firm shows every case to every member."""
    return any_row(
        Organisation,
        col(Organisation.id) == bound(actor.organisation_id),
        col(Organisation.every_member_sees_cases).is_(True),
    )


def is_not_sealed(case_id: Any) -> Predicate:
    """Say that there is a case, and that it is not sealed."""
    if case_id is Case.id:
        return NOT_SEALED
    # Written out: with a parameter in its place the index of the few that are sealed would not be used.
    sealed = col(_ITS_CASE.security_level) == literal_column(f"'{SecurityLevel.SEALED.value}'")
    return and_(col(case_id).is_not(None), ~any_row(_ITS_CASE, col(_ITS_CASE.id) == case_id, sealed))


def _shared_with(actor: Actor, case_id: Any, *more: Predicate) -> Predicate:
    return any_row(_SHARED, _SHARED.case_id == case_id, col(_SHARED.user_id) == bound(actor.user_id), *more)


def _given_to_judge(actor: Actor, assigned: Any) -> Predicate:
    return and_(col(assigned.user_id) == bound(actor.user_id), col(assigned.kind) == AssignmentKind.JUDGE)


_RESTRICTED_CASE = aliased(Case, name="restricted_case")


def in_restricted_case(case_id: Any) -> Predicate:
    """Say that what is in the case `case_id` is not for everybody's eyes because the case is not."""
    level = col(_RESTRICTED_CASE.security_level)
    return any_row(_RESTRICTED_CASE, col(_RESTRICTED_CASE.id) == case_id, level != SecurityLevel.PUBLIC)


CASE_NUMBER = "CaseNumber"
"""How a case is asked for by its number, where others are by an id of their kind."""

_NOT_PUBLIC = col(Case.security_level) != SecurityLevel.PUBLIC
GUARDED = {
    "Case": Guarded("Case", Case.id, Case.id, cases_visible_to, _NOT_PUBLIC),
    CASE_NUMBER: Guarded("Case", Case.number, Case.id, cases_visible_to, _NOT_PUBLIC),
    "Party": Guarded("Party", Party.id, Party.id, parties_visible_to, in_restricted_case(Party.case_id)),
    "Representation": Guarded(
        "Representation",
        Representation.id,
        Representation.id,
        representations_visible_to,
        in_restricted_case(Representation.case_id),
    ),
}
"""What of cases leaves a trace when it is denied."""
