"""Filings, as their own side, the registry and the other parties see them."""

from datetime import date, datetime

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col
from strawberry.scalars import JSON

from causeway.cases.tables import SecurityLevel
from causeway.courts.rules.deemed_receipt import DeemedReason
from causeway.filings.core import access
from causeway.filings.core import tables as rows
from causeway.filings.core.tables import FilingStatus
from causeway.filings.core.transitions import FilingAction
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.money import Money
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.refs import (
    Case,
    CaseType,
    Court,
    FeeQuote,
    Organisation,
    Party,
    Payment,
    User,
)
from causeway.graphql.contract.scalars import CaseNumber
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    computed,
    connection,
    global_id,
    listed,
    many,
    one,
    one_or_unstored,
)
from causeway.graphql.features.filings.batches import fee_offers, parties_filed_for
from causeway.graphql.features.filings.computed_values import (
    actions,
    claimed,
    deemed_words,
    for_the_court,
    form_code,
    new_parties,
    parties_named,
    receipt_address,
    source_of_quote,
)
from causeway.graphql.features.filings.lists import (
    ORDERS,
    FilingOrder,
    matching_filings,
    start_of_filings,
    strands_of_filings,
)
from causeway.graphql.features.filings.parts import Correction, FilingDocument, FilingTransition, NewParty

for _kind in (DeemedReason, FilingAction, FilingStatus, SecurityLevel):
    public_enum(_kind)

BOTH_SIDES = access.private_to_both_sides


def which_filing(id: strawberry.ID) -> ColumnElement[bool]:
    """Find a filing.

    Args:
        id: Its global id.
    """
    return col(rows.Filing.id) == id


