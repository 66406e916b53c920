"""Quotes that ran out and that nobody paid on are forgotten."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, tuple_
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.filings.core.tables import Filing
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.payments.tables import FeeLine, FeeQuote, Payment

QUOTES_PER_BATCH = 500


@dataclass(frozen=True)
class ForgetQuotes:
    """These quotes ran out long ago."""

    quote_ids: tuple[str, ...]


async def forget_old_quotes(context: Context, kept: timedelta) -> None:
    """Forget, by the page, the quotes that ran out `kept` ago; those that a filing or a payment names stay."""
    before = context.clock.now() - kept
    after: tuple[datetime, str] | None = None
    while True:
        statement = select(FeeQuote.expires_at, FeeQuote.id).where(col(FeeQuote.expires_at) < before)
        if after is not None:
            statement = statement.where(tuple_(col(FeeQuote.expires_at), col(FeeQuote.id)) > after)
        order = (col(FeeQuote.expires_at), col(FeeQuote.id))
        async with context.database.reading() as session:
            page = (await session.exec(statement.order_by(*order).limit(QUOTES_PER_BATCH))).all()
        if not page:
            return
        await context.run(forget_quotes, ForgetQuotes(tuple(quote_id for _, quote_id in page)), actor=SYSTEM)
        after = page[-1]


async def forget_quotes(work: Work[Actor], command: ForgetQuotes) -> None:
    """Delete those of them that nothing names, with their lines."""
    is_a_filings = exists().where(
        col(Filing.id) == col(FeeQuote.filing_id), col(Filing.quote_id) == col(FeeQuote.id)
    )
    is_paid_on = exists().where(col(Payment.quote_id) == col(FeeQuote.id))
    unnamed = select(FeeQuote.id).where(col(FeeQuote.id).in_(command.quote_ids), ~is_a_filings, ~is_paid_on)
    ids = (await work.session.exec(unnamed)).all()
    await work.session.execute(delete(FeeLine).where(col(FeeLine.quote_id).in_(ids)))
    await work.session.execute(delete(FeeQuote).where(col(FeeQuote.id).in_(ids)))
