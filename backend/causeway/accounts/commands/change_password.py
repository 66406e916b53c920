"""Change one's password, which ends every other session at once."""

from dataclasses import dataclass, field

from sqlmodel import col, delete, select

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.end_session import end_sessions
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume, refund
from causeway.accounts.events import PasswordChanged
from causeway.accounts.tables import EmailVerification, KnownDevice, LinkPurpose, User
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.passwords import Passwords
from causeway.kit.throttle import NO_WAIT
from causeway.kit.words import Words
from causeway.kit.work import Work

WRONG = Words(
    "The current password is not right.",
    "現有密碼不正確。",
    "现有密码不正确。",
)
CHANGED = Words(
    "The password was changed a moment ago.",
    "密碼剛剛已更改。",
    "密码刚刚已更改。",
)
LETS_IN = (LinkPurpose.DEVICE, LinkPurpose.PASSWORD)


@dataclass(frozen=True)
class ChangePassword:
    """The password as it is and as it shall be."""

    current_password: str = field(repr=False)
    """The one that is to go."""
    new_password: str = field(repr=False)
    """The one that is to come: 12 to 256 characters."""


@dataclass(frozen=True)
class ReplacePassword:
    """The hash to find and the hash to put in its place."""

    current_hash: str = field(repr=False)
    new_hash: str = field(repr=False)


async def change_password(
    context: Context, passwords: Passwords, command: ChangePassword, *, actor: Actor
) -> None:
    """Check the current password, then replace it; both hashes are made between the transactions."""
    user = await context.run(_count_attempt, command, actor=actor)
    rules.refuse_any(rules.password_refusals(command.new_password, user.email, "newPassword"))
    if user.password_hash is None or not await passwords.matches(
        user.password_hash, command.current_password
    ):
        raise Invalid(WRONG, FieldRefusal(("currentPassword",), ProblemCode.INVALID, WRONG))
    new_hash = await passwords.hash(command.new_password)
    await context.run(replace_password, ReplacePassword(user.password_hash, new_hash), actor=actor)


async def replace_password(work: Work[Actor], command: ReplacePassword) -> None:
    """Set the new hash; end all other sessions, forget the devices, and void links that would let one in."""
    user = await work.session.get_one(User, work.actor.user_id, with_for_update=True)
    if user.password_hash != command.current_hash:
        raise Conflict(CHANGED)
    user.password_hash = command.new_hash
    await cut_everywhere(work, user, but=work.actor.session_id)
    await refund(work, Consume(_rate_limits(work.actor)))
    work.record(PasswordChanged(user.id, work.actor.session_id))


async def cut_everywhere(work: Work[Actor], user: User, *, but: str | None = None) -> None:
    """End the account's sessions except one, forget its devices, and void links that would let somebody in."""
    await end_sessions(work, user.id, but=[but])
    await work.session.execute(delete(KnownDevice).where(col(KnownDevice.user_id) == user.id))
    links = select(EmailVerification).where(
        EmailVerification.user_id == user.id, col(EmailVerification.purpose).in_(LETS_IN)
    )
    for link in (await work.session.exec(links)).all():
        link.used_at = link.used_at or work.now


def _rate_limits(actor: Actor) -> tuple[RateLimitKey, ...]:
    return (RateLimitKey(f"password:{actor.user_id}", rules.NEIGHBOURS),)


async def _count_attempt(work: Work[Actor], command: ChangePassword) -> User:
    """A stolen session must not be a place to guess the password without end."""
    del command
    if work.actor.user_id is None:
        raise Forbidden
    wait = await consume(work, Consume(_rate_limits(work.actor)))
    if wait > NO_WAIT:
        raise rules.HeldBack(rules.TOO_MANY, wait)
    return await work.session.get_one(User, work.actor.user_id)
