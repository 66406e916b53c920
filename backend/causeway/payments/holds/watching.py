"""Asking the provider whether a card still holds what it held."""

import structlog
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.payments.holds.commands.record_hold import RecordHold, record_hold
from causeway.payments.holds.queries import due_authorisations
from causeway.payments.intent_tables import PaymentIntent
from causeway.payments.ports import NoAnswerError, PaymentProvider

log = structlog.get_logger("causeway.payments")


async def look_after_holds(context: Context, provider: PaymentProvider) -> None:
    """Ask after every hold that is due."""
    async with context.database.reading() as session:
        due = await due_authorisations(session, context.clock.now())
    for authorisation_id in due:
        await look_at_hold(context, provider, authorisation_id)


async def look_at_hold(context: Context, provider: PaymentProvider, authorisation_id: str) -> None:
    """Ask after the hold that an authorisation came to, and record what the provider says."""
    async with context.database.reading() as session:
        of_it = select(PaymentIntent.payment_id, PaymentIntent.provider_reference)
        payment_id, reference = (await session.exec(of_it.where(PaymentIntent.id == authorisation_id))).one()
    try:
        answer = await provider.look_up(authorisation_id, reference)
    except NoAnswerError as fault:
        log.warning("provider_did_not_answer", intent=authorisation_id, kind="HOLD", why=str(fault))
        answer = None
    await context.run(record_hold, RecordHold(payment_id, answer), actor=SYSTEM)
