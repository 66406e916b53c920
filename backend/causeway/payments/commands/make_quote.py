"""Make a fee quote: what a filing costs, itemised, as promised for an hour."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden
from causeway.kit.plain_rows import new_row
from causeway.kit.work import Work
from causeway.payments.queries import price
from causeway.payments.rules.lines import fee_lines
from causeway.payments.rules.pricing import QUOTE_HOLDS_FOR, Pricing, Subject
from causeway.payments.tables import FeeQuote


@dataclass(frozen=True)
class MakeQuote:
    """Quote for `subject`; the caller has made sure that the actor may file it."""

    subject: Subject


async def make_quote(work: Work[Actor], command: MakeQuote) -> FeeQuote:
    """Return a quote that holds for an hour; the actor's last one again while more than half of that is left."""
    if work.actor.user_id is None:
        raise Forbidden
    pricing = await price(work.session, command.subject, work.now)
    earlier = await _earlier(work, command.subject, pricing)
    if earlier is not None:
        return earlier
    quote = keep_quote(work, command.subject, pricing)
    work.rows.add(*fee_lines(pricing, work.new_id, quote_id=quote.id))
    return quote


def keep_quote(work: Work[Actor], subject: Subject, pricing: Pricing) -> FeeQuote:
    """Keep what was priced as a quote of the actor's, without its lines."""
    quote = new_row(
        FeeQuote,
        id=work.new_id(),
        filing_id=subject.filing_id,
        organisation_id=subject.organisation_id,
        user_id=work.actor.user_id or "",
        total_cents=pricing.total_cents,
        fee_version=pricing.fee_version,
        fingerprint=pricing.fingerprint(subject),
        fees_on=pricing.fees_on,
        created_at=work.now,
        expires_at=work.now + QUOTE_HOLDS_FOR,
    )
    work.rows.add(quote)
    return quote


async def _earlier(work: Work[Actor], subject: Subject, pricing: Pricing) -> FeeQuote | None:
    statement = (
        select(FeeQuote)
        .where(
            FeeQuote.filing_id == subject.filing_id,
            FeeQuote.user_id == work.actor.user_id,
            FeeQuote.organisation_id == subject.organisation_id,
            FeeQuote.fingerprint == pricing.fingerprint(subject),
            FeeQuote.fees_on == pricing.fees_on,
            FeeQuote.expires_at > work.now + QUOTE_HOLDS_FOR / 2,
        )
        .order_by(col(FeeQuote.expires_at).desc())
        .limit(1)
    )
    return (await work.session.exec(statement)).first()
