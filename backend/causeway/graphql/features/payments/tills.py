"""Tills, as the accounts office sees them, and what waits to be paid at the counter."""

from datetime import date, datetime
from typing import Annotated, Any

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.money import Money, money, money_if_any
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import Connection, Node, Projection, computed, connection, global_id, load, one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.graphql.features.payments.types import Payment
from causeway.payments.tills import lists, queries
from causeway.payments.tills import tables as rows
from causeway.payments.tills.access import may_close, tills_visible_to
from causeway.payments.tills.rules import state_of
from causeway.payments.tills.tables import TillMeans, TillState

public_enum(TillMeans)
public_enum(TillState)


def _sum(*cents: int) -> Money:
    return money(sum(cents))


def _taken(cash_cents: int, cheque_cents: int, card_cents: int) -> Money:
    return _sum(cash_cents, cheque_cents, card_cents)


def _expected(float_cents: int, cash_cents: int) -> Money:
    return _sum(float_cents, cash_cents)


def _over(counted_cents: int | None, float_cents: int, cash_cents: int) -> int | None:
    return None if counted_cents is None else counted_cents - float_cents - cash_cents


def _difference(counted_cents: int | None, float_cents: int, cash_cents: int) -> Money | None:
    return money_if_any(_over(counted_cents, float_cents, cash_cents))


def _is_mine(cashier_id: str, actor: Actor) -> bool:
    return actor.user_id == cashier_id


def _may_close(
    counted_cents: int | None,
    float_cents: int,
    cash_cents: int,
    cashier_id: str,
    closed_at: datetime | None,
    actor: Actor,
) -> bool:
    return may_close(actor, cashier_id, _over(counted_cents, float_cents, cash_cents), closed_at)


@strawberry.type(description="How many there were of one note.")
@described
class TillNote:
    """A note that was counted."""

    dollars: int
    """The note: 1000, 500, 100, 50, 20 or 10."""
    number: int
    """How many of it."""


def _notes(notes: dict[str, Any]) -> list[TillNote]:
    counted = sorted(((int(value) // 100, number) for value, number in notes.items()), reverse=True)
    return [TillNote(dollars=dollars, number=number) for dollars, number in counted]


@strawberry.type(
    description="One till of one cashier on one day, from its float to the banking of what it took. Seen by the "
    "accounts office."
)
class Till(Projection, Node, row=rows.Till, visible=tills_visible_to):
    """A till."""

    id: strawberry.ID = global_id()
    office_code: str
    """Of which accounts office: what its receipts begin with."""
    counter: str
    """Where it stands, as the office calls it."""
    cashier: User | None = one(rows.Till.cashier_id, description="Who takes payments at it.")
    day: date
    """The day whose takings it has."""
    state: TillState = computed(
        state_of,
        *(rows.Till.counted_at, rows.Till.closed_at, rows.Till.banked_at),
        description="Where it stands.",
    )
    float: Money = computed(
        money, rows.Till.float_cents, description="What was in the drawer when it was opened."
    )
    cash: Money = computed(money, rows.Till.cash_cents, description="What it took in notes and coins.")
    cheques: Money = computed(money, rows.Till.cheque_cents, description="What it took in cheques.")
    cards: Money = computed(money, rows.Till.card_cents, description="What its terminal took from cards.")
    taken: Money = computed(_taken, description="What it took in all.")
    takings: int
    """How many payments it took, and so receipts it gave."""
    expected: Money = computed(_expected, description="What should be in the drawer: the float and the cash.")
    opened_at: datetime
    """When it was opened."""
    counted_at: datetime | None
    """When its drawer was counted last."""
    counted: Money | None = computed(
        money_if_any, rows.Till.counted_cents, description="What was in the drawer then; null before."
    )
    difference: Money | None = computed(
        _difference,
        description="What the drawer had more than it should, or below 0 less; null until it is counted.",
    )
    notes: list[TillNote] = computed(
        _notes, description="The notes that were counted, the largest first; the rest of `counted` is coins."
    )
    reason: str | None
    """Why the drawer does not agree, as its cashier says."""
    closed_at: datetime | None
    """When it was closed and posted."""
    closed_by: User | None = one(
        rows.Till.closed_by, description="Who closed it: not its cashier where the drawer did not agree."
    )
    banked_at: datetime | None
    """When what it took was banked."""
    banked_by: User | None = one(rows.Till.banked_by, description="Who said so.")
    banking_reference: str | None
    """The bank's reference of what was paid in."""
    is_mine: bool = computed(_is_mine, description="Whether the viewer is its cashier.")
    may_close: bool = computed(
        _may_close,
        description="Whether the viewer may close it now: counted, and not by its cashier where it does not agree.",
    )


@strawberry.type(description="The receipts that an accounts office gave on a day, at tills and otherwise.")
@described
class ReceiptNumbers:
    """The receipts of a day."""

    office_code: str
    """What they begin with."""
    first: str
    """The first number."""
    last: str
    """The last number."""
    given: int
    """How many were given."""
    missing: int
    """How many between the two were not: none, or the books are broken."""


@strawberry.input(description="Which tills to list; what is left out does not narrow the list.")
@described
class TillFilter(lists.TillCriteria):
    """Which tills to list."""


def matching_tills(actor: Actor, filter: TillFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of tills.

    Args:
        filter: Which tills to list.
    """
    return lists.tills_matching(actor, filter)


@strawberry.type
class TillQueries:
    """What can be asked about tills."""

    tills: Connection[Till] = connection(
        order_by=(col(rows.Till.opened_at).desc(), col(rows.Till.id).desc()),
        where=matching_tills,
        permission=ACCOUNTS_OFFICE,
        description="The tills of all accounts offices, the newest first.",
    )

    @query(
        permission=ACCOUNTS_OFFICE,
        description="The payment that waits at the counter under the code on a slip, which is its reference; null "
        "where none waits.",
    )
    async def counter_payment(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description='The code on the slip: "CP-26-000123".')],
    ) -> Payment | None:
        """Find a payment that waits."""
        async with info.context.reading() as session:
            found = await queries.counter_payment(session, info.context.actor, code)
        return None if found is None else await load(Payment, found, info)

    @query(
        permission=ACCOUNTS_OFFICE,
        description="The numbers of the receipts that were given on a day, by accounts office.",
    )
    async def receipt_numbers(
        self,
        info: Info,
        day: Annotated[date, strawberry.argument(description="The day, in Hong Kong.")],
    ) -> list[ReceiptNumbers]:
        """Return the numbers."""
        async with info.context.reading() as session:
            found = await queries.receipt_numbers(session, info.context.actor, day)
        return [ReceiptNumbers(**each._asdict()) for each in found]
