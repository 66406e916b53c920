"""A court that takes cards, the sandbox provider beside it, and a payer at its page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
from sqlmodel import col, select
from starlette.applications import Starlette

from causeway.accounts.actor import Actor, Role
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import DispositionOutcome, complete_review
from causeway.filings.submission.commands.record_payment_answer import record_payment_answer
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.payments.adapters.sandbox import SandboxProvider
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.intent_tables import IntentKind, PaymentIntent
from causeway.payments.tables import Payment, PaymentMethod
from causeway.payments.verify_cards import compare_with_provider
from causeway.sandbox_provider.server import ProviderOptions, build_provider
from causeway.sandbox_provider.store import Store, Webhook
from tests.filings.builders import CLERK, Court, court, decision, draft, submission
from tests.payments.builders import breaks

URL, KEY, SECRET = "http://provider.test", "key", "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveA=="
LITIGANT = Actor(user_id="litigant", roles=frozenset({Role.INDIVIDUAL}))


@dataclass
class CardCourt:
    """A court, its provider, and what asks the provider."""

    at: Court
    store: Store
    settler: IntentSettler
    client: httpx2.AsyncClient
    provider: Starlette

    @property
    def context(self) -> Context:
        return self.at.context

    async def submitted(self, *, attachments: int = 0, actor: Actor | None = None) -> Filing:
        """A filing sent by card, whose page nobody has opened."""
        made = await draft(self.at, attachments=attachments, actor=actor)
        command = await submission(
            self.at,
            made.id,
            actor=actor,
            payment_method=PaymentMethod.CARD,
            deposit_account_id=None,
            takes_cards=True,
        )
        filing: Filing = await self.at.run(submit_filing, command, actor)
        return filing

    async def received(self, **more: Any) -> Filing:
        """A filing that the court has, its fee held on a card."""
        filing = await self.submitted(**more)
        await self.settler.open_page_of(filing.id)
        await self.pay(filing, act="approve")
        await self.settle()
        return await self.at.filing(filing.id)

    async def decided(self, *outcomes: DispositionOutcome, **more: Any) -> Filing:
        """One that a clerk has decided on; nobody has asked the provider yet."""
        return await self.decide(await self.received(**more), *outcomes)

    async def decide(self, filing: Filing, *outcomes: DispositionOutcome) -> Filing:
        """Take a filing in hand and decide on each of its documents; without outcomes, accept them all."""
        await self.at.run(claim_review, ClaimReview(filing.id), CLERK)
        return await self.decide_claimed(filing, *outcomes)

    async def decide_claimed(self, filing: Filing, *outcomes: DispositionOutcome) -> Filing:
        """Decide on what the clerk has in hand already."""
        done: Filing = await self.at.run(
            complete_review, await decision(self.at, filing.id, *outcomes), CLERK
        )
        return done

    async def payment(self, filing: Filing) -> Payment:
        async with self.context.database.reading() as session:
            return await session.get_one(Payment, filing.payment_id or "")

    async def intent(self, filing: Filing, kind: IntentKind) -> PaymentIntent:
        statement = select(PaymentIntent).where(
            PaymentIntent.payment_id == filing.payment_id, PaymentIntent.kind == kind
        )
        async with self.context.database.reading() as session:
            return (await session.exec(statement)).one()

    async def pay(self, filing: Filing, act: str, **typed: str) -> httpx2.Response:
        """Do something on the page, after giving a card where it is asked for."""
        return await self.pay_on((await self.payment(filing)).redirect_url, act, **typed)

    async def pay_on(self, url: str | None, act: str, **typed: str) -> httpx2.Response:
        """Do something on the page at an address."""
        assert url is not None
        path = url.removeprefix(URL)
        if act not in {"card", "cancel"}:
            await self.client.post(path, data={"act": "card", "number": "4242 4242 4242 4242", "name": "Ng"})
        return await self.client.post(path, data={"act": act, **typed})

    async def settle(self) -> None:
        """Ask after every intent that is not settled, whenever it is due."""
        unsettled = select(PaymentIntent.id).where(col(PaymentIntent.next_ask_at).is_not(None))
        async with self.context.database.reading() as session:
            found = (await session.exec(unsettled.order_by(col(PaymentIntent.id)))).all()
        for intent_id in found:
            await self.settler.settle(intent_id)

    async def lose(self, what: str, when: str) -> None:
        """Have the provider's next answer lost."""
        done = await self.client.post("/v1/faults", json={"what": what, "when": when, "times": 1})
        assert done.status_code == 200

    def webhooks(self) -> list[Webhook]:
        return self.store.due_webhooks()

    async def differences(self) -> list[str]:
        """What the verifier finds, and where our books and the provider's log differ."""
        async with self.context.database.reading() as session:
            return await breaks(self.context) + await compare_with_provider(session, self.store.log())


async def card_court(context: Context, clock: FixedClock, folder: Path) -> CardCourt:
    """A court with a firm, that takes cards."""
    options = ProviderOptions(folder, "127.0.0.1", 0, URL, "http://court.test", KEY, SECRET)
    application = build_provider(options, clock)
    transport = httpx2.ASGITransport(application)
    provider = SandboxProvider(URL, KEY, transport)
    settler = IntentSettler(context, provider, record_payment_answer, lambda _: "http://court.test/filing")
    client = httpx2.AsyncClient(
        transport=transport, base_url=URL, headers={"authorization": f"Bearer {KEY}"}, trust_env=False
    )
    return CardCourt(await court(context), application.state.store, settler, client, application)
