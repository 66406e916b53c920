"""The sandbox's payments: what can happen to one, and the log in which each movement is written once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where a payment stands; the words of the court's port."""

    OPEN = "OPEN"
    AUTHORISED = "AUTHORISED"
    CAPTURED = "CAPTURED"
    VOIDED = "VOIDED"
    DECLINED = "DECLINED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


@dataclass
class Payment:
    """One payment. `key` is what the court calls it, `token` what its page is reached by."""

    id: str
    key: str
    token: str
    amount: int
    currency: str
    reference: str
    return_url: str
    expires_at: datetime
    state: State = State.OPEN
    captured: int = 0
    reason: str | None = None
    card: str | None = None
    """The last four digits, once there is a card."""
    name: str | None = None
    language: str | None = None
    """What the payer reads, as a language tag; none: what their browser asks for."""
    hold_ends_at: datetime | None = None
    """Until when the amount stays set aside, once it is."""


class NotPossibleError(Exception):
    """What was asked cannot be done with the payment as it stands; says why."""


def authorise(payment: Payment, hold_ends_at: datetime) -> None:
    """Set the amount aside until `hold_ends_at`."""
    _require(payment, State.OPEN)
    payment.state, payment.hold_ends_at = State.AUTHORISED, hold_ends_at


def refuse(payment: Payment, state: State, reason: str) -> None:
    """End a payment that nobody has paid."""
    _require(payment, State.OPEN)
    payment.state, payment.reason = state, reason


def expire(payment: Payment, now: datetime) -> bool:
    """Return whether its time is over: of a page that nobody paid on, or of a hold that nobody took anything of."""
    if payment.state is State.OPEN and payment.expires_at <= now:
        payment.state, payment.reason = State.EXPIRED, "nobody_paid_in_time"
        return True
    if payment.state is State.AUTHORISED and payment.hold_ends_at is not None and payment.hold_ends_at <= now:
        payment.state, payment.reason = State.EXPIRED, "hold_ran_out"
        return True
    return False


def capture(payment: Payment, amount: int) -> None:
    """Take `amount` of what was set aside and let the rest go."""
    _require(payment, State.AUTHORISED)
    if not 0 < amount <= payment.amount:
        raise NotPossibleError(f"{amount} is not within {payment.amount}")
    payment.state, payment.captured = State.CAPTURED, amount


def void(payment: Payment) -> None:
    """Let go of what was set aside, or close the page; what has ended before stays as it is."""
    if payment.state is State.OPEN:
        payment.state, payment.reason = State.CANCELLED, "closed_by_the_court"
    elif payment.state is State.AUTHORISED:
        payment.state = State.VOIDED


def _require(payment: Payment, state: State) -> None:
    if payment.state is not state:
        raise NotPossibleError(f"the payment is {payment.state}")
