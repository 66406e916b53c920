"""An organisation shows a case it acts in to somebody of another one, such as counsel."""

from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from causeway.accounts.actor import Actor, Role
from causeway.accounts.queries import current_membership, current_roles, user_by_email
from causeway.accounts.tables import AccountStatus, User
from causeway.cases import words
from causeway.cases.events import CaseShared
from causeway.cases.queries import acts_in, case_by_id, is_of_own_side
from causeway.cases.tables import Case, CaseShare, SecurityLevel, SharePermission
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.rows import take_turn
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class ShareCase:
    """Show a case to somebody. Shared with them already, what they may do and until when is changed."""

    case_id: str
    """A case in which the viewer's organisation acts. A sealed one is not shared."""
    email: str
    """The address they sign in with: a person who files for another organisation."""
    permission: SharePermission
    """Whether they read alone, or also draft filings for the parties that the organisation acts for."""
    last_day: date | None = None
    """The last day on which they see it; without one, until it is taken back or the organisation no longer acts."""


async def share_case(work: Work[Actor], command: ShareCase) -> Case:
    """Do so; they see it at once, and are told by mail.

    Raises `NotFound` where there is no such case, `Forbidden` where the viewer's organisation does not act in it,
    `Conflict` for a sealed one, and `Invalid` at the field.
    """
    case = await case_by_id(work.session, work.actor, command.case_id)
    organisation_id = work.actor.organisation_id
    if organisation_id is None or not await is_of_own_side(work.session, work.actor, case.id):
        raise Forbidden
    if case.security_level is SecurityLevel.SEALED:
        raise Conflict(words.NOT_TO_BE_SHARED)
    if command.last_day is not None and command.last_day < in_hong_kong(work.now).date():
        _refuse("lastDay", words.OVER_ALREADY)
    person = await _person(work, command.email)
    await _require_outsider(work, case, person.id)
    await take_turn(work.session, f"case share {case.id} {person.id}")
    share = await work.session.get(CaseShare, (case.id, person.id))
    if share is not None and share.organisation_id != organisation_id:
        # Another side consults the same person. Who does is not told, and one person does not see it for both.
        _refuse("email", words.NOBODY_THERE)
    if share is None:
        share = CaseShare(case_id=case.id, user_id=person.id, shared_by="", shared_at=work.now)
    share.permission, share.last_day = command.permission, command.last_day
    share.organisation_id, share.shared_by = organisation_id, work.actor.user_id or ""
    work.session.add(share)
    last_day = command.last_day.isoformat() if command.last_day else None
    work.record(CaseShared(case.id, person.id, organisation_id, command.permission.value, last_day))
    return case


async def _person(work: Work[Actor], email: str) -> User:
    """Return who files under an address. Whether somebody else has an account there is not told."""
    user = await user_by_email(work.session, email)
    if user is None or user.status is not AccountStatus.ACTIVE:
        _refuse("email", words.NOBODY_THERE)
    if Role.ORGANISATION_USER not in await current_roles(work.session, user.id):
        _refuse("email", words.NOBODY_THERE)
    return user


async def _require_outsider(work: Work[Actor], case: Case, user_id: str) -> None:
    membership = await current_membership(work.session, user_id)
    if membership is None:
        _refuse("email", words.NOBODY_THERE)
    if membership.organisation_id == work.actor.organisation_id:
        _refuse("email", words.A_COLLEAGUE)
    if await acts_in(work.session, case.id, membership.organisation_id):
        _refuse("email", words.ACTS_HERE)


def _refuse(field: str, text: Words) -> NoReturn:
    raise Invalid(text, FieldRefusal((field,), ProblemCode.INVALID, text))
