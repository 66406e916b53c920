"""Redate a payment: the filing it pays for counts as received at another time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from causeway.kit.work import Work
from causeway.payments.tables import Payment


@dataclass(frozen=True)
class Redate:
    """Let the payment say when its filing now counts as received; no money moves."""

    payment_id: str
    deemed_received_at: datetime


async def redate(work: Work[Any], command: Redate) -> Payment:
    """Return the payment. The filing tells of the change, so the payment records no event of its own."""
    payment = await work.session.get_one(Payment, command.payment_id)
    payment.deemed_received_at = command.deemed_received_at
    work.session.add(payment)
    return payment
