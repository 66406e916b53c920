"""Fee quotes, payments and deposit accounts, as their owners see them."""

from datetime import datetime
from typing import Annotated

import strawberry

from causeway.courts.rules.fees import Channel
from causeway.filings.submission.commands.fees import (
    OfferFees,
    RequestQuote,
    offer_fees,
    request_quote,
)
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.errors import bad_input
from causeway.graphql.contract.fields import mutation, query
from causeway.graphql.contract.inputs import command_of, input_of, perform
from causeway.graphql.contract.languages import named
from causeway.graphql.contract.money import Money, money, money_if_any
from causeway.graphql.contract.permissions import ANYONE, SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import DepositAccount, Filing, Receipt, User
from causeway.graphql.engine import (
    Node,
    Projection,
    computed,
    encode_id,
    global_id,
    load,
    many,
    one,
)
from causeway.graphql.engine.specs import AT_HAND
from causeway.graphql.features.payments.means import PaymentMeansQueries
from causeway.payments import access
from causeway.payments import tables as rows
from causeway.payments.commands.calculate_fee import CalculateFee, calculate_fee
from causeway.payments.receipts.tables import Receipt as ReceiptRow
from causeway.payments.rules.lines import fee_lines
from causeway.payments.rules.pricing import Offered
from causeway.payments.tables import PaymentMethod, PaymentStatus

public_enum(Channel)
public_enum(PaymentMethod)
public_enum(PaymentStatus)


def _filing_document(filing_document_id: str) -> strawberry.ID | None:
    # None where a fee was calculated without a filing.
    return strawberry.ID(encode_id("FilingDocument", filing_document_id)) if filing_document_id else None


def _as_found(time: datetime | None) -> datetime | None:
    return time


def _word(said: str | None) -> str | None:
    return said


def _times(number: int | None) -> int:
    return number or 0


def _is_there(key: str | None) -> bool:
    return key is not None


@strawberry.type(description="One item of a quote or payment: the fee that one document attracts.")
class FeeLine(Projection, Node, row=rows.FeeLine, visible=access.fee_lines_visible_to):
    """A fee line."""

    id: strawberry.ID = global_id()
    code: str
    """The fee's code in the court's tables."""
    description: str = computed(named, description="What the fee is for.")
    statute: str | None
    """Where the fee is laid down, as far as known."""
    ordinary: Money = computed(money, rows.FeeLine.ordinary_cents, description="The fee without concession.")
    concession: Money = computed(
        money, rows.FeeLine.concession_cents, description="What is taken off it for filing electronically."
    )
    payable: Money = computed(money, rows.FeeLine.payable_cents, description="What is left to pay.")
    verified: bool
    """Whether the amount was confirmed with the court's own schedule; otherwise show it as unofficial."""
    amount_known: bool
    """False where no amount is laid down: the figures are then 0.00, and do not say that there is nothing to pay."""
    filing_document_id: strawberry.ID | None = computed(
        _filing_document, description="The document of the filing that attracts it."
    )

    @classmethod
    def of_row(cls, row: rows.FeeLine) -> "FeeLine":
        """Return a line that is not in the database."""
        line: FeeLine = object.__new__(cls)
        line.__dict__.update(row.model_dump())
        return line


@strawberry.type(description="What a filing would cost, itemised, as promised until it expires.")
class FeeQuote(Projection, Node, row=rows.FeeQuote, visible=access.quotes_visible_to):
    """A fee quote."""

    id: strawberry.ID = global_id()
    lines: list[FeeLine] = many(
        rows.FeeLine.quote_id,
        order_by=rows.FeeLine.position,
        description="Its items, in the documents' order.",
    )
    total: Money = computed(money, rows.FeeQuote.total_cents, description="What is to be paid in all.")
    expires_at: datetime
    """Until when a submission may be paid on it, if neither the filing nor the fees change."""
    fee_version: str
    """The version of the fees it was worked out from."""

    @classmethod
    def of_offer(cls, offered: Offered) -> "FeeQuote":
        """Return a quote that nobody has kept, with the lines it would have."""
        offer, pricing = offered.offer, offered.pricing
        quote: FeeQuote = object.__new__(cls)
        quote.__dict__.update(
            id=offer.key,
            total_cents=offer.total_cents,
            expires_at=offer.expires_at,
            fee_version=pricing.fee_version,
        )
        setattr(quote, AT_HAND, {"lines": [FeeLine.of_row(row) for row in fee_lines(pricing, lambda: "")]})
        return quote


