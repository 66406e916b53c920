"""Any steps in any order, in units of work that are kept or undone, beside a model that keeps the books in a dict.

The steps come from a seed, so that what fails fails again: `CAUSEWAY_TEST_LEDGER_STEPS` says how many there are.
"""

import os
import random
from collections.abc import Awaitable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import literal, select
from sqlmodel import col

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.ledger.commands.close_account import StillHeld, close_account
from causeway.ledger.commands.hold import hold, release
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.commands.set_floors import set_floors
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccount, LedgerAccountKind
from causeway.ledger.verify import verify_journal
from causeway.payments.look import Look

STEPS = int(os.environ.get("CAUSEWAY_TEST_LEDGER_STEPS", "400"))
STEPS_IN_A_UNIT_AT_MOST, UNDONE_SHARE, ACCOUNTS = 60, 0.15, 6


@dataclass
class Account:
    """A deposit account in the model."""

    balance: int = 0
    held: int = 0
    floor: int = 0

    @property
    def left(self) -> int:
        return self.balance - self.held - self.floor


@dataclass
class Model:
    """The books, kept in the simplest way that can be right."""

    accounts: dict[str, Account] = field(default_factory=dict)
    revenue: int = 0
    clearing: int = 0


class UndoneError(Exception):
    """Somebody ends the unit of work, and all that it did."""


class Steps:
    """One random step after the other, done in the ledger and in the model, with what each must answer."""

    def __init__(self, chance: random.Random, model: Model, revenue: str, clearing: str) -> None:
        self.chance, self.model, self.revenue, self.clearing = chance, model, revenue, clearing

    async def one(self, work: Work[Any]) -> None:
        account_id = self.chance.choice(sorted(self.model.accounts))
        step = self.chance.choice(
            (
                self.pay_in,
                self.hold,
                self.hold,
                self.release,
                self.capture,
                self.capture,
                self.take,
                self.transfer,
                self.floor,
                self.close,
            )
        )
        await step(work, account_id, self.model.accounts[account_id])

    def amount(self, edge: int) -> int:
        """Something that moves money: small, or just below, at and just above an edge."""
        near = edge + self.chance.randint(-1, 1)
        return max(1, near if self.chance.random() < 0.3 else self.chance.randint(1, 90_000))

    async def pay_in(self, work: Work[Any], account_id: str, account: Account) -> None:
        cents = self.chance.randint(1, 200_000)
        await self.post(work, EntryKind.TOP_UP, Line(account_id, cents), Line(self.clearing, -cents))
        account.balance += cents
        self.model.clearing -= cents

    async def hold(self, work: Work[Any], account_id: str, account: Account) -> None:
        cents = self.amount(account.left)
        if await self.borne(hold(work, account_id, cents), fits=cents <= account.left):
            account.held += cents

    async def release(self, work: Work[Any], account_id: str, account: Account) -> None:
        if account.held:
            cents = self.chance.randint(1, account.held)
            await release(work, account_id, cents)
            account.held -= cents

    async def capture(self, work: Work[Any], account_id: str, account: Account) -> None:
        """Take up to what is held, and let all of that go."""
        if account.held:
            let_go = self.chance.randint(1, account.held)
            cents = self.chance.randint(1, let_go)
            await self.post(
                work, EntryKind.CAPTURE, Line(account_id, -cents, let_go), Line(self.revenue, cents)
            )
            account.balance, account.held = account.balance - cents, account.held - let_go
            self.model.revenue += cents

    async def take(self, work: Work[Any], account_id: str, account: Account) -> None:
        cents = self.amount(account.left)
        posted = self.post(work, EntryKind.CAPTURE, Line(account_id, -cents), Line(self.revenue, cents))
        if await self.borne(posted, fits=cents <= account.left):
            account.balance -= cents
            self.model.revenue += cents

    async def transfer(self, work: Work[Any], account_id: str, account: Account) -> None:
        other = self.chance.choice(sorted(self.model.accounts.keys() - {account_id}))
        cents = self.amount(account.left)
        # The debit first: a unit of work goes on after a refusal here, and nothing may have been moved.
        posted = self.post(work, EntryKind.TRANSFER, Line(account_id, -cents), Line(other, cents))
        if await self.borne(posted, fits=cents <= account.left):
            account.balance -= cents
            self.model.accounts[other].balance += cents

    async def floor(self, work: Work[Any], account_id: str, account: Account) -> None:
        wanted = self.chance.choice((0, 10_000, 300_000))
        given = select(literal(account_id).label("id"), literal(wanted).label("cents")).subquery()
        await set_floors(work, given)
        left = account.balance - account.held
        if wanted < account.floor or wanted <= left:
            account.floor = wanted
        elif left > account.floor:
            account.floor = left

    async def close(self, work: Work[Any], account_id: str, account: Account) -> None:
        if self.chance.random() > 0.1:
            return
        try:
            left: int | None = await close_account(work, account_id)
        except StillHeld:
            left = None
        assert (left is None) is (account.held > 0)
        if left is None:
            return
        assert left == account.balance
        if left:
            await self.post(work, EntryKind.CLOSING, Line(account_id, -left), Line(self.clearing, left))
        account.balance, account.floor = 0, 0
        self.model.clearing += left

    async def post(self, work: Work[Any], kind: EntryKind, *lines: Line) -> None:
        await post(work, Entry(kind, "step", lines))

    async def borne(self, act: Awaitable[None], *, fits: bool) -> bool:
        """Do it; it is refused exactly when the model says that the account cannot bear it."""
        try:
            await act
        except BelowFloor:
            assert not fits
            return False
        assert fits
        return True


