"""Keep what the provider's log says of money that moved, and how far it was read, in one commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from causeway.kit.rows import ensure_row
from causeway.kit.work import Work
from causeway.payments.reconciliation.ports import LogLine
from causeway.payments.reconciliation.queries import last_day
from causeway.payments.reconciliation.rules import day_of
from causeway.payments.reconciliation.settlement_files import from_file
from causeway.payments.reconciliation.tables import ONLY_READING, ProviderMovement, ProviderReading


@dataclass(frozen=True)
class ReadProvider:
    """`lines` came after `position`, which was where the log was read to."""

    position: str
    lines: Sequence[LogLine]


async def read_provider(work: Work[Any], command: ReadProvider) -> None:
    """Keep the lines. Where another process has read on meanwhile, theirs stay and ours add nothing."""
    await ensure_row(work.session, ProviderReading, id=ONLY_READING, position="")
    statement = select(ProviderReading).where(ProviderReading.id == ONLY_READING).with_for_update()
    reading = (await work.session.exec(statement.execution_options(populate_existing=True))).one()
    await keep_movements(work, command.lines)
    if reading.position == command.position and command.lines:
        reading.position = command.lines[-1].id


async def keep_movements(work: Work[Any], lines: Sequence[LogLine], under: date | None = None) -> None:
    """Keep the lines by which money moved, each once: under their days, or the first that was not compared yet.

    `under`: the day that is compared again for them. What a settlement file told of in the same way is there already.
    """
    compared = await last_day(work.session)
    first_open = compared + timedelta(days=1) if compared else date.min
    moved = [each for each in lines if each.movement is not None and each.amount_cents]
    told = select(ProviderMovement).where(
        col(ProviderMovement.id).in_([from_file(each.id) for each in moved])
    )
    by_files = {
        (row.id, row.payment_key, row.movement, row.amount_cents)
        for row in (await work.session.exec(told)).all()
    }
    values = [
        {
            "id": line.id,
            "payment_key": line.payment_key,
            "movement": line.movement,
            "amount_cents": line.amount_cents,
            "at": line.at,
            "day": under or max(day_of(line.at), first_open),
        }
        for line in moved
        if (from_file(line.id), line.payment_key, line.movement, line.amount_cents) not in by_files
    ]
    if values:
        insert = postgresql.insert if work.session.get_bind().dialect.name == "postgresql" else sqlite.insert
        await work.session.execute(insert(ProviderMovement).on_conflict_do_nothing(), values)
