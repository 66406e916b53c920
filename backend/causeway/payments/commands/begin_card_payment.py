"""Begin a payment by card: the payment, its items and the intent are written; the payer has not been asked yet."""

from typing import Any

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.work import Work
from causeway.payments.commands.authorise import Authorisation, new_payment
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.intent_tables import IntentKind
from causeway.payments.rules.means import payment_reference
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.tables import Payment, PaymentSerial


async def begin_card_payment(work: Work[Actor], checked: Authorisation) -> Payment:
    """Return the payment, INITIATED: nothing is set aside. To be called last, as `set_money_aside`."""
    await work.write_rows()
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, PaymentSerial.last, year=year)
    values: dict[str, Any] = {
        "status": PAYMENTS.step(None, PaymentStep.INITIATE),
        "authorised_cents": 0,
        "deposit_account_id": None,
        # Nobody in the registry hears of it before the court has the filing: `disclose`.
        "case_id": None,
        "registrar_only": True,
    }
    payment = new_payment(work, checked, payment_reference(year, serial), values)
    await work.write_rows()  # the intent is about to refer to it
    total = checked.quote.total_cents
    intent = WriteIntent(
        payment.id,
        IntentKind.AUTHORISE,
        total,
        at_once=False,
        page_language=checked.command.page_language,
    )
    await write_intent(work, intent)
    return payment
