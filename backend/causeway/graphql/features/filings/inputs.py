"""What a filer gives: the inputs of every mutation of filings, and the commands they stand for."""

from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from causeway.cases.tables import PartyKind, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import DocumentRole
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.filings.drafting.commands.update_filing import UpdateFiling
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.engine import decode_id
from causeway.kit.money import read_amount
from causeway.payments.tables import PaymentMethod

for _kind in (DocumentAccess, DocumentRole, PartyKind, PaymentMethod, SecurityLevel):
    public_enum(_kind)


@strawberry.input(description="A party that a new case will have.")
@described
class PartyInput:
    """A party of a case to be."""

    role: str
    """The code of its role; one of the case type's `partyRoles`."""
    kind: PartyKind
    """What kind of person it is."""
    name_en: str | None = None
    """Its name in English; English or Chinese is needed to submit."""
    name_zh: str | None = None
    """Its name in Chinese."""
    address: str | None = strawberry.UNSET
    """Its address; only for whoever acts for it, and the court. Left out: as it was."""
    capacity: str | None = strawberry.UNSET
    """In what capacity, e.g. as executor. Left out: as it was."""
    identity_number: str | None = strawberry.UNSET
    """Identity or registration number; only for whoever acts for it, and the court. Left out: as it was."""
    on_behalf_of: bool = False
    """Whether the filer acts for it; if none is marked, for those who start the case."""
    position: int | None = None
    """Where it stood when it was read: says which party this changes, so that what is left out can stay."""


@strawberry.input(
    description="A draft to begin: in a case, or of a type of case to start one. Half-filled will do."
)
@described
class CreateFilingInput:
    """A draft to begin."""

    case_id: strawberry.ID | None = None
    """The case to file in; leave it out to start a case."""
    case_number: str | None = None
    """To come on record in a case one is not in: its number, typed as on the document that was served."""
    party_names: list[str] | None = None
    """With `caseNumber`: the names of the parties to act for, as they stand on that document."""
    case_type_code: str | None = None
    """The type of the case to start."""
    venue_code: str | None = None
    """The venue, for types that are numbered by venue."""
    title: str | None = None
    """What the filing is called."""
    matter_reference: str | None = None
    """The filer's own reference."""
    on_behalf_of_party_ids: list[strawberry.ID] | None = None
    """For which parties of the case; left out: for all that the filer is on record for."""
    parties: list[PartyInput] | None = None
    """The parties of the case to start."""
    nature_of_claim: str | None = None
    """What the case to start is about."""
    claim_amount: Decimal | None = None
    """The amount claimed in dollars, where the fee depends on it."""
    originating_data: JSON | None = None
    """The data of the form that starts the case."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A change to a filing; what is left out stays, null empties.")
@described
class UpdateFilingInput:
    """A change to a filing."""

    filing_id: strawberry.ID
    """The filing."""
    version: int | None = None
    """The version that was read: refused with CONFLICT if somebody changed it since."""
    title: str | None = strawberry.UNSET
    """What the filing is called."""
    matter_reference: str | None = strawberry.UNSET
    """The filer's own reference."""
    comments: str | None = strawberry.UNSET
    """What the filer tells the registry."""
    urgent: bool | None = strawberry.UNSET
    """Whether it is urgent."""
    urgent_reason: str | None = strawberry.UNSET
    """Why it is urgent."""
    requested_security_level: SecurityLevel | None = strawberry.UNSET
    """Who may know of the case."""
    on_behalf_of_party_ids: list[strawberry.ID] | None = strawberry.UNSET
    """For which parties of the case."""
    parties: list[PartyInput] | None = strawberry.UNSET
    """The parties of the case to start, all of them."""
    nature_of_claim: str | None = strawberry.UNSET
    """What the case to start is about."""
    claim_amount: Decimal | None = strawberry.UNSET
    """The amount claimed in dollars."""
    originating_data: JSON | None = strawberry.UNSET
    """The data of the form that starts the case."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A document to put into a filing, from an upload.")
@described
class AddFilingDocumentInput:
    """A document to put in."""

    filing_id: strawberry.ID
    """The filing."""
    upload_id: strawberry.ID
    """The upload; it need not be finished yet."""
    type_code: str
    """Its type, one that this kind of case takes."""
    title: str
    """What it is called."""
    role: DocumentRole
    """LEAD makes the former lead an attachment."""
    access: DocumentAccess | None = None
    """Who may read it once filed; left out: as usual for its type."""
    replaces_filing_document_id: strawberry.ID | None = None
    """Put it in the place of this one; the only way in a returned filing."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A change to a document in a filing; what is left out stays.")
