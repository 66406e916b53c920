"""Suspend an account, which cuts all it holds at once, and restore it."""

from dataclasses import dataclass

from causeway.accounts.access import may_suspend
from causeway.accounts.actor import Actor
from causeway.accounts.commands.end_session import end_sessions
from causeway.accounts.events import AccountRestored, AccountSuspended
from causeway.accounts.tables import AccountStatus, User
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

SAY_WHY = Words(
    "Please say why the account is suspended.", "請說明暫停帳戶的原因。", "请说明暂停帐户的原因。"
)
OTHER_STATUS = Words(
    "The account is not in a state in which this can be done.",
    "帳戶目前的狀況不容許此操作。",
    "帐户目前的状况不容许此操作。",
)


@dataclass(frozen=True)
class SuspendAccount:
    """Whose account, and why, for the person to read."""

    user_id: str
    """The account."""
    reason: str
    """Why it is suspended; mailed to the person, and required then."""


@dataclass(frozen=True)
class RestoreAccount:
    """Whose account."""

    user_id: str


async def suspend_account(work: Work[Actor], command: SuspendAccount) -> User:
    """Suspend an active account, for a reason that is mailed to its holder, and end its sessions."""
    user = await _account(work, command.user_id, AccountStatus.ACTIVE)
    if not command.reason.strip():
        field = FieldRefusal(("reason",), ProblemCode.REASON_REQUIRED, SAY_WHY)
        raise Invalid(SAY_WHY, field, code=ProblemCode.REASON_REQUIRED)
    user.status, user.decision_reason = AccountStatus.SUSPENDED, command.reason.strip()[:1000]
    await end_sessions(work, user.id)
    work.record(AccountSuspended(user.id))
    return user


async def restore_account(work: Work[Actor], command: RestoreAccount) -> User:
    """Let a suspended account be used again; its holder signs in anew."""
    user = await _account(work, command.user_id, AccountStatus.SUSPENDED)
    user.status, user.decision_reason = AccountStatus.ACTIVE, None
    work.record(AccountRestored(user.id))
    return user


async def _account(work: Work[Actor], user_id: str, status: AccountStatus) -> User:
    if not may_suspend(work.actor):
        raise Forbidden
    user = await work.session.get(User, user_id, with_for_update=True)
    if user is None:
        raise NotFound
    if user.status is not status:
        raise Conflict(OTHER_STATUS)
    return user
