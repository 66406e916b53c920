"""Disputes at the sandbox provider, and what the court makes of them."""

from sqlmodel import col, select

from causeway.kit.context import Context
from causeway.ledger.tables import LedgerAccount
from causeway.payments.chargebacks.settler import DisputeSettler
from causeway.payments.chargebacks.tables import Chargeback
from causeway.payments.rules.means import CARD_CLEARING, CHARGEBACK_LOSSES, DISPUTED
from causeway.payments.tables import Payment
from causeway.sandbox_provider.store import Store
from tests.payments.card_tills import CardTill
from tests.payments.refunds.builders import FEE_CENTS


async def disputed(till: CardTill, cents: int = FEE_CENTS) -> str:
    """Have the bank of the only payment's payer take money back; the dispute's id."""
    key = till.store.log()[0]["payment_key"]
    payment = till.store.find("key", key)
    assert payment is not None
    asked = {"amount": cents, "reason": "fraudulent"}
    answer = await till.client.post(f"/v1/payments/{payment.id}/disputes", json=asked)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


async def decided(till: CardTill, dispute_id: str, state: str) -> None:
    """Have a dispute decided."""
    answer = await till.client.post(f"/v1/disputes/{dispute_id}", json={"state": state})
    assert answer.status_code == 200, answer.text


def settler(till: CardTill) -> DisputeSettler:
    """What asks the till's provider what is disputed."""
    return DisputeSettler(till.context, till.settler.provider)


async def learn(till: CardTill, payment: Payment) -> list[Chargeback]:
    """Ask the provider, and return what the court knows then."""
    await settler(till).ask(payment.id)
    return await chargebacks(till.context)


async def chargebacks(context: Context) -> list[Chargeback]:
    async with context.database.reading() as session:
        return list((await session.exec(select(Chargeback).order_by(col(Chargeback.id)))).all())


async def balances(context: Context) -> tuple[int, int, int]:
    """What the provider owes, what is disputed and what is lost, in cents as the accounts have them."""
    async with context.database.reading() as session:
        rows = (await session.exec(select(LedgerAccount.code, LedgerAccount.balance_cents))).all()
    found = dict(rows)
    return tuple(found.get(code, 0) for code in (CARD_CLEARING, DISPUTED, CHARGEBACK_LOSSES))  # type: ignore[return-value]


def told(store: Store) -> list[str]:
    """The bodies of the messages that the provider has for the court."""
    return [message.body for message in store.due_webhooks()]
