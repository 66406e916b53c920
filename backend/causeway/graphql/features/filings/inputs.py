"""What a filer gives: the inputs of every mutation of filings, and the commands they stand for."""

from decimal import Decimal
from typing import Any

import strawberry

from causeway.cases.tables import PartyKind, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import DocumentRole
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument
from causeway.filings.drafting.commands.create_filing import CreateFiling
from causeway.filings.drafting.commands.discard_filing import DiscardFiling
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.filings.drafting.commands.remove_filing_document import RemoveFilingDocument
from causeway.filings.drafting.commands.update_filing import UpdateFiling
from causeway.filings.drafting.commands.update_filing_document import UpdateFilingDocument
from causeway.filings.review.commands.claim_review import ClaimReview
from causeway.filings.review.commands.release_review import ReleaseReview
from causeway.filings.submission.commands.cancel_filing import CancelFiling
from causeway.filings.submission.commands.resubmit_filing import ResubmitFiling
from causeway.filings.submission.commands.submit_filing import SubmitFiling
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.inputs import command_of, input_of
from causeway.kit.money import read_amount
from causeway.payments.tables import PaymentMethod

for _kind in (DocumentAccess, DocumentRole, PartyKind, PaymentMethod, SecurityLevel):
    public_enum(_kind)


@input_of(PartyDraft, description="A party that a new case will have.")
class PartyInput:
    """A party of a case to be."""


@input_of(
    CreateFiling,
    description="A draft to begin: in a case, or of a type of case to start one. Half-filled will do.",
    ids=("case_id", "on_behalf_of_party_ids"),
    omit=("claim_cents",),
    keyed=True,
)
class CreateFilingInput:
    """A draft to begin."""

    claim_amount: Decimal | None = None
    """The amount claimed in dollars, where the fee depends on it."""


@input_of(
    UpdateFiling,
    description="A change to a filing; what is left out stays, null empties.",
    ids=("filing_id", "on_behalf_of_party_ids"),
    omit=("claim_cents",),
    keyed=True,
)
class UpdateFilingInput:
    """A change to a filing."""

    claim_amount: Decimal | None = strawberry.UNSET
    """The amount claimed in dollars."""


@input_of(
    AddFilingDocument,
    description="A document to put into a filing, from an upload.",
    ids=("filing_id", "upload_id", "replaces_filing_document_id"),
    keyed=True,
)
class AddFilingDocumentInput:
    """A document to put in."""


@input_of(
    UpdateFilingDocument,
    description="A change to a document in a filing; what is left out stays.",
    ids=("filing_document_id",),
    keyed=True,
)
class UpdateFilingDocumentInput:
    """A change to a document in a filing."""


@input_of(
    RemoveFilingDocument,
    description="A document to take out of a filing.",
    ids=("filing_document_id",),
    keyed=True,
)
class RemoveFilingDocumentInput:
    """A document to take out."""


@input_of(
    CancelFiling,
    also=(ClaimReview, DiscardFiling, ReleaseReview),
    description="A filing to do something to.",
    ids=("filing_id",),
    keyed=True,
)
class FilingActionInput:
    """A filing, with a reason."""


@input_of(
    SubmitFiling,
    also=(ResubmitFiling,),
    description="A filing to submit, and what to pay with.",
    ids=("filing_id", "quote_id", "deposit_account_id"),
    omit=("takes_cards", "page_language"),
)
class SubmitFilingInput:
    """A filing to submit."""

    idempotency_key: str
    """Made by the client for this submission: the same key again gives the same answer."""


def claim_of(amount: Decimal | None) -> int | None:
    """Return the amount claimed as whole cents, or refuse it."""
    return None if amount is None else read_amount(amount, "claimAmount")


def update_of(input: UpdateFilingInput) -> UpdateFiling:
    """Return the command for what was given; what was left out stays."""
    # For these null and empty mean the same.
    empty = {"title": "", "urgent": False, "parties": (), "on_behalf_of_party_ids": ()}
    values: dict[str, Any] = {name: none for name, none in empty.items() if getattr(input, name) is None}
    if input.claim_amount is not strawberry.UNSET:
        values["claim_cents"] = claim_of(input.claim_amount)
    command: UpdateFiling = command_of(UpdateFiling, input, **values)
    return command
