"""What Stripe's objects mean for the court; anything that is not understood is no answer."""

from datetime import UTC, datetime
from typing import Any

from causeway.kit.money import CURRENCY
from causeway.payments.ports import (
    DisputeState,
    NoAnswerError,
    ProviderDispute,
    ProviderPayment,
    ProviderRefund,
    ProviderState,
)

KEY = "causeway_key"
"""The name under which Stripe keeps the court's own key with each thing that was asked of it."""

_OF_INTENT = {
    "requires_capture": ProviderState.AUTHORISED,
    "succeeded": ProviderState.CAPTURED,
    "canceled": ProviderState.VOIDED,
}
"""Any other status of an intent belongs to a page on which the payer is not done."""

_OF_DISPUTE = {"won": DisputeState.WON, "lost": DisputeState.LOST}
"""Any other status of a dispute waits for somebody."""


def read_page(session: Any) -> ProviderPayment:
    """Return what a Checkout session, with its intent and the charge inside, says of a payment."""
    try:
        amount = _cents(session, "amount_total")
        intent = _get(session, "payment_intent")
        state = _OF_INTENT.get(intent["status"]) if intent is not None else None
        if intent is None or state is None:
            return _not_paid(session, intent, amount)
        if _cents(intent, "amount") != amount:
            raise NoAnswerError(f"a page for {amount}, paid with {intent['amount']}")
        if state is ProviderState.VOIDED and _get(intent, "cancellation_reason") == "automatic":
            state = ProviderState.EXPIRED
        taken = _cents(intent, "amount_received") if state is ProviderState.CAPTURED else 0
        return ProviderPayment(session["id"], state, amount, taken, hold_ends_at=_hold_ends_at(intent))
    except (KeyError, TypeError, ValueError) as fault:
        raise NoAnswerError(f"an answer without {fault}") from fault


def read_refund(refund: Any, amount_cents: int) -> ProviderRefund:
    """Return whether a refund was paid; `NoAnswerError` while Stripe has not decided."""
    try:
        status = refund["status"]
        if status in {"failed", "canceled"}:
            return ProviderRefund(amount_cents, is_done=False)
        if status != "succeeded":
            raise NoAnswerError(f"a refund that is {status}")
        return ProviderRefund(_cents(refund, "amount"), is_done=True)
    except (KeyError, TypeError) as fault:
        raise NoAnswerError(f"a refund without {fault}") from fault


def read_dispute(dispute: Any) -> ProviderDispute | None:
    """Return what a dispute says; None for an inquiry, which takes no money back."""
    try:
        if dispute["status"].startswith("warning"):
            return None
        state = _OF_DISPUTE.get(dispute["status"], DisputeState.OPEN)
        return ProviderDispute(dispute["id"], _cents(dispute, "amount"), state, _get(dispute, "reason"))
    except (KeyError, TypeError, AttributeError) as fault:
        raise NoAnswerError(f"a dispute without {fault}") from fault


def key_of(thing: Any) -> str | None:
    """Return the court's key that Stripe keeps with a thing, if it has one."""
    metadata = _get(thing, "metadata")
    return _get(metadata, KEY) if metadata is not None else None


def _not_paid(session: Any, intent: Any, amount: int) -> ProviderPayment:
    """A declined card leaves the page open for another, so it is never the end of a payment."""
    if session["status"] == "expired":
        return ProviderPayment(session["id"], ProviderState.EXPIRED, amount)
    fault = _get(intent, "last_payment_error") if intent is not None else None
    reason = _get(fault, "code") if fault is not None else None
    return ProviderPayment(
        session["id"], ProviderState.OPEN, amount, page_url=_get(session, "url"), reason=reason
    )


def _hold_ends_at(intent: Any) -> datetime | None:
    """Return until when the card holds the amount, where Stripe says so."""
    found: Any = intent
    for name in ("latest_charge", "payment_method_details", "card", "capture_before"):
        found = _get(found, name)
        if found is None:
            return None
    return datetime.fromtimestamp(found, UTC)


def _cents(thing: Any, name: str) -> int:
    """Return an amount in cents of our currency."""
    amount, currency = thing[name], thing["currency"]
    if str(currency).upper() != CURRENCY:
        raise NoAnswerError(f"another currency: {currency}")
    if type(amount) is not int or amount < 0:
        raise NoAnswerError(f"an amount of {amount}")
    return amount


def _get(thing: Any, name: str) -> Any:
    """Return a value that may be missing: older and newer versions of Stripe's interface differ in what they send."""
    return thing[name] if name in thing else None  # noqa: SIM401  (it is no dictionary, and has no `get`)
