"""A firm that pays into its deposit account by card: the sandbox provider, and what asks it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlmodel import col, func, select

from causeway.accounts.actor import Actor
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Refusal
from causeway.kit.ids import new_id
from causeway.payments.adapters.sandbox import SandboxProvider
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.record_answer import record_answer
from causeway.payments.commands.top_up_deposit_account import TopUpDepositAccount, top_up_deposit_account
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.intent_tables import PaymentIntent
from causeway.payments.tables import DepositAccount, DepositAccountStatus, Payment
from causeway.payments.verify_cards import compare_with_provider
from causeway.sandbox_provider.server import ProviderOptions, build_provider
from causeway.sandbox_provider.store import Store
from tests.payments.builders import Firm, breaks, figures, some_firm

URL, KEY, SECRET = "http://provider.test", "key", "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveA=="


@dataclass
class CardTill:
    """A provider, and what asks it."""

    context: Context
    store: Store
    settler: IntentSettler
    client: httpx2.AsyncClient

    async def accepted(self) -> Firm:
        """A firm that has accepted the terms, and paid nothing in."""
        made = some_firm()
        account = await self.context.run(accept_deposit_terms, AcceptDepositTerms(), actor=made.administrator)
        return replace(made, account_id=account.id)

    async def begin(
        self, of: Firm, cents: int, *, actor: Actor | None = None, key: str = "", **changes: Any
    ) -> Payment:
        """A top-up whose page is open, if it was not refused."""
        values = {"deposit_account_id": of.account_id, "takes_cards": True, **changes}
        payment_id = await self.context.run_once(
            top_up_deposit_account,
            TopUpDepositAccount(cents, **values),
            actor=actor or of.administrator,
            key=key or new_id(),
        )
        await self.settler.open_page_of_payment(payment_id)
        return await self.payment(payment_id)

    async def pay(self, payment_id: str, act: str = "approve") -> None:
        """Do something on the page, after giving a card where it is asked for."""
        path = ((await self.payment(payment_id)).redirect_url or "").removeprefix(URL)
        if act not in {"card", "cancel"}:
            await self.client.post(path, data={"act": "card", "number": "4242 4242 4242 4242", "name": "Ng"})
        typed = {"code": "418273"} if act == "code" else {}
        await self.client.post(path, data={"act": act, **typed})

    async def settle(self) -> None:
        """Ask after every intent that is not settled, whenever it is due, until nothing new was written."""
        unsettled = select(PaymentIntent.id).where(col(PaymentIntent.next_ask_at).is_not(None))
        asked: set[str] = set()
        while True:
            async with self.context.database.reading() as session:
                found = (await session.exec(unsettled.order_by(col(PaymentIntent.id)))).all()
            if asked.issuperset(found):
                return
            for intent_id in found:
                await self.settler.settle(intent_id)
            asked.update(found)

    async def topped_up(self, of: Firm, cents: int, act: str = "code") -> Payment:
        """A top-up that was answered by its payer."""
        payment = await self.begin(of, cents)
        await self.pay(payment.id, act)
        await self.settle()
        return await self.payment(payment.id)

    async def lose(self, what: str, when: str) -> None:
        """Have the provider's next answer lost."""
        done = await self.client.post("/v1/faults", json={"what": what, "when": when, "times": 1})
        assert done.status_code == 200

    async def payment(self, payment_id: str) -> Payment:
        async with self.context.database.reading() as session:
            return await session.get_one(Payment, payment_id)

    async def account(self, of: Firm) -> DepositAccount:
        async with self.context.database.reading() as session:
            return await session.get_one(DepositAccount, of.account_id)

    async def put(self, of: Firm, status: DepositAccountStatus) -> None:
        """Put an account into a status that nothing leads to yet."""
        async with self.context.database.writing() as session:
            account = await session.get_one(DepositAccount, of.account_id)
            account.status = status
            await session.commit()

    async def payments(self) -> int:
        async with self.context.database.reading() as session:
            return int((await session.exec(select(func.count()).select_from(Payment))).one())

    async def state(self, of: Firm) -> tuple[DepositAccountStatus, int]:
        """Where the account stands, and its balance."""
        return (await self.account(of)).status, (await figures(self.context, of))[0]

    async def differences(self) -> list[str]:
        """What the verifier finds, and where our books and the provider's log differ."""
        async with self.context.database.reading() as session:
            return await breaks(self.context) + await compare_with_provider(session, self.store.log())


def card_till(context: Context, clock: FixedClock, folder: Path) -> CardTill:
    """A provider with its books in `folder`."""
    options = ProviderOptions(folder, "127.0.0.1", 0, URL, "http://court.test", KEY, SECRET)
    application = build_provider(options, clock)
    transport = httpx2.ASGITransport(application)
    settler = IntentSettler(
        context, SandboxProvider(URL, KEY, transport), record_answer, lambda _: "http://court.test/payments"
    )
    client = httpx2.AsyncClient(
        transport=transport, base_url=URL, headers={"authorization": f"Bearer {KEY}"}, trust_env=False
    )
    return CardTill(context, application.state.store, settler, client)


async def refusal(till: CardTill, payer: Firm, cents: int = 50_000, **changes: Any) -> Refusal:
    """The refusal of a top-up, which moved nothing."""
    before = await figures(till.context, payer), await till.payments()
    with pytest.raises(Refusal) as refused:
        await till.begin(payer, cents, **changes)
    assert (await figures(till.context, payer), await till.payments()) == before
    assert all(refused.value.words)
    return refused.value
