"""Paying into deposit accounts by card: the terms, the limits, and the payment to be made on the provider's page."""

from decimal import Decimal
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation, query
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.permissions import ADMINISTRATORS, SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.payments.types import Payment
from causeway.kit.money import read_amount
from causeway.payments.commands.give_up_top_up import GiveUpTopUp, give_up_top_up
from causeway.payments.commands.top_up_deposit_account import TopUpDepositAccount, top_up_deposit_account
from causeway.payments.rules.deposit_terms import TERMS_VERSION, TopUpLimits, clauses
from causeway.payments.rules.means import MINIMUM_BALANCE_CENTS


@strawberry.type(description="The terms of a deposit account, and how much is paid in at a time.")
@described
class DepositTerms:
    """The terms of today."""

    version: str
    """What to give as `termsVersion` when they are accepted."""
    clauses: list[str]
    """What is agreed, a sentence or two each, in order."""
    minimum_balance: Money
    """What the first deposit is at least, and what has to stay in the account."""
    top_up_minimum: Money
    """The least that is paid in at a time."""
    top_up_maximum: Money
    """The most that is paid in at a time."""


@input_of(
    TopUpDepositAccount,
    description="An amount to pay into a deposit account on the page of the payment provider.",
    ids=("deposit_account_id",),
    omit=("amount_cents", "takes_cards", "limits", "page_language"),
)
class TopUpDepositAccountInput:
    """An amount to pay in."""

    amount: Decimal
    """Within the limits of `depositTerms`, such as "5000.00"; a first deposit is the minimum balance or more."""
    idempotency_key: str
    """The same key and input again give the same answer, and pay once."""


@input_of(
    GiveUpTopUp,
    description="A payment into a deposit account that is not to be waited for any more.",
    ids=("payment_id",),
    keyed=True,
)
class GiveUpTopUpInput:
    """A payment to give up."""


PaymentResult = Annotated[
    Payment | Problem, strawberry.union("PaymentResult", description="The payment, or what can be put right.")
]


@strawberry.type
class TopUpQueries:
    """What can be asked before paying in."""

    @query(permission=SIGNED_IN, description="The terms of deposit accounts as they are today.")
    async def deposit_terms(self, info: Info, language: Said = None) -> DepositTerms:
        """Return the terms."""
        limits = info.context.cards.limits if info.context.cards else TopUpLimits()
        said_in = language or info.context.language
        return DepositTerms(
            version=TERMS_VERSION,
            clauses=[clause.say(said_in) for clause in clauses()],
            minimum_balance=money(MINIMUM_BALANCE_CENTS),
            top_up_minimum=money(limits.minimum_cents),
            top_up_maximum=money(limits.maximum_cents),
        )


@strawberry.type
class TopUpMutations:
    """What can be done about paying in."""

    @mutation(
        permission=ADMINISTRATORS,
        description="Top up a deposit account by card: send the payer to `redirectUrl`. Nothing is taken before, and "
        "the balance rises once the provider has taken the amount; `paymentStatusChanged` tells. The first one opens "
        "the account. One at a time: CONFLICT while another is unfinished.",
    )
    async def top_up_deposit_account(
        self,
        info: Info,
        input: Annotated[TopUpDepositAccountInput, strawberry.argument(description="What to pay in.")],
    ) -> PaymentResult:
        """Begin to pay in."""
        cards = info.context.cards
        key = await perform(
            info,
            top_up_deposit_account,
            input,
            amount_cents=read_amount(input.amount, "amount"),
            takes_cards=cards is not None,
            limits=cards.limits if cards else TopUpLimits(),
            page_language=info.context.language,
        )
        if cards is not None:
            await cards.open_page_of_payment(key)
            await info.context.refresh()
        return await load(Payment, key, info)

    @mutation(
        permission=ADMINISTRATORS,
        description="Give up a payment into a deposit account that nobody has paid; the provider's page is closed.",
    )
    async def give_up_top_up(
        self,
        info: Info,
        input: Annotated[GiveUpTopUpInput, strawberry.argument(description="Which payment.")],
    ) -> PaymentResult:
        """Give a payment up."""
        return await load(Payment, await perform(info, give_up_top_up, input), info)
