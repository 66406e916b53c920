"""What an organisation's administrators do: members, branches, who works on which case; and suspending accounts."""

from typing import Annotated

import strawberry

from causeway.accounts.actor import Actor, Role
from causeway.accounts.commands.keep_organisation import AddBranch, ShowCases, add_branch, show_cases
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.commands.suspend_account import (
    RestoreAccount,
    SuspendAccount,
    restore_account,
    suspend_account,
)
from causeway.cases.commands.assign_case import AssignCase, assign_case
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import roles
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Case, type_of
from causeway.graphql.engine import decode_id, load
from causeway.graphql.features.accounts.types import ADMINISTRATORS, Organisation, UserResult
from causeway.graphql.features.accounts.types import User as Account
from causeway.kit.work import Work

KEEPERS = roles("ACCOUNT_KEEPERS", Role.REGISTRAR, Role.SYSTEM_ADMINISTRATOR)


@strawberry.input(description="A member to remove.")
@described
class RemoveMemberInput:
    """A member to remove."""

    user_id: strawberry.ID
    """The member; never oneself."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A branch to add.")
@described
class AddBranchInput:
    """A branch to add."""

    code: str
    """What the organisation calls it by; unlike its other codes, whatever the case of the letters."""
    name_en: str
    """Its name in English."""
    name_zh: str | None = None
    """Its Chinese name."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="Who of an organisation sees its cases.")
@described
class ShowCasesInput:
    """Who sees the cases."""

    every_member: bool
    """True: every member who files sees every case; false: only the cases assigned to them."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A case to give to a member, or to take from one.")
@described
class AssignCaseInput:
    """A case and a member."""

    case_id: strawberry.ID
    """A case in which the viewer's organisation acts."""
    user_id: strawberry.ID
    """A member who files for it."""
    assigned: bool = True
    """False takes the case from the member."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="An account to suspend, or to restore.")
@described
class SuspendAccountInput:
    """An account."""

    user_id: strawberry.ID
    """The account."""
    reason: str | None = None
    """Why it is suspended; mailed to the person, and required then."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


OrganisationResult = Annotated[
    Organisation | Problem,
    strawberry.union(
        "OrganisationResult", description="The organisation as it is now, or why nothing changed."
    ),
]
AssignCaseResult = Annotated[
    Case | Problem,
    strawberry.union("AssignCaseResult", description="The case, or why nobody was given it."),
]


@strawberry.type
class AdministrationMutations:
    """What administrators may do."""

    @mutation(
        permission=ADMINISTRATORS,
        description="Remove a member: the account stays theirs, what they filed stays with the organisation.",
    )
    async def remove_member(self, info: Info, input: RemoveMemberInput) -> OrganisationResult:
        """Remove a member."""
        command = RemoveMember(decode_id(input.user_id).key)
        key = await info.context.run_once(_remove, command, input.idempotency_key)
        return await load(Organisation, key, info)

    @mutation(permission=ADMINISTRATORS, description="Add a branch to the viewer's organisation.")
    async def add_branch(self, info: Info, input: AddBranchInput) -> OrganisationResult:
        """Add a branch."""
        command = AddBranch(input.code, input.name_en, input.name_zh)
        key = await info.context.run_once(add_branch, command, input.idempotency_key)
        return await load(Organisation, key, info)

    @mutation(
        permission=ADMINISTRATORS,
        description="Say whether every member sees every case of the organisation, or only those assigned to them.",
    )
    async def show_cases_to_members(self, info: Info, input: ShowCasesInput) -> OrganisationResult:
        """Say who sees the cases."""
        key = await info.context.run_once(show_cases, ShowCases(input.every_member), input.idempotency_key)
        return await load(Organisation, key, info)

    @mutation(
        permission=ADMINISTRATORS, description="Give a case to a member who files, or take it from one."
    )
    async def assign_case(self, info: Info, input: AssignCaseInput) -> AssignCaseResult:
        """Assign a case."""
        command = AssignCase(decode_id(input.case_id).key, decode_id(input.user_id).key, input.assigned)
        key = await info.context.run_once(assign_case, command, input.idempotency_key)
        return await load(type_of(Case), key, info)

    @mutation(
        permission=KEEPERS,
        description="Suspend an account, for a reason that is mailed to its holder; every session of it ends.",
    )
    async def suspend_account(self, info: Info, input: SuspendAccountInput) -> UserResult:
        """Suspend an account."""
        command = SuspendAccount(decode_id(input.user_id).key, input.reason or "")
        key = await info.context.run_once(suspend_account, command, input.idempotency_key)
        return await load(Account, key, info)

    @mutation(permission=KEEPERS, description="Let a suspended account be used again.")
    async def restore_account(self, info: Info, input: SuspendAccountInput) -> UserResult:
        """Restore an account."""
        command = RestoreAccount(decode_id(input.user_id).key)
        key = await info.context.run_once(restore_account, command, input.idempotency_key)
        return await load(Account, key, info)


async def _remove(work: Work[Actor], command: RemoveMember) -> str:
    """Remove the member, and return the organisation: what the client is shown."""
    await remove_member(work, command)
    return work.actor.organisation_id or ""
