"""What a filer does: draft, put documents in, submit, take back, correct."""

from typing import Annotated

import strawberry

from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.filings.drafting.commands.remove_filing_document import (
    RemoveFilingDocument,
    remove_filing_document,
)
from causeway.filings.drafting.commands.update_filing import update_filing
from causeway.filings.drafting.commands.update_filing_document import (
    UpdateFilingDocument,
    update_filing_document,
)
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.resubmit_filing import ResubmitFiling, resubmit_filing
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import decode_id, encode_id, load
from causeway.graphql.features.filings.inputs import (
    AddFilingDocumentInput,
    CreateFilingInput,
    FilingActionInput,
    RemoveFilingDocumentInput,
    SubmitFilingInput,
    UpdateFilingDocumentInput,
    UpdateFilingInput,
    claim_of,
    key_of,
    keys_of,
    parties_of,
    submission_of,
    update_of,
)
from causeway.graphql.features.filings.types import Filing


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
        command = CreateFiling(
            case_id=key_of(input.case_id),
            case_number=input.case_number,
            party_names=tuple(input.party_names or ()),
            case_type_code=input.case_type_code,
            venue_code=input.venue_code,
            title=input.title or "",
            matter_reference=input.matter_reference,
            on_behalf_of_party_ids=keys_of(input.on_behalf_of_party_ids),
            parties=parties_of(input.parties),
            nature_of_claim=input.nature_of_claim,
            claim_cents=claim_of(input.claim_amount),
            originating_data=input.originating_data,  # type: ignore[arg-type]
        )
        key = await info.context.run_once(create_filing, command, input.idempotency_key)
        return await load(Filing, key, info)

    @mutation(permission=SIGNED_IN, description="Change a draft, or what was asked for in a returned filing.")
    async def update_filing(self, info: Info, input: UpdateFilingInput) -> FilingResult:
        """Change what a filing says."""
        key = await info.context.run_once(update_filing, update_of(input), input.idempotency_key)
        return await load(Filing, key, info)

    @mutation(permission=SIGNED_IN, description="Throw away a draft; its uploads stay until they expire.")
    async def discard_filing(self, info: Info, input: FilingActionInput) -> DiscardFilingResult:
        """Throw away a draft."""
        command = DiscardFiling(decode_id(input.filing_id).key)
        key = await info.context.run_once(discard_filing, command, input.idempotency_key)
        return Discarded(filing_id=strawberry.ID(encode_id("Filing", key)))

    @mutation(
        permission=SIGNED_IN, description="Put a document into a filing, or a corrected one in its place."
    )
    async def add_filing_document(self, info: Info, input: AddFilingDocumentInput) -> FilingResult:
        """Put a document in."""
        command = AddFilingDocument(
            filing_id=decode_id(input.filing_id).key,
            upload_id=decode_id(input.upload_id).key,
            type_code=input.type_code,
            title=input.title,
            role=input.role,
            access=input.access,
            replaces_filing_document_id=key_of(input.replaces_filing_document_id),
        )
        key = await info.context.run_once(add_filing_document, command, input.idempotency_key)
        return await load(Filing, key, info)

    @mutation(permission=SIGNED_IN, description="Change a document's type, title, role, access or place.")
    async def update_filing_document(self, info: Info, input: UpdateFilingDocumentInput) -> FilingResult:
        """Change a document in a filing."""
        command = UpdateFilingDocument(
            filing_document_id=decode_id(input.filing_document_id).key,
            type_code=input.type_code,
            title=input.title,
            role=input.role,
            access=input.access,
            position=input.position,
        )
        key = await info.context.run_once(update_filing_document, command, input.idempotency_key)
        return await load(Filing, key, info)

    @mutation(permission=SIGNED_IN, description="Take a document out of a draft.")
    async def remove_filing_document(self, info: Info, input: RemoveFilingDocumentInput) -> FilingResult:
        """Take a document out."""
        command = RemoveFilingDocument(decode_id(input.filing_document_id).key)
        key = await info.context.run_once(remove_filing_document, command, input.idempotency_key)
        return await load(Filing, key, info)

    @mutation(
        permission=SIGNED_IN,
        description="Submit a filing: checked, paid for as quoted, received, in one step or not at all. Refuses with "
        "LEAD_DOCUMENT_MISSING, DOCUMENT_NOT_READY, DOCUMENT_REFUSED, QUOTE_STALE, INSUFFICIENT_BALANCE, "
        "CASE_TYPE_NOT_ENABLED and others, naming the fields.",
    )
    async def submit_filing(self, info: Info, input: SubmitFilingInput) -> FilingResult:
        """Submit a filing."""
        filing = await info.context.run(submit_filing, SubmitFiling(**submission_of(input)))
        return await load(Filing, filing.id, info)

    @mutation(
        permission=SIGNED_IN,
        description="Take a filing back, while no clerk or judge has it; nothing is charged.",
    )
    async def cancel_filing(self, info: Info, input: FilingActionInput) -> FilingResult:
        """Cancel a filing."""
        command = CancelFiling(decode_id(input.filing_id).key, input.reason, input.idempotency_key)
        filing = await info.context.run(cancel_filing, command)
        return await load(Filing, filing.id, info)

    @mutation(
        permission=SIGNED_IN,
        description="Send a corrected filing again: every item must have been corrected. It keeps its `receivedAt`.",
    )
    async def resubmit_filing(self, info: Info, input: SubmitFilingInput) -> FilingResult:
        """Send a corrected filing again."""
        filing = await info.context.run(resubmit_filing, ResubmitFiling(**submission_of(input)))
        return await load(Filing, filing.id, info)
