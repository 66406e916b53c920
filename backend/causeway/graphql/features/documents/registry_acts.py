"""What the court does with documents that are filed: who may read them, and which one stands."""

from typing import Annotated

import strawberry

from causeway.filings.review.commands.set_document_access import SetDocumentAccess, set_document_access
from causeway.filings.review.commands.supersede_document import SupersedeDocument, supersede_document
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import REGISTRAR, REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.documents.types import Document


@input_of(
    SetDocumentAccess,
    description="A filed document, who may read it from now on, and why.",
    ids=("document_id",),
    keyed=True,
)
class SetDocumentAccessInput:
    """A level for a document."""


@input_of(
    SupersedeDocument,
    description="Two sealed documents of one case, the second in the place of the first, and why.",
    ids=("document_id", "by_document_id"),
    keyed=True,
)
class SupersedeDocumentInput:
    """A document in the place of another."""


DocumentResult = Annotated[
    Document | Problem,
    strawberry.union("DocumentResult", description="The document as it is now, or why nothing changed."),
]


@strawberry.type
class DocumentMutations:
    """What the court does with filed documents."""

    @mutation(
        permission=REGISTRY_STAFF,
        description="Change who may read a filed document, from this moment on by every path. A clerk may narrow it; "
        "only the registrar opens it to more people.",
    )
    async def set_document_access(self, info: Info, input: SetDocumentAccessInput) -> DocumentResult:
        """Set a level."""
        return await load(Document, await perform(info, set_document_access, input), info)

    @mutation(
        permission=REGISTRAR,
        description="Put a sealed document in the place of another of the same case. Both stay on the docket; whoever "
        "verifies the older one is told that it no longer stands, and which one does.",
    )
    async def supersede_document(self, info: Info, input: SupersedeDocumentInput) -> DocumentResult:
        """Supersede a document."""
        return await load(Document, await perform(info, supersede_document, input), info)
