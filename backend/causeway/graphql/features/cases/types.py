"""Cases, their parties and who acts for them."""

from datetime import date, datetime

import strawberry
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases import access
from causeway.cases import tables as rows
from causeway.cases.tables import CaseRelationKind, CaseStatus, PartyKind, SecurityLevel
from causeway.causebook import tables as register
from causeway.documents.tables import Document as DocumentRow
from causeway.filings.core.tables import Filing as FilingRow
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.refs import (
    CaseType,
    Court,
    Document,
    Filing,
    Hearing,
    Organisation,
    PartyRole,
    Payment,
    User,
)
from causeway.graphql.contract.scalars import CaseNumber
from causeway.graphql.engine import (
    Connection,
    Node,
    Places,
    Projection,
    batched,
    column,
    computed,
    connection,
    global_id,
    many,
    never_null,
    one,
    through,
)
from causeway.graphql.features.cases.docket import DocketEntry
from causeway.graphql.features.cases.lists import (
    CaseOrder,
    holders_of_cases,
    in_force_on,
    matching_cases,
    matching_documents,
    matching_filings,
    start_of_cases,
    strands_of_cases,
    which_case,
)
from causeway.graphql.features.cases.may_do import cases_open_to_filing, cases_to_share
from causeway.graphql.features.cases.shares import CaseShare, shares_told, shown_shares
from causeway.hearings.tables import Hearing as HearingRow
from causeway.kit.words import Language
from causeway.payments.tables import Payment as PaymentRow

for _kind in (CaseRelationKind, CaseStatus, PartyKind, SecurityLevel):
    public_enum(_kind)


def title(title_en: str, title_zh: str | None, *, language: Language = Language.EN) -> str:
    """Return the title in English, or in Chinese where there is one."""
    return title_en if language is Language.EN else title_zh or title_en


def is_mine(organisation_id: str | None, user_id: str | None, until: date | None, actor: Actor) -> bool:
    """Tell whether the viewer, or the viewer's organisation, acts for the party now."""
    if until is not None:
        return False
    own_firm = organisation_id is not None and organisation_id == actor.organisation_id
    return own_firm or (user_id is not None and user_id == actor.user_id)


@strawberry.type(description="A proceeding before the court.")
class Case(Projection, Node, row=rows.Case, visible=access.cases_visible_to):
    """A case."""

    id: strawberry.ID = global_id()
    number: CaseNumber | None
    """Such as "HCA 533/2025"; null until the registry issues the case."""
    title: str = computed(title, description="Its title; in English where there is none in Chinese.")
    status: CaseStatus
    """Where it stands before the court."""
    security_level: SecurityLevel
    """Who may know of it."""
    court: Court = one(rows.Case.court_code, description="The court that hears it.")
    case_type: CaseType = one(rows.Case.case_type_code, description="Its type.")
    venue_code: str | None
    """The venue it is numbered by, for types that are."""
    nature_of_claim: str | None
    """What it is about, in the words of whoever started it."""
    created_at: datetime
    """When it was entered here."""
    issued_at: datetime | None
    """When the registry issued it; null while that is pending."""
    last_activity_at: datetime
    """When something last went on its docket."""
    parties: list["Party"] = many(
        rows.Party.case_id,
        order_by=rows.Party.position,
        limit=500,
        beside="allParties",
        description="Its first 500 parties, in order; `allParties` has all of a group action's.",
    )
    all_parties: Connection["Party"] = connection(
        rows.Party.case_id, order_by=rows.Party.position, description="Its parties, in order, page by page."
    )
    representations: list["Representation"] = many(
        rows.Representation.case_id,
        order_by=(rows.Representation.since, rows.Representation.id),
        where=in_force_on,
        limit=500,
        beside="allRepresentations",
        description="Who acts, or acted, for whom, the first 500; `allRepresentations` has all.",
    )
    all_representations: Connection["Representation"] = connection(
        rows.Representation.case_id,
        order_by=(rows.Representation.since, rows.Representation.id),
        where=in_force_on,
        description="Who acts, or acted, for whom, page by page.",
    )
    docket: Connection[DocketEntry] = connection(
        register.DocketEntry.case_id,
        order_by=register.DocketEntry.number,
        description="The register of actions, oldest first; read it with `last` for the newest.",
    )
    documents: Connection[Document] = connection(
        DocumentRow.case_id,
        order_by=(DocumentRow.filed_at.desc(), DocumentRow.id.desc()),  # type: ignore[union-attr, attr-defined]
        where=matching_documents,
        description="What was filed in it and may be read by the viewer, the newest first.",
    )
    filings: Connection[Filing] = connection(
        FilingRow.case_id,
        order_by=(FilingRow.updated_at.desc(), FilingRow.id.desc()),  # type: ignore[attr-defined]
        where=matching_filings,
        description="The viewer's own filings in it, and others once accepted; the latest changed first.",
    )
    hearings: Connection[Hearing] = connection(
        HearingRow.case_id,
        order_by=(HearingRow.starts_at, HearingRow.id),
        description="Its hearings, vacated ones too, the earliest first; read them with `last` for the latest.",
    )
    payments: Connection[Payment] = connection(
        PaymentRow.case_id,
        order_by=(PaymentRow.created_at.desc(), PaymentRow.id.desc()),  # type: ignore[attr-defined]
        description="What the viewer's side paid in it, the newest first.",
    )
    related_cases: list["CaseRelation"] = many(
        rows.CaseRelation.case_id,
        order_by=rows.CaseRelation.id,
        description="Cases it comes from or goes with.",
    )

    assigned_to: list[User] = many(
        through(rows.CaseAssignment.case_id, rows.CaseAssignment.user_id),
        order_by=(rows.CaseAssignment.assigned_at, rows.CaseAssignment.user_id),
        where=access.assignments_listed_to,
        limit=200,
        beside="allAssignedTo",
        description="Who of the viewer's own organisation works on it, the first 200, those assigned first before the "
        "others; nobody else's people are told. `allAssignedTo` has all.",
    )
    all_assigned_to: Connection[User] = connection(
        through(rows.CaseAssignment.case_id, rows.CaseAssignment.user_id),
        order_by=(rows.CaseAssignment.assigned_at, rows.CaseAssignment.user_id),
        where=access.assignments_listed_to,
        description="Who of the viewer's own organisation works on it, page by page; nobody else's people are told.",
    )

    shares: list[CaseShare] = batched(
        shares_told,
        shown=shown_shares,
        description="Whom the viewer's organisation shows it to, those first shown it before the others, and that it "
        "is shown to the viewer; whom another side consults nobody is told.",
    )
    may_file: bool = batched(cases_open_to_filing, description="Whether the viewer may file in it.")
    may_share: bool = batched(
        cases_to_share,
        description="Whether the viewer may show it to somebody of another organisation: the viewer's own is on "
        "record in it, and it is not sealed.",
    )


