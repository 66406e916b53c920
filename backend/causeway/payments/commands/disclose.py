"""Disclose a payment to the registry: the filing it pays for was received."""

from dataclasses import dataclass
from typing import Any

from causeway.kit.work import Work
from causeway.payments.tables import Payment


@dataclass(frozen=True)
class Disclose:
    """Let those see the payment who may see its filing: in that case, or of a new one the registrar alone."""

    payment_id: str
    case_id: str | None
    registrar_only: bool


async def disclose(work: Work[Any], command: Disclose) -> Payment:
    """Return the payment. Until then no clerk learns of it, because the court does not know of the filing."""
    payment = await work.session.get_one(Payment, command.payment_id)
    payment.case_id, payment.registrar_only = command.case_id, command.registrar_only
    return payment
