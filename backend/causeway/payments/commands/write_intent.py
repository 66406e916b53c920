"""Write down what the provider is to be asked, before it is asked; a job asks it."""

from dataclasses import dataclass
from typing import Any

from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.ledger.commands.stop_money import require_that_money_moves
from causeway.payments.intent_tables import IntentKind, PaymentIntent
from causeway.payments.jobs import settle_soon
from causeway.payments.rules.intents import ANSWERED_WITHIN


@dataclass(frozen=True)
class WriteIntent:
    """Ask the provider to do this for a payment."""

    payment_id: str
    kind: IntentKind
    amount_cents: int
    document_ids: tuple[str, ...] = ()
    at_once: bool = True
    """Whether a job asks at once; else the caller does, and the job that looks after all of them if it fails to."""

    page_language: Language | None = None
    """Which language the payer reads, where there is a page to open."""


async def write_intent(work: Work[Any], command: WriteIntent) -> PaymentIntent:
    """Return the intent. The payment's row, which the caller changes too, keeps a second one of its kind away."""
    require_that_money_moves(work)
    intent = PaymentIntent(
        id=work.new_id(),
        payment_id=command.payment_id,
        kind=command.kind,
        amount_cents=command.amount_cents,
        document_ids=list(command.document_ids),
        page_language=command.page_language,
        next_ask_at=work.now + ANSWERED_WITHIN,
        created_at=work.now,
    )
    work.session.add(intent)
    if command.at_once:
        await settle_soon(work, intent)
    return intent