@described
class UpdateFilingDocumentInput:
    """A change to a document in a filing."""

    filing_document_id: strawberry.ID
    """The document."""
    type_code: str | None = None
    """Its type."""
    title: str | None = None
    """What it is called."""
    role: DocumentRole | None = None
    """LEAD makes the former lead an attachment."""
    access: DocumentAccess | None = None
    """Who may read it once filed."""
    position: int | None = None
    """Its place, from 1; the others make room."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A document to take out of a filing.")
@described
class RemoveFilingDocumentInput:
    """A document to take out."""

    filing_document_id: strawberry.ID
    """The document."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A filing to do something to.")
@described
class FilingActionInput:
    """A filing, with a reason."""

    filing_id: strawberry.ID
    """The filing."""
    reason: str | None = None
    """Why, for the history."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A filing to submit, and what to pay with.")
@described
class SubmitFilingInput:
    """A filing to submit."""

    filing_id: strawberry.ID
    """The filing."""
    quote_id: strawberry.ID
    """The quote to pay, from `feeQuote`: refused with QUOTE_STALE if the filing changed since."""
    payment_method: PaymentMethod
    """What to pay with; NONE where the fee is nothing."""
    deposit_account_id: strawberry.ID | None = None
    """The deposit account, for that method."""
    idempotency_key: str
    """Made by the client for this submission: the same key again gives the same answer."""
    overridden_findings: list[str] | None = None
    """Codes of advice the filer decided against; the clerk sees them."""


def key_of(global_id: strawberry.ID | None) -> str | None:
    """Return the key in a global id, if one was given."""
    return decode_id(global_id).key if global_id is not None else None


def keys_of(global_ids: list[strawberry.ID] | None) -> tuple[str, ...] | None:
    """Return the keys in global ids, if any were given."""
    return None if global_ids is None else tuple(decode_id(each).key for each in global_ids)


def claim_of(amount: Decimal | None) -> int | None:
    """Return the amount claimed as whole cents, or refuse it."""
    return None if amount is None else read_amount(amount, "claimAmount")


def parties_of(given: list[PartyInput] | None) -> tuple[PartyDraft, ...] | None:
    """Return parties as the commands take them."""
    return None if given is None else tuple(_party_of(each) for each in given)


def _party_of(given: PartyInput) -> PartyDraft:
    values = {name: value for name, value in vars(given).items() if value is not strawberry.UNSET}
    unchanged = tuple(sorted(set(vars(given)) - set(values)))
    return PartyDraft(**values, unchanged=unchanged)


def update_of(input: UpdateFilingInput) -> UpdateFiling:
    """Return the command for what was given; what was left out stays."""
    values: dict[str, Any] = {
        name: value
        for name, value in vars(input).items()
        if value is not strawberry.UNSET and name not in {"filing_id", "claim_amount", "idempotency_key"}
    }
    # For these null and empty mean the same.
    for name, empty in (("title", ""), ("urgent", False), ("parties", []), ("on_behalf_of_party_ids", [])):
        if name in values and values[name] is None:
            values[name] = empty
    if "parties" in values:
        values["parties"] = parties_of(values["parties"])
    if "on_behalf_of_party_ids" in values:
        values["on_behalf_of_party_ids"] = keys_of(values["on_behalf_of_party_ids"])
    if input.claim_amount is not strawberry.UNSET:
        values["claim_cents"] = claim_of(input.claim_amount)
    return UpdateFiling(filing_id=decode_id(input.filing_id).key, **values)


def submission_of(input: SubmitFilingInput) -> dict[str, Any]:
    """Return what submitting and resubmitting take."""
    return {
        "filing_id": decode_id(input.filing_id).key,
        "quote_id": decode_id(input.quote_id).key,
        "payment_method": input.payment_method,
        "deposit_account_id": key_of(input.deposit_account_id),
        "idempotency_key": input.idempotency_key,
        "overridden_findings": tuple(input.overridden_findings or ()),
    }
