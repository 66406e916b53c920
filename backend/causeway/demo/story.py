"""What happens in the demonstration: cases, who is in them, and what was filed when, relative to today."""

from dataclasses import dataclass
from enum import StrEnum

from causeway.cases.tables import PartyKind, SecurityLevel


class Ending(StrEnum):
    """How far an envelope comes."""

    DRAFT = "DRAFT"
    RECEIVED = "RECEIVED"
    CANCELLED = "CANCELLED"
    CLAIMED = "CLAIMED"
    RETURNED = "RETURNED"
    ACCEPTED = "ACCEPTED"
    PARTIAL = "PARTIAL"
    REJECTED = "REJECTED"


@dataclass(frozen=True)
class Side:
    """A party. `by` is the e-mail of whoever acts: a firm's solicitor, the litigant herself, or nobody yet.

    `by_notice`: whoever acts comes on record by the first filing of theirs, as a firm that was served does.
    """

    role: str
    name_en: str
    name_zh: str
    kind: PartyKind = PartyKind.COMPANY
    by: str | None = None
    by_notice: bool = False


@dataclass(frozen=True)
class Sheet:
    """One document: its type, its title, how many paragraphs it runs to, and what is wrong with it, if anything."""

    type_code: str
    title: str
    paragraphs: int = 9
    refused_for: str | None = None
    lang: str = "en"


@dataclass(frozen=True)
class Envelope:
    """One filing: by whom, when (court time), what is in it, and how it ends."""

    by: str
    days_ago: int
    at: str
    title: str
    sheets: tuple[Sheet, ...]
    ending: Ending = Ending.ACCEPTED
    reason: str | None = None
    message: str = ""
    urgent: str | None = None
    matter: str | None = None
    clerk: str = "clerk@demo.test"


@dataclass(frozen=True)
class Story:
    """One case from its first document on. The first envelope opens it."""

    case_type: str
    sides: tuple[Side, ...]
    nature_en: str
    envelopes: tuple[Envelope, ...]
    venue: str | None = None
    security: SecurityLevel = SecurityLevel.PUBLIC
    counsel: str | None = None
    judge: str | None = None
    claim_cents: int | None = None
