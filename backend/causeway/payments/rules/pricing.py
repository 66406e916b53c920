"""What a filing costs, and how long a quote of it holds."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import orjson

from causeway.courts.rules.fees import FeeLine as Priced
from causeway.kit.clock import in_hong_kong
from causeway.payments.tables import FeeQuote

QUOTE_HOLDS_FOR = timedelta(minutes=60)


@dataclass(frozen=True)
class QuoteItem:
    """A document to be paid for: its place in the filing, its type, and the claim its fee may depend on."""

    filing_document_id: str
    type_code: str
    claim_cents: int | None = None


@dataclass(frozen=True)
class Subject:
    """What is to be paid for. `fees_on`: the day whose fees apply (of receipt, once received; until then today)."""

    filing_id: str
    organisation_id: str | None
    case_type_code: str
    items: tuple[QuoteItem, ...]
    fees_on: date | None = None

    def day(self, now: datetime) -> date:
        """Return the day whose fees apply, in Hong Kong."""
        return self.fees_on or in_hong_kong(now).date()


@dataclass(frozen=True)
class PricedItem:
    """A document with the fee line it makes."""

    item: QuoteItem
    line: Priced


@dataclass(frozen=True)
class Pricing:
    """What a subject costs: a line for each document that attracts a fee, under one version of the fees."""

    lines: tuple[PricedItem, ...]
    fee_version: str
    fees_on: date

    @property
    def total_cents(self) -> int:
        """What the lines come to."""
        return sum(each.line.payable for each in self.lines)

    def fingerprint(self, subject: Subject) -> str:
        """Return the SHA-256 of everything that was quoted: another document, fee or day makes another."""
        content = [
            subject.filing_id,
            subject.case_type_code,
            self.fee_version,
            [[item.filing_document_id, item.type_code, item.claim_cents] for item in subject.items],
            [[each.line.code, each.line.ordinary, each.line.payable] for each in self.lines],
        ]
        return hashlib.sha256(orjson.dumps(content)).hexdigest()


def still_holds(quote: FeeQuote, fingerprint: str, now: datetime) -> bool:
    """Return whether `quote` may be paid on: not expired, and made for exactly what is to be paid for."""
    return now < quote.expires_at and quote.fingerprint == fingerprint
