"""Showing a case to somebody of another organisation, and taking it back."""

from typing import Annotated

import strawberry

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Role
from causeway.cases.commands.end_share import EndShare, end_share
from causeway.cases.commands.share_case import ShareCase, share_case
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import roles
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.cases.types import Case

SHARERS = roles("CASE_SHARERS", Role.ORGANISATION_USER, *ORGANISATION_ADMINISTRATORS)


@input_of(
    ShareCase, description="A case to show to somebody of another organisation.", ids=("case_id",), keyed=True
)
class ShareCaseInput:
    """A case to share."""


@input_of(EndShare, description="A case to take back from somebody.", ids=("case_id", "user_id"), keyed=True)
class EndCaseShareInput:
    """A share to end."""


ShareCaseResult = Annotated[
    Case | Problem,
    strawberry.union("ShareCaseResult", description="The case, or why it is shared as it was."),
]


@strawberry.type
class CaseSharingMutations:
    """Who else sees a case."""

    @mutation(
        permission=SHARERS,
        description="Show a case in which the viewer's organisation acts to somebody who files for another one, such "
        "as counsel; again, to change what they may do or until when.",
    )
    async def share_case(self, info: Info, input: ShareCaseInput) -> ShareCaseResult:
        """Share a case."""
        return await load(Case, await perform(info, share_case, input), info)

    @mutation(
        permission=SHARERS,
        description="Take a case back from somebody it was shared with: it is gone for them at once.",
    )
    async def end_case_share(self, info: Info, input: EndCaseShareInput) -> ShareCaseResult:
        """End a share."""
        return await load(Case, await perform(info, end_share, input), info)
