"""Days as the accounts office sees them: their totals, and how much is left to put right."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from causeway.kit.database import ReadSession
from causeway.payments.reconciliation.queries import waits
from causeway.payments.reconciliation.tables import (
    ReconciliationDay,
    ReconciliationDifference,
    ReconciliationTotal,
    SettlementFile,
)


@dataclass(frozen=True)
class DaySeen:
    """A day with what its means came to; `waiting` and `settled` count its differences."""

    row: ReconciliationDay
    totals: Sequence[ReconciliationTotal]
    waiting: int
    settled: int
    files: Sequence[SettlementFile]


async def days_before(session: ReadSession, before: date | None, most: int) -> list[DaySeen]:
    """Return the latest days, before one if it is given, the latest first."""
    day = col(ReconciliationDay.day)
    statement = select(ReconciliationDay).order_by(day.desc()).limit(most)
    if before is not None:
        statement = statement.where(day < before)
    return await _seen(session, (await session.exec(statement)).all())


async def one_day(session: ReadSession, day: date) -> DaySeen | None:
    """Return a day; None if nothing was ever compared of it."""
    found = await session.get(ReconciliationDay, day)
    return (await _seen(session, [found]))[0] if found else None


async def _seen(session: ReadSession, rows: Sequence[ReconciliationDay]) -> list[DaySeen]:
    days = [row.day for row in rows]
    statement = select(ReconciliationTotal).where(col(ReconciliationTotal.day).in_(days))
    order = (col(ReconciliationTotal.method), col(ReconciliationTotal.movement))
    totals: dict[date, list[ReconciliationTotal]] = defaultdict(list)
    for total in (await session.exec(statement.order_by(*order))).all():
        totals[total.day].append(total)
    files: dict[date, list[SettlementFile]] = defaultdict(list)
    taken_in = select(SettlementFile).where(col(SettlementFile.day).in_(days))
    for file in (await session.exec(taken_in.order_by(col(SettlementFile.imported_at)))).all():
        files[file.day].append(file)
    waiting = await _counted(session, days, waits())
    settled = await _counted(session, days, col(ReconciliationDifference.settled_at).is_not(None))
    return [DaySeen(row, totals[row.day], waiting[row.day], settled[row.day], files[row.day]) for row in rows]


async def _counted(session: ReadSession, days: Sequence[date], which: ColumnElement[bool]) -> Counter[date]:
    day = col(ReconciliationDifference.day)
    statement = columns(day, func.count().label("number")).where(day.in_(days), which).group_by(day)
    return Counter({each.day: each.number for each in (await session.execute(statement)).all()})
