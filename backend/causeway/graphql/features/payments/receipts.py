"""Receipts as their holders see them, and the verifying of one: public, without an account."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Self

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.permissions import ANYONE, SIGNED_IN
from causeway.graphql.contract.refs import Payment
from causeway.graphql.contract.scalars import Sha256
from causeway.graphql.engine import Node, Projection, computed, global_id, load_or_none, one
from causeway.graphql.execution.verifications import count_verification
from causeway.kit.money import CENTS_PER_DOLLAR
from causeway.kit.words import Language, Words
from causeway.payments.receipts import queries
from causeway.payments.receipts import tables as rows
from causeway.payments.receipts.access import receipts_visible_to
from causeway.payments.receipts.queries import IssuedReceipt
from causeway.payments.receipts.rules.numbers import read_verification
from causeway.payments.receipts.rules.verification import (
    ReceiptOutcome,
    office_name,
    receipt_outcome,
    receipt_sentence,
    sentence_about_no_receipt,
)
from causeway.payments.tables import PaymentMethod

public_enum(ReceiptOutcome)

Content = Mapping[str, Any]


@strawberry.type(
    description="One item of a receipt: a fee that was taken, or what was paid into a deposit account."
)
@described
class ReceiptItem:
    """An item of a receipt."""

    code: str
    """The fee's code in the court's tables; DEPOSIT for what was paid into a deposit account."""
    name: str
    """What it was paid for."""
    statute: str
    """Where the fee is laid down, as far as known."""
    ordinary: Money
    """The fee without concession."""
    concession: Money
    """What was taken off it for filing electronically."""
    paid: Money
    """What was taken for it."""
    verified: bool
    """Whether the amount was confirmed with the court's own schedule; otherwise show it as unofficial."""


def _said(names: Mapping[str, str], language: Language) -> str:
    return Words(names["en"], names["zhHant"], names["zhHans"]).say(language)


def _money(amount: str) -> Money:
    return money(int(Decimal(amount) * CENTS_PER_DOLLAR))


def _items(content: Content, *, language: Language = Language.EN) -> list[ReceiptItem]:
    return [
        ReceiptItem(
            code=item["code"],
            name=_said(item["name"], language),
            statute=item["statute"],
            ordinary=_money(item["ordinary"]),
            concession=_money(item["concession"]),
            paid=_money(item["paid"]),
            verified=item["verified"],
        )
        for item in content["items"]
    ]


def _office(content: Content, *, language: Language = Language.EN) -> str:
    return _said(content["office"], language)


def _is_office_verified(content: Content) -> bool:
    return bool(content["office"]["verified"])


def _payer(content: Content) -> str:
    payer = content["payer"]
    return " ".join(each for each in (payer["en"], payer["zh"]) if each)


def _case_number(content: Content) -> str | None:
    number: str | None = content["case"]
    return number


def _method(content: Content) -> PaymentMethod:
    return PaymentMethod(content["method"])


def _paid_at(content: Content) -> datetime:
    return datetime.fromisoformat(content["paidAt"])


def _deemed_received_at(content: Content) -> datetime:
    return datetime.fromisoformat(content["deemedReceivedAt"])


def _pdf_url(number: str) -> str:
    return f"/receipts/{number}.pdf"


def _json_url(number: str) -> str:
    return f"/receipts/{number}.json"


_CONTENT = rows.Receipt.content


