"""Decisions about accounts that need no database: passwords, addresses, lifetimes, budgets of guesses."""

import re
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv4Address, ip_address, ip_network
from math import ceil

from causeway.accounts.actor import Role
from causeway.accounts.tables import EmailVerification, LinkPurpose, SessionKind, normalised
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode, Refusal
from causeway.kit.throttle import Budget, GrowingDelay
from causeway.kit.words import Words

PASSWORD_LENGTHS = range(12, 257)
MAX_EMAIL_CHARACTERS = 254
JUDGED_PASSWORD_CHARACTERS = 64
"""Characters of a password by which it is judged: the time that takes grows faster than the length."""
MIN_PASSWORD_SCORE = 3
"""Of 0 to 4, as zxcvbn counts: 3 withstands 10^8 guesses."""
INVITATION_LIFETIME = timedelta(days=7)
DEVICE_LINK_LIFETIME = timedelta(minutes=30)
PASSWORD_LINK_LIFETIME = timedelta(minutes=30)
DEVICE_LIFETIME = timedelta(days=400)

NEIGHBOURS = GrowingDelay(
    free=5, first=timedelta(seconds=30), longest=timedelta(minutes=15), forget=timedelta(hours=1)
)
"""One account from one network or one device: five free, then a delay that doubles."""
MAILS_PER_ADDRESS = Budget.per_hour(6)


@dataclass(frozen=True)
class Policy:
    """What an administrator may set about signing in; the defaults are those of the settings."""

    session_idle: timedelta = timedelta(minutes=30)
    browser_session: timedelta = timedelta(hours=12)
    mobile_session: timedelta = timedelta(days=30)
    link_lifetime: timedelta = timedelta(hours=24)
    guesses_per_hour: int = 20
    guesses_per_network: int = 100
    registrations_per_network: int = 20
    resets_per_network: int = 60

    @property
    def strangers(self) -> Budget:
        """One account, from all the networks together that it was never used from."""
        return Budget.per_hour(self.guesses_per_hour)

    @property
    def network(self) -> Budget:
        """One network, whichever accounts it tries; what succeeds is given back, so a large firm fits in."""
        return Budget.per_hour(self.guesses_per_network)

    @property
    def registrations(self) -> Budget:
        """Registrations from one network."""
        return Budget.per_hour(self.registrations_per_network)

    @property
    def resets(self) -> Budget:
        """Links for a new password from one network: apart from registrations, of which an office may have many."""
        return Budget.per_hour(self.resets_per_network)

    def lifetime(self, kind: SessionKind) -> timedelta:
        """Return how long a session lasts at most."""
        return self.browser_session if kind is SessionKind.BROWSER else self.mobile_session

    def idle_minutes(self, kind: SessionKind) -> int | None:
        """Return after how many unused minutes a session is over; None: a mobile app may rest."""
        return int(self.session_idle.total_seconds()) // 60 if kind is SessionKind.BROWSER else None


_EMAIL = re.compile(r"[^@\s\x00-\x1f]{1,64}@[^@\s\x00-\x1f.]+(\.[^@\s\x00-\x1f.]+)+")

_ADDRESS = re.compile(r"://|www\.|[\x00-\x1f\x7f]", re.IGNORECASE)

NO_ADDRESS = Words(
    "A name holds no web address and no line break.",
    "名稱不可包含網址或換行。",
    "名称不可包含网址或换行。",
)
BAD_EMAIL = Words(
    "This does not look like an e-mail address.",
    "這不像是一個電郵地址。",
    "这不像是一个电邮地址。",
)
BAD_PASSWORD = Words(
    "A password has 12 to 256 characters. A short sentence is a good one.",
    "密碼須為12至256個字元，一句短句便是好密碼。",
    "密码须为12至256个字符，一句短句便是好密码。",
)
SAME_AS_EMAIL = Words(
    "The password may not be your e-mail address.",
    "密碼不可與電郵地址相同。",
    "密码不可与电邮地址相同。",
)
EASILY_GUESSED = Words(
    "This password is easily guessed: it repeats, counts on, is often chosen, or is made of your address. "
    "Take a few words that do not belong together.",
    "此密碼容易被猜中：內容重複、順序排列、過於常見或取自你的電郵地址。請選用幾個互不相關的詞語。",
    "此密码容易被猜中：内容重复、顺序排列、过于常见或取自你的电邮地址。请选用几个互不相关的词语。",
)
NAME_MISSING = Words("Please enter a name.", "請輸入名稱。", "请输入名称。")
TOO_LONG = Words(
    "This is too long: at most {limit} characters.",
    "內容過長，最多{limit}個字元。",
    "内容过长，最多{limit}个字符。",
)
PLEASE_CORRECT = Words(
    "Please correct what is marked.",
    "請更正已標示的項目。",
    "请更正已标示的项目。",
)


HELD_BACK = Words(
    "There were too many attempts. Please wait {minutes} min, or use a device you have signed in with before. "
    "If this account is yours, a link that lets you in now is in your mail.",
    "嘗試次數過多。請等候{minutes}分鐘，或使用你曾登入的裝置。如這是你的帳戶，電郵內有可即時登入的連結。",
    "尝试次数过多。请等候{minutes}分钟，或使用你曾登录的设备。如这是你的帐户，电邮内有可即时登录的链接。",
)
TOO_MANY = Words(
    "There were too many attempts. Please wait {minutes} min, then try again.",
    "嘗試次數過多，請等候{minutes}分鐘後再試。",
    "尝试次数过多，请等候{minutes}分钟后再试。",
)