@strawberry.type(description="A party to a case.")
class Party(Projection, Node, row=rows.Party, visible=access.parties_visible_to):
    """A party."""

    id: strawberry.ID = global_id()
    position: int
    """Its place among the parties, from 1."""
    role: PartyRole = one(rows.Party.role, description="What it is in the case.")
    kind: PartyKind
    """What kind of person it is."""
    name_en: str | None
    """Its name in English; it has one in English or in Chinese."""
    name_zh: str | None
    """Its name in Chinese."""
    capacity: str | None
    """In what capacity, e.g. as executor."""
    identity_number: str | None = column(
        rows.Party.identity_number,
        visible=access.identity_visible_to,
        description="Identity or registration number; only for those who act for the party, and the court.",
    )
    address: str | None = column(
        rows.Party.address,
        visible=access.identity_visible_to,
        description="Address; only for those who act for the party, and the court.",
    )
    case: Case = one(rows.Party.case_id, description="The case.")
    represented_by: list["Representation"] = many(
        rows.Representation.party_id,
        order_by=(rows.Representation.since, rows.Representation.id),
        weight=2,
        description="Who acts, or acted, for it.",
    )


@strawberry.type(description="That somebody acts for a party, from a day on.")
class Representation(Projection, Node, row=rows.Representation, visible=access.representations_visible_to):
    """A representation."""

    id: strawberry.ID = global_id()
    party: Party = one(rows.Representation.party_id, description="The party.")
    organisation: Organisation | None = one(
        rows.Representation.organisation_id,
        description="The organisation that acts; null for a litigant in person.",
    )
    user: User | None = one(rows.Representation.user_id, description="The litigant in person.")
    since: date
    """The first day."""
    until: date | None
    """The first day on which it is over; null while it is in force."""
    mine: bool = computed(
        is_mine, description="Whether the viewer, or the viewer's organisation, acts here now."
    )


@strawberry.type(description="How a case comes from, or goes with, another.")
class CaseRelation(Projection, Node, row=rows.CaseRelation, visible=access.relations_visible_to):
    """A relation between cases."""

    id: strawberry.ID = global_id()
    kind: CaseRelationKind
    """What the other case is to this one."""
    case: Case | None = one(rows.CaseRelation.related_case_id, description="The other case.")


@strawberry.type
class CaseQueries:
    """What may be asked about cases."""

    case: Case | None = one(
        where=which_case,
        permission=SIGNED_IN,
        description="A case by id or number; null if there is none that the viewer may know of.",
    )
    cases: Connection[Case] = connection(
        order_by=(never_null(col(rows.Case.sort_key)), col(rows.Case.id)),
        orderings={
            CaseOrder.NUMBER: (never_null(col(rows.Case.sort_key)), col(rows.Case.id)),
            CaseOrder.NUMBER_DESC: (never_null(col(rows.Case.sort_key).desc()), col(rows.Case.id).desc()),
            CaseOrder.LAST_ACTIVITY_DESC: (col(rows.Case.last_activity_at).desc(), col(rows.Case.id).desc()),
            CaseOrder.TITLE: (col(rows.Case.title_en), col(rows.Case.id)),
        },
        where=matching_cases,
        starts_from=start_of_cases,
        in_strands=strands_of_cases,
        along=Places(rows.CasePlace, "holder_id", "case_id", holders_of_cases),
        permission=SIGNED_IN,
        description="The cases the viewer may see.",
    )
