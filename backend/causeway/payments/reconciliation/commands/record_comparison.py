"""Record what a comparison found: each difference once, whoever finds it again; what agrees by now is resolved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from causeway.kit.rows import ensure_row
from causeway.kit.work import Work
from causeway.payments.reconciliation.rules import Figures, kind_of, odd_one
from causeway.payments.reconciliation.tables import (
    ReconciliationDay,
    ReconciliationDifference,
)
from causeway.payments.reconciliation.transitions import DIFFERENCES, DifferenceEvent


@dataclass(frozen=True)
class RecordComparison:
    """All that was looked at of some payments, what agrees and what does not, for the reconciliation of a day."""

    day: date
    figures: Sequence[Figures]


async def record_comparison(work: Work[Any], command: RecordComparison) -> int:
    """Return how many differences are new. They stand under the day."""
    wrong = [each for each in command.figures if not each.agrees]
    await _resolve(work, command.figures, wrong)
    if not wrong:
        return 0
    day = await _open_day(work, command.day)
    insert = postgresql.insert if work.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = ReconciliationDifference
    new = 0
    for figures in wrong:
        statement = insert(row).values(**_values(work, day, figures))
        # What went by itself and is there again is open again; what waits stays as it is.
        written = statement.on_conflict_do_update(
            index_elements=["fingerprint"],
            set_={"state": DIFFERENCES.target_of(DifferenceEvent.FIND), "day": day, "resolved_at": None},
            where=col(row.state).in_(DIFFERENCES.sources_of(DifferenceEvent.FIND)),
        ).returning(col(row.id))
        new += len((await work.session.execute(written)).all())
    return new


async def _open_day(work: Work[Any], day: date) -> date:
    """Return the day, or the first after it that the accounts office has not closed, which stays as it is meanwhile."""
    while True:
        await ensure_row(work.session, ReconciliationDay, day=day)
        closed = select(ReconciliationDay.closed_at).where(ReconciliationDay.day == day).with_for_update()
        if (await work.session.exec(closed)).one() is None:
            return day
        day += timedelta(days=1)


async def _resolve(work: Work[Any], looked_at: Sequence[Figures], wrong: Sequence[Figures]) -> None:
    """End what waited about these subjects and is not so any more."""
    row = ReconciliationDifference
    statement = (
        update(row)
        .where(
            col(row.subject_id).in_({each.subject_id for each in looked_at}),
            col(row.state).in_(DIFFERENCES.sources_of(DifferenceEvent.AGREE)),
            col(row.fingerprint).not_in({each.fingerprint for each in wrong}),
        )
        .values(state=DIFFERENCES.target_of(DifferenceEvent.AGREE), resolved_at=work.now)
    )
    await work.session.execute(statement, execution_options={"synchronize_session": False})


def _values(work: Work[Any], day: date, figures: Figures) -> dict[str, Any]:
    return {
        "id": work.new_id(),
        "fingerprint": figures.fingerprint,
        "day": day,
        "kind": kind_of(figures),
        "movement": figures.movement,
        "method": figures.method,
        "subject_id": figures.subject_id,
        "payment_id": figures.payment_id,
        "filing_id": figures.filing_id,
        "ledger_cents": figures.ledger_cents,
        "provider_cents": figures.provider_cents,
        "due_cents": figures.due_cents,
        "odd_one": odd_one(figures),
        "first_seen_at": work.now,
        "state": DIFFERENCES.step(None, DifferenceEvent.FIND),
    }
