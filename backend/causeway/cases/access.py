"""Who may see a case, what is in it, and who may file in it: pure predicates over rows."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select, true
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
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
from causeway.kit.predicates import bound

Predicate = ColumnElement[bool]
CaseIds = Select[str]

NOT_SEALED = col(Case.security_level) != SecurityLevel.SEALED


def cases_visible_to(actor: Actor) -> Predicate:
    """Say which cases exist for `actor`: those it acts in, those shared with it, and those it works on for the court.

    A sealed case exists only for the representatives of record, the registrar and the judge it was given to.
    """
    parts: list[Predicate] = [col(Case.id).in_(ids) for ids in _case_ids_of_record(actor)]
    if actor.may_file:
        parts.append(and_(NOT_SEALED, col(Case.id).in_(_case_ids_shared(actor))))
    if actor.has(Role.REGISTRAR):
        parts.append(true())
    if actor.has(Role.REGISTRY_CLERK):
        parts.append(NOT_SEALED)
    if actor.has(Role.JUDGE):
        parts.append(col(Case.id).in_(_case_ids_given_to_judge(actor)))
    return or_(false(), *parts)


def case_ids_visible_to(actor: Actor) -> CaseIds:
    """Return the ids of the cases visible to `actor`, as a sub-select."""
    return select(col(Case.id)).where(cases_visible_to(actor))


def case_ids_as_party(actor: Actor) -> CaseIds:
    """Return the ids of the cases `actor` sees from a party's side: on record, or shared with it by someone who is."""
    parts: list[Predicate] = [col(Case.id).in_(ids) for ids in _case_ids_of_record(actor)]
    if actor.may_file:
        parts.append(and_(NOT_SEALED, col(Case.id).in_(_case_ids_shared(actor))))
    return select(col(Case.id)).where(or_(false(), *parts))


def case_ids_as_court(actor: Actor) -> CaseIds:
    """Return the ids of the cases `actor` sees as the registry, or as the judge they were given to."""
    parts: list[Predicate] = []
    if actor.has(Role.REGISTRAR):
        parts.append(true())
    if actor.has(Role.REGISTRY_CLERK):
        parts.append(NOT_SEALED)
    if actor.has(Role.JUDGE):
        parts.append(col(Case.id).in_(_case_ids_given_to_judge(actor)))
    return select(col(Case.id)).where(or_(false(), *parts))


def cases_open_to_filing_by(actor: Actor) -> Predicate:
    """Say in which cases `actor` may file: those it is on record in, and those shared with it for drafting."""
    parts: list[Predicate] = []
    if actor.may_file:
        parts += [col(Case.id).in_(ids) for ids in _case_ids_of_record(actor, administrators=False)]
        drafting = _case_ids_shared(actor).where(col(CaseShare.permission) == SharePermission.DRAFT)
        parts.append(and_(NOT_SEALED, col(Case.id).in_(drafting)))
    return or_(false(), *parts)


def parties_visible_to(actor: Actor) -> Predicate:
    """Say which parties exist for `actor`: all those of a visible case."""
    return col(Party.case_id).in_(case_ids_visible_to(actor))


def identity_visible_to(actor: Actor) -> Predicate:
    """Say whose identity number and address `actor` may read: those of the party it acts for; the court, all."""
    parts: list[Predicate] = [col(Party.case_id).in_(case_ids_as_court(actor))]
    if actor.may_file:
        mine = select(col(Representation.party_id)).where(representation_is_mine(actor))
        parts.append(col(Party.id).in_(mine))
    return or_(false(), *parts)


def representations_visible_to(actor: Actor) -> Predicate:
    """Say which representations exist for `actor`: all those of a visible case."""
    return col(Representation.case_id).in_(case_ids_visible_to(actor))


def relations_visible_to(actor: Actor) -> Predicate:
    """Say which relations between cases exist for `actor`: those both of whose ends do."""
    visible = case_ids_visible_to(actor)
    return and_(col(CaseRelation.case_id).in_(visible), col(CaseRelation.related_case_id).in_(visible))


def representation_is_mine(actor: Actor) -> Predicate:
    """Say which representations in force are held by `actor`, or by the organisation it acts for."""
    return and_(
        col(Representation.until).is_(None),
        or_(
            col(Representation.user_id) == bound(actor.user_id),
            col(Representation.organisation_id) == bound(actor.organisation_id),
        ),
    )


def parties_filed_for_by(actor: Actor) -> Predicate:
    """Say for which parties `actor` may file: those it is on record for, or drafts for at their firm's request."""
    if not actor.may_file:
        return false()
    mine = select(col(Representation.party_id)).where(representation_is_mine(actor))
    drafted = (
        select(col(Representation.party_id))
        .join(CaseShare, col(CaseShare.case_id) == col(Representation.case_id))
        .where(
            col(Representation.until).is_(None),
            col(Representation.organisation_id) == col(CaseShare.organisation_id),
            col(CaseShare.user_id) == bound(actor.user_id),
            col(CaseShare.permission) == SharePermission.DRAFT,
        )
    )
    return or_(col(Party.id).in_(mine), col(Party.id).in_(drafted))


def _case_ids_of_record(actor: Actor, *, administrators: bool = True) -> list[CaseIds]:
    """Return the cases `actor` is on record in, one sub-select for each way of being so."""
    ways: list[CaseIds] = []
    in_force = select(col(Representation.case_id)).where(col(Representation.until).is_(None))
    firms = in_force.where(col(Representation.organisation_id) == bound(actor.organisation_id))
    if actor.may_file:
        ways.append(in_force.where(col(Representation.user_id) == bound(actor.user_id)))
    if administrators and actor.has(*ORGANISATION_ADMINISTRATORS):
        ways.append(firms)
    elif actor.has(Role.ORGANISATION_USER):
        ways.append(firms.where(or_(_assigned_to(actor), _every_member_sees(actor))))
    return ways


def _assigned_to(actor: Actor) -> Predicate:
    """Say that the firm gave the case of a representation to `actor`."""
    return exists().where(
        col(CaseAssignment.case_id) == col(Representation.case_id),
        col(CaseAssignment.user_id) == bound(actor.user_id),
        col(CaseAssignment.organisation_id) == bound(actor.organisation_id),
        col(CaseAssignment.kind) == AssignmentKind.MEMBER,
    )


def _every_member_sees(actor: Actor) -> Predicate:
    """Say that the firm shows every case to every member."""
    return exists().where(
        col(Organisation.id) == bound(actor.organisation_id),
        col(Organisation.every_member_sees_cases).is_(True),
    )


def _case_ids_shared(actor: Actor) -> Select[Any]:
    return select(col(CaseShare.case_id)).where(col(CaseShare.user_id) == bound(actor.user_id))


def _case_ids_given_to_judge(actor: Actor) -> CaseIds:
    return select(col(CaseAssignment.case_id)).where(
        col(CaseAssignment.user_id) == bound(actor.user_id), col(CaseAssignment.kind) == AssignmentKind.JUDGE
    )
