"""Suspend an account, which cuts all it holds at once, and restore it."""

from dataclasses import dataclass

from causeway.accounts.access import may_suspend
from causeway.accounts.actor import Actor
from causeway.accounts.commands.end_session import end_sessions
from causeway.accounts.events import AccountRestored, AccountSuspended
from causeway.accounts.tables import AccountStatus, User
from causeway.accounts.transitions import ACCOUNTS, AccountEvent
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

SAY_WHY = Words(
    "Please say why the account is suspended.", "請說明暫停帳戶的原因。", "请说明暂停帐户的原因。"
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
    user, after = await _account(work, command.user_id, AccountEvent.SUSPEND)
    if not command.reason.strip():
        field = FieldRefusal(("reason",), ProblemCode.REASON_REQUIRED, SAY_WHY)
        raise Invalid(SAY_WHY, field, code=ProblemCode.REASON_REQUIRED)
    user.status, user.decision_reason = after, command.reason.strip()[:1000]
    await end_sessions(work, user.id)
    work.record(AccountSuspended(user.id))
    return user


async def restore_account(work: Work[Actor], command: RestoreAccount) -> User:
    """Let a suspended account be used again; its holder signs in anew."""
    user, after = await _account(work, command.user_id, AccountEvent.RESTORE)
    user.status, user.decision_reason = after, None
    work.record(AccountRestored(user.id))
    return user


async def _account(work: Work[Actor], user_id: str, event: AccountEvent) -> tuple[User, AccountStatus]:
    """Return the account, locked, and its status after `event`, or refuse."""
    if not may_suspend(work.actor):
        raise Forbidden
    user = await work.session.get(User, user_id, with_for_update=True)
    if user is None:
        raise NotFound
    return user, ACCOUNTS.step(user.status, event)
