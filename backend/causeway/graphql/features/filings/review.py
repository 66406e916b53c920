"""What the registry does with filings: the queue, and every act of a clerk."""

from typing import Annotated

import strawberry
from sqlmodel import col

from causeway.filings.core import words
from causeway.filings.core.tables import CorrectionField
from causeway.filings.core.tables import Filing as FilingRow
from causeway.filings.review.commands.claim_review import claim_review
from causeway.filings.review.commands.complete_review import (
    CompleteReview,
    Disposition,
    DispositionOutcome,
    complete_review,
)
from causeway.filings.review.commands.permit_scan import PermitScan, permit_scan
from causeway.filings.review.commands.release_review import release_review
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import command_of, input_of, perform
from causeway.graphql.contract.permissions import REGISTRAR, REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import Connection, connection, load, never_null
from causeway.graphql.features.filings.inputs import FilingActionInput
from causeway.graphql.features.filings.lists import in_the_queue, start_of_queue
from causeway.graphql.features.filings.mutations import FilingResult
from causeway.graphql.features.filings.types import Filing
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode

public_enum(CorrectionField)
public_enum(DispositionOutcome)


@input_of(Disposition, description="The decision on one document.", ids=("filing_document_id",))
class DispositionInput:
    """The decision on one document."""


@input_of(CompleteReview, description="The decision on every document of a filing.", ids=("filing_id",))
class CompleteReviewInput:
    """The decision on a filing."""

    idempotency_key: str
    """Made by the client for this act: the same key again gives the same answer."""


@input_of(
    CorrectionItem,
    description="Something to be corrected: a document, or a field of the filing.",
    ids=("filing_document_id",),
)
class CorrectionInput:
    """Something to be corrected."""

    field: str | None = strawberry.field(
        default=None,
        description="TITLE, PARTIES, ON_BEHALF_OF, ORIGINATING_DATA, COMMENTS, SECURITY_LEVEL, or DOCUMENTS when one "
        "is missing.",
        deprecation_reason="Use `correctionField`, which says the same as an enum.",
    )
    correction_field: CorrectionField | None = None
    """The field of the filing, if it is no document: of the same meaning as `field`, which it goes before."""


@input_of(
    ReturnForCorrection,
    description="A filing to send back, and what is to be corrected until when.",
    ids=("filing_id",),
    keyed=True,
)
class ReturnForCorrectionInput:
    """A filing to send back."""

    items: list[CorrectionInput]
    """What is to be corrected; nothing else can be changed."""


@input_of(
    PermitScan,
    description="A draft that may start its case by an uploaded page, and why.",
    keyed=True,
)
class PermitScanInput:
    """A draft that may start its case by an uploaded page."""


@strawberry.type(description="That a filing may start its case by an uploaded page.")
class ScanPermission:
    """A permission."""

    filing_reference: str = strawberry.field(description="The reference of the filing.")


PermitScanResult = Annotated[
    ScanPermission | Problem,
    strawberry.union("PermitScanResult", description="What is permitted, or why it is not."),
]


@strawberry.type
class ReviewQueries:
    """What the registry may ask."""

    review_queue: Connection[Filing] = connection(
        order_by=(never_null(col(FilingRow.received_at)), col(FilingRow.id)),
        where=in_the_queue,
        starts_from=start_of_queue,
        permission=REGISTRY_STAFF,
        description="What the court has to do, the longest waiting first.",
    )


@strawberry.type
class ReviewMutations:
    """What a clerk can do."""

    @mutation(permission=REGISTRY_STAFF, description="Take a filing in hand, so that no other clerk does.")
    async def claim_review(self, info: Info, input: FilingActionInput) -> FilingResult:
        """Claim a filing."""
        return await load(Filing, await perform(info, claim_review, input), info)

    @mutation(permission=REGISTRY_STAFF, description="Put a filing back into the queue, undecided.")
    async def release_review(self, info: Info, input: FilingActionInput) -> FilingResult:
        """Release a filing."""
        return await load(Filing, await perform(info, release_review, input), info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Send a filing back for correction. It keeps its place, and its `receivedAt`.",
    )
    async def return_for_correction(self, info: Info, input: ReturnForCorrectionInput) -> FilingResult:
        """Return a filing."""
        items = tuple(_item(index, item) for index, item in enumerate(input.items))
        return await load(Filing, await perform(info, return_for_correction, input, items=items), info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Decide on every document. What is accepted goes on the docket, in a case that is issued if it is "
        "new, and is paid for; a rejected lead rejects all and nothing is charged.",
    )
    async def complete_review(self, info: Info, input: CompleteReviewInput) -> FilingResult:
        """Decide on a filing."""
        return await load(Filing, await perform(info, complete_review, input), info)

    @mutation(
        permission=REGISTRAR,
        description="Let one draft start its case by an uploaded page, where the court otherwise takes its form only.",
    )
    async def permit_scan(self, info: Info, input: PermitScanInput) -> PermitScanResult:
        """Permit a scan."""
        return ScanPermission(filing_reference=await perform(info, permit_scan, input))


def _item(index: int, item: CorrectionInput) -> CorrectionItem:
    field = item.correction_field or _field(index, item.field)
    made: CorrectionItem = command_of(CorrectionItem, item, field=field)
    return made


def _field(index: int, name: str | None) -> CorrectionField | None:
    if name is None:
        return None
    if name not in CorrectionField.__members__:
        path = ("items", str(index), "field")
        raise Invalid(words.UNKNOWN_FIELD, FieldRefusal(path, ProblemCode.INVALID, words.UNKNOWN_FIELD))
    return CorrectionField(name)
