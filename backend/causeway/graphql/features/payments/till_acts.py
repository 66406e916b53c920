"""What is done at tills: opened, taken at, counted, closed and banked by the accounts office."""

from decimal import Decimal
from typing import Annotated

import strawberry

from causeway.filings.submission.commands.take_at_counter import TakeAtCounter, take_at_counter
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.graphql.features.payments.tills import Till
from causeway.graphql.features.payments.top_ups import PaymentResult
from causeway.graphql.features.payments.types import Payment
from causeway.kit.money import read_amount
from causeway.payments.tills.commands.bank_till import BankTill, bank_till
from causeway.payments.tills.commands.close_till import CloseTill, close_till
from causeway.payments.tills.commands.count_till import CountTill, NoteCount, count_till
from causeway.payments.tills.commands.open_till import OpenTill, open_till


@input_of(OpenTill, description="A till to open.", omit=("float_cents",))
class OpenTillInput:
    """A till to open."""

    float: Decimal
    """What is in the drawer for change, such as "1000.00"; 0 for none."""
    idempotency_key: str
    """The same key and input again give the same answer, and open one till."""


@input_of(
    TakeAtCounter,
    description="What was handed over for a payment that waits at the counter.",
    ids=("till_id", "payment_id"),
    omit=("amount_cents",),
)
class TakeAtCounterInput:
    """What was handed over."""

    amount: Decimal
    """What was taken, less the change: the fee, no more and no less."""
    idempotency_key: str
    """The same key and input again give the same answer, and take once."""


@input_of(NoteCount, description="How many there are of one note.")
class NoteCountInput:
    """How many of one note."""


@input_of(
    CountTill,
    description="What is in the drawer of one's own till.",
    ids=("till_id",),
    omit=("coins_cents",),
)
class CountTillInput:
    """What is in the drawer."""

    coins: Decimal
    """What the coins come to, such as "11.00"."""
    idempotency_key: str
    """The same key and input again give the same answer."""


@input_of(CloseTill, description="A till to close.", ids=("till_id",), omit=("counted_cents",))
class CloseTillInput:
    """A till to close."""

    counted: Decimal
    """What `Till.counted` says: refused if it was counted anew since."""
    idempotency_key: str
    """The same key and input again give the same answer, and close it once."""


@input_of(BankTill, description="A till whose takings were banked.", ids=("till_id",), keyed=True)
class BankTillInput:
    """A till that was banked."""


TillResult = Annotated[
    Till | Problem, strawberry.union("TillResult", description="The till, or what can be put right.")
]


@strawberry.type
class TillMutations:
    """What is done at tills."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Open a till of one's own. CONFLICT for whoever has one that is not closed, and for a counter at "
        "which another cashier is.",
    )
    async def open_till(
        self, info: Info, input: Annotated[OpenTillInput, strawberry.argument(description="Where, and what.")]
    ) -> TillResult:
        """Open a till."""
        cents = read_amount(input.float, "float")
        return await load(Till, await perform(info, open_till, input, float_cents=cents), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Take a payment that waits at the counter, at one's own till. Taken at once, with a receipt, and "
        "its filing is received as of now, by the deemed-receipt rule. FORBIDDEN at another's till.",
    )
    async def take_at_counter(
        self,
        info: Info,
        input: Annotated[TakeAtCounterInput, strawberry.argument(description="What was handed over.")],
    ) -> PaymentResult:
        """Take a payment."""
        cents = read_amount(input.amount, "amount")
        return await load(Payment, await perform(info, take_at_counter, input, amount_cents=cents), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Say what is in the drawer of one's own till at the close of day; it takes nothing after that. "
        "With a reason where it is not what it should be. It can be counted again until it is closed.",
    )
    async def count_till(
        self,
        info: Info,
        input: Annotated[CountTillInput, strawberry.argument(description="What was counted.")],
    ) -> TillResult:
        """Count a till."""
        cents = read_amount(input.coins, "coins")
        return await load(Till, await perform(info, count_till, input, coins_cents=cents), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Close a till that was counted: posted, with what it has too little or too much. Where it does not "
        "agree, never by its own cashier.",
    )
    async def close_till(
        self, info: Info, input: Annotated[CloseTillInput, strawberry.argument(description="Which till.")]
    ) -> TillResult:
        """Close a till."""
        cents = read_amount(input.counted, "counted")
        return await load(Till, await perform(info, close_till, input, counted_cents=cents), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Say that what a closed till took was paid in at the bank, with the bank's reference.",
    )
    async def bank_till(
        self, info: Info, input: Annotated[BankTillInput, strawberry.argument(description="Which till.")]
    ) -> TillResult:
        """Bank a till."""
        return await load(Till, await perform(info, bank_till, input), info)
