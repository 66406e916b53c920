"""Verifying concessions: each was applied exactly where the fees of its version and day have it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlmodel import col
from sqlmodel import select as rows

from causeway.courts.queries import fee_data
from causeway.courts.rules.fees import concessionary, fee_version
from causeway.courts.tables import ConcessionWindow, FeeItem, FeeSchedule
from causeway.kit.database import ReadSession
from causeway.ledger.verify import ALL, Part
from causeway.payments.tables import FeeLine, FeeQuote, Payment


@dataclass(frozen=True)
class _Schedule:
    """The fees and concessions of one version, as they were then."""

    items: list[FeeItem]
    windows: list[ConcessionWindow]

    def payable(self, code: str, ordinary_cents: int, on: date) -> int:
        """Return what is due of `ordinary_cents` for a document filed electronically on a day."""
        eligible = {
            item.group_code
            for item in self.items
            if item.code == code and item.concession_eligible and _in_force(item, on)
        }
        percents = [
            window.payable_percent
            for window in self.windows
            if window.group_code in eligible and _in_force(window, on)
        ]
        return concessionary(ordinary_cents, percents[0]) if percents else ordinary_cents


def _in_force(row: FeeItem | ConcessionWindow, on: date) -> bool:
    return row.effective_from <= on and (row.effective_to is None or on <= row.effective_to)


async def _schedules(session: ReadSession) -> dict[str, _Schedule]:
    """Return every version of the fees that was kept, and today's."""
    kept = (await session.exec(rows(FeeSchedule))).all()
    schedules = {each.version: _Schedule(*_read(each.content)) for each in kept}
    items, windows = await fee_data(session)
    schedules.setdefault(fee_version(items, windows), _Schedule(list(items), list(windows)))
    return schedules


def _read(content: dict[str, Any]) -> tuple[list[FeeItem], list[ConcessionWindow]]:
    return (
        [FeeItem.model_validate(row) for row in content["fee_items"]],
        [ConcessionWindow.model_validate(row) for row in content["concession_windows"]],
    )


async def verify_concessions(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the lines, of all payments and quotes or of a part of payments, whose concession is not as due (I9)."""
    schedules = await _schedules(session)
    statement = (
        rows(FeeLine, FeeQuote)
        .outerjoin(Payment, col(Payment.id) == col(FeeLine.payment_id))
        .join(FeeQuote, col(FeeQuote.id) == func.coalesce(col(FeeLine.quote_id), col(Payment.quote_id)))
        .where(part.has(col(FeeLine.payment_id)))
        .order_by(col(FeeLine.id))
        .execution_options(yield_per=500)
    )
    breaks: list[str] = []
    async for line, quote in await session.stream(statement):
        schedule = schedules.get(quote.fee_version)
        if schedule is None:
            breaks.append(f"I9 the fees of version {quote.fee_version} were not kept, line: {line.id}")
        elif line.payable_cents != schedule.payable(line.code, line.ordinary_cents, quote.fees_on):
            breaks.append(f"I9 concession is not as it was due, line: {line.id}")
    return breaks