@strawberry.type(
    description="A payment of the fees of one filing, or into a deposit account. Seen by its payer, the payer's "
    "organisation and the court; what is paid into a deposit account by the accounts office, not by the registry."
)
class Payment(Projection, Node, row=rows.Payment, visible=access.payments_visible_to):
    """A payment."""

    id: strawberry.ID = global_id()
    reference: str
    """What people call it: "CP-26-000123"."""
    method: PaymentMethod
    """What it is paid with."""
    status: PaymentStatus
    """Where it stands."""
    authorised: Money = computed(
        money, rows.Payment.authorised_cents, description="What is, or was, set aside for it."
    )
    captured: Money = computed(money, rows.Payment.captured_cents, description="What was taken.")
    refunded: Money = computed(money, rows.Payment.refunded_cents, description="What was given back of it.")
    lines: list[FeeLine] = many(
        rows.FeeLine.payment_id,
        order_by=rows.FeeLine.position,
        description="Its items, in the documents' order.",
    )
    deemed_received_at: datetime | None
    """When it counts as received, by the rule for filings."""
    created_at: datetime
    """When it was begun."""
    filing: Filing | None = one(
        rows.Payment.filing_id, description="The filing it pays for; null if the viewer may not see it."
    )
    deposit_account: DepositAccount | None = one(
        rows.Payment.deposit_account_id,
        description="The deposit account it is paid from; null if the viewer may not see it.",
    )
    paid_into: DepositAccount | None = one(
        rows.Payment.paid_into_account_id, description="The deposit account that it tops up; null for fees."
    )
    requested: Money | None = computed(
        money_if_any,
        rows.Payment.requested_cents,
        description="What the payer is asked for on the page of the payment provider; null where there is none.",
    )
    receipt: Receipt | None = one(
        ReceiptRow.payment_id, description="The receipt that was given for it; null until the money is taken."
    )
    hold_ends_at: datetime | None = computed(
        _as_found,
        rows.Payment.hold_ends_at,
        description="Until when a card holds what was set aside on it, as the provider said; null where none does.",
    )
    answered_at: datetime | None = computed(
        _as_found,
        rows.Payment.answered_at,
        description="When the payment provider said how its page ended: set aside, refused or left; null before.",
    )
    refusal: str | None = computed(
        _word,
        rows.Payment.refusal,
        description="The provider's own word for why nothing was set aside, such as `insufficient_funds`; null if it "
        "gave none.",
    )
    asked_in_vain: int = computed(
        _times,
        rows.Payment.asked_in_vain,
        description="How often the provider was asked how its page ended since it last answered.",
    )
    asked_next_at: datetime | None = computed(
        _as_found,
        rows.Payment.asked_next_at,
        description="When the provider is asked again, unless it says something before; null once it is known.",
    )
    is_renewal: bool = computed(
        _is_there,
        rows.Payment.renews_payment_id,
        description="Whether it is in the place of a payment whose hold on a card ran out: that is done once.",
    )
    payer: User | None = one(rows.Payment.payer_user_id, description="Who began it.")
    redirect_url: str | None
    """A page of the payment provider for the payer to visit; null where there is none, or they have been there."""


@input_of(OfferFees, description="What to quote for.", ids=("filing_id",))
class FeeQuoteInput:
    """What to quote for."""


@input_of(CalculateFee, description="One document, in a type of case.")
class CalculateFeeInput:
    """One document, in a type of case."""


@strawberry.type
class PaymentQueries(PaymentMeansQueries):
    """What can be asked about money."""

    @query(
        permission=SIGNED_IN,
        description="What a filing would cost as it is: worked out anew each time and kept by nobody, promised until "
        "`expiresAt`. Submit with its id, which keeps it, or keep it with `quoteFiling`. Refusals, as for a filing "
        "with no document yet, are errors with a ProblemCode.",
    )
    async def fee_quote(
        self,
        info: Info,
        input: Annotated[FeeQuoteInput, strawberry.argument(description="What to quote for.")],
    ) -> FeeQuote:
        """Quote for a filing."""
        asked: OfferFees = command_of(OfferFees, input)
        if asked.filing_id is None:
            raise bad_input("Say which filing: filingId.")
        async with info.context.reading() as session:
            offered = await offer_fees(session, info.context.actor, asked.filing_id, info.context.now)
        return FeeQuote.of_offer(offered)

    @query(
        permission=ANYONE,
        description="What filing one document costs, on any day, electronically or on paper. Nothing can be paid on "
        "it. No line: it attracts no fee. Refusals are errors with a ProblemCode, naming the field.",
    )
    async def calculate_fee(
        self,
        info: Info,
        input: Annotated[CalculateFeeInput, strawberry.argument(description="What to work the fee out for.")],
    ) -> FeeQuote:
        """Work out a fee."""
        async with info.context.reading() as session:
            offered = await calculate_fee(session, command_of(CalculateFee, input), info.context.now)
        return FeeQuote.of_offer(offered)


FeeQuoteResult = Annotated[
    FeeQuote | Problem,
    strawberry.union("FeeQuoteResult", description="The quote that was kept, or why there is none."),
]


@input_of(RequestQuote, description="A filing to keep a quote for.", ids=("filing_id",), keyed=True)
class QuoteFilingInput:
    """A filing to keep a quote for."""


@strawberry.type
class PaymentMutations:
    """What can be done about money."""

    @mutation(
        permission=SIGNED_IN,
        description="Keep a quote of what a filing would cost as it is, promised for an hour: to show to somebody who "
        "is to approve it, say. Submitting keeps what was paid on by itself.",
    )
    async def quote_filing(self, info: Info, input: QuoteFilingInput) -> FeeQuoteResult:
        """Keep a quote."""
        return await load(FeeQuote, await perform(info, request_quote, input), info)
