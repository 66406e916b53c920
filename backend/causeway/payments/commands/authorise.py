"""Authorise a payment: set the quoted amount aside on a deposit account, or refuse with what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.plain_rows import new_row
from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.payments.commands.deposits import account_to_pay_from, hold_for, set_aside
from causeway.payments.commands.make_quote import keep_quote
from causeway.payments.events import PaymentAuthorised
from causeway.payments.queries import quote_to_pay_on
from causeway.payments.rules.lines import fee_lines
from causeway.payments.rules.means import ANSWERED_LATER, METHODS_NOW, payment_reference
from causeway.payments.rules.pricing import Offer, Pricing, Subject
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.rules.words import METHOD_LATER, MUST_PAY
from causeway.payments.tables import (
    DepositAccount,
    FeeQuote,
    Payment,
    PaymentMethod,
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
    takes_cards: bool = False
    """Whether there is a payment provider to send a payer to."""
    takes_at_counter: bool = False
    """Whether what is paid for can wait until its payer has been at the counter."""
    page_language: Language | None = None
    """The language of the provider's page."""
    taken: Mapping[str, DocumentTypeInCase] | None = None
    """What the subject's type of case takes, from a caller who has read it."""


@dataclass(frozen=True)
class Authorisation:
    """A payment that may be made: checked, priced, and not made yet. `payment_id` None: there is nothing to pay."""

    command: Authorise
    quote: FeeQuote
    pricing: Pricing
    account: DepositAccount | None = None
    payment_id: str | None = None
    kept_now: bool = False

    @property
    def is_by_card(self) -> bool:
        """Whether the payer is to be sent to the payment provider."""
        return self.payment_id is not None and self.command.method is PaymentMethod.CARD

    @property
    def is_at_counter(self) -> bool:
        """Whether the payer is to come to the counter of an accounts office."""
        return self.payment_id is not None and self.command.method is PaymentMethod.KIOSK_CASHIER


async def authorise(work: Work[Actor], command: Authorise) -> Payment | None:
    """Return the payment, AUTHORISED; None where the fee is nothing and there is nothing to pay.

    Refuses with QUOTE_STALE, PAYMENT_METHOD_NOT_AVAILABLE, INSUFFICIENT_BALANCE, or NOT_FOUND for another firm's
    account. Idempotency is the caller's: it is part of submitting.
    """
    return await set_money_aside(work, await check_authorisation(work, command))


async def check_authorisation(work: Work[Actor], command: Authorise) -> Authorisation:
    """Return what `set_money_aside` carries out, or refuse as `authorise` does, balances apart.

    An offer that nobody has kept is kept now as a quote, so that what was paid on can always be shown.
    """
    if work.actor.user_id is None:
        raise Forbidden
    said, pricing = await quote_to_pay_on(
        work.session, work.actor, command.subject, command.quote_id, work.now, command.taken
    )
    kept_now = isinstance(said, Offer)
    quote = keep_quote(work, command.subject, pricing) if isinstance(said, Offer) else said
    if quote.total_cents == 0:
        return Authorisation(command, quote, pricing, kept_now=kept_now)
    _check_method(command, quote.total_cents)
    if command.method in ANSWERED_LATER:
        return Authorisation(command, quote, pricing, None, work.new_id(), kept_now)
    account = await account_to_pay_from(work, command.deposit_account_id)
    return Authorisation(command, quote, pricing, account, work.new_id(), kept_now)


async def set_money_aside(work: Work[Actor], checked: Authorisation) -> Payment | None:
    """Return the payment, AUTHORISED; None where there is nothing to pay. Refuses with INSUFFICIENT_BALANCE.

    To be called last in a unit of work: the account's figures and then the year's serial are rows that others wait
    for until it ends.
    """
    if checked.is_by_card or checked.is_at_counter:
        raise RuntimeError(
            "a card's money is set aside by the payment provider, and the counter's is taken there"
        )
    await work.write_rows()
    if checked.account is None or checked.payment_id is None:
        _list_quote(work, checked)
        return None
    year = in_hong_kong(work.now).year
    serial = await set_aside(work, checked.account, checked.quote.total_cents, year)
    payment = _begin(work, checked, checked.account, payment_reference(year, serial))
    work.record(
        PaymentAuthorised(
            payment.id,
            payment.filing_id,
            payment.organisation_id,
            payment.payer_user_id,
            payment.status.value,
        )
    )
    return payment


def _list_quote(work: Work[Actor], checked: Authorisation) -> None:
    if checked.kept_now:
        work.rows.add(*fee_lines(checked.pricing, work.new_id, quote_id=checked.quote.id))


def _check_method(command: Authorise, total_cents: int) -> None:
    method = command.method
    refused = {
        PaymentMethod.CARD: not command.takes_cards,
        PaymentMethod.KIOSK_CASHIER: not command.takes_at_counter,
    }
    if method not in METHODS_NOW or refused.get(method, False):
        words, code = METHOD_LATER, ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
    elif method is PaymentMethod.NONE:
        words, code = MUST_PAY.format(amount=say_dollars(total_cents)), ProblemCode.REQUIRED
    else:
        return
    raise Invalid(words, FieldRefusal(("paymentMethod",), code, words), code=code)


def _begin(work: Work[Actor], checked: Authorisation, account: DepositAccount, reference: str) -> Payment:
    values: dict[str, Any] = {
        "status": PAYMENTS.step(None, PaymentStep.AUTHORISE),
        "authorised_cents": checked.quote.total_cents,
        "deposit_account_id": account.id,
    }
    payment = new_payment(work, checked, reference, values)
    work.rows.add(hold_for(work, payment, account))
    return payment


def new_payment(
    work: Work[Actor], checked: Authorisation, reference: str, values: Mapping[str, Any]
) -> Payment:
    """Return the row of a payment with its items, as far as the means do not matter; `values` are what they decide."""
    command, quote = checked.command, checked.quote
    told = {"case_id": command.case_id, "registrar_only": command.registrar_only}
    payment = new_row(
        Payment,
        id=checked.payment_id,
        reference=reference,
        method=command.method,
        filing_id=command.subject.filing_id,
        organisation_id=command.subject.organisation_id,
        payer_user_id=work.actor.user_id or "",
        quote_id=quote.id,
        fee_version=quote.fee_version,
        created_at=work.now,
        deemed_received_at=command.deemed_received_at,
        **{**told, **values},
    )
    work.rows.add(payment)
    _list_quote(work, checked)
    work.rows.add(*fee_lines(checked.pricing, work.new_id, payment_id=payment.id))
    return payment
