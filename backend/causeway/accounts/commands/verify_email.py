"""Follow a link that was mailed: what it confirms takes effect, once."""

from dataclasses import dataclass

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.change_password import LETS_IN, cut_everywhere
from causeway.accounts.events import EmailVerified, PasswordChanged
from causeway.accounts.queries import current_membership, current_roles, verification_by_token
from causeway.accounts.tables import (
    REGISTERS_ANEW,
    AccountStatus,
    EmailVerification,
    KnownDevice,
    LinkPurpose,
    Membership,
    RoleGrant,
    User,
)
from causeway.accounts.transitions import ACCOUNTS, AccountEvent
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, ProblemCode
from causeway.kit.tokens import new_token, token_hash
from causeway.kit.words import Words
from causeway.kit.work import Work

BAD_LINK = Words(
    "This link is not valid, or has expired. You can register again to get a new one.",
    "此連結無效或已過期。你可再次登記以取得新連結。",
    "此链接无效或已过期。你可再次登记以取得新链接。",
)
USED_LINK = Words(
    "This link has been used already. You can sign in.",
    "此連結已使用，你可以登入。",
    "此链接已使用，你可以登录。",
)
CHOOSE_PASSWORD = Words(
    "Please choose a password to accept the invitation.",
    "請設定密碼以接受邀請。",
    "请设定密码以接受邀请。",
)
CHOOSE_ANOTHER = Words(
    "Please choose a new password.",
    "請設定新密碼。",
    "请设定新密码。",
)
BELONGS_ELSEWHERE = Words(
    "Your account belongs to an organisation already. Leave that one first.",
    "你的帳戶已屬於另一機構，請先退出該機構。",
    "你的帐户已属于另一机构，请先退出该机构。",
)


@dataclass(frozen=True)
class VerifyEmail:
    """The token from the mail; `password_hash` of the password chosen on accepting an invitation."""

    token: str
    """What stands behind `#token=` in the link."""
    password_hash: str | None = None


@dataclass(frozen=True)
class Verified:
    """Whose address it was; `device_token` is set when the link makes this browser a known one."""

    user: User
    device_token: str | None = None


async def verify_email(work: Work[Actor], command: VerifyEmail) -> Verified:
    """Take the link: the account becomes active, or waits for the registry, or joins, or knows a new device."""
    found = await verification_by_token(work.session, command.token)
    if found is None:
        raise _bad_token(BAD_LINK, ProblemCode.NOT_FOUND)
    verification = await work.session.get_one(
        EmailVerification, found.id, with_for_update=True, populate_existing=True
    )
    user = await work.session.get_one(User, verification.user_id, with_for_update=True)
    _refuse_spent(work, verification, user)
    verification.used_at = work.now
    device_token = None
    match verification.purpose:
        case LinkPurpose.INDIVIDUAL | LinkPurpose.ORGANISATION:
            _take_over(work, verification, user, verification.password_hash)
            await _join(work, verification, user)
        case LinkPurpose.INVITATION:
            await _accept_invitation(work, verification, user, command.password_hash)
        case LinkPurpose.DEVICE:
            device_token = _know_device(work, user)
        case LinkPurpose.PASSWORD:
            await _reset_password(work, user, command.password_hash)
            device_token = _know_device(work, user)
    if verification.purpose not in LETS_IN:
        work.record(EmailVerified(user.id, verification.id))
    return Verified(user, device_token)


def _bad_token(words: Words, code: ProblemCode) -> Invalid:
    return Invalid(words, FieldRefusal(("token",), code, words), code=code)


def _refuse_spent(work: Work[Actor], verification: EmailVerification, user: User) -> None:
    registers = verification.purpose in {LinkPurpose.INDIVIDUAL, LinkPurpose.ORGANISATION}
    # Another registration of the same address was confirmed before: this one must not replace its password.
    if verification.used_at is not None or (registers and user.status not in REGISTERS_ANEW):
        raise _bad_token(USED_LINK, ProblemCode.CONFLICT)
    if verification.expires_at <= work.now or user.status is AccountStatus.SUSPENDED:
        raise _bad_token(BAD_LINK, ProblemCode.NOT_FOUND)


def _take_over(
    work: Work[Actor], verification: EmailVerification, user: User, password_hash: str | None
) -> None:
    """Let the account be what this link's own registration said."""
    waits = verification.purpose is LinkPurpose.ORGANISATION
    user.name_en, user.name_zh, user.title = verification.name_en, verification.name_zh, verification.title
    user.language, user.password_hash = verification.language, password_hash
    event = AccountEvent.VERIFY_ORGANISATION if waits else AccountEvent.VERIFY
    user.status = ACCOUNTS.step(user.status, event)
    user.email_verified_at, user.decision_reason = work.now, None


async def _accept_invitation(
    work: Work[Actor], verification: EmailVerification, user: User, password_hash: str | None
) -> None:
    if await current_membership(work.session, user.id) is not None:
        raise Conflict(BELONGS_ELSEWHERE)
    if user.status is AccountStatus.UNVERIFIED:
        if password_hash is None:
            raise Invalid(CHOOSE_PASSWORD, FieldRefusal(("password",), ProblemCode.REQUIRED, CHOOSE_PASSWORD))
        _take_over(work, verification, user, password_hash)
    await _join(work, verification, user)


async def _reset_password(work: Work[Actor], user: User, password_hash: str | None) -> None:
    """Set the password that was chosen; whoever knew the old one is out everywhere."""
    if password_hash is None:
        raise Invalid(CHOOSE_ANOTHER, FieldRefusal(("password",), ProblemCode.REQUIRED, CHOOSE_ANOTHER))
    user.password_hash = password_hash
    await cut_everywhere(work, user)
    work.record(PasswordChanged(user.id, None))


def _know_device(work: Work[Actor], user: User) -> str:
    """Make the browser that followed the link a known one, and return its token."""
    device_token = new_token()
    work.session.add(KnownDevice(token_hash=token_hash(device_token), user_id=user.id, created_at=work.now))
    return device_token


async def _join(work: Work[Actor], verification: EmailVerification, user: User) -> None:
    """Give the membership and the roles the link confirms, as far as the account does not have them."""
    if verification.organisation_id is not None:
        membership = Membership(
            id=work.new_id(),
            user_id=user.id,
            organisation_id=verification.organisation_id,
            branch_id=verification.branch_id,
            sign_off_right=verification.sign_off_right,
            since=work.now,
        )
        work.session.add(membership)
    held = await current_roles(work.session, user.id)
    for role in sorted(rules.roles_confirmed_by(verification) - held):
        work.session.add(RoleGrant(id=work.new_id(), user_id=user.id, role=role, since=work.now))
