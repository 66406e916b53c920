"""Taking a difference one step further."""

from typing import Any

from sqlalchemy import ColumnElement, true, update
from sqlmodel import col, select

from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from causeway.payments.reconciliation.tables import ReconciliationDifference
from causeway.payments.reconciliation.transitions import DIFFERENCES, DifferenceEvent


async def difference_by_id(work: Work[Any], difference_id: str) -> ReconciliationDifference:
    """Return a difference, kept as it is until the unit of work ends; NotFound if there is none."""
    row = ReconciliationDifference
    statement = select(row).where(row.id == difference_id).with_for_update()
    found = (await work.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise NotFound
    return found


async def take_difference_step(
    work: Work[Any],
    difference_id: str,
    event: DifferenceEvent,
    where: ColumnElement[bool] | None = None,
    **values: Any,
) -> ReconciliationDifference:
    """Return the difference after `event`; ACTION_NOT_AVAILABLE unless it may follow. Of two at once, one wins.

    `where`: what must hold of the row besides, such as who proposed.
    """
    row = ReconciliationDifference
    statement = (
        update(row)
        .where(
            col(row.id) == difference_id,
            col(row.state).in_(DIFFERENCES.sources_of(event)),
            true() if where is None else where,
        )
        .values(state=DIFFERENCES.target_of(event), **values)
        .returning(row)
    )
    taken = await work.session.execute(statement, execution_options={"populate_existing": True})
    found: ReconciliationDifference | None = taken.scalar_one_or_none()
    if found is None:
        raise DIFFERENCES.refusal((await work.session.get_one(row, difference_id)).state)
    return found
