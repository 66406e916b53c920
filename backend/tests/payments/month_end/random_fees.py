"""Fees taken and paid back at random times in two courts, with what they come to counted slowly beside it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from causeway.accounts.actor import SYSTEM
from causeway.cases.tables import Case
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.month_end.rules import Place, Sums
from causeway.payments.reconciliation.tables import Movement
from causeway.payments.rules.means import CARD_CLEARING, REVENUE
from causeway.payments.tables import FeeLine, Payment, PaymentMethod, PaymentStatus

COURTS = {"HC-CFI": "HCA", "DC": "DCCJ"}
CODES = ("HC_WRIT", "HC_SETTING_DOWN", "HC_SUMMONS_INTERLOC")
FIRST = datetime(2026, 9, 29, 3, tzinfo=UTC)
HONG_KONG = timedelta(hours=8)


def hong_kong_day(at: datetime) -> date:
    """The day of a moment, without asking what is tested."""
    return (at + HONG_KONG).date()


class Fees(NamedTuple):
    """What is taken for one filing."""

    number: int
    court: str | None
    lines: list[tuple[str, int]]
    total: int
    back: int


@dataclass
class RandomFees:
    """Posts fees, and remembers each line of them with its moment."""

    context: Context
    clock: FixedClock
    random: Random
    remembered: list[tuple[date, Place, int]] = field(default_factory=list)
    taken: int = 0

    async def begin(self) -> None:
        """Have a case in each court, and be at the first moment."""
        self.clock.move_to(FIRST)

        async def act(work: Work[Any], _: None) -> None:
            for court, kind in COURTS.items():
                work.session.add(
                    Case(
                        id=court,
                        case_type_code=kind,
                        court_code=court,
                        title_en="Re Fees",
                        created_at=FIRST,
                        last_activity_at=FIRST,
                    )
                )

        await self.context.run(act, None, actor=SYSTEM)

    async def happen(self, times: int, most_hours: float) -> None:
        """Take fees so many times, each some hours after the last, and pay some of every fourth back at once."""
        for _ in range(times):
            self.clock.advance(timedelta(hours=self.random.uniform(0, most_hours)))
            self.taken += 1
            lines = [(code, self.random.randrange(1, 90_000)) for code in self.random.sample(CODES, k=2)]
            total = sum(cents for _, cents in lines)
            back = self.random.randrange(1, total) if self.taken % 4 == 0 else 0
            fees = Fees(self.taken, self.random.choice([*COURTS, None]), lines, total, back)
            # What is tried twice is remembered once.
            await self.context.run(take, fees, actor=SYSTEM)
            for code, cents in lines:
                self._remember(Place(Movement.TAKEN, fees.court or "", code), cents)
            if back:
                self._remember(Place(Movement.PAID_BACK, fees.court or "", ""), back)

    def _remember(self, place: Place, cents: int) -> None:
        self.remembered.append((hong_kong_day(self.clock.now()), place, cents))

    def slowly(self, year: int, month: int) -> Sums:
        """Count a month, line by line."""
        sums = Sums(numbers=Counter(), cents=Counter())
        for day, place, cents in self.remembered:
            if (day.year, day.month) == (year, month):
                sums.add(place, 1, cents)
        sums.captured, sums.refunded = sums.of(Movement.TAKEN), sums.of(Movement.PAID_BACK)
        return sums


async def take(work: Work[Any], fees: Fees) -> None:
    """Take the fees of a filing, and pay some of them back."""
    payment_id = work.new_id()
    work.session.add(
        Payment(
            id=payment_id,
            reference=f"CP-26-{fees.number:06d}",
            method=PaymentMethod.CARD,
            status=PaymentStatus.CAPTURED,
            authorised_cents=fees.total,
            captured_cents=fees.total,
            refunded_cents=fees.back,
            case_id=fees.court,
            payer_user_id="payer",
            created_at=work.now,
        )
    )
    await work.flush()
    # The last was asked for, and not accepted.
    for position, (code, cents) in enumerate([*fees.lines, ("HC_WRIT", 500)]):
        taken = cents if position < len(fees.lines) else 0
        work.session.add(fee_line(work.new_id(), payment_id, position, code, cents, taken))
    clearing = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
    ways = {EntryKind.CAPTURE: fees.total, EntryKind.REFUND: -fees.back}
    for kind, cents in ways.items():
        if cents:
            way = (Line(clearing, -cents), Line(revenue, cents))
            await post(work, Entry(kind, payment_id, way, subject_id=payment_id))


def fee_line(line_id: str, payment_id: str, position: int, code: str, cents: int, taken: int) -> FeeLine:
    """A line of a payment."""
    return FeeLine(
        id=line_id,
        payment_id=payment_id,
        position=position,
        filing_document_id=f"document-{position}",
        code=code,
        name_en=code,
        name_zh_hant=code,
        name_zh_hans=code,
        ordinary_cents=cents,
        payable_cents=cents,
        captured_cents=taken,
    )
