"""Keep what the fees of a day that has ended came to."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from causeway.kit.rows import take_turn
from causeway.kit.work import Work
from causeway.payments.month_end.queries import sums_of_days
from causeway.payments.month_end.tables import FeeDay, FeeTotal
from causeway.payments.reconciliation.rules import bounds

ALL_WRITTEN_AFTER = timedelta(minutes=10)
"""What began before midnight is in the journal by then, with its time of before midnight."""


@dataclass(frozen=True)
class SumDay:
    """Sum a day of Hong Kong."""

    day: date


async def sum_day(work: Work[Any], command: SumDay) -> bool:
    """Write the sums of a day; False if it has not ended, or was summed before, whoever was first."""
    if bounds(command.day)[1] + ALL_WRITTEN_AFTER > work.now:
        return False
    await take_turn(work.session, f"fee_day:{command.day.isoformat()}")
    if await work.session.get(FeeDay, command.day) is not None:
        return False
    sums = await sums_of_days(work.session, command.day, command.day)
    work.session.add(
        FeeDay(
            day=command.day,
            captured_cents=sums.captured,
            refunded_cents=sums.refunded,
            summed_at=work.now,
        )
    )
    await work.flush()
    work.session.add_all(
        FeeTotal(day=command.day, **place._asdict(), number=sums.numbers[place], cents=cents)
        for place, cents in sorted(sums.cents.items())
    )
    return True
