"""Who may see which people and organisations, as predicates for the WHERE of every query."""

from sqlalchemy import ColumnElement, and_, false, or_, true
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.accounts.tables import CURRENT_MEMBERSHIP, Branch, Membership, Session, User
from causeway.kit.predicates import any_row, bound

COURT_STAFF = frozenset(
    {Role.REGISTRY_CLERK, Role.REGISTRAR, Role.JUDGE, Role.ACCOUNTS_CLERK, Role.SYSTEM_ADMINISTRATOR}
)
KEEPS_ACCOUNTS = frozenset({Role.REGISTRY_CLERK, Role.REGISTRAR, Role.SYSTEM_ADMINISTRATOR})


def colleagues(actor: Actor) -> ColumnElement[bool]:
    """Predicate over users: the actor, and the present members of the actor's organisation."""
    member = any_row(
        Membership,
        col(Membership.user_id) == col(User.id),
        col(Membership.organisation_id) == bound(actor.organisation_id),
        CURRENT_MEMBERSHIP,
    )
    return or_(col(User.id) == bound(actor.user_id), member)


def users_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over users: the names of people are known to everyone who is signed in; they stand on documents."""
    return false() if actor.user_id is None else true()


def contact_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over users: whose address and standing the actor sees: colleagues'; all, if it keeps accounts."""
    return true() if actor.has(*KEEPS_ACCOUNTS) else colleagues(actor)


def organisations_visible_to(actor: Actor) -> ColumnElement[bool]:  # noqa: ARG001  (a rule takes the actor)
    """Predicate over organisations: firms are named in the public register."""
    return true()


def branches_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over branches: the organisation's own, and all to the court's staff."""
    if actor.has(*COURT_STAFF):
        return true()
    return col(Branch.organisation_id) == bound(actor.organisation_id)


def sessions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over sessions: one's own, and nobody else's."""
    return col(Session.user_id) == bound(actor.user_id)


def present_memberships() -> ColumnElement[bool]:
    """Predicate over memberships: those in force, of which a person has at most one."""
    return CURRENT_MEMBERSHIP


def memberships_listed_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over memberships: those in force of the actor's own organisation; of all, if it keeps accounts."""
    if actor.has(*KEEPS_ACCOUNTS):
        return CURRENT_MEMBERSHIP
    own = col(Membership.organisation_id) == bound(actor.organisation_id)
    return and_(CURRENT_MEMBERSHIP, own)


def may_decide_registrations(actor: Actor) -> bool:
    """Whether the actor approves and declines accounts."""
    return actor.in_registry


def may_keep_members(actor: Actor) -> bool:
    """Whether the actor invites and removes members of its organisation."""
    return actor.organisation_id is not None and actor.has(*ORGANISATION_ADMINISTRATORS)


def may_suspend(actor: Actor) -> bool:
    """Whether the actor suspends and restores accounts."""
    return actor.has(Role.REGISTRAR, Role.SYSTEM_ADMINISTRATOR)
