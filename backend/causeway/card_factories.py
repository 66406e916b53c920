"""Parts made for payments by card: the provider, what asks it, what reads its messages, and what compares its log."""

from typing import TYPE_CHECKING, cast

from causeway.filings.review.obligations import FilingObligations
from causeway.filings.submission.commands.record_payment_answer import record_payment_answer
from causeway.kit.context import Context
from causeway.kit.ids import encode_id
from causeway.kit.jobs.handlers import JobHandler
from causeway.kit.money import CENTS_PER_DOLLAR
from causeway.payments.adapters.sandbox import SandboxProvider
from causeway.payments.adapters.sandbox_webhooks import SandboxWebhooks
from causeway.payments.chargebacks.settler import DisputeSettler
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.ports import PaymentProvider, WebhookReader
from causeway.payments.reconciliation.ports import ProviderLog
from causeway.payments.reconciliation.reconciler import Reconciler
from causeway.payments.refunds.settler import RefundSettler
from causeway.payments.rules.deposit_terms import TopUpLimits
from causeway.payments.tables import Payment
from causeway.settings import Settings

if TYPE_CHECKING:
    from causeway.payments.adapters.stripe_webhooks import KnowsKeys


def make_cards(context: Context, settings: Settings) -> IntentSettler | None:
    """Return what has payments by card begun and ended; None where no card is taken."""
    if not settings.takes_cards:
        return None
    limits = TopUpLimits(
        settings.top_up_minimum_dollars * CENTS_PER_DOLLAR, settings.top_up_maximum_dollars * CENTS_PER_DOLLAR
    )
    provider = _make_provider(settings)

    def return_url(payment: Payment) -> str:
        # The page then knows that this payment was seen to, however long its answer takes.
        paid = f"paid={payment.reference}"
        if payment.paid_into_account_id is not None:
            account_id = encode_id("DepositAccount", payment.paid_into_account_id)
            return f"{settings.origin}/payments?account={account_id}&{paid}"
        return f"{settings.origin}/filings/{encode_id('Filing', payment.filing_id or '')}?{paid}"

    return IntentSettler(context, provider, record_payment_answer, return_url, limits)


def _make_provider(settings: Settings) -> PaymentProvider:
    if settings.takes_cards_by_stripe:
        from causeway.payments.adapters.stripe import StripeProvider  # noqa: PLC0415

        return StripeProvider(settings.stripe_key.get_secret_value(), settings.stripe_url)
    return SandboxProvider(settings.card_provider_url, settings.card_provider_key.get_secret_value())


def make_webhook_reader(settings: Settings, cards: IntentSettler) -> WebhookReader:
    """Return what reads the messages of the provider of `cards`."""
    if settings.takes_cards_by_stripe:
        from causeway.payments.adapters.stripe_webhooks import StripeWebhooks  # noqa: PLC0415

        secret = settings.stripe_webhook_secret.get_secret_value()
        return StripeWebhooks(secret, cast("KnowsKeys", cards.provider))
    return SandboxWebhooks(settings.card_webhook_secret.get_secret_value())


def make_card_work(context: Context, cards: IntentSettler | None) -> tuple[JobHandler, ...]:
    """Return the jobs about cards: asking for money, paying it back, and what is disputed; none without a provider."""
    if cards is None:
        return ()
    askers = (cards, RefundSettler(context, cards.provider), DisputeSettler(context, cards.provider))
    return tuple(handler for asker in askers for handler in asker.handlers())


def make_reconciler(context: Context, cards: IntentSettler | None) -> Reconciler:
    """Return what compares each day's money; without the provider's word where there is none to be had."""
    provider: object = cards.provider if cards is not None else None
    return Reconciler(context, provider if isinstance(provider, ProviderLog) else None, FilingObligations())
