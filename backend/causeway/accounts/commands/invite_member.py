"""Invite somebody into one's organisation."""

from dataclasses import dataclass

from causeway.accounts import rules
from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume
from causeway.accounts.events import LinkRequested, RegistrationRepeated
from causeway.accounts.queries import current_membership, user_by_email
from causeway.accounts.tables import (
    AccountStatus,
    Branch,
    EmailVerification,
    LinkPurpose,
    User,
    normalised,
)
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.throttle import NO_WAIT
from causeway.kit.words import Words
from causeway.kit.work import Work

MEMBER_ALREADY = Words(
    "This person is a member of your organisation already.",
    "此人已是你機構的成員。",
    "此人已是你机构的成员。",
)
NO_SUCH_BRANCH = Words(
    "Your organisation has no such branch.",
    "你的機構沒有此分處。",
    "你的机构没有此分处。",
)
NO_ROLE = Words(
    "A member files, administers, or both.",
    "成員須可呈交文件、管理帳戶，或兩者皆可。",
    "成员须可呈交文件、管理帐户，或两者皆可。",
)


@dataclass(frozen=True)
class InviteMember:
    """Whom to invite, and what they may do once they accept."""

    email: str
    """Where the invitation goes."""
    name_en: str
    """The person's name in English."""
    name_zh: str | None = None
    """The person's Chinese name."""
    title: str | None = None
    """What the person is, e.g. "solicitor"."""
    branch_id: str | None = None
    """The branch to belong to."""
    files: bool = True
    """Whether to file for the organisation."""
    administers: bool = False
    """Whether to administer the organisation, as a secondary administrator."""
    sign_off_right: bool = False
    """Whether to sign off what others file."""


async def invite_member(work: Work[Actor], command: InviteMember) -> None:
    """Have an invitation mailed. Nothing tells whether the address has an account, unless it is a colleague's."""
    if not may_keep_members(work.actor) or work.actor.organisation_id is None:
        raise Forbidden
    await _refuse(work, command)
    user = await user_by_email(work.session, command.email)
    membership = await current_membership(work.session, user.id) if user else None
    if membership is not None and membership.organisation_id == work.actor.organisation_id:
        raise Conflict(MEMBER_ALREADY, FieldRefusal(("email",), ProblemCode.CONFLICT, MEMBER_ALREADY))
    quiet = await consume(work, Consume(_rate_limits(command))) > NO_WAIT
    if user is None:
        user = _unverified(work, command)
        work.session.add(user)
        await work.session.flush()
    elif membership is not None or user.status not in {AccountStatus.ACTIVE, AccountStatus.UNVERIFIED}:
        if not quiet:
            work.record(RegistrationRepeated(user.id))
        return
    verification = _invitation(work, command, user)
    work.session.add(verification)
    if not quiet:
        work.record(LinkRequested(user.id, verification.id))


async def _refuse(work: Work[Actor], command: InviteMember) -> None:
    refusals = rules.person_refusals(command.email, command.name_en, command.name_zh)
    refusals += rules.name_refusals("title", command.title, 100)
    rules.refuse_any(refusals)
    if not command.files and not command.administers:
        raise Invalid(NO_ROLE)
    if command.branch_id is not None:
        branch = await work.session.get(Branch, command.branch_id)
        if branch is None or branch.organisation_id != work.actor.organisation_id:
            raise Invalid(NO_SUCH_BRANCH, FieldRefusal(("branchId",), ProblemCode.NOT_FOUND, NO_SUCH_BRANCH))


def _rate_limits(command: InviteMember) -> tuple[RateLimitKey, ...]:
    return (RateLimitKey(f"mails:{normalised(command.email)}", rules.MAILS_PER_ADDRESS),)


def _unverified(work: Work[Actor], command: InviteMember) -> User:
    return User(
        id=work.new_id(),
        email=normalised(command.email),
        name_en=command.name_en.strip(),
        name_zh=command.name_zh,
        title=command.title,
        language=work.actor.language,
        created_at=work.now,
    )


def _invitation(work: Work[Actor], command: InviteMember, user: User) -> EmailVerification:
    return EmailVerification(
        id=work.new_id(),
        user_id=user.id,
        purpose=LinkPurpose.INVITATION,
        name_en=command.name_en.strip(),
        name_zh=command.name_zh,
        title=command.title,
        language=work.actor.language,
        organisation_id=work.actor.organisation_id,
        branch_id=command.branch_id,
        files=command.files,
        administers=command.administers,
        sign_off_right=command.sign_off_right,
        invited_by_id=work.actor.user_id,
        created_at=work.now,
        expires_at=work.now + rules.INVITATION_LIFETIME,
    )
