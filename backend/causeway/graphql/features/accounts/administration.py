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
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import ADMINISTRATORS, roles
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Case, type_of
from causeway.graphql.engine import load
from causeway.graphql.features.accounts.types import Organisation, UserResult
from causeway.graphql.features.accounts.types import User as Account
from causeway.kit.work import Work

KEEPERS = roles("ACCOUNT_KEEPERS", Role.REGISTRAR, Role.SYSTEM_ADMINISTRATOR)


@input_of(RemoveMember, description="A member to remove.", ids=("user_id",), keyed=True)
class RemoveMemberInput:
    """A member to remove."""


@input_of(AddBranch, description="A branch to add.", keyed=True)
class AddBranchInput:
    """A branch to add."""


@input_of(ShowCases, description="Who of an organisation sees its cases.", keyed=True)
class ShowCasesInput:
    """Who sees the cases."""


@input_of(
    AssignCase,
    description="A case to give to a member, or to take from one.",
    ids=("case_id", "user_id"),
    keyed=True,
)
class AssignCaseInput:
    """A case and a member."""


@input_of(
    SuspendAccount,
    also=(RestoreAccount,),
    description="An account to suspend, or to restore.",
    ids=("user_id",),
    keyed=True,
)
class SuspendAccountInput:
    """An account."""

    reason: str | None = None
    """Why it is suspended; mailed to the person, and required then."""


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
        return await load(Organisation, await perform(info, _remove, input), info)

    @mutation(permission=ADMINISTRATORS, description="Add a branch to the viewer's organisation.")
    async def add_branch(self, info: Info, input: AddBranchInput) -> OrganisationResult:
        """Add a branch."""
        return await load(Organisation, await perform(info, add_branch, input), info)

    @mutation(
        permission=ADMINISTRATORS,
        description="Say whether every member sees every case of the organisation, or only those assigned to them.",
    )
    async def show_cases_to_members(self, info: Info, input: ShowCasesInput) -> OrganisationResult:
        """Say who sees the cases."""
        return await load(Organisation, await perform(info, show_cases, input), info)

    @mutation(
        permission=ADMINISTRATORS, description="Give a case to a member who files, or take it from one."
    )
    async def assign_case(self, info: Info, input: AssignCaseInput) -> AssignCaseResult:
        """Assign a case."""
        return await load(type_of(Case), await perform(info, assign_case, input), info)

    @mutation(
        permission=KEEPERS,
        description="Suspend an account, for a reason that is mailed to its holder; every session of it ends.",
    )
    async def suspend_account(self, info: Info, input: SuspendAccountInput) -> UserResult:
        """Suspend an account."""
        return await load(
            Account, await perform(info, suspend_account, input, reason=input.reason or ""), info
        )

    @mutation(permission=KEEPERS, description="Let a suspended account be used again.")
    async def restore_account(self, info: Info, input: SuspendAccountInput) -> UserResult:
        """Restore an account."""
        return await load(Account, await perform(info, restore_account, input), info)


async def _remove(work: Work[Actor], command: RemoveMember) -> str:
    """Remove the member, and return the organisation: what the client is shown."""
    await remove_member(work, command)
    return work.actor.organisation_id or ""
