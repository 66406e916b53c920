"""Asking the provider what intents say, and recording its answers: the owner of whatever is not known."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Work
from causeway.payments.commands.record_answer import RecordAnswer
from causeway.payments.holds.watching import look_after_holds, look_at_hold
from causeway.payments.intent_tables import UNSETTLED, IntentKind, IntentState, PaymentIntent
from causeway.payments.jobs import SETTLE_DUE_INTENTS, SETTLE_INTENT
from causeway.payments.ports import (
    NoAnswerError,
    PageRequest,
    PaymentProvider,
    ProviderPayment,
    ProviderState,
)
from causeway.payments.rules.deposit_terms import TopUpLimits
from causeway.payments.rules.intents import PAGE_OPEN_FOR
from causeway.payments.rules.transitions import BEGUN
from causeway.payments.tables import Payment, PaymentStatus

log = structlog.get_logger("causeway.payments")

DUE_LOOKED_AFTER_EVERY = timedelta(seconds=10)
MAX_DUE_AT_ONCE = 200
PAGE_PATIENCE_SECONDS = 5.0
"""How long whoever submits waits for the page; after that they are told of it when it is there."""
SAME_AGAIN = (
    "the provider does the same thing once for each key, and an intent that is settled stays as it is"
)

DEFAULT_LIMITS = TopUpLimits()

Record = Callable[[Work[Any], RecordAnswer], Awaitable[Any]]


@dataclass(frozen=True)
class IntentSettler:
    """`record` records an answer and all that must be true at the same instant; `return_url` is where a payer goes.

    `limits`: the least and the most that is paid into a deposit account at a time.
    """

    context: Context
    provider: PaymentProvider
    record: Record
    return_url: Callable[[Payment], str]
    limits: TopUpLimits = DEFAULT_LIMITS

    def handlers(self) -> tuple[JobHandler, ...]:
        """Return the jobs of intents: one asked for at once, and the regular look at all that are due."""

        async def settle(_context: Context, job: Job) -> None:
            await self.settle(str(job.payload["intent_id"]))

        async def settle_due(_context: Context, _job: Job) -> None:
            await self.settle_due()

        every = Every(DUE_LOOKED_AFTER_EVERY)
        return (
            IdempotentHandler(kind=SETTLE_INTENT, handle=settle, idempotent_by=SAME_AGAIN),
            IdempotentHandler(
                kind=SETTLE_DUE_INTENTS, handle=settle_due, idempotent_by=SAME_AGAIN, recurrence=every
            ),
        )

    async def close(self) -> None:
        """Let go of the provider."""
        await self.provider.close()

    async def open_page_of(self, filing_id: str) -> None:
        """Have the page for a filing's payment opened while its filer waits, for a short while."""
        await self._open_page(Payment.filing_id == filing_id)

    async def open_page_of_payment(self, payment_id: str) -> None:
        """Have the page for a payment opened while its payer waits, for a short while."""
        await self._open_page(Payment.id == payment_id)

    async def _open_page(self, whose: Any) -> None:
        found = select(PaymentIntent.id).join(Payment, col(Payment.id) == col(PaymentIntent.payment_id))
        mine = found.where(
            whose,
            PaymentIntent.kind == IntentKind.AUTHORISE,
            PaymentIntent.state == IntentState.WRITTEN,
        )
        async with self.context.database.reading() as session:
            intent_id = (await session.exec(mine)).first()
        if intent_id is None:
            return
        try:
            async with asyncio.timeout(PAGE_PATIENCE_SECONDS):
                await self.settle(intent_id)
        except TimeoutError:
            log.warning("page_not_opened_in_time", intent=intent_id)

    async def settle_due(self) -> None:
        """Ask after everything that is due, the longest due first."""
        now = self.context.clock.now()
        due = select(PaymentIntent.id).where(col(PaymentIntent.next_ask_at) <= now)
        async with self.context.database.reading() as session:
            found = (
                await session.exec(due.order_by(col(PaymentIntent.next_ask_at)).limit(MAX_DUE_AT_ONCE))
            ).all()
        for intent_id in found:
            await self.settle(intent_id)
        await look_after_holds(self.context, self.provider)

    async def settle(self, intent_id: str) -> None:
        """Ask the provider what an intent says and record the answer, or that there was none.

        Of an authorisation that succeeded, ask whether what it came to is still held.
        """
        async with self.context.database.reading() as session:
            intent = await session.get_one(PaymentIntent, intent_id)
            payment = await session.get_one(Payment, intent.payment_id)
            of_payment = select(PaymentIntent).where(
                PaymentIntent.payment_id == payment.id, PaymentIntent.kind == IntentKind.AUTHORISE
            )
            authorisation = (await session.exec(of_payment)).one()
        if intent.state not in UNSETTLED:
            if intent is authorisation and payment.status is PaymentStatus.AUTHORISED:
                await look_at_hold(self.context, self.provider, intent.id)
            return
        try:
            answer: ProviderPayment | None = await self._ask(intent, authorisation, payment)
        except NoAnswerError as fault:
            log.warning("provider_did_not_answer", intent=intent.id, kind=intent.kind, why=str(fault))
            answer = None
        await self.context.run(self.record, RecordAnswer(intent.id, answer), actor=SYSTEM)

    async def _ask(
        self, intent: PaymentIntent, authorisation: PaymentIntent, payment: Payment
    ) -> ProviderPayment:
        if intent.kind is IntentKind.AUTHORISE and payment.status in BEGUN:
            is_over = self.context.clock.now() >= payment.created_at + PAGE_OPEN_FOR
            if intent.state is IntentState.OPEN or is_over:
                return await self._look_up(intent, ProviderState.CANCELLED)
            return await self.provider.open_page(self._page(intent, payment))
        found = await self._look_up(authorisation, ProviderState.CANCELLED)
        if intent.kind is IntentKind.AUTHORISE or not found.reference:
            return found
        if intent.kind is IntentKind.CAPTURE:
            return await self.provider.capture(intent.id, found.reference, intent.amount_cents)
        return await self.provider.void(intent.id, found.reference)

    async def _look_up(self, authorisation: PaymentIntent, otherwise: ProviderState) -> ProviderPayment:
        """Return the provider's payment; one that it never heard of stands at `otherwise`: nothing can come of it."""
        found = await self.provider.look_up(authorisation.id, authorisation.provider_reference)
        return found or ProviderPayment("", otherwise, authorisation.amount_cents)

    def _page(self, intent: PaymentIntent, payment: Payment) -> PageRequest:
        return PageRequest(
            key=intent.id,
            amount_cents=intent.amount_cents,
            reference=payment.reference,
            return_url=self.return_url(payment),
            expires_at=payment.created_at + PAGE_OPEN_FOR,
            language=intent.page_language,
        )
