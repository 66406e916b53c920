"""Authorise the difference: a corrected filing costs another amount, which is set aside in place of the first."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.payments.commands.deposits import account_to_pay_from, set_aside_instead
from causeway.payments.commands.make_quote import keep_quote
from causeway.payments.commands.steps import take_step
from causeway.payments.commands.void import Void, void
from causeway.payments.deposits.queries import hold_of
from causeway.payments.events import PaymentAdjusted
from causeway.payments.queries import held_on_card, quote_to_pay_on
from causeway.payments.rules.lines import fee_lines
from causeway.payments.rules.pricing import Offer, Pricing, Subject
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.rules.words import MORE_THAN_CARD
from causeway.payments.tables import FeeLine, FeeQuote, Payment, PaymentMethod


@dataclass(frozen=True)
class AuthoriseDifference:
    """Pay for the corrected `subject` with the payment the filing has, from the same deposit account or card."""

    payment_id: str
    subject: Subject
    quote_id: str


async def authorise_difference(work: Work[Actor], command: AuthoriseDifference) -> Payment:
    """Return the payment, AUTHORISED for the new amount; VOIDED if the fee is nothing now. Refuses as `authorise`."""
    said, pricing = await quote_to_pay_on(
        work.session, work.actor, command.subject, command.quote_id, work.now
    )
    quote = await _kept(work, command.subject, said, pricing)
    if quote.total_cents == 0:
        return await void(work, Void(command.payment_id))
    payment = await take_step(
        work,
        command.payment_id,
        PaymentStep.ADJUST,
        authorised_cents=quote.total_cents,
        quote_id=quote.id,
        fee_version=quote.fee_version,
    )
    await _hold_instead(work, payment, quote)
    await _relist(work, payment, pricing)
    work.record(
        PaymentAdjusted(
            payment.id,
            payment.filing_id,
            payment.organisation_id,
            payment.payer_user_id,
            payment.status.value,
        )
    )
    return payment


async def _kept(work: Work[Actor], subject: Subject, said: FeeQuote | Offer, pricing: Pricing) -> FeeQuote:
    """Return the quote, kept now if it was only offered."""
    if not isinstance(said, Offer):
        return said
    quote = keep_quote(work, subject, pricing)
    work.rows.add(*fee_lines(pricing, work.new_id, quote_id=quote.id))
    await work.write_rows()  # the payment is about to refer to it
    return quote


async def _hold_instead(work: Work[Actor], payment: Payment, quote: FeeQuote) -> None:
    if payment.method is PaymentMethod.CARD:
        await _within_the_card(work, payment, quote)
        return
    hold, account = await hold_of(work.session, payment.id)
    if quote.total_cents > hold.amount_cents:
        account = await account_to_pay_from(work, account.id)
    await set_aside_instead(work, payment, account, hold.amount_cents, quote.total_cents)


async def _within_the_card(work: Work[Actor], payment: Payment, quote: FeeQuote) -> None:
    """Refuse more than the card holds, which cannot be raised; the rest of less goes when the court decides."""
    held = await held_on_card(work.session, payment.id)
    if quote.total_cents > held:
        words = MORE_THAN_CARD.format(held=say_dollars(held), new=say_dollars(quote.total_cents))
        code = ProblemCode.INSUFFICIENT_BALANCE
        raise Conflict(words, FieldRefusal(("quoteId",), code, words), code=code)


async def _relist(work: Work[Any], payment: Payment, pricing: Pricing) -> None:
    """Replace the payment's lines; the first quote keeps its own."""
    await work.session.execute(delete(FeeLine).where(col(FeeLine.payment_id) == payment.id))
    work.rows.add(*fee_lines(pricing, work.new_id, payment_id=payment.id))
