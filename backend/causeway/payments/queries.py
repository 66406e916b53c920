"""Every SELECT about payments and quotes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase, fee_schedule, types_taken
from causeway.courts.rules.fees import Chargeable, FeeSchedule, quote_lines
from causeway.kit.database import ReadSession
from causeway.kit.errors import Conflict, FieldRefusal, NotFound, ProblemCode
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.money import say_dollars
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.read_ahead import Reading
from causeway.payments.access import quotes_visible_to
from causeway.payments.intent_tables import IntentKind, IntentState, PaymentIntent
from causeway.payments.rules.pricing import Offer, PricedItem, Pricing, Subject, still_holds
from causeway.payments.rules.words import QUOTE_CHANGED, QUOTE_RENEW
from causeway.payments.tables import FeeLine, FeeQuote


async def price(
    session: ReadSession,
    subject: Subject,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase] | None = None,
) -> Pricing:
    """Price `subject` with the fees in force on its day; documents without a fee make no line.

    `taken`: what its type of case takes, from a caller who has read it.
    """
    if taken is None:
        taken = await types_taken(session, subject.case_type_code)
    return priced(subject, now, taken, await fee_schedule(session))


def priced(
    subject: Subject,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase],
    fees: FeeSchedule,
) -> Pricing:
    """Return the same from what its type of case takes, and all fee items and concessions, as they were read."""
    day = subject.day(now)
    lines = tuple(
        PricedItem(item, line)
        for item in subject.items
        for line in quote_lines(
            [Chargeable(_fee_code(taken.get(item.type_code)), item.claim_cents)],
            day,
            subject.channel,
            fees.items,
            fees.windows,
        )
    )
    return Pricing(lines, fees.version, day)


def _fee_code(taken: DocumentTypeInCase | None) -> str | None:
    return taken.use.fee_code if taken else None


@kept_by_shape
def _visible_quote(actor: Actor) -> Any:
    found = select(FeeQuote).where(FeeQuote.id == bindparam("quote_id"), quotes_visible_to(actor))
    return PlainQuery(found, FeeQuote)


async def quote_by_id(session: ReadSession, actor: Actor, quote_id: str) -> FeeQuote:
    """Return a quote; NotFound when there is none that the actor may see."""
    statement, binds = _visible_quote(actor)
    found: FeeQuote | None = await statement.one_or_none(session, {**binds, "quote_id": quote_id})
    if found is None:
        raise NotFound
    return found


def reading_of_quote(actor: Actor, quote_id: str) -> Iterator[Reading]:
    """Yield what `quote_to_pay_on` will read of a quote: nothing of an offer, which was never kept."""
    if Offer.read(quote_id) is None:
        statement, binds = _visible_quote(actor)
        yield statement.reading({**binds, "quote_id": quote_id})


async def quote_to_pay_on(
    session: ReadSession,
    actor: Actor,
    subject: Subject,
    quote_id: str,
    now: datetime,
    taken: Mapping[str, DocumentTypeInCase] | None = None,
) -> tuple[FeeQuote | Offer, Pricing]:
    """Return the quote and what it says; QUOTE_STALE, in words that tell the old and the new fee, if it fell behind.

    `quote_id` is a kept quote's id, or an offer's key. What is to be paid for is priced again here and now, so that
    neither is trusted further than its fingerprint.
    """
    quote = Offer.read(quote_id) or await quote_by_id(session, actor, quote_id)
    if quote.filing_id != subject.filing_id:
        raise NotFound
    pricing = await price(session, subject, now, taken)
    if still_holds(quote, pricing.fingerprint(subject), now):
        return quote, pricing
    old, new = say_dollars(quote.total_cents), say_dollars(pricing.total_cents)
    words = QUOTE_RENEW.format(new=new) if old == new else QUOTE_CHANGED.format(old=old, new=new)
    raise Conflict(
        words, FieldRefusal(("quoteId",), ProblemCode.QUOTE_STALE, words), code=ProblemCode.QUOTE_STALE
    )


async def lines_of_payment(session: ReadSession, payment_id: str) -> Sequence[FeeLine]:
    """Return a payment's lines in order."""
    statement = select(FeeLine).where(FeeLine.payment_id == payment_id).order_by(col(FeeLine.position))
    return (await session.exec(statement)).all()


async def held_on_card(session: ReadSession, payment_id: str) -> int:
    """Return how many cents the provider set aside for a payment."""
    statement = select(PaymentIntent.amount_cents).where(
        PaymentIntent.payment_id == payment_id,
        PaymentIntent.kind == IntentKind.AUTHORISE,
        PaymentIntent.state == IntentState.SUCCEEDED,
    )
    return (await session.exec(statement)).one()
