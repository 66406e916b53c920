"""Any sequence of money acts, beside a model that keeps the same books in a dictionary."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
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

MINIMUM = 300_000
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

    @property
    def held(self) -> int:
        return sum(each.fee for each in self.payments if each.open)

    def can_bear(self, more: int) -> bool:
        return more <= 0 or self.balance - self.held - more >= MINIMUM


class Books:
    """One firm's acts, each done in the system and in the model, and compared."""

    def __init__(self, context: Context, payer: Firm, deposit: int) -> None:
        self.context, self.payer, self.model = context, payer, Model(deposit)

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
def running(database_url: str) -> Iterator[tuple[asyncio.Runner, Context]]:
    """A loop of its own: hypothesis calls a plain function many times."""
    with asyncio.Runner() as runner:
        database = Database(database_url)
        clock = FixedClock(datetime(2026, 11, 23, 10, 0, tzinfo=HONG_KONG))
        context = Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
        runner.run(load_fees(context))
        yield runner, context
        runner.run(database.close())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deposit=deposits, sequence=st.lists(steps, min_size=3, max_size=12))
def test_any_sequence_keeps_the_books(
    running: tuple[asyncio.Runner, Context], deposit: int, sequence: list[tuple[Any, ...]]
) -> None:
    runner, context = running

    async def play() -> None:
        books = Books(context, await firm(context, deposit), deposit)
        for step in sequence:
            await books.do(step)
            assert await breaks(context) == []

    runner.run(play())
