"""Begin a payment at the counter of an accounts office: its reference is the code that its payer shows there."""

from typing import Any

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.work import Work
from causeway.payments.commands.authorise import Authorisation, new_payment
from causeway.payments.events import PaymentPending, told_of
from causeway.payments.rules.means import payment_reference
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.tables import Payment, PaymentSerial


async def begin_counter_payment(work: Work[Actor], checked: Authorisation) -> Payment:
    """Return the payment, PENDING: nothing is taken until its payer comes. To be called last, as `set_money_aside`."""
    await work.write_rows()
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, PaymentSerial.last, year=year)
    values: dict[str, Any] = {
        "status": PAYMENTS.step(PAYMENTS.step(None, PaymentStep.INITIATE), PaymentStep.SEND),
        "authorised_cents": 0,
        "deposit_account_id": None,
        # Nobody in the registry hears of it before the court has the filing: `disclose`.
        "case_id": None,
        "registrar_only": True,
    }
    payment = new_payment(work, checked, payment_reference(year, serial), values)
    await work.write_rows()
    work.record(told_of(PaymentPending, payment))
    return payment
