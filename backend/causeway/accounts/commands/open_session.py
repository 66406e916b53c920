"""Open a session for somebody who has shown who they are."""

from dataclasses import dataclass, field

from sqlmodel import select

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, refund
from causeway.accounts.events import SessionEnded, SignedIn
from causeway.accounts.queries import authenticated_session
from causeway.accounts.tables import AccountStatus, KnownDevice, KnownNetwork, Session, SessionKind, User
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.rows import ensure_row
from causeway.kit.tokens import new_token, token_hash
from causeway.kit.words import Words
from causeway.kit.work import Work

NOT_READY = {
    AccountStatus.UNVERIFIED: Words(
        "Please follow the link in our mail first.",
        "請先點按我們電郵內的連結。",
        "请先点击我们电邮内的链接。",
    ),
    AccountStatus.PENDING_APPROVAL: Words(
        "The registry has not approved this account yet. You will get a mail when it has.",
        "登記處尚未批准此帳戶，批准後你會收到電郵。",
        "登记处尚未批准此帐户，批准后你会收到电邮。",
    ),
    AccountStatus.SUSPENDED: Words(
        "This account is suspended. The reason is in your mail; please contact the registry.",
        "此帳戶已暫停使用，原因載於你的電郵，請聯絡登記處。",
        "此帐户已暂停使用，原因载于你的电邮，请联络登记处。",
    ),
    AccountStatus.DECLINED: Words(
        "The registry did not approve this registration. The reason is in your mail; you can register again.",
        "登記處不批准此登記，原因載於你的電郵；你可重新登記。",
        "登记处不批准此登记，原因载于你的电邮；你可重新登记。",
    ),
}
CHANGED = Words(
    "The password was changed a moment ago. Please sign in again.",
    "密碼剛剛更改，請重新登入。",
    "密码刚刚更改，请重新登录。",
)


@dataclass(frozen=True)
class Client:
    """Where a request comes from: its address, what it calls itself, and the secrets its browser holds."""

    ip: str = ""
    user_agent: str = ""
    device_token: str | None = field(default=None, repr=False)
    session_token: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class OpenSession:
    """Whose session, the hash their password matched, and the attempts to give back."""

    user_id: str
    password_hash: str = field(repr=False)
    kind: SessionKind = SessionKind.BROWSER
    client: Client = field(default_factory=Client)
    rate_limits: tuple[RateLimitKey, ...] = ()
    policy: rules.Policy = field(default_factory=rules.Policy)


@dataclass(frozen=True)
class Opened:
    """A new session: `token` is shown this once; `device_token` is to be kept by a browser, if not null."""

    session: Session
    actor: Actor
    token: str = field(repr=False)
    device_token: str | None = field(default=None, repr=False)


async def open_session(work: Work[Actor], command: OpenSession) -> Opened:
    """Open a session with a token of its own making, end the one it replaces, and remember device and network."""
    user = await work.session.get_one(User, command.user_id, with_for_update=True)
    if user.password_hash != command.password_hash:
        raise Refusal(ProblemCode.SIGN_IN_FAILED, CHANGED)
    if user.status is not AccountStatus.ACTIVE:
        raise Refusal(ProblemCode.ACCOUNT_NOT_READY, NOT_READY[user.status])
    await refund(work, Consume(command.rate_limits))
    await _end_replaced(work, command.client)
    token = new_token()
    session = Session(
        id=work.new_id(),
        user_id=user.id,
        token_hash=token_hash(token),
        kind=command.kind,
        created_at=work.now,
        last_seen_at=work.now,
        expires_at=work.now + command.policy.lifetime(command.kind),
        idle_minutes=command.policy.idle_minutes(command.kind),
        user_agent=command.client.user_agent[:300],
        ip=command.client.ip[:45],
    )
    work.session.add(session)
    await _remember_network(work, user, command.client)
    browser = command.kind is SessionKind.BROWSER
    device_token = await _remember_device(work, user, command.client) if browser else None
    work.shown_to_be = user.id
    work.record(SignedIn(user.id, session.id))
    await work.session.flush()
    held = await authenticated_session(work.session, token, work.now)
    assert held is not None  # noqa: S101  (just made)
    return Opened(session, held.actor, token, device_token)


async def _end_replaced(work: Work[Actor], client: Client) -> None:
    """A browser that signs in again leaves no session behind; nor is a token it was given from outside used."""
    if client.session_token is None:
        return
    held = select(Session).where(Session.token_hash == token_hash(client.session_token)).with_for_update()
    session = (await work.session.exec(held)).one_or_none()
    if session is not None and session.revoked_at is None:
        session.revoked_at = work.now
        work.record(SessionEnded(session.user_id, session.id))


async def _remember_network(work: Work[Actor], user: User, client: Client) -> None:
    network = rules.network_of(client.ip)
    await ensure_row(work.session, KnownNetwork, user_id=user.id, network=network, last_used_at=work.now)
    known = await work.session.get_one(KnownNetwork, (user.id, network))
    known.last_used_at = work.now


async def _remember_device(work: Work[Actor], user: User, client: Client) -> str | None:
    """Return a device token for the browser to keep; None if the one it has is known for this account.

    A token known for another account is not taken over, for a stranger could have planted it: all accounts of
    the browser move to a fresh one.
    """
    held = token_hash(client.device_token or "")
    known = (await work.session.exec(select(KnownDevice).where(KnownDevice.token_hash == held))).all()
    if any(device.user_id == user.id for device in known):
        return None
    token = new_token()
    for user_id in dict.fromkeys([*(device.user_id for device in known), user.id]):
        device = KnownDevice(token_hash=token_hash(token), user_id=user_id, created_at=work.now)
        work.session.add(device)
    return token
