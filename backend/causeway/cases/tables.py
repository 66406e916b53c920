"""Cases, parties, representation, and the links that let somebody see a case."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from causeway.cases.place_triggers import keep_places
from causeway.courts.tables.columns import stored
from causeway.kit.text_index import feed_text_index, make_text_index
from causeway.kit.text_search import indexed_text


class CaseStatus(StrEnum):
    """Where a case stands before the court."""

    PENDING_ISSUE = "PENDING_ISSUE"
    """Not issued by the court yet, and so without a number."""
    ISSUED = "ISSUED"
    """The court has accepted the document that starts it and given it its number."""
    ACTIVE = "ACTIVE"
    """Somebody has answered: an acknowledgment of service has been accepted."""
    STAYED = "STAYED"
    """Stopped by the court for the time being; it may go on later."""
    SETTLED = "SETTLED"
    """Ended by an agreement between the parties."""
    DISCONTINUED = "DISCONTINUED"
    """Ended because whoever brought it gave it up."""
    DISMISSED = "DISMISSED"
    """Ended by the court without what was asked for being granted."""
    DETERMINED = "DETERMINED"
    """Decided by the court."""
    CLOSED = "CLOSED"
    """Ended in the court's records as well: nothing more is to be done in it."""


class SecurityLevel(StrEnum):
    """Who may know of a case. The existence of a SEALED one is hidden from all but those in it."""

    PUBLIC = "PUBLIC"
    """The usual level: the public sees as much of it as it may of any case of its type."""
    CONFIDENTIAL = "CONFIDENTIAL"
    """That the case exists is no secret, but what is in it is not open to the public; set by the registrar."""
    SEALED = "SEALED"
    """It exists only for those on record in it, the registrar and the judge it was given to."""


class PartyKind(StrEnum):
    """What kind of person a party is."""

    INDIVIDUAL = "INDIVIDUAL"
    """A natural person."""
    COMPANY = "COMPANY"
    """A body incorporated as a company."""
    FIRM = "FIRM"
    """People in business under a common name without a company, such as partners."""
    GOVERNMENT = "GOVERNMENT"
    """The Government, or an officer who sues or is sued for it."""
    OTHER = "OTHER"
    """Any other body, such as the incorporated owners of a building."""


class AssignmentKind(StrEnum):
    """Whether a case was given to a member of a firm, or to a judge."""

    MEMBER = "MEMBER"
    JUDGE = "JUDGE"


class SharePermission(StrEnum):
    """What a person a case is shared with may do in it."""

    READ = "READ"
    """They read what the side that shared it reads."""
    DRAFT = "DRAFT"
    """They also prepare filings for the parties that side acts for."""


class CaseRelationKind(StrEnum):
    """How one case comes from, or goes with, another."""

    APPEAL_FROM = "APPEAL_FROM"
    """This case is an appeal from the other one."""
    CONSOLIDATED_WITH = "CONSOLIDATED_WITH"
    """The court has joined the two, to be dealt with together."""
    REMITTED_FROM = "REMITTED_FROM"
    """What the other case was about was sent here, and goes on in this case."""
    RELATED_TO = "RELATED_TO"
    """The two have to do with each other in some other way."""


_SEALED = text(f"security_level = '{SecurityLevel.SEALED.value}'")


_ORDERS = {"number": "sort_key", "activity": "last_activity_at", "title": "title_en"}


def _in_each_order(name: str, *first: str, last: str) -> list[Index]:
    """Return the indexes of the cases that are alike in the columns `first`, one for each order of a list."""
    return [Index(f"ix_{name}_{order}", *first, column, last) for order, column in _ORDERS.items()]


