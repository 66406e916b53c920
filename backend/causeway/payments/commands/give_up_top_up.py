"""Give up what is being paid into a deposit account, as long as nobody has paid it."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden, NotFound
from causeway.kit.work import Work
from causeway.payments.access import may_top_up, payments_visible_to
from causeway.payments.commands.give_up import GiveUp, give_up
from causeway.payments.commands.steps import lock_payment
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.rules.deposit_words import ADMINISTRATORS_ONLY
from causeway.payments.tables import Payment


@dataclass(frozen=True)
class GiveUpTopUp:
    """Wait no longer for a payment into a deposit account."""

    payment_id: str
    """The payment, which nobody has paid yet."""


async def give_up_top_up(work: Work[Actor], command: GiveUpTopUp) -> Payment:
    """Return the payment, CANCELLED; ACTION_NOT_AVAILABLE if it was answered before.

    What the payer's card holds after all is let go of as soon as it is known.
    """
    statement = select(Payment).where(
        Payment.id == command.payment_id,
        col(Payment.paid_into_account_id).is_not(None),
        payments_visible_to(work.actor),
    )
    payment = (await work.session.exec(statement)).one_or_none()
    if payment is None:
        raise NotFound
    if not may_top_up(work.actor, await account_or_defect(work.session, payment.paid_into_account_id)):
        raise Forbidden(ADMINISTRATORS_ONLY)
    await lock_payment(work, payment.id)
    return await give_up(work, GiveUp(payment.id))
