"""Payments that were taken, and refunds of them, for tests."""

from typing import Any

from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.kit.work import Work
from causeway.payments.commands.authorise import Authorise, check_authorisation
from causeway.payments.commands.begin_card_payment import begin_card_payment
from causeway.payments.refunds.commands.decide_refund import DecideRefund, RefundDecision, decide_refund
from causeway.payments.refunds.commands.request_refund import RequestRefund, request_refund
from causeway.payments.refunds.settler import RefundSettler
from causeway.payments.refunds.tables import Refund
from causeway.payments.tables import Payment, PaymentMethod
from tests.payments.builders import Firm, paid, quoted, subject
from tests.payments.card_tills import CardTill
from tests.payments.receipts.builders import take

CHEUNG, POON = (Actor(f"clerk-{name}", roles=frozenset({Role.ACCOUNTS_CLERK})) for name in ("cheung", "poon"))
FEE_CENTS = 83_600


async def taken_from_account(context: Context, of: Firm) -> Payment:
    """A fee that was taken from the firm's deposit account."""
    payment = await paid(context, of, subject(of))
    await take(context, of, payment)
    return await payment_now(context, payment.id)


async def taken_by_card(till: CardTill, of: Firm) -> Payment:
    """A fee that was taken from a card."""
    what = subject(of)
    quote = await quoted(till.context, of, what)

    async def begin(work: Work[Any], command: Authorise) -> Payment:
        return await begin_card_payment(work, await check_authorisation(work, command))

    command = Authorise(what, quote.id, PaymentMethod.CARD, takes_cards=True)
    payment = await till.context.run(begin, command, actor=of.solicitor)
    await till.settler.open_page_of_payment(payment.id)
    await till.pay(payment.id)
    await till.settle()
    await take(till.context, of, payment)
    await till.settle()
    return await till.payment(payment.id)


def settler(till: CardTill) -> RefundSettler:
    """What asks the till's provider to pay back."""
    return RefundSettler(till.context, till.settler.provider)


async def ask(context: Context, payment: Payment, cents: int = FEE_CENTS, actor: Actor = CHEUNG) -> str:
    """A refund that waits for a second person; its id."""
    command = RequestRefund(payment.id, cents, "The same notice was filed twice.")
    return await context.run_once(request_refund, command, actor=actor, key=new_id())


async def decide(
    context: Context,
    refund_id: str,
    decision: RefundDecision = RefundDecision.APPROVE,
    actor: Actor = POON,
    note: str | None = None,
) -> Refund:
    await context.run(decide_refund, DecideRefund(refund_id, decision, note), actor=actor)
    return await refund_now(context, refund_id)


async def refund_now(context: Context, refund_id: str) -> Refund:
    async with context.database.reading() as session:
        return (await session.exec(select(Refund).where(Refund.id == refund_id))).one()


async def payment_now(context: Context, payment_id: str) -> Payment:
    async with context.database.reading() as session:
        return await session.get_one(Payment, payment_id)
