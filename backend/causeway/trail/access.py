"""Who may see which entries of the audit trail: the registrar all, a firm's administrators what its members did."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, false, literal_column, or_, true
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import Membership
from causeway.audit.tables import AuditEvent
from causeway.cases.access import case_visible_to
from causeway.cases.tables import Case, SecurityLevel
from causeway.kit.database import ReadSession
from causeway.kit.predicates import any_row, bound
from causeway.trail.rules import DENIED

Predicate = ColumnElement[bool]

_SEALED_CASE: Any = aliased(Case, name="sealed_case")
_THEN = aliased(Membership, name="then_member")


def sees_the_whole_log(actor: Actor) -> bool:
    """Whether the chain itself is for the actor: positions and hashes, and what was done by everybody.

    To nobody else: who holds the hashes of two entries can try out what stands between them, and positions count the
    court's business.
    """
    return actor.has(Role.REGISTRAR)


async def ever_members(session: ReadSession, organisation_id: str | None) -> Collection[str]:
    """Return the ids of the people who are, or once were, members of the organisation; none where there is none.

    They are asked for first: a database that does not know how few they are looks through the log for them.
    """
    if organisation_id is None:
        return ()
    members = select(Membership.user_id).where(col(Membership.organisation_id) == organisation_id).distinct()
    return (await session.exec(members)).all()


async def own_people(session: ReadSession, actor: Actor) -> Collection[str]:
    """Return the people by whom `entries_visible_to` finds what is there for the actor."""
    return () if sees_the_whole_log(actor) else await ever_members(session, actor.organisation_id)


def entries_visible_to(actor: Actor, own: Collection[str] = ()) -> Predicate:
    """Say which events exist for `actor`, whose `own_people` are these: all for the registrar, also of sealed cases.

    For an administrator those that members of the firm did while they were its members. Not there is what would tell of
    a sealed case: that something was refused, and what was done in one that the firm does not see any more.
    """
    if sees_the_whole_log(actor):
        return true()
    if not may_keep_members(actor):
        return false()
    return and_(
        done_for(actor.organisation_id, own), col(AuditEvent.name) != DENIED, ~_in_a_case_sealed_from(actor)
    )


def done_for(organisation_id: Any, members: Collection[str]) -> Predicate:
    """Say which events somebody caused who was then a member of the organisation, whose `ever_members` these are."""
    # Both: the first is what an index finds, the second is exact for who has changed firms.
    member_then = any_row(
        _THEN,
        col(_THEN.user_id) == col(AuditEvent.actor_id),
        col(_THEN.organisation_id) == bound(organisation_id),
        col(_THEN.since) <= col(AuditEvent.at),
        or_(col(_THEN.until).is_(None), col(_THEN.until) > col(AuditEvent.at)),
    )
    return and_(col(AuditEvent.actor_id).in_(sorted(members)), member_then)


def _in_a_case_sealed_from(actor: Actor) -> Predicate:
    sealed: ColumnElement[str] = literal_column(f"'{SecurityLevel.SEALED.value}'")
    return any_row(
        _SEALED_CASE,
        _SEALED_CASE.id == AuditEvent.payload["case_id"].as_string(),
        _SEALED_CASE.security_level == sealed,
        ~case_visible_to(actor, _SEALED_CASE.id),
    )
