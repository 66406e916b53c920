"""Asking the provider to pay refunds back, under the refund's id, until it has said what happened."""

from dataclasses import dataclass

import structlog

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.payments.intent_settler import DUE_LOOKED_AFTER_EVERY, MAX_DUE_AT_ONCE
from causeway.payments.ports import NoAnswerError, PaymentProvider, ProviderRefund
from causeway.payments.refunds.commands.record_refund_answer import RecordRefundAnswer, record_refund_answer
from causeway.payments.refunds.jobs import SETTLE_DUE_REFUNDS, SETTLE_REFUND
from causeway.payments.refunds.queries import due_refunds, to_be_asked

log = structlog.get_logger("causeway.payments")

SAME_AGAIN = "the provider pays once for each key, and a refund that is settled stays as it is"


@dataclass(frozen=True)
class RefundSettler:
    """The owner of every refund by card that is approved and not known to be paid."""

    context: Context
    provider: PaymentProvider

    def handlers(self) -> tuple[JobHandler, ...]:
        """Return the jobs of refunds: one asked for at once, and the regular look at all that are due."""

        async def settle(_context: Context, job: Job) -> None:
            await self.settle(str(job.payload["refund_id"]))

        async def settle_due(_context: Context, _job: Job) -> None:
            await self.settle_due()

        every = Every(DUE_LOOKED_AFTER_EVERY)
        return (
            IdempotentHandler(kind=SETTLE_REFUND, handle=settle, idempotent_by=SAME_AGAIN),
            IdempotentHandler(
                kind=SETTLE_DUE_REFUNDS, handle=settle_due, idempotent_by=SAME_AGAIN, recurrence=every
            ),
        )

    async def settle_due(self) -> None:
        """Ask about every refund that is due."""
        async with self.context.database.reading() as session:
            found = await due_refunds(session, self.context.clock.now(), MAX_DUE_AT_ONCE)
        for refund_id in found:
            await self.settle(refund_id)

    async def settle(self, refund_id: str) -> None:
        """Ask the provider to pay a refund back and record the answer, or that there was none."""
        async with self.context.database.reading() as session:
            found = await to_be_asked(session, refund_id)
        if found is None:
            return
        refund, payment_key, reference = found
        answer: ProviderRefund | None = None
        try:
            payment = await self.provider.look_up(payment_key, reference)
            if payment is not None:
                answer = await self.provider.refund(refund.id, payment.reference, refund.amount_cents)
        except NoAnswerError as fault:
            log.warning("provider_did_not_answer", refund=refund.reference, why=str(fault))
        await self.context.run(record_refund_answer, RecordRefundAnswer(refund.id, answer), actor=SYSTEM)
