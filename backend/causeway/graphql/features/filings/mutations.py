"""What a filer does: draft, put documents in, submit, take back, correct."""

from typing import Annotated

import strawberry

from causeway.filings.drafting.commands.add_filing_document import add_filing_document
from causeway.filings.drafting.commands.create_filing import create_filing
from causeway.filings.drafting.commands.discard_filing import discard_filing
from causeway.filings.drafting.commands.remove_filing_document import remove_filing_document
from causeway.filings.drafting.commands.update_filing import update_filing
from causeway.filings.drafting.commands.update_filing_document import update_filing_document
from causeway.filings.submission.commands.cancel_filing import cancel_filing
from causeway.filings.submission.commands.resubmit_filing import resubmit_filing
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import perform
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import encode_id, load
from causeway.graphql.features.filings.inputs import (
    AddFilingDocumentInput,
    CreateFilingInput,
    FilingActionInput,
    RemoveFilingDocumentInput,
    SubmitFilingInput,
    UpdateFilingDocumentInput,
    UpdateFilingInput,
    claim_of,
    update_of,
)
from causeway.graphql.features.filings.types import Filing
from causeway.payments.tables import PaymentMethod


@strawberry.type(description="A draft that was thrown away.")
class Discarded:
    """A draft that was thrown away."""

    filing_id: strawberry.ID = strawberry.field(description="The global id it had.")


FilingResult = Annotated[
    Filing | Problem,
    strawberry.union("FilingResult", description="The filing as it is now, or why nothing changed."),
]
DiscardFilingResult = Annotated[
    Discarded | Problem,
    strawberry.union("DiscardFilingResult", description="What is gone, or why it is not."),
]


@strawberry.type
class FilingMutations:
    """What a filer can do."""

    @mutation(permission=SIGNED_IN, description="Begin a draft.")
    async def create_filing(self, info: Info, input: CreateFilingInput) -> FilingResult:
        """Begin a draft."""
        values = {"claim_cents": claim_of(input.claim_amount)}
        return await load(Filing, await perform(info, create_filing, input, **values), info)

    @mutation(permission=SIGNED_IN, description="Change a draft, or what was asked for in a returned filing.")
    async def update_filing(self, info: Info, input: UpdateFilingInput) -> FilingResult:
        """Change what a filing says."""
        return await load(Filing, await perform(info, update_filing, input, update_of(input)), info)

    @mutation(permission=SIGNED_IN, description="Throw away a draft; its uploads stay until they expire.")
    async def discard_filing(self, info: Info, input: FilingActionInput) -> DiscardFilingResult:
        """Throw away a draft."""
        key = await perform(info, discard_filing, input)
        return Discarded(filing_id=strawberry.ID(encode_id("Filing", key)))

    @mutation(
        permission=SIGNED_IN, description="Put a document into a filing, or a corrected one in its place."
    )
    async def add_filing_document(self, info: Info, input: AddFilingDocumentInput) -> FilingResult:
        """Put a document in."""
        return await load(Filing, await perform(info, add_filing_document, input), info)

    @mutation(permission=SIGNED_IN, description="Change a document's type, title, role, access or place.")
    async def update_filing_document(self, info: Info, input: UpdateFilingDocumentInput) -> FilingResult:
        """Change a document in a filing."""
        return await load(Filing, await perform(info, update_filing_document, input), info)

    @mutation(permission=SIGNED_IN, description="Take a document out of a draft.")
    async def remove_filing_document(self, info: Info, input: RemoveFilingDocumentInput) -> FilingResult:
        """Take a document out."""
        return await load(Filing, await perform(info, remove_filing_document, input), info)

    @mutation(
        permission=SIGNED_IN,
        description="Submit a filing: checked, paid for as quoted, received, in one step or not at all. By card it is "
        "SUBMITTING until the payer has been at `payment.redirectUrl`, within 30 minutes. Refuses with "
        "LEAD_DOCUMENT_MISSING, DOCUMENT_NOT_READY, DOCUMENT_REFUSED, QUOTE_STALE, INSUFFICIENT_BALANCE, "
        "CASE_TYPE_NOT_ENABLED and others, naming the fields.",
    )
    async def submit_filing(self, info: Info, input: SubmitFilingInput) -> FilingResult:
        """Submit a filing."""
        cards = info.context.cards
        key = await perform(
            info,
            submit_filing,
            input,
            takes_cards=cards is not None,
            page_language=info.context.language,
        )
        if cards is not None and input.payment_method is PaymentMethod.CARD:  # type: ignore[attr-defined]
            await cards.open_page_of(key)
            await info.context.refresh()
        return await load(Filing, key, info)

    @mutation(
        permission=SIGNED_IN,
        description="Take a filing back, while no clerk or judge has it; nothing is charged.",
    )
    async def cancel_filing(self, info: Info, input: FilingActionInput) -> FilingResult:
        """Cancel a filing."""
        return await load(Filing, await perform(info, cancel_filing, input), info)

    @mutation(
        permission=SIGNED_IN,
        description="Send a corrected filing again: every item must have been corrected. It keeps its `receivedAt`.",
    )
    async def resubmit_filing(self, info: Info, input: SubmitFilingInput) -> FilingResult:
        """Send a corrected filing again."""
        return await load(Filing, await perform(info, resubmit_filing, input), info)
