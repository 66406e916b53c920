"""Settling a renewed hold: its filing is paid for by it from now on, or it is let go of."""

from typing import Any

from causeway.filings.core.queries import is_for_registrar_only
from causeway.filings.core.tables import ENDED, Filing
from causeway.kit.work import Work
from causeway.payments.commands.disclose import Disclose, disclose
from causeway.payments.commands.redate import Redate, redate
from causeway.payments.commands.void import Void, void
from causeway.payments.events import PaymentRenewed, told_of
from causeway.payments.tables import Payment, PaymentStatus


async def settle_renewal(work: Work[Any], filing: Filing, payment: Payment) -> None:
    """Put the held payment in the place of the one that it renews; again changes nothing.

    The court may have decided meanwhile, or the filer have paid in another way: then nothing stays held.
    """
    if payment.status is not PaymentStatus.AUTHORISED or filing.payment_id == payment.id:
        return
    if filing.status in ENDED or filing.payment_id != payment.renews_payment_id:
        await void(work, Void(payment.id))
        return
    expired = await work.session.get_one(Payment, filing.payment_id)
    filing.payment_id = payment.id
    work.session.add(filing)
    if filing.deemed_received_at is not None:
        await redate(work, Redate(payment.id, filing.deemed_received_at))
    registrar_only = await is_for_registrar_only(work.session, filing)
    await disclose(work, Disclose(payment.id, filing.case_id, registrar_only))
    work.record(told_of(PaymentRenewed, expired))
