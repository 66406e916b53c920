"""Whether a quote may be paid on: made for exactly this, by this side, and not too long ago."""

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, NotFound, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.payments.queries import price, quote_by_id
from causeway.payments.rules import Pricing, Subject, still_holds
from causeway.payments.tables import FeeQuote
from causeway.payments.words import QUOTE_CHANGED, QUOTE_RENEW

QUOTE_FIELD = ("quoteId",)


async def quote_to_pay_on(work: Work[Actor], subject: Subject, quote_id: str) -> tuple[FeeQuote, Pricing]:
    """Return the quote and what it says; QUOTE_STALE, in words that tell the old and the new fee, if it fell behind.

    What is to be paid for is priced again here and now, so that a quote is never trusted further than its fingerprint.
    """
    quote = await quote_by_id(work.session, work.actor, quote_id)
    if quote.filing_id != subject.filing_id:
        raise NotFound
    pricing = await price(work.session, subject, work.now)
    if still_holds(quote, pricing.fingerprint(subject), work.now):
        return quote, pricing
    old, new = say_dollars(quote.total_cents), say_dollars(pricing.total_cents)
    words = QUOTE_RENEW.format(new=new) if old == new else QUOTE_CHANGED.format(old=old, new=new)
    raise Conflict(
        words, FieldRefusal(QUOTE_FIELD, ProblemCode.QUOTE_STALE, words), code=ProblemCode.QUOTE_STALE
    )
