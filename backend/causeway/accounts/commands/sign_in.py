"""Sign in: count the attempt, check the password beside the event loop, open a session."""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlmodel import col, select

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.open_session import Client, Opened, OpenSession, open_session
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume, refund
from causeway.accounts.events import SignInFailed, SignInHeldBack
from causeway.accounts.queries import user_by_email
from causeway.accounts.tables import (
    AccountStatus,
    EmailVerification,
    KnownDevice,
    KnownNetwork,
    LinkPurpose,
    SessionKind,
    User,
    normalised,
)
from causeway.kit.context import Context
from causeway.kit.errors import Busy, FieldRefusal, ProblemCode, Refusal
from causeway.kit.passwords import Passwords
from causeway.kit.throttle import NO_WAIT
from causeway.kit.tokens import token_hash
from causeway.kit.words import Words
from causeway.kit.work import Work

WRONG = Words(
    "The e-mail address or the password is not right.",
    "電郵地址或密碼不正確。",
    "电邮地址或密码不正确。",
)
ONE_MAIL_PER = timedelta(hours=1)


@dataclass(frozen=True)
class SignIn:
    """An address, a password, what is to hold the session, and where the request comes from."""

    email: str
    """The address of the account."""
    password: str = field(repr=False)
    """The password."""
    kind: SessionKind = SessionKind.BROWSER
    """What will hold the session."""
    client: Client = field(default_factory=Client)
    policy: rules.Policy = field(default_factory=rules.Policy)


@dataclass(frozen=True)
class Attempt:
    """An attempt that was counted, or that has to `wait`."""

    wait: timedelta
    rate_limits: tuple[RateLimitKey, ...] = ()
    user_id: str | None = None
    password_hash: str | None = None


async def sign_in(context: Context, passwords: Passwords, command: SignIn, *, actor: Actor) -> Opened:
    """Return a new session, or raise SIGN_IN_FAILED, ACCOUNT_NOT_READY, RATE_LIMITED or BUSY.

    Two transactions with the hashing between them, for a password takes longer than a database should be held; one
    more writes down that an attempt failed.
    """
    attempt = await context.run(count_attempt, command, actor=actor)
    if attempt.wait > NO_WAIT:
        raise rules.HeldBack(rules.HELD_BACK, attempt.wait)
    try:
        right = await passwords.matches(attempt.password_hash, command.password)
    except Busy:
        await context.run(refund, Consume(attempt.rate_limits), actor=actor)
        raise
    if not right or attempt.user_id is None or attempt.password_hash is None:
        await context.run(record_failure, attempt, actor=actor)
        raise Refusal(
            ProblemCode.SIGN_IN_FAILED, WRONG, FieldRefusal(("password",), ProblemCode.SIGN_IN_FAILED, WRONG)
        )
    opening = OpenSession(
        attempt.user_id,
        attempt.password_hash,
        command.kind,
        command.client,
        attempt.rate_limits,
        command.policy,
    )
    try:
        return await context.run(open_session, opening, actor=actor)
    except Refusal:
        await context.run(record_failure, attempt, actor=actor)
        raise


async def record_failure(work: Work[Actor], attempt: Attempt) -> None:
    """Write down which account was tried, if any: who tried it is not known."""
    work.record(SignInFailed(attempt.user_id))


async def count_attempt(work: Work[Actor], command: SignIn) -> Attempt:
    """Count one attempt before it is made, so that a thousand at once are a thousand counted.

    Strangers share one budget for the account, so that no number of networks helps them. A device or a network
    the account was used from has a budget of its own, so that no stranger can use it up.
    """
    user = await user_by_email(work.session, command.email)
    rate_limits = await _rate_limits(work, command, user)
    wait = await consume(work, Consume(rate_limits))
    if wait > NO_WAIT:
        await _offer_way_in(work, user)
        return Attempt(wait)
    return Attempt(NO_WAIT, rate_limits, user.id if user else None, user.password_hash if user else None)


async def _rate_limits(work: Work[Actor], command: SignIn, user: User | None) -> tuple[RateLimitKey, ...]:
    # Asked for an account that does not exist as well: the time taken must not tell.
    user_id, network = user.id if user else "", rules.network_of(command.client.ip)
    device = token_hash(command.client.device_token or "")
    known_device = await work.session.get(KnownDevice, (device, user_id))
    known_network = await work.session.get(KnownNetwork, (user_id, network))
    if known_device is not None:
        return (RateLimitKey(f"device:{device}:{user_id}", rules.NEIGHBOURS),)
    email = normalised(command.email)
    pair = RateLimitKey(f"pair:{email}:{network}", rules.NEIGHBOURS)
    if known_network is not None:
        return (pair,)
    return (
        pair,
        RateLimitKey(f"account:{email}", command.policy.strangers),
        RateLimitKey(f"network:{network}", command.policy.network),
    )


async def _offer_way_in(work: Work[Actor], user: User | None) -> None:
    """Mail the owner, at most once an hour, a link that makes the browser it is opened in a known device."""
    if user is None or user.status is not AccountStatus.ACTIVE:
        return
    lately = select(EmailVerification.id).where(
        EmailVerification.user_id == user.id,
        EmailVerification.purpose == LinkPurpose.DEVICE,
        col(EmailVerification.created_at) > work.now - ONE_MAIL_PER,
    )
    if (await work.session.exec(lately)).first() is not None:
        return
    verification = EmailVerification(
        id=work.new_id(),
        user_id=user.id,
        purpose=LinkPurpose.DEVICE,
        language=user.language,
        created_at=work.now,
        expires_at=work.now + rules.DEVICE_LINK_LIFETIME,
    )
    work.session.add(verification)
    work.record(SignInHeldBack(user.id, verification.id))
