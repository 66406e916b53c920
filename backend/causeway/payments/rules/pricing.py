"""What a filing costs, and how long a quote of it holds."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import orjson

from causeway.courts.rules.fees import Channel
from causeway.courts.rules.fees import FeeLine as Priced
from causeway.kit.clock import in_hong_kong
from causeway.payments.tables import FeeQuote

QUOTE_HOLDS_FOR = timedelta(minutes=60)
OFFERS_RENEWED_EVERY = timedelta(minutes=30)
OFFER_FINGERPRINT_HEX_DIGITS = 32
"""How many hexadecimal digits of the fingerprint an offer's key carries: 128 bits."""
OFFER_KEY = re.compile(r"([0-9A-Za-z-]{1,36})\.([0-9]{1,15})\.([0-9]{1,11})\.([0-9a-f]{32})", re.ASCII)


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
    channel: Channel = Channel.ELECTRONIC

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
            [
                [each.line.code, each.line.ordinary, each.line.payable, each.line.amount_known]
                for each in self.lines
            ],
        ]
        return hashlib.sha256(orjson.dumps(content)).hexdigest()


@dataclass(frozen=True)
class Offer:
    """A quote that nobody has kept: what was offered, in its key alone, until when.

    The key needs no secret: on submission everything is priced anew, and a key that says anything but that price for
    exactly what is to be paid for is stale. `expires_at` only tells for how long the person was promised it.
    """

    filing_id: str
    total_cents: int
    expires_at: datetime
    fingerprint: str

    @classmethod
    def of(cls, subject: Subject, pricing: Pricing, now: datetime) -> "Offer":
        """Return the offer of `pricing`, which holds for 30 to 60 minutes: the same for all who ask meanwhile."""
        step = OFFERS_RENEWED_EVERY.total_seconds()
        expires = int(now.timestamp() // step * step) + int(QUOTE_HOLDS_FOR.total_seconds())
        return cls(
            subject.filing_id,
            pricing.total_cents,
            datetime.fromtimestamp(expires, UTC),
            pricing.fingerprint(subject)[:OFFER_FINGERPRINT_HEX_DIGITS],
        )

    @property
    def key(self) -> str:
        """What names it, for `read`."""
        return f"{self.filing_id}.{self.total_cents}.{int(self.expires_at.timestamp())}.{self.fingerprint}"

    @classmethod
    def read(cls, key: str) -> "Offer | None":
        """Return the offer of a key; None for what is none."""
        found = OFFER_KEY.fullmatch(key)
        if found is None:
            return None
        return cls(found[1], int(found[2]), datetime.fromtimestamp(int(found[3]), UTC), found[4])


class Offered(NamedTuple):
    """What something would cost as it is, with the offer's key to pay on."""

    offer: Offer
    pricing: Pricing

    @classmethod
    def of(cls, subject: Subject, pricing: Pricing, now: datetime) -> "Offered":
        """Return the offer of `pricing`, and the pricing."""
        return cls(Offer.of(subject, pricing, now), pricing)


def still_holds(quote: "FeeQuote | Offer", fingerprint: str, now: datetime) -> bool:
    """Return whether `quote` may be paid on: not expired, and made for exactly what is to be paid for."""
    said = fingerprint[:OFFER_FINGERPRINT_HEX_DIGITS] if isinstance(quote, Offer) else fingerprint
    return now < quote.expires_at and quote.fingerprint == said
