"""The court issues a document: to the docket, under its seal, and into the message boxes."""

from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.documents.types import Document
from causeway.messages.commands.issue_document import IssueDocument, issue_document


@input_of(
    IssueDocument,
    description="A document of the court's for everybody on record in a case.",
    ids=("case_id", "upload_id"),
    keyed=True,
)
class IssueDocumentInput:
    """A document to be issued."""


IssueDocumentResult = Annotated[
    Document | Problem,
    strawberry.union("IssueDocumentResult", description="The document as it was issued, or why it was not."),
]


@strawberry.type
class IssueMutations:
    """What the court issues."""

    @mutation(
        permission=REGISTRY_STAFF,
        description="Issue a document in a case: it goes on the docket, is sealed, and reaches the message box of "
        "everybody on record. It cannot be taken back; another can be put in its place.",
    )
    async def issue_document(self, info: Info, input: IssueDocumentInput) -> IssueDocumentResult:
        """Issue a document."""
        return await load(Document, await perform(info, issue_document, input), info)