@strawberry.type(
    description="An envelope of documents on its way to the docket: one lead document and its attachments."
)
class Filing(Projection, Node, row=rows.Filing, visible=access.filings_visible_to):
    """A filing."""

    id: strawberry.ID = global_id()
    reference: str
    """What people call it: "CW-26-118204"."""
    status: FilingStatus
    """Where it stands."""
    revision: int
    """1 when first submitted; one more for each correction sent."""
    version: int
    """Counts changes: give it to `updateFiling`, so that nothing of a colleague's is overwritten."""
    case: Case | None = one(rows.Filing.case_id, description="Its case; null until a new case is issued.")
    appears_in: CaseNumber | None
    """The number of the case in which its filer asks to come on record; null in every other filing."""
    case_type: CaseType = one(rows.Filing.case_type_code, description="The type of its case.")
    court: Court = one(rows.Filing.court_code, description="The court it is filed in.")
    title: str
    """What it is called; empty in a draft that has no title yet."""
    matter_reference: str | None = column(
        rows.Filing.matter_reference,
        visible=BOTH_SIDES,
        description="The filer's own reference; not for other parties.",
    )
    comments: str | None = column(
        rows.Filing.comments,
        visible=BOTH_SIDES,
        description="What the filer tells the registry; not for other parties.",
    )
    urgent: bool
    """Whether the filer says it is urgent."""
    urgent_reason: str | None = column(
        rows.Filing.urgent_reason, visible=BOTH_SIDES, description="Why it is urgent; not for other parties."
    )
    requested_security_level: SecurityLevel | None = column(
        rows.Filing.requested_security_level,
        visible=BOTH_SIDES,
        description="Who may know of the case, as the filer asks; not for other parties.",
    )
    nature_of_claim: str | None
    """What a new case is about."""
    claim: Money | None = computed(
        claimed,
        rows.Filing.claim_cents,
        visible=BOTH_SIDES,
        description="The amount claimed, where the fee depends on it; not for other parties.",
    )
    scan_permitted_at: datetime | None = column(
        rows.Filing.scan_permitted_at,
        visible=BOTH_SIDES,
        description="When the registrar let its case be started by an uploaded page, not the court's form; not for "
        "other parties.",
    )
    scan_reason: str | None = column(
        rows.Filing.scan_reason,
        visible=BOTH_SIDES,
        description="Why that was permitted; not for other parties.",
    )
    filer: User = one(rows.Filing.filer_id, description="Who began it.")
    organisation: Organisation | None = one(
        rows.Filing.organisation_id, description="For which organisation; null for a litigant in person."
    )
    new_parties: list[NewParty] = many(
        rows.FilingParty.filing_id,
        order_by=rows.FilingParty.position,
        where=new_parties,
        limit=200,
        weight=4,
        description="The parties its new case will have; empty when it is filed in a case.",
    )
    appears_for: list[NewParty] = many(
        rows.FilingParty.filing_id,
        order_by=rows.FilingParty.position,
        where=parties_named,
        limit=200,
        weight=4,
        description="The parties of its case that it is filed for, as it names them: for a filer not in the case yet.",
    )
    documents: list[FilingDocument] = many(
        rows.FilingDocument.filing_id,
        order_by=(rows.FilingDocument.position, rows.FilingDocument.id),
        description="Its documents in order; to other parties, those accepted and open to them.",
    )
    originating_data: JSON | None = column(
        rows.Filing.originating_data,
        visible=BOTH_SIDES,
        description="The data of the form that starts a case.",
    )
    originating_form_code: str | None = computed(
        form_code,
        rows.Filing.originating_data,
        visible=BOTH_SIDES,
        description="The form that its originating document is made from; null where none is. Not for other parties.",
    )
    created_at: datetime
    """When the draft was begun."""
    updated_at: datetime
    """When it last changed."""
    submitted_at: datetime | None
    """When the filer pressed the button."""
    received_at: datetime | None
    """When the court's server had all of it. Never changes again."""
    deemed_received_at: datetime | None
    """When it counts as received, by the rule of the registry's hours."""
    deemed_reason: DeemedReason | None
    """Why the deemed time is what it is."""
    deemed_sentence: str | None = computed(deemed_words, description="The same, in words.")
    official_filing_date: date | None
    """The filing date, on acceptance: the deemed day, unless the court orders otherwise."""
    docketed_at: datetime | None
    """When it went on the docket."""
    claimed_by: User | None = one(
        rows.Filing.claimed_by,
        where=for_the_court,
        description="The clerk who has it in hand; for the registry only.",
    )
    claimed_at: datetime | None = column(
        rows.Filing.claimed_at, visible=BOTH_SIDES, description="Since when a clerk has had it in hand."
    )
    correction_due_at: datetime | None = column(
        rows.Filing.correction_due_at,
        visible=BOTH_SIDES,
        description="By when a returned filing is to be sent again.",
    )
    available_actions: list[FilingAction] = computed(actions, description="What the viewer may do to it now.")
    history: list[FilingTransition] = many(
        rows.FilingTransition.filing_id,
        order_by=rows.FilingTransition.position,
        limit=500,
        beside="allSteps",
        description="Its first 500 steps, oldest first; not for other parties. `allSteps` has all.",
    )
    all_steps: Connection[FilingTransition] = connection(
        rows.FilingTransition.filing_id,
        order_by=rows.FilingTransition.position,
        description="Its steps, oldest first, page by page; not for other parties.",
    )
    corrections: list[Correction] = many(
        rows.Correction.filing_id,
        order_by=(rows.Correction.revision, rows.Correction.position),
        limit=500,
        weight=3,
        description="What the registry asked to be corrected, in every revision; those of `revision` are open.",
    )
    payment: Payment | None = one(
        rows.Filing.payment_id,
        visible=BOTH_SIDES,
        description="What was paid, or is held; not for other parties.",
    )
    overridden_findings: list[str] | None = column(
        rows.Filing.overridden_findings,
        visible=BOTH_SIDES,
        description="Advice of the checks that the filer decided against; not for other parties.",
    )

    receipt_url: str | None = computed(
        receipt_address,
        description="The page with its receipt, to read and to print, for its own side and the registry: an absolute "
        "address; null until the court has received it.",
    )

    fee_quote: FeeQuote | None = one_or_unstored(
        rows.Filing.quote_id,
        choose=source_of_quote,
        load=fee_offers,
        description="What it would cost as it is now, while it can be submitted or sent again; afterwards what it was "
        "submitted with. Null while there is nothing in it, and to other parties.",
    )
    on_behalf_of: list[Party] = listed(
        load=parties_filed_for,
        description="The parties of the case it is filed for; those of a new case are in `newParties`.",
    )


@strawberry.type
class FilingQueries:
    """What may be asked about filings."""

    filing: Filing | None = one(
        where=which_filing,
        permission=SIGNED_IN,
        description="A filing by id; null if there is none that the viewer may know of.",
    )
    filings: Connection[Filing] = connection(
        order_by=ORDERS[FilingOrder.UPDATED_DESC],
        orderings=ORDERS,
        where=matching_filings,
        starts_from=start_of_filings,
        in_strands=strands_of_filings,
        permission=SIGNED_IN,
        description="The filings the viewer may see: its own side's, the court's, and others' once accepted.",
    )
