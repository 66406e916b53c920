"""Any sequence of money acts, beside a model that keeps the same books in a dictionary."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.errors import ProblemCode, Refusal
from causeway.payments.commands.authorise_difference import AuthoriseDifference, authorise_difference
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.give_up_top_up import GiveUpTopUp, give_up_top_up
from causeway.payments.commands.void import Void, void
from tests.payments.builders import (
    LETTER,
    SETTING_DOWN,
    WRIT,
    Firm,
    breaks,
    figures,
    firm,
    load_fees,
    pay,
    quoted,
    subject,
)
from tests.payments.card_tills import CardTill, card_till

MINIMUM, TOP_UP_MINIMUM = 300_000, 10_000
FEES = {WRIT: 83_600, SETTING_DOWN: 83_600, LETTER: 0}

# Just below, at and just above what a whole number of fees needs.
deposits = st.builds(
    lambda fees, cents: max(MINIMUM, MINIMUM + fees * 83_600 + cents), st.integers(0, 5), st.integers(-1, 1)
)
documents = st.lists(st.sampled_from(sorted(FEES)), min_size=1, max_size=4).map(tuple)
steps = st.one_of(
    st.tuples(st.just("pay"), documents),
    st.tuples(st.just("capture"), st.integers(0, 9), st.sets(st.integers(0, 3))),
    st.tuples(st.just("void"), st.integers(0, 9)),
    st.tuples(st.just("adjust"), st.integers(0, 9), documents),
)
answers = st.sampled_from(["approve", "no_funds", "cancel", "lost before", "lost after", "left open"])
top_ups = st.one_of(
    st.tuples(st.just("top_up"), st.one_of(st.integers(9_999, 10_001), st.just(83_600)), answers),
    st.tuples(st.just("give_up")),
)


@dataclass
class Paid:
    """A payment in the model."""

    id: str
    filing_id: str
    documents: tuple[str, ...]
    open: bool = True

    @property
    def fee(self) -> int:
        return sum(FEES[code] for code in self.documents)


@dataclass
class Model:
    """The firm's account, kept in the simplest way that can be right."""

    balance: int
    payments: list[Paid] = field(default_factory=list)
    topping_up: str | None = None
    """The payment whose page is left open."""

    @property
    def held(self) -> int:
        return sum(each.fee for each in self.payments if each.open)

    def can_bear(self, more: int) -> bool:
        return more <= 0 or self.balance - self.held - more >= MINIMUM