@strawberry.type(
    description="What an accounts office gave for a payment that was taken: as it was on that day, for ever. Seen by "
    "whoever sees the payment."
)
class Receipt(Projection, Node, row=rows.Receipt, visible=receipts_visible_to):
    """A receipt."""

    id: strawberry.ID = global_id()
    number: str
    """What people call it: "HC-26-000123". Each accounts office numbers its own from 1 in each year, without gaps."""
    verification: str
    """Fourteen digits that it is verified by, the last two of which check the others."""
    issued_at: datetime
    """When the money was taken, and the receipt issued."""
    paid_at: datetime = computed(_paid_at, _CONTENT, description="When its payer paid, or had it set aside.")
    deemed_received_at: datetime = computed(
        _deemed_received_at,
        _CONTENT,
        description="When the payment counts as received: later than `paidAt` where that was outside office hours.",
    )
    total: Money = computed(money, rows.Receipt.amount_cents, description="What was taken in all.")
    items: list[ReceiptItem] = computed(_items, _CONTENT, description="What was taken, item by item.")
    method: PaymentMethod = computed(_method, _CONTENT, description="What it was paid with.")
    payer_name: str = computed(_payer, _CONTENT, description="Who paid: the organisation, else the person.")
    case_number: str | None = computed(
        _case_number, _CONTENT, description="The case it was paid in; null for deposits."
    )
    office_name: str = computed(_office, _CONTENT, description="The accounts office that issued it.")
    is_office_verified: bool = computed(
        _is_office_verified,
        _CONTENT,
        description="Whether it was confirmed that this is the court's accounts office.",
    )
    payment: Payment = one(rows.Receipt.payment_id, description="The payment as it stands now.")
    pdf_url: str = computed(
        _pdf_url,
        rows.Receipt.number,
        description="Where it is as PDF/A, the same bytes each time, with the same Authorization as here.",
    )
    json_url: str = computed(
        _json_url, rows.Receipt.number, description="Where all that stands on it is as JSON, likewise."
    )


@strawberry.type(
    description="What is known of a receipt that somebody verifies: nothing but what stands on it."
)
@described
class ReceiptVerification:
    """What is known of a receipt."""

    outcome: ReceiptOutcome
    """Whether it was issued here, and whether its money was paid back since."""
    number: str | None = None
    """The accounts office's number; null where nothing is known."""
    issued_at: datetime | None = None
    """When it was issued."""
    total: Money | None = None
    """What was taken."""
    refunded: Money | None = None
    """What was paid back of it since."""
    words: strawberry.Private[Words] = Words("", "", "")
    office: strawberry.Private[Words | None] = None

    @strawberry.field(description="What was found, in one sentence.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.words.say(language or info.context.language)

    @strawberry.field(description="The accounts office that issued it.")
    def office_name(self, info: Info, language: Said = None) -> str | None:
        """Return its name in a language."""
        return self.office.say(language or info.context.language) if self.office else None

    @classmethod
    def of(cls, found: IssuedReceipt | None, typed: str | None) -> Self:
        """Show what was found by a number as it was typed, or (None) by a file."""
        if found is None:
            return cls(outcome=ReceiptOutcome.UNKNOWN, words=sentence_about_no_receipt(typed))
        receipt, payment, _ = found
        return cls(
            outcome=receipt_outcome(payment),
            number=receipt.number,
            issued_at=receipt.issued_at,
            total=money(receipt.amount_cents),
            refunded=money(payment.refunded_cents),
            words=receipt_sentence(receipt, payment),
            office=office_name(receipt),
        )


@strawberry.type
class ReceiptQueries:
    """What can be asked about receipts."""

    @query(
        permission=SIGNED_IN, description="A receipt by its number; null if the viewer may not know of it."
    )
    async def receipt(self, info: Info, number: str) -> Receipt | None:
        """Return a receipt.

        Args:
            number: The accounts office's number, such as "HC-26-000123".
        """
        async with info.context.reading() as session:
            found = await queries.receipt_for(session, info.context.actor, number)
        return await load_or_none(Receipt, found.receipt.id, info) if found else None

    @query(permission=ANYONE, description="Whether an accounts office issued a receipt with this number.")
    async def verify_receipt(self, info: Info, verification: str) -> ReceiptVerification:
        """Verify a number.

        Args:
            verification: The fourteen digits on it, with or without spaces and dashes.
        """
        count_verification(info.context)
        number = read_verification(verification)
        if number is None:
            return ReceiptVerification.of(None, verification)
        async with info.context.reading() as session:
            found = await queries.receipt_by_verification(session, number)
        return ReceiptVerification.of(found, verification)

    @query(
        permission=ANYONE,
        description="Whether a file is a receipt as it was issued, by its hash: the file itself stays where it is.",
    )
    async def verify_receipt_digest(self, info: Info, sha256: Sha256) -> ReceiptVerification:
        """Verify a file.

        Args:
            sha256: The SHA-256 of the whole file.
        """
        count_verification(info.context)
        async with info.context.reading() as session:
            found = await queries.receipt_by_digest(session, sha256)
        return ReceiptVerification.of(found, None)
