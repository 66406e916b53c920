"""What an organisation's administrators keep of it: its branches, and who of its members sees its cases."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts import rules
from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor
from causeway.accounts.events import OrganisationChanged
from causeway.accounts.tables import Branch, Organisation
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

CODE_TAKEN = Words(
    "Your organisation has a branch with this code already. Choose another code.",
    "你的機構已有使用此代號的分處，請另選代號。",
    "你的机构已有使用此代号的分处，请另选代号。",
)


@dataclass(frozen=True)
class AddBranch:
    """A branch, under the code that the organisation calls it by."""

    code: str
    """What the organisation calls it by; unlike its other codes, whatever the case of the letters."""
    name_en: str
    """Its name in English."""
    name_zh: str | None = None
    """Its Chinese name."""


@dataclass(frozen=True)
class ShowCases:
    """Whether every member sees every case the organisation acts in, or only whoever it is assigned to."""

    every_member: bool
    """True: every member who files sees every case; false: only the cases assigned to them."""


async def add_branch(work: Work[Actor], command: AddBranch) -> Organisation:
    """Add the branch; refuses a code that the organisation uses already."""
    organisation = await _own(work)
    rules.refuse_any(rules.branch_refusals(command.code, command.name_en, command.name_zh))
    code = command.code.strip().upper()
    same = select(Branch.id).where(Branch.organisation_id == organisation.id, Branch.code == code)
    if (await work.session.exec(same)).first() is not None:
        raise Conflict(CODE_TAKEN, FieldRefusal(("code",), ProblemCode.CONFLICT, CODE_TAKEN))
    branch = Branch(
        id=work.new_id(),
        organisation_id=organisation.id,
        code=code,
        name_en=command.name_en.strip(),
        name_zh=(command.name_zh or "").strip() or None,
    )
    work.session.add(branch)
    work.record(OrganisationChanged(organisation.id))
    return organisation


async def show_cases(work: Work[Actor], command: ShowCases) -> Organisation:
    """Set it; what members see changes at once."""
    organisation = await _own(work)
    organisation.every_member_sees_cases = command.every_member
    work.record(OrganisationChanged(organisation.id))
    return organisation


async def _own(work: Work[Actor]) -> Organisation:
    """Return the actor's organisation, locked, so that two administrators take turns."""
    if not may_keep_members(work.actor):
        raise Forbidden
    return await work.session.get_one(Organisation, work.actor.organisation_id, with_for_update=True)