async def begun(context: Context) -> tuple[Model, str, str]:
    async def act(work: Work[Any], _command: None) -> tuple[list[str], str, str]:
        deposits = [
            await open_account(work, f"deposit:{number}", LedgerAccountKind.LIABILITY, floor_cents=0)
            for number in range(ACCOUNTS)
        ]
        revenue = await open_account(work, "revenue", LedgerAccountKind.INCOME)
        return deposits, revenue, await open_account(work, "clearing", LedgerAccountKind.CLEARING)

    deposits, revenue, clearing = await context.run(act, None, actor=SYSTEM)
    return Model({account_id: Account() for account_id in deposits}), revenue, clearing


async def books(context: Context) -> dict[str, tuple[int, int, int | None]]:
    """Balance, holds and floor of every account, as committed."""
    statement = select(
        col(LedgerAccount.id),
        col(LedgerAccount.balance_cents),
        col(LedgerAccount.held_cents),
        col(LedgerAccount.floor_cents),
    )
    async with context.database.reading() as session:
        return {row[0]: (row[1], row[2], row[3]) for row in (await session.execute(statement)).all()}


@dataclass(frozen=True)
class Unit:
    """What one unit of work does: it follows from the seed, for it may be done again."""

    model: Model
    revenue: str
    clearing: str
    seed: float
    steps: int
    is_undone: bool


async def done(work: Work[Any], unit: Unit) -> Model:
    """Return the books afterwards, as the model has them."""
    after = deepcopy(unit.model)
    steps = Steps(random.Random(unit.seed), after, unit.revenue, unit.clearing)
    for _ in range(unit.steps):
        await steps.one(work)
    if unit.is_undone:
        raise UndoneError
    return after


async def test_the_books_are_those_of_the_model_whatever_is_done(context: Context) -> None:
    chance, steps = random.Random("ledger"), 0
    model, revenue, clearing = await begun(context)
    while steps < STEPS:
        count, is_undone = chance.randint(1, STEPS_IN_A_UNIT_AT_MOST), chance.random() < UNDONE_SHARE
        unit = Unit(model, revenue, clearing, chance.random(), count, is_undone)
        try:
            model = await context.run(done, unit, actor=SYSTEM)
        except UndoneError:
            assert is_undone
        steps += count
        kept = {key: (each.balance, each.held, each.floor) for key, each in model.accounts.items()}
        others = {revenue: (model.revenue, 0, None), clearing: (model.clearing, 0, None)}
        assert await books(context) == kept | others, f"after {steps} steps"
    async with context.database.reading() as session:
        assert (await verify_journal(session)).breaks == []
        look = Look(session, {}, new_postings=10**9)
        await look.at_what_is_new()
        assert (look.breaks, sum(place.balance_cents for place in look.proved)) == ([], 0)
