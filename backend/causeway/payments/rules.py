"""Pure decisions about payments: what may follow what, and when a quote still holds."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

import orjson

from causeway.courts.rules.fees import FeeLine as Priced
from causeway.kit.clock import in_hong_kong
from causeway.payments.tables import FeeQuote, PaymentMethod
from causeway.payments.tables import PaymentStatus as S

QUOTE_HOLDS_FOR = timedelta(minutes=60)
MINIMUM_BALANCE_CENTS = 300_000
METHODS_NOW = frozenset({PaymentMethod.DEPOSIT_ACCOUNT, PaymentMethod.NONE})
"""The means that can be used today."""


class PaymentStep(StrEnum):
    """What can happen to a payment."""

    SEND = "SEND"
    AUTHORISE = "AUTHORISE"
    ADJUST = "ADJUST"
    BEGIN_CAPTURE = "BEGIN_CAPTURE"
    CAPTURE = "CAPTURE"
    SETTLE = "SETTLE"
    DECLINE = "DECLINE"
    FAIL = "FAIL"
    CANCEL = "CANCEL"
    VOID = "VOID"
    EXPIRE = "EXPIRE"
    REFUND_PART = "REFUND_PART"
    REFUND = "REFUND"
    CHARGE_BACK = "CHARGE_BACK"


TRANSITIONS: dict[PaymentStep, tuple[frozenset[S], S]] = {
    PaymentStep.SEND: (frozenset({S.INITIATED}), S.PENDING),
    PaymentStep.AUTHORISE: (frozenset({S.INITIATED, S.PENDING}), S.AUTHORISED),
    PaymentStep.ADJUST: (frozenset({S.AUTHORISED}), S.AUTHORISED),
    PaymentStep.BEGIN_CAPTURE: (frozenset({S.AUTHORISED}), S.CAPTURING),
    PaymentStep.CAPTURE: (frozenset({S.AUTHORISED, S.CAPTURING, S.PENDING}), S.CAPTURED),
    PaymentStep.SETTLE: (frozenset({S.CAPTURED}), S.SETTLED),
    PaymentStep.DECLINE: (frozenset({S.INITIATED, S.PENDING}), S.DECLINED),
    PaymentStep.FAIL: (frozenset({S.INITIATED, S.PENDING, S.CAPTURING}), S.FAILED),
    PaymentStep.CANCEL: (frozenset({S.INITIATED, S.PENDING}), S.CANCELLED),
    PaymentStep.VOID: (frozenset({S.AUTHORISED}), S.VOIDED),
    PaymentStep.EXPIRE: (frozenset({S.AUTHORISED}), S.AUTHORISATION_EXPIRED),
    PaymentStep.REFUND_PART: (
        frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}),
        S.PARTIALLY_REFUNDED,
    ),
    PaymentStep.REFUND: (frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}), S.REFUNDED),
    PaymentStep.CHARGE_BACK: (frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}), S.CHARGED_BACK),
}
"""Every transition of a payment, once: from which statuses, to which."""

TAKEN = frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED, S.REFUNDED, S.CHARGED_BACK})
"""The statuses of a payment whose money was taken."""


def may_follow(status: S, step: PaymentStep) -> bool:
    """Return whether `step` can happen to a payment in `status`."""
    return status in TRANSITIONS[step][0]


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


def payment_reference(year: int, serial: int) -> str:
    """Return what people call a payment: 2026, 123 -> "CP-26-000123"."""
    return f"CP-{year % 100:02d}-{serial:06d}"
