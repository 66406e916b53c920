"""Approve or decline an account whose e-mail is verified: the registry's decision."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.access import may_decide_registrations
from causeway.accounts.actor import Actor
from causeway.accounts.commands.remove_member import leave_organisation
from causeway.accounts.events import RegistrationApproved, RegistrationDeclined
from causeway.accounts.queries import current_membership
from causeway.accounts.tables import Organisation, OrganisationStatus, User
from causeway.accounts.transitions import ACCOUNTS, ORGANISATIONS, AccountEvent, OrganisationEvent
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

DECIDED = Words(
    "This registration does not await a decision.",
    "此登記並非正待決定。",
    "此登记并非正待决定。",
)
SAY_WHY = Words(
    "Please say why the registration is declined.",
    "請說明拒絕登記的原因。",
    "请说明拒绝登记的原因。",
)


@dataclass(frozen=True)
class ApproveRegistration:
    """Whose account."""

    user_id: str


@dataclass(frozen=True)
class DeclineRegistration:
    """Whose account, and the reason, which is mailed to the person."""

    user_id: str
    """The account."""
    reason: str
    """Why it is declined; mailed to the person, and required then."""


async def approve_registration(work: Work[Actor], command: ApproveRegistration) -> User:
    """Make the account active, and with it an organisation that waits for it."""
    user, organisation = await _awaiting(work, command.user_id)
    user.status = ACCOUNTS.step(user.status, AccountEvent.APPROVE)
    if organisation is not None:
        organisation.status = ORGANISATIONS.step(organisation.status, OrganisationEvent.APPROVE)
    work.record(RegistrationApproved(user.id, organisation.id if organisation else None))
    return user


async def decline_registration(work: Work[Actor], command: DeclineRegistration) -> User:
    """Decline the account, and with it an organisation that waits for it; the address can be registered again."""
    if not command.reason.strip():
        raise Invalid(
            SAY_WHY,
            FieldRefusal(("reason",), ProblemCode.REASON_REQUIRED, SAY_WHY),
            code=ProblemCode.REASON_REQUIRED,
        )
    user, organisation = await _awaiting(work, command.user_id)
    user.status = ACCOUNTS.step(user.status, AccountEvent.DECLINE)
    user.decision_reason = command.reason.strip()[:1000]
    if organisation is not None:
        organisation.status = ORGANISATIONS.step(organisation.status, OrganisationEvent.DECLINE)
    await leave_organisation(work, user.id)
    work.record(RegistrationDeclined(user.id, organisation.id if organisation else None))
    return user


async def _awaiting(work: Work[Actor], user_id: str) -> tuple[User, Organisation | None]:
    """Return the account, locked, and the organisation that is to be decided with it."""
    if not may_decide_registrations(work.actor):
        raise Forbidden
    user = await work.session.get(User, user_id, with_for_update=True)
    if user is None:
        raise NotFound
    if not ACCOUNTS.allows(user.status, AccountEvent.APPROVE):
        raise Conflict(DECIDED)
    membership = await current_membership(work.session, user.id)
    if membership is None:
        return user, None
    waiting = select(Organisation).where(
        Organisation.id == membership.organisation_id,
        Organisation.status == OrganisationStatus.PENDING_APPROVAL,
    )
    return user, (await work.session.exec(waiting)).one_or_none()