class Books:
    """One firm's acts, each done in the system and in the model, and compared."""

    def __init__(self, till: CardTill, payer: Firm, deposit: int) -> None:
        self.till, self.context, self.payer, self.model = till, till.context, payer, Model(deposit)

    async def do(self, step: tuple[Any, ...]) -> None:
        await getattr(self, f"do_{step[0]}")(*step[1:])
        assert await figures(self.context, self.payer) == (self.model.balance, self.model.held)

    async def do_pay(self, codes: tuple[str, ...]) -> None:
        what = subject(self.payer, *codes)
        made = Paid("", what.filing_id, codes)
        try:
            payment = await pay(self.context, self.payer, what)
        except Refusal as refused:
            self._says_too_little(refused, made.fee)
            return
        assert self.model.can_bear(made.fee)
        assert (payment is None) is (made.fee == 0)
        if payment is not None:
            made.id = payment.id
            self.model.payments.append(made)

    async def do_capture(self, which: int, accepted: set[int]) -> None:
        made = self._pick(which)
        if made is None:
            return
        ids = frozenset(f"{made.filing_id}-{n}" for n in accepted)
        if await self._allowed(made, capture, Capture(made.id, ids)):
            self.model.balance -= sum(FEES[c] for n, c in enumerate(made.documents) if n in accepted)
            made.open = False

    async def do_void(self, which: int) -> None:
        made = self._pick(which)
        if made is not None and await self._allowed(made, void, Void(made.id)):
            made.open = False

    async def do_adjust(self, which: int, codes: tuple[str, ...]) -> None:
        made = self._pick(which)
        if made is None:
            return
        what = subject(self.payer, *codes, filing_id=made.filing_id)
        quote = await quoted(self.context, self.payer, what)
        try:
            await self.context.run(
                authorise_difference, AuthoriseDifference(made.id, what, quote.id), actor=self.payer.solicitor
            )
        except Refusal as refused:
            if made.open:
                self._says_too_little(refused, quote.total_cents - made.fee)
            else:
                self._says_over(refused)
            return
        assert made.open
        assert self.model.can_bear(quote.total_cents - made.fee)
        made.documents = codes
        made.open = quote.total_cents > 0

    async def do_top_up(self, cents: int, what: str) -> None:
        try:
            payment = await self.till.begin(self.payer, cents)
        except Refusal as refused:
            too_little = cents < TOP_UP_MINIMUM and refused.code is ProblemCode.INVALID
            one_at_a_time = self.model.topping_up is not None and refused.code is ProblemCode.CONFLICT
            assert too_little or one_at_a_time
            return
        assert cents >= TOP_UP_MINIMUM
        assert self.model.topping_up is None
        if what == "left open":
            self.model.topping_up = payment.id
            return
        if what.startswith("lost"):
            await self.till.lose("capture", what.removeprefix("lost "))
        await self.till.pay(payment.id, "approve" if what.startswith("lost") else what)
        await self.till.settle()
        await self.till.settle()
        self.model.balance += cents if what not in {"no_funds", "cancel"} else 0

    async def do_give_up(self) -> None:
        if self.model.topping_up is not None:
            command = GiveUpTopUp(self.model.topping_up)
            await self.context.run(give_up_top_up, command, actor=self.payer.administrator)
            await self.till.settle()
            self.model.topping_up = None

    async def _allowed(self, made: Paid, act: Any, command: Any) -> bool:
        """Do it; return whether it was done, which must be whether the payment was open."""
        try:
            await self.context.run(act, command, actor=self.payer.solicitor)
        except Refusal as refused:
            self._says_over(refused)
            assert not made.open
            return False
        assert made.open
        return True

    def _says_too_little(self, refused: Refusal, more: int) -> None:
        assert refused.code is ProblemCode.INSUFFICIENT_BALANCE
        assert not self.model.can_bear(more)

    def _says_over(self, refused: Refusal) -> None:
        assert refused.code is ProblemCode.ACTION_NOT_AVAILABLE

    def _pick(self, which: int) -> Paid | None:
        return self.model.payments[which % len(self.model.payments)] if self.model.payments else None


@pytest.fixture
def running(database_url: str, tmp_path: Path) -> Iterator[tuple[asyncio.Runner, CardTill]]:
    """A loop of its own: hypothesis calls a plain function many times."""
    with asyncio.Runner() as runner:
        database = Database(database_url)
        clock = FixedClock(datetime(2026, 11, 23, 10, 0, tzinfo=HONG_KONG))
        context = Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
        runner.run(load_fees(context))
        yield runner, card_till(context, clock, tmp_path)
        runner.run(database.close())


async def play(till: CardTill, deposit: int, sequence: list[tuple[Any, ...]]) -> None:
    """Do all of it with a new firm; the books are in order after each step."""
    books = Books(till, await firm(till.context, deposit), deposit)
    for step in sequence:
        await books.do(step)
        assert await breaks(till.context) == []


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deposit=deposits, sequence=st.lists(steps, min_size=3, max_size=12))
def test_any_sequence_keeps_the_books(
    running: tuple[asyncio.Runner, CardTill], deposit: int, sequence: list[tuple[Any, ...]]
) -> None:
    runner, till = running
    runner.run(play(till, deposit, sequence))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deposit=deposits, sequence=st.lists(st.one_of(top_ups, steps), min_size=4, max_size=8))
def test_any_sequence_with_top_ups_keeps_the_books_and_those_of_the_provider(
    running: tuple[asyncio.Runner, CardTill], deposit: int, sequence: list[tuple[Any, ...]]
) -> None:
    runner, till = running
    runner.run(play(till, deposit, sequence))
    assert runner.run(till.differences()) == []
