"""What the registry does with filings: the queue, and every act of a clerk."""

from datetime import date, datetime

import strawberry
from sqlmodel import col

from causeway.filings.core import words
from causeway.filings.core.tables import CorrectionField
from causeway.filings.core.tables import Filing as FilingRow
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import (
    CompleteReview,
    Disposition,
    DispositionOutcome,
    complete_review,
)
from causeway.filings.review.commands.release_review import ReleaseReview, release_review
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import REGISTRY_STAFF
from causeway.graphql.engine import Connection, connection, decode_id, load, never_null
from causeway.graphql.features.filings.inputs import FilingActionInput
from causeway.graphql.features.filings.lists import in_the_queue, start_of_queue
from causeway.graphql.features.filings.mutations import FilingResult
from causeway.graphql.features.filings.types import Filing
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode

public_enum(DispositionOutcome)


@strawberry.input(description="The decision on one document.")
@described
class DispositionInput:
    """The decision on one document."""

    filing_document_id: strawberry.ID
    """The document."""
    outcome: DispositionOutcome
    """What is done with it; a rejected lead rejects all."""
    reason_code: str | None = None
    """Why it is rejected: a code of `reviewReasons`."""
    message: str | None = None
    """The same, in the clerk's own words."""


@strawberry.input(description="The decision on every document of a filing.")
@described
class CompleteReviewInput:
    """The decision on a filing."""

    filing_id: strawberry.ID
    """The filing; the viewer has claimed it."""
    dispositions: list[DispositionInput]
    """One for each document."""
    official_filing_date: date | None = None
    """Other than the day of deemed receipt: for the registrar, by order of the court."""
    idempotency_key: str
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="Something to be corrected: a document, or a field of the filing.")
@described
class CorrectionInput:
    """Something to be corrected."""

    filing_document_id: strawberry.ID | None = None
    """The document to be replaced."""
    field: str | None = None
    """TITLE, PARTIES, ON_BEHALF_OF, ORIGINATING_DATA, COMMENTS, SECURITY_LEVEL, or DOCUMENTS when one is missing."""
    reason_code: str
    """Why: a code of `reviewReasons`."""
    message: str | None = None
    """The same, in the clerk's own words."""


@strawberry.input(description="A filing to send back, and what is to be corrected until when.")
@described
class ReturnForCorrectionInput:
    """A filing to send back."""

    filing_id: strawberry.ID
    """The filing; the viewer has claimed it."""
    items: list[CorrectionInput]
    """What is to be corrected; nothing else can be changed."""
    due_at: datetime
    """By when; then the filing is rejected."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


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
        command = ClaimReview(decode_id(input.filing_id).key, input.idempotency_key)
        filing = await info.context.run(claim_review, command)
        return await load(Filing, filing.id, info)

    @mutation(permission=REGISTRY_STAFF, description="Put a filing back into the queue, undecided.")
    async def release_review(self, info: Info, input: FilingActionInput) -> FilingResult:
        """Release a filing."""
        command = ReleaseReview(decode_id(input.filing_id).key, input.reason, input.idempotency_key)
        filing = await info.context.run(release_review, command)
        return await load(Filing, filing.id, info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Send a filing back for correction. It keeps its place, and its `receivedAt`.",
    )
    async def return_for_correction(self, info: Info, input: ReturnForCorrectionInput) -> FilingResult:
        """Return a filing."""
        command = ReturnForCorrection(
            filing_id=decode_id(input.filing_id).key,
            items=tuple(_item(index, item) for index, item in enumerate(input.items)),
            due_at=input.due_at,
            idempotency_key=input.idempotency_key,
        )
        filing = await info.context.run(return_for_correction, command)
        return await load(Filing, filing.id, info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Decide on every document. What is accepted goes on the docket, in a case that is issued if it is "
        "new, and is paid for; a rejected lead rejects all and nothing is charged.",
    )
    async def complete_review(self, info: Info, input: CompleteReviewInput) -> FilingResult:
        """Decide on a filing."""
        command = CompleteReview(
            filing_id=decode_id(input.filing_id).key,
            dispositions=tuple(
                Disposition(
                    decode_id(each.filing_document_id).key, each.outcome, each.reason_code, each.message
                )
                for each in input.dispositions
            ),
            idempotency_key=input.idempotency_key,
            official_filing_date=input.official_filing_date,
        )
        filing = await info.context.run(complete_review, command)
        return await load(Filing, filing.id, info)


def _item(index: int, item: CorrectionInput) -> CorrectionItem:
    document_id = decode_id(item.filing_document_id).key if item.filing_document_id is not None else None
    return CorrectionItem(item.reason_code, document_id, _field(index, item.field), item.message)


def _field(index: int, name: str | None) -> CorrectionField | None:
    if name is None:
        return None
    if name not in CorrectionField.__members__:
        path = ("items", str(index), "field")
        raise Invalid(words.UNKNOWN_FIELD, FieldRefusal(path, ProblemCode.INVALID, words.UNKNOWN_FIELD))
    return CorrectionField(name)
