"""Asking the provider what is disputed of a payment, when it says that there is news, and until each dispute ended."""

from dataclasses import dataclass

import structlog

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.payments.chargebacks.commands.record_disputes import RecordDisputes, record_disputes
from causeway.payments.chargebacks.jobs import ASK_DISPUTES, ASK_DUE_DISPUTES
from causeway.payments.chargebacks.queries import asked_under, due_disputes
from causeway.payments.intent_settler import DUE_LOOKED_AFTER_EVERY, MAX_DUE_AT_ONCE
from causeway.payments.ports import NoAnswerError, PaymentProvider, ProviderDispute

log = structlog.get_logger("causeway.payments")

SAME_AGAIN = "a dispute is written down once by its name, and how it ended once"


@dataclass(frozen=True)
class DisputeSettler:
    """The owner of every charge-back that nobody has decided yet."""

    context: Context
    provider: PaymentProvider

    def handlers(self) -> tuple[JobHandler, ...]:
        """Return the jobs of charge-backs: one asked for at once, and the regular look at all that are due."""

        async def ask(_context: Context, job: Job) -> None:
            await self.ask(str(job.payload["payment_id"]))

        async def ask_due(_context: Context, _job: Job) -> None:
            await self.ask_due()

        every = Every(DUE_LOOKED_AFTER_EVERY)
        return (
            IdempotentHandler(kind=ASK_DISPUTES, handle=ask, idempotent_by=SAME_AGAIN),
            IdempotentHandler(
                kind=ASK_DUE_DISPUTES, handle=ask_due, idempotent_by=SAME_AGAIN, recurrence=every
            ),
        )

    async def ask_due(self) -> None:
        """Ask about every charge-back that is due."""
        async with self.context.database.reading() as session:
            found = await due_disputes(session, self.context.clock.now(), MAX_DUE_AT_ONCE)
        for payment_id in found:
            try:
                await self.ask(payment_id)
            except NoAnswerError as fault:
                log.warning("provider_did_not_answer", payment=payment_id, kind="DISPUTES", why=str(fault))

    async def ask(self, payment_id: str) -> None:
        """Ask what is disputed of a payment and record it. Raises `NoAnswerError`, after which it is asked again."""
        async with self.context.database.reading() as session:
            key, reference = await asked_under(session, payment_id)
        disputes: tuple[ProviderDispute, ...] | None = None
        try:
            disputes = await self.provider.disputes(key, reference)
        finally:
            await self.context.run(record_disputes, RecordDisputes(payment_id, disputes), actor=SYSTEM)