class Case(SQLModel, table=True):
    """A proceeding. It has a `number` such as "HCA 533/2025" from the moment it is issued.

    `sort_key` ("HCA2025000533") puts numbers in the order people expect; it is empty until there is one.
    `last_activity_at` is when something last went on its docket.
    """

    __tablename__ = "court_case"
    __table_args__ = (
        UniqueConstraint("number_code", "number_year", "number_serial", name="uq_court_case_number_parts"),
        Index("ix_court_case_number_order", "sort_key", "id"),
        Index("ix_court_case_activity", "last_activity_at", "id"),
        Index("ix_court_case_title", "title_en", "id"),
        *_in_each_order("court_case_status", "status", last="id"),
        *_in_each_order("court_case_type_status", "case_type_code", "status", last="id"),
        *_in_each_order("court_case_court_status", "court_code", "status", last="id"),
        # The rules ask whether the case of a row in hand is sealed. Unique, or SQLite prefers the index of the key.
        Index("ix_court_case_sealed", "id", unique=True, sqlite_where=_SEALED, postgresql_where=_SEALED),
    )

    id: str = Field(primary_key=True, max_length=36)
    number: str | None = Field(default=None, unique=True, max_length=32)
    number_code: str | None = Field(default=None, max_length=24)
    number_serial: int | None = None
    number_year: int | None = None
    sort_key: str = Field(default="", max_length=40, nullable=True)
    case_type_code: str = Field(foreign_key="case_type.code", max_length=16)
    court_code: str = Field(foreign_key="court.code", max_length=16)
    venue_code: str | None = Field(default=None, max_length=16)
    title_en: str = Field(max_length=500)
    title_zh: str | None = Field(default=None, max_length=500)
    status: CaseStatus = Field(default=CaseStatus.PENDING_ISSUE, sa_type=stored(CaseStatus))
    security_level: SecurityLevel = Field(default=SecurityLevel.PUBLIC, sa_type=stored(SecurityLevel))
    nature_of_claim: str | None = Field(default=None, max_length=500)
    created_at: datetime
    issued_at: datetime | None = None
    last_activity_at: datetime


class CaseNumberCounter(SQLModel, table=True):
    """The last serial given out under one code in one year. Its row is locked from allocation until the commit."""

    __tablename__ = "case_number_counter"

    code: str = Field(primary_key=True, max_length=24)
    year: int = Field(primary_key=True)
    last_serial: int


class Party(SQLModel, table=True):
    """A party to a case. `identity_number` and `address` are confidential: a column rule guards each of them."""

    __tablename__ = "party"
    __table_args__ = (UniqueConstraint("case_id", "position", name="uq_party_position"),)

    id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(foreign_key="court_case.id", index=True, max_length=36)
    position: int
    role: str = Field(max_length=32)
    kind: PartyKind = Field(sa_type=stored(PartyKind))
    capacity: str | None = Field(default=None, max_length=200)
    name_en: str | None = Field(default=None, max_length=300)
    name_zh: str | None = Field(default=None, max_length=300)
    identity_number: str | None = Field(default=None, max_length=64)
    address: str | None = Field(default=None, max_length=500)


class Representation(SQLModel, table=True):
    """Who acts for a party, from when: an organisation, or (a litigant in person) the user who is the party.

    Days in Hong Kong. `until` null means that it is in force; ending it sets `until`, the first day on which it is
    not, in the transaction that ends the access.
    """

    __tablename__ = "representation"
    __table_args__ = (
        Index("ix_representation_organisation", "organisation_id", "until", "case_id"),
        Index("ix_representation_user", "user_id", "until", "case_id"),
        # The rules ask who acts in one case; a group action has a thousand representations.
        Index("ix_representation_case_organisation", "case_id", "organisation_id", "until"),
        Index("ix_representation_case_user", "case_id", "user_id", "until"),
    )

    id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(foreign_key="court_case.id", max_length=36)
    party_id: str = Field(foreign_key="party.id", index=True, max_length=36)
    organisation_id: str | None = Field(default=None, max_length=36)
    user_id: str | None = Field(default=None, max_length=36)
    since: date
    until: date | None = None


