"""Note that an amount waits on a clearing account, in the unit of work that posted it there."""

from typing import Any

from causeway.kit.work import Work
from causeway.payments.clearing.tables import ClearingItem, ClearingKind


async def open_item(
    work: Work[Any],
    kind: ClearingKind,
    subject_id: str,
    amount_cents: int,
    *,
    approved_by: str | None = None,
) -> None:
    """Add the row of what was posted about a closing, a difference or a refund.

    Who approved that is the actor, or `approved_by` where the system posts it later.
    """
    work.session.add(
        ClearingItem(
            id=subject_id,
            kind=kind,
            amount_cents=amount_cents,
            opened_at=work.now,
            opened_by=approved_by or work.actor.user_id or "",
        )
    )
    await work.flush()
