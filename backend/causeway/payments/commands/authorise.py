"""Authorise a payment: set the quoted amount aside on a deposit account, or refuse with what to do about it."""

from dataclasses import dataclass
from datetime import datetime

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.payments.commands.deposits import account_to_pay_from, set_aside
from causeway.payments.events import PaymentAuthorised
from causeway.payments.queries import quote_to_pay_on
from causeway.payments.rules.lines import fee_lines
from causeway.payments.rules.means import METHODS_NOW, payment_reference
from causeway.payments.rules.pricing import Pricing, Subject
from causeway.payments.rules.words import METHOD_LATER, MUST_PAY
from causeway.payments.tables import (
    DepositAccount,
    FeeQuote,
    Payment,
    PaymentMethod,
    PaymentSerial,
    PaymentStatus,
)


@dataclass(frozen=True)
class Authorise:
    """Pay for `subject`, as quoted, by `method`. Times and case are the filing's."""

    subject: Subject
    quote_id: str
    method: PaymentMethod
    deposit_account_id: str | None = None
    case_id: str | None = None
    deemed_received_at: datetime | None = None
    registrar_only: bool = False


async def authorise(work: Work[Actor], command: Authorise) -> Payment | None:
    """Return the payment, AUTHORISED; None where the fee is nothing and there is nothing to pay.

    Refuses with QUOTE_STALE, PAYMENT_METHOD_NOT_AVAILABLE, INSUFFICIENT_BALANCE, or NOT_FOUND for another firm's
    account. Idempotency is the caller's: it is part of submitting.
    """
    if work.actor.user_id is None:
        raise Forbidden
    quote, pricing = await quote_to_pay_on(
        work.session, work.actor, command.subject, command.quote_id, work.now
    )
    if quote.total_cents == 0:
        return None
    _check_method(command.method, quote.total_cents)
    account = await account_to_pay_from(work, command.deposit_account_id)
    payment = await _begin(work, command, quote, pricing, account)
    await set_aside(work, payment, account, quote.total_cents)
    work.record(
        PaymentAuthorised(
            payment.id, payment.filing_id, payment.organisation_id, work.actor.user_id, payment.status.value
        )
    )
    return payment


def _check_method(method: PaymentMethod, total_cents: int) -> None:
    if method not in METHODS_NOW:
        words, code = METHOD_LATER, ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
    elif method is PaymentMethod.NONE:
        words, code = MUST_PAY.format(amount=say_dollars(total_cents)), ProblemCode.REQUIRED
    else:
        return
    raise Invalid(words, FieldRefusal(("paymentMethod",), code, words), code=code)


async def _begin(
    work: Work[Actor], command: Authorise, quote: FeeQuote, pricing: Pricing, account: DepositAccount
) -> Payment:
    year = in_hong_kong(work.now).year
    payment = Payment(
        id=work.new_id(),
        reference=payment_reference(year, await next_number(work.session, PaymentSerial.last, year=year)),
        method=command.method,
        status=PaymentStatus.AUTHORISED,
        authorised_cents=quote.total_cents,
        filing_id=command.subject.filing_id,
        case_id=command.case_id,
        organisation_id=command.subject.organisation_id,
        payer_user_id=work.actor.user_id or "",
        quote_id=quote.id,
        fee_version=quote.fee_version,
        deposit_account_id=account.id,
        created_at=work.now,
        deemed_received_at=command.deemed_received_at,
        registrar_only=command.registrar_only,
    )
    work.session.add(payment)
    await work.session.flush()
    work.session.add_all(fee_lines(pricing, work.new_id, payment_id=payment.id))
    return payment
