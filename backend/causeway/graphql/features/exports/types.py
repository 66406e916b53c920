"""An export of a case: what it will hold, said before it is begun."""

from typing import Annotated

import strawberry

from causeway.exports.queries import export_contents
from causeway.exports.rules import name_of_archive
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import decode_id


@strawberry.input(description="Which case to export.")
@described
class ExportCaseInput:
    """Which case."""

    case_id: strawberry.ID
    """The case."""


@strawberry.type(
    description="A case as one file: what it holds for the viewer now, and the address it is had by."
)
@described
class CaseExport:
    """An export."""

    url: str
    """Where it is had, by GET and as who asks now: put together while it is sent, and authorised anew all the while."""
    filename: str
    """What the file is called."""
    documents: int
    """How many documents are in it: those on the docket that the viewer may read."""
    restricted: int
    """How many of them not everybody may read: each is written down as read when it is sent."""
    sealed_copies: int
    """How many of them come with the copy that the court sealed."""
    marked: int
    """How many of them come in copies marked for the viewer, as when one is downloaded by itself."""
    size_bytes: str
    """How many bytes those files have together as they are kept, in digits; lists, hashes and marks add little."""


ExportResult = Annotated[
    CaseExport | Problem,
    strawberry.union("ExportResult", description="The export, or why there is none."),
]


@strawberry.type
class ExportMutations:
    """What can be exported."""

    @mutation(
        permission=SIGNED_IN,
        description="Say what an export of the case holds and where it is had. Changes nothing; it begins when its "
        "address is asked for: one at a time for each person.",
    )
    async def export_case(
        self,
        info: Info,
        input: Annotated[ExportCaseInput, strawberry.argument(description="Which case.")],
    ) -> ExportResult:
        """Offer an export."""
        case_id = decode_id(input.case_id).key
        async with info.context.reading() as session:
            contents = await export_contents(session, info.context.actor, case_id)
        return CaseExport(
            url=f"{info.context.base_url}/cases/{case_id}/export.zip",
            filename=name_of_archive(contents.case.number, info.context.now),
            documents=contents.documents,
            restricted=contents.restricted,
            sealed_copies=contents.sealed_copies,
            marked=contents.marked,
            size_bytes=str(contents.size_bytes),
        )
