"""Courts, their registries and venues, the types of case they hear, and from when each may be filed electronically."""

from datetime import date
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field

from causeway.courts.tables.columns import Named, Supplied, stored

ANY = "*"


class CaseKind(StrEnum):
    """Civil or criminal."""

    CIVIL = "CIVIL"
    """About what one party claims from another, or asks of the court."""
    CRIMINAL = "CRIMINAL"
    """About an offence, from the summons for it to an appeal."""


class Registry(Named, Supplied, table=True):
    """The office that receives what is filed in one or more courts."""

    __tablename__ = "registry"

    code: str = Field(primary_key=True, max_length=16)
    address_en: str | None = None
    address_zh_hant: str | None = None


class Court(Named, Supplied, table=True):
    """A court or tribunal. `group_code` is the level at which fees and concessions are laid down."""

    __tablename__ = "court"

    code: str = Field(primary_key=True, max_length=16)
    group_code: str = Field(max_length=8, index=True)
    registry_code: str = Field(foreign_key="registry.code", max_length=16)
    position: int
    claim_over_cents: int | None = None
    claim_limit_cents: int | None = None


class Venue(Named, Supplied, table=True):
    """A place where a court sits that has numbers of its own, such as Eastern of the Magistrates' Courts."""

    __tablename__ = "venue"

    code: str = Field(primary_key=True, max_length=16)
    court_code: str = Field(foreign_key="court.code", max_length=16, index=True)
    position: int


class PartyRole(Named, Supplied, table=True):
    """What a party is in a case: plaintiff, appellant, next friend."""

    __tablename__ = "party_role"

    code: str = Field(primary_key=True, max_length=32)
    position: int


class CaseType(Named, Supplied, table=True):
    """A kind of case a court hears, under the court's own code.

    `number_prefix` is the code in case numbers; `{venue}` stands in it for the code of a venue. The first of
    `party_roles` starts the case, the second answers it. `mandatory_from` is the date from which a represented
    party must file electronically, or null. `bulk_only` types are filed in batches.
    """

    __tablename__ = "case_type"

    code: str = Field(primary_key=True, max_length=16)
    court_code: str = Field(foreign_key="court.code", max_length=16, index=True)
    kind: CaseKind = Field(sa_type=stored(CaseKind))
    number_prefix: str = Field(max_length=24)
    party_roles: list[str] = Field(sa_type=JSON)
    originating_documents: list[str] = Field(sa_type=JSON)
    cause_book_open: bool
    documents_open: bool
    bulk_only: bool = False
    mandatory_from: date | None = None
    position: int
    note: str = ""


class CaseSubType(Named, Supplied, table=True):
    """A finer kind within a case type, such as a departmental summons."""

    __tablename__ = "case_sub_type"

    code: str = Field(primary_key=True, max_length=32)
    case_type_code: str = Field(foreign_key="case_type.code", max_length=16, index=True)
    position: int


class Enablement(Supplied, table=True):
    """From `effective_from` this may be filed electronically: a court, a type in it, or a type at one venue.

    `case_type_code` and `venue_code` are `*` when the notice covers all of them. A row never closes anything:
    a type without a row in force is not enabled.
    """

    __tablename__ = "enablement"

    id: str = Field(primary_key=True, max_length=64)
    court_code: str = Field(foreign_key="court.code", max_length=16, index=True)
    case_type_code: str = Field(default=ANY, max_length=16)
    venue_code: str = Field(default=ANY, max_length=16)
    effective_from: date
    notice_reference: str = ""
