"""Begin a payment in the place of one whose hold on a card ran out: the same items, to be held once more."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.plain_rows import new_row
from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.intent_tables import IntentKind
from causeway.payments.queries import lines_of_payment
from causeway.payments.rules.means import payment_reference
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.tables import FeeLine, Payment, PaymentSerial

OF_ITS_OWN = {"id", "payment_id", "captured_cents"}


@dataclass(frozen=True)
class BeginRenewal:
    """Have the actor's card hold what that of `expired` held."""

    expired: Payment
    page_language: Language | None = None


async def begin_renewal(work: Work[Actor], command: BeginRenewal) -> Payment:
    """Return the payment, INITIATED. Like any other it is the registry's to see when it is held."""
    old = command.expired
    lines = await lines_of_payment(work.session, old.id)
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, PaymentSerial.last, year=year)
    payment = new_row(
        Payment,
        id=work.new_id(),
        reference=payment_reference(year, serial),
        method=old.method,
        status=PAYMENTS.step(None, PaymentStep.INITIATE),
        filing_id=old.filing_id,
        organisation_id=old.organisation_id,
        payer_user_id=work.actor.user_id or "",
        quote_id=old.quote_id,
        fee_version=old.fee_version,
        created_at=work.now,
        deemed_received_at=old.deemed_received_at,
        registrar_only=True,
        renews_payment_id=old.id,
    )
    work.rows.add(payment)
    for line in lines:
        copied = line.model_dump(exclude=OF_ITS_OWN)
        work.rows.add(new_row(FeeLine, id=work.new_id(), payment_id=payment.id, **copied))
    await work.write_rows()  # the intent is about to refer to it
    asked = WriteIntent(
        payment.id,
        IntentKind.AUTHORISE,
        old.authorised_cents,
        at_once=False,
        page_language=command.page_language,
    )
    await write_intent(work, asked)
    return payment
