"""Change a refund that was sent back, and send it again; or call it off. By who asked for it alone."""

from dataclasses import dataclass

from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden
from causeway.kit.work import Work
from causeway.payments.refunds.commands.steps import check_refundable, take_refund_step
from causeway.payments.refunds.events import RefundAsked, RefundCancelled, refund_told
from causeway.payments.refunds.queries import refund_by_id
from causeway.payments.refunds.rules.asking import check_amount, read_reason
from causeway.payments.refunds.rules.transitions import RefundEvent
from causeway.payments.refunds.tables import Refund
from causeway.payments.refunds.words import ONLY_WHO_ASKED


@dataclass(frozen=True)
class UpdateRefund:
    """Send a refund again with another amount or reason."""

    refund_id: str
    """The refund that was sent back."""
    amount_cents: int
    reason: str
    """Why, for whoever decides and for the payer."""


@dataclass(frozen=True)
class CancelRefund:
    """Call a refund off that nobody has approved."""

    refund_id: str
    """The refund to call off."""


async def update_refund(work: Work[Actor], command: UpdateRefund) -> str:
    """Return the refund's id: it waits for a second person again."""
    check_amount(command.amount_cents)
    reason = read_reason(command.reason, "reason")
    refund = await _own(work, command.refund_id)
    await check_refundable(work, refund.payment_id, command.amount_cents, but=refund.id)
    refund = await take_refund_step(
        *(work, refund.id, RefundEvent.UPDATE, col(Refund.asked_by) == work.actor.user_id),
        amount_cents=command.amount_cents,
        reason=reason,
    )
    work.record(refund_told(RefundAsked, refund))
    return refund.id


async def cancel_refund(work: Work[Actor], command: CancelRefund) -> str:
    """Return the refund's id, CANCELLED; ACTION_NOT_AVAILABLE once it was decided."""
    refund = await _own(work, command.refund_id)
    refund = await take_refund_step(
        work, refund.id, RefundEvent.CANCEL, col(Refund.asked_by) == work.actor.user_id
    )
    work.record(refund_told(RefundCancelled, refund))
    return refund.id


async def _own(work: Work[Actor], refund_id: str) -> Refund:
    refund = await refund_by_id(work.session, refund_id)
    if refund.asked_by != work.actor.user_id:
        raise Forbidden(ONLY_WHO_ASKED)
    return refund
