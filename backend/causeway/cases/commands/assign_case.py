"""An administrator gives a case of the firm's to a member, or takes it back."""

from dataclasses import dataclass

from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor, Role
from causeway.accounts.queries import current_membership, current_roles
from causeway.cases.commands.representation import Representative, give_case_to
from causeway.cases.events import CaseAssigned
from causeway.cases.queries import acts_in, case_by_id
from causeway.cases.tables import Case, CaseAssignment
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

NOT_A_FILER = Words(
    "Choose a member of your organisation who files for it.",
    "請選擇代表你機構呈交文件的成員。",
    "请选择代表你机构呈交文件的成员。",
)


@dataclass(frozen=True)
class AssignCase:
    """Give a case to a member or, with `assigned` false, take it from one."""

    case_id: str
    """A case in which the viewer's organisation acts."""
    user_id: str
    """A member who files for it."""
    assigned: bool = True
    """False takes the case from the member."""


async def assign_case(work: Work[Actor], command: AssignCase) -> Case:
    """Do so; what the member sees changes at once. Doing it twice changes nothing."""
    if not may_keep_members(work.actor) or work.actor.organisation_id is None:
        raise Forbidden
    case = await case_by_id(work.session, work.actor, command.case_id)
    if not await acts_in(work.session, case.id, work.actor.organisation_id):
        raise NotFound
    held = await work.session.get(CaseAssignment, (case.id, command.user_id), with_for_update=True)
    ours = held is not None and held.organisation_id == work.actor.organisation_id
    if command.assigned is ours:
        return case
    if command.assigned:
        await _require_filer(work, command.user_id)
        await give_case_to(work, case.id, Representative(work.actor.organisation_id, command.user_id))
    elif held is not None:
        await work.session.delete(held)
    work.record(CaseAssigned(case.id, command.user_id, work.actor.organisation_id, command.assigned))
    return case


async def _require_filer(work: Work[Actor], user_id: str) -> None:
    membership = await current_membership(work.session, user_id)
    colleague = membership is not None and membership.organisation_id == work.actor.organisation_id
    if not colleague or Role.ORGANISATION_USER not in await current_roles(work.session, user_id):
        raise Invalid(NOT_A_FILER, FieldRefusal(("userId",), ProblemCode.INVALID, NOT_A_FILER))
