"""Write what each means of payment came to on a day, and that the day was compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select

from causeway.kit.rows import ensure_row
from causeway.kit.work import Work
from causeway.payments.reconciliation.rules import Figures
from causeway.payments.reconciliation.tables import (
    ONLY_READING,
    Movement,
    ProviderReading,
    ReconciliationDay,
    ReconciliationTotal,
)
from causeway.payments.tables import PaymentMethod

Key = tuple[PaymentMethod, Movement]


@dataclass
class Totals:
    """What the payments of a day come to, by means and way."""

    day: date
    sums: dict[Key, list[int]] = field(default_factory=dict)

    def add(self, figures: Figures) -> None:
        """Count figures that belong to the day; one that nobody knows anything of counts nowhere."""
        amounts = (figures.due_cents, figures.ledger_cents, figures.provider_cents or 0)
        if figures.day != self.day or not any(amounts):
            return
        sums = self.sums.setdefault((figures.method, figures.movement), [0, 0, 0, 0])
        for place, amount in enumerate((1, *amounts)):
            sums[place] += amount


@dataclass(frozen=True)
class RecordTotals:
    """A day was compared whole, with the provider's log read to `position`.

    `sums` are payments, due, ledger and provider of each means and way.
    """

    day: date
    position: str
    sums: Mapping[Key, list[int]]
    provider_read: bool = True
    """False where no log of the provider could be read: then nobody says what it took."""


async def record_totals(work: Work[Any], command: RecordTotals) -> bool:
    """Replace the day's totals; those of a day that was closed meanwhile stay.

    False if the log was read on meanwhile: there may be more to compare, and nothing was written.
    """
    await ensure_row(work.session, ProviderReading, id=ONLY_READING, position="")
    reading = select(ProviderReading.position).where(ProviderReading.id == ONLY_READING).with_for_update()
    if (await work.session.exec(reading)).one() != command.position:
        return False
    await ensure_row(work.session, ReconciliationDay, day=command.day)
    statement = select(ReconciliationDay).where(ReconciliationDay.day == command.day).with_for_update()
    day = (await work.session.exec(statement.execution_options(populate_existing=True))).one()
    if day.closed_at is not None:
        return True
    day.compared_at, day.provider_read = work.now, command.provider_read
    await work.session.execute(delete(ReconciliationTotal).where(col(ReconciliationTotal.day) == command.day))
    work.session.add_all(
        ReconciliationTotal(
            day=command.day,
            method=method,
            movement=movement,
            payments=count,
            due_cents=due,
            ledger_cents=ledger,
            provider_cents=provider if method is PaymentMethod.CARD and command.provider_read else None,
        )
        for (method, movement), (count, due, ledger, provider) in sorted(command.sums.items())
    )
    return True