class CaseAssignment(SQLModel, table=True):
    """A case given to a member of the firm that acts in it, or to a judge."""

    __tablename__ = "case_assignment"

    case_id: str = Field(primary_key=True, foreign_key="court_case.id", max_length=36)
    user_id: str = Field(primary_key=True, index=True, max_length=36)
    kind: AssignmentKind = Field(default=AssignmentKind.MEMBER, sa_type=stored(AssignmentKind))
    organisation_id: str | None = Field(default=None, max_length=36)
    assigned_by: str | None = Field(default=None, max_length=36)
    assigned_at: datetime


_ENDS = text("last_day IS NOT NULL")


class CaseShare(SQLModel, table=True):
    """A case shared by the organisation that acts in it with somebody of another one, such as counsel.

    `last_day` is the last day in Hong Kong on which they see it; without one they do until it is taken back.
    """

    __tablename__ = "case_share"
    __table_args__ = (Index("ix_case_share_ending", "last_day", sqlite_where=_ENDS, postgresql_where=_ENDS),)

    case_id: str = Field(primary_key=True, foreign_key="court_case.id", max_length=36)
    user_id: str = Field(primary_key=True, index=True, max_length=36)
    permission: SharePermission = Field(default=SharePermission.READ, sa_type=stored(SharePermission))
    organisation_id: str | None = Field(default=None, max_length=36)
    shared_by: str = Field(max_length=36)
    shared_at: datetime
    last_day: date | None = None


class CaseRelation(SQLModel, table=True):
    """One case's relation to another: appeal from, consolidated with, remitted from."""

    __tablename__ = "case_relation"
    __table_args__ = (UniqueConstraint("case_id", "related_case_id", "kind", name="uq_case_relation"),)

    id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(foreign_key="court_case.id", max_length=36)
    related_case_id: str = Field(foreign_key="court_case.id", index=True, max_length=36)
    kind: CaseRelationKind = Field(sa_type=stored(CaseRelationKind))


class CasePlace(SQLModel, table=True):
    """That an organisation or a person, `holder_id`, has a place in a case; the other columns are the case's own.

    Kept by triggers (`place_triggers.py`) for a firm of many cases, which reads its list along its own places in the
    list's order. It shows nothing by itself: what may be seen is for the rules to say.
    """

    __tablename__ = "case_place"
    __table_args__ = (
        Index("ix_case_place_case", "case_id"),
        *_in_each_order("case_place", "holder_id", last="case_id"),
        *_in_each_order("case_place_status", "holder_id", "status", last="case_id"),
    )

    holder_id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(primary_key=True, foreign_key="court_case.id", max_length=36)
    sort_key: str = Field(max_length=40)
    title_en: str = Field(max_length=500)
    last_activity_at: datetime
    security_level: SecurityLevel = Field(sa_type=stored(SecurityLevel))
    status: CaseStatus = Field(sa_type=stored(CaseStatus))


class CaseText(SQLModel, table=True):
    """What a case is found by: one row for its number and titles, and one for the names of each party.

    `source_id` is the id of the case or of the party. Written with them, in the same transaction.
    """

    __tablename__ = "case_text"

    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(foreign_key="court_case.id", index=True, max_length=36)
    source_id: str = Field(unique=True, max_length=36)
    of_party: bool
    text: str


def _of_case(case: Case) -> dict[str, Any]:
    bare = (case.number or "").replace(" ", "")
    found_by = indexed_text(case.number, bare, case.title_en, case.title_zh)
    return {"case_id": case.id, "source_id": case.id, "of_party": False, "text": found_by}


def _of_party(party: Party) -> dict[str, Any]:
    found_by = indexed_text(party.name_en, party.name_zh)
    return {"case_id": party.case_id, "source_id": party.id, "of_party": True, "text": found_by}


make_text_index(CaseText)
keep_places(CasePlace, Representation, CaseAssignment, CaseShare, Case)
feed_text_index(Case, CaseText, ("number", "title_en", "title_zh"), _of_case)
feed_text_index(Party, CaseText, ("name_en", "name_zh"), _of_party)