class HeldBack(Refusal):
    """Too many attempts; the next one is taken after `retry_after` seconds."""

    def __init__(self, words: Words, wait: timedelta) -> None:
        """Refuse for `wait`; `words` may name the `{minutes}`."""
        self.retry_after = max(1, ceil(wait.total_seconds()))
        super().__init__(ProblemCode.RATE_LIMITED, words.format(minutes=ceil(self.retry_after / 60)))


def email_refusals(email: str) -> list[FieldRefusal]:
    """Return what is wrong with an e-mail address."""
    spelled = normalised(email)
    if len(spelled) > MAX_EMAIL_CHARACTERS or not _EMAIL.fullmatch(spelled):
        return [FieldRefusal(("email",), ProblemCode.INVALID, BAD_EMAIL)]
    return []


def password_refusals(password: str, email: str, field: str = "password") -> list[FieldRefusal]:
    """Return what is wrong with a password somebody chose."""
    if len(password) not in PASSWORD_LENGTHS:
        return [FieldRefusal((field,), ProblemCode.INVALID, BAD_PASSWORD)]
    if normalised(password) == normalised(email):
        return [FieldRefusal((field,), ProblemCode.INVALID, SAME_AS_EMAIL)]
    if is_easily_guessed(password, email):
        return [FieldRefusal((field,), ProblemCode.INVALID, EASILY_GUESSED)]
    return []


def is_easily_guessed(password: str, email: str) -> bool:
    """Whether a guesser who knows what people choose, and this person's address, needs fewer than 10^8 tries."""
    # Its dictionaries take a tenth of a second to load: not at every start.
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # noqa: PLC0415

    address = normalised(email)
    known = [address, *address.split("@"), *re.split(r"[@.]", address)]
    judged = zxcvbn(password[:JUDGED_PASSWORD_CHARACTERS], user_inputs=[each for each in known if each])
    return int(judged["score"]) < MIN_PASSWORD_SCORE


def name_refusals(field: str, name: str | None, limit: int, *, required: bool = False) -> list[FieldRefusal]:
    """Return what is wrong with the name in `field`, which has at most `limit` characters."""
    if required and not (name or "").strip():
        return [FieldRefusal((field,), ProblemCode.REQUIRED, NAME_MISSING)]
    if name is not None and _ADDRESS.search(name):
        # Names stand in mail the court sends: nobody shall send a link of their own with it.
        return [FieldRefusal((field,), ProblemCode.INVALID, NO_ADDRESS)]
    if name is not None and len(name) > limit:
        return [FieldRefusal((field,), ProblemCode.TOO_LONG, TOO_LONG.format(limit=limit))]
    return []


def person_refusals(email: str, name_en: str, name_zh: str | None) -> list[FieldRefusal]:
    """Return what is wrong with what somebody says of a person."""
    return [
        *email_refusals(email),
        *name_refusals("nameEn", name_en, 200, required=True),
        *name_refusals("nameZh", name_zh, 100),
    ]


def organisation_refusals(name_en: str, name_zh: str | None, branch_code: str | None) -> list[FieldRefusal]:
    """Return what is wrong with what somebody says of an organisation."""
    return [
        *name_refusals("organisationNameEn", name_en, 200, required=True),
        *name_refusals("organisationNameZh", name_zh, 100),
        *name_refusals("branchCode", branch_code, 16),
    ]


def branch_refusals(code: str, name_en: str, name_zh: str | None) -> list[FieldRefusal]:
    """Return what is wrong with what an administrator says of a branch."""
    return [
        *name_refusals("code", code, 16, required=True),
        *name_refusals("nameEn", name_en, 200, required=True),
        *name_refusals("nameZh", name_zh, 100),
    ]


def refuse_any(refusals: list[FieldRefusal]) -> None:
    """Raise Invalid if there is anything to correct."""
    if refusals:
        raise Invalid(PLEASE_CORRECT, *refusals)


def network_of(ip: str) -> str:
    """Return the network a client's address stands for: /24 for IPv4, /56 for IPv6, the text itself otherwise."""
    try:
        address = ip_address(ip)
    except ValueError:
        return ip[:64]
    if mapped := getattr(address, "ipv4_mapped", None):
        address = mapped
    length = 24 if isinstance(address, IPv4Address) else 56
    return str(ip_network(f"{address}/{length}", strict=False))


def roles_confirmed_by(verification: EmailVerification) -> frozenset[Role]:
    """Return the roles that following a link confers.

    Whoever registers an organisation administers it and, in a second role, files for it: an administrator alone
    does not file (docs: product section 1).
    """
    match verification.purpose:
        case LinkPurpose.INDIVIDUAL:
            return frozenset({Role.INDIVIDUAL})
        case LinkPurpose.ORGANISATION:
            return frozenset({Role.PRIMARY_ADMINISTRATOR, Role.ORGANISATION_USER})
        case LinkPurpose.INVITATION:
            roles = {Role.SECONDARY_ADMINISTRATOR} if verification.administers else set()
            return frozenset(roles | ({Role.ORGANISATION_USER} if verification.files else set()))
        case LinkPurpose.DEVICE | LinkPurpose.PASSWORD:
            return frozenset()
