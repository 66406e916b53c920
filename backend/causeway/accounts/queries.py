"""Every SELECT about accounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_
from sqlmodel import col, select

from causeway.accounts.actor import FILERS, ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.accounts.tables import (
    CURRENT_GRANT,
    CURRENT_MEMBERSHIP,
    AccountStatus,
    EmailLink,
    EmailVerification,
    Membership,
    Organisation,
    OrganisationStatus,
    RoleGrant,
    Session,
    User,
    normalised,
)
from causeway.kit.database import ReadSession
from causeway.kit.tokens import token_hash

OF_AN_ORGANISATION = (FILERS | ORGANISATION_ADMINISTRATORS) - {Role.INDIVIDUAL}
"""Roles that mean nothing without an organisation in good standing."""


@dataclass(frozen=True)
class AuthenticatedSession:
    """A good session and who it makes of its holder; `actor.language` is the person's own choice."""

    session: Session
    actor: Actor


async def user_by_email(session: ReadSession, email: str) -> User | None:
    """Return the account with this address, however it is spelled."""
    return (await session.exec(select(User).where(User.email == normalised(email)))).one_or_none()


async def current_membership(session: ReadSession, user_id: str) -> Membership | None:
    """Return the membership the person has now."""
    statement = select(Membership).where(Membership.user_id == user_id, CURRENT_MEMBERSHIP)
    return (await session.exec(statement)).one_or_none()


async def current_roles(session: ReadSession, user_id: str) -> frozenset[Role]:
    """Return the roles the person holds now."""
    statement = select(RoleGrant).where(RoleGrant.user_id == user_id, CURRENT_GRANT)
    return frozenset(grant.role for grant in (await session.exec(statement)).all())


async def administrators_of(session: ReadSession, organisation_id: str) -> Sequence[str]:
    """Return the ids of the people who administer an organisation now."""
    statement = (
        select(Membership.user_id)
        .join(RoleGrant, col(RoleGrant.user_id) == col(Membership.user_id))
        .where(
            Membership.organisation_id == organisation_id,
            CURRENT_MEMBERSHIP,
            CURRENT_GRANT,
            col(RoleGrant.role).in_(ORGANISATION_ADMINISTRATORS),
        )
        .distinct()
        .order_by(Membership.user_id)
    )
    return (await session.exec(statement)).all()


async def authenticated_session(
    session: ReadSession, token: str, at: datetime
) -> AuthenticatedSession | None:
    """Return who holds `token` at `at`; None if it is unknown, revoked or expired, or the account is not active."""
    return await _session_where(session, col(Session.token_hash) == token_hash(token), at)


async def was_good(session: ReadSession, token: str) -> bool:
    """Tell whether `token` is that of a session, over or not; those over for long are forgotten."""
    known = select(Session.id).where(Session.token_hash == token_hash(token))
    return (await session.exec(known)).first() is not None


async def authenticated_session_by_id(
    session: ReadSession, session_id: str, at: datetime
) -> AuthenticatedSession | None:
    """Return who holds a session at `at`; None as for `authenticated_session`."""
    return await _session_where(session, col(Session.id) == session_id, at)


async def _session_where(
    session: ReadSession, which: ColumnElement[bool], at: datetime
) -> AuthenticatedSession | None:
    statement = (
        select(Session, User, Membership, Organisation)
        .join(User, col(User.id) == col(Session.user_id))
        .outerjoin(Membership, and_(col(Membership.user_id) == col(User.id), CURRENT_MEMBERSHIP))
        .outerjoin(
            Organisation,
            and_(
                col(Organisation.id) == col(Membership.organisation_id),
                col(Organisation.status) == OrganisationStatus.ACTIVE,
            ),
        )
        .where(which)
    )
    found: Any = (await session.exec(statement)).one_or_none()
    if found is None:
        return None
    held, user, membership, organisation = found
    if not held.good_at(at) or user.status is not AccountStatus.ACTIVE:
        return None
    roles = await current_roles(session, user.id)
    belongs = organisation is not None
    actor = Actor(
        user_id=user.id,
        organisation_id=membership.organisation_id if belongs else None,
        branch_id=membership.branch_id if belongs else None,
        roles=roles if belongs else roles - OF_AN_ORGANISATION,
        session_id=held.id,
        language=user.language,
    )
    return AuthenticatedSession(held, actor)


async def sessions_of(session: ReadSession, actor: Actor, at: datetime) -> Sequence[Session]:
    """Return the actor's own good sessions, the last used first."""
    statement = (
        select(Session)
        .where(
            Session.user_id == actor.user_id, col(Session.revoked_at).is_(None), col(Session.expires_at) > at
        )
        .order_by(col(Session.last_seen_at).desc(), col(Session.id))
        .limit(100)
    )
    return [held for held in (await session.exec(statement)).all() if held.good_at(at)]


async def verification_by_token(session: ReadSession, token: str) -> EmailVerification | None:
    """Return what a mailed link is for."""
    statement = (
        select(EmailVerification)
        .join(EmailLink, col(EmailLink.verification_id) == col(EmailVerification.id))
        .where(EmailLink.token_hash == token_hash(token))
    )
    return (await session.exec(statement)).one_or_none()


async def email_of_link(session: ReadSession, token: str) -> str:
    """Return the address of the account that a mailed link is for; empty if there is no such link."""
    verification = await verification_by_token(session, token)
    user = await session.get(User, verification.user_id) if verification else None
    return user.email if user else ""
