"""Remove somebody from one's organisation; they keep their account, and no session that acted for it."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor, Role
from causeway.accounts.commands.end_session import end_sessions
from causeway.accounts.events import MemberRemoved
from causeway.accounts.queries import OF_AN_ORGANISATION, current_membership, current_roles
from causeway.accounts.tables import CURRENT_GRANT, RoleGrant
from causeway.kit.errors import Conflict, Forbidden, NotFound
from causeway.kit.words import Words
from causeway.kit.work import Work

NOT_ONESELF = Words(
    "You cannot remove yourself. Another administrator can.",
    "你不能移除自己，須由另一位管理員處理。",
    "你不能移除自己，须由另一位管理员处理。",
)

PRIMARY_STAYS = Words(
    "The primary administrator can be removed only by another primary administrator, or by the registry.",
    "首要管理員只可由另一位首要管理員或登記處移除。",
    "首要管理员只可由另一位首要管理员或登记处移除。",
)


@dataclass(frozen=True)
class RemoveMember:
    """Whom to remove."""

    user_id: str
    """The member; never oneself."""


async def remove_member(work: Work[Actor], command: RemoveMember) -> None:
    """End the membership, the roles that come with it, and every session that acted for the organisation."""
    if not may_keep_members(work.actor):
        raise Forbidden
    if command.user_id == work.actor.user_id:
        raise Conflict(NOT_ONESELF)
    membership = await current_membership(work.session, command.user_id)
    if membership is None or membership.organisation_id != work.actor.organisation_id:
        raise NotFound
    primary = Role.PRIMARY_ADMINISTRATOR
    if not work.actor.has(primary) and primary in await current_roles(work.session, command.user_id):
        raise Forbidden(PRIMARY_STAYS)
    await leave_organisation(work, command.user_id)
    await end_sessions(work, command.user_id)
    work.record(MemberRemoved(command.user_id, membership.organisation_id))


async def leave_organisation(work: Work[Actor], user_id: str) -> None:
    """End a membership, if there is one, and the roles that come with it; the caller records why."""
    membership = await current_membership(work.session, user_id)
    if membership is None:
        return
    membership.until = work.now
    grants = select(RoleGrant).where(
        RoleGrant.user_id == user_id, CURRENT_GRANT, col(RoleGrant.role).in_(OF_AN_ORGANISATION)
    )
    for grant in (await work.session.exec(grants)).all():
        grant.until = work.now
