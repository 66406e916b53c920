"""What a payment provider does for the court: every act under a key of ours, so that twice is once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from causeway.kit.words import Language


class ProviderState(StrEnum):
    """Where the provider's own payment stands."""

    OPEN = "OPEN"
    """Its page waits for the payer."""
    AUTHORISED = "AUTHORISED"
    CAPTURED = "CAPTURED"
    VOIDED = "VOIDED"
    DECLINED = "DECLINED"
    CANCELLED = "CANCELLED"
    """The payer gave up."""
    EXPIRED = "EXPIRED"
    """Nobody paid, or nobody took what was set aside, in time."""


@dataclass(frozen=True)
class PageRequest:
    """A page on which somebody is to have `amount_cents` set aside; `key` makes asking twice the same as once."""

    key: str
    amount_cents: int
    reference: str
    """What the payer sees it is for."""
    return_url: str
    """Where the payer's browser goes afterwards, whatever came of it."""
    expires_at: datetime
    language: Language | None = None
    """What the payer reads; none: the provider finds out."""


@dataclass(frozen=True)
class ProviderPayment:
    """The provider's payment as it stands. Amounts in cents of the Hong Kong dollar."""

    reference: str
    state: ProviderState
    amount_cents: int
    captured_cents: int = 0
    page_url: str | None = None
    reason: str | None = None
    hold_ends_at: datetime | None = None
    """Until when the amount stays set aside, where the provider knows."""


@dataclass(frozen=True)
class ProviderRefund:
    """What the provider says of a refund that it was asked for: whether it paid `amount_cents` back."""

    amount_cents: int
    is_done: bool


class DisputeState(StrEnum):
    """Where a dispute about what was taken stands."""

    OPEN = "OPEN"
    """The payer's bank has the money, and nobody has decided yet."""
    WON = "WON"
    """The money came back."""
    LOST = "LOST"
    """The payer keeps it."""


@dataclass(frozen=True)
class ProviderDispute:
    """What the provider says of a payer who disputes that `amount_cents` were rightly taken."""

    reference: str
    """What the provider calls the dispute."""
    amount_cents: int
    state: DisputeState
    reason: str | None = None


class NoAnswerError(Exception):
    """The provider did not answer, or not in a way that says what happened: it may or may not have acted."""


class PaymentProvider(Protocol):
    """Takes cards. Every method raises `NoAnswerError`, and does the same thing once however often it is asked."""

    async def open_page(self, asked: PageRequest) -> ProviderPayment:
        """Have a payment begun and return it, with the page to send the payer to."""
        ...

    async def look_up(self, key: str, reference: str | None = None) -> ProviderPayment | None:
        """Return the payment that was begun under `key` as it stands now; None if there is none.

        `reference` is what the provider called it, where it has said so before: a shorter way to find it.
        """
        ...

    async def capture(self, key: str, reference: str, amount_cents: int) -> ProviderPayment:
        """Take `amount_cents` of what was set aside and let the rest go; return the payment as it stands."""
        ...

    async def void(self, key: str, reference: str) -> ProviderPayment:
        """Let go of what was set aside, or close the page; return the payment as it stands."""
        ...

    async def refund(self, key: str, reference: str, amount_cents: int) -> ProviderRefund:
        """Pay `amount_cents` of what was taken back, never more than that in all; return whether it was done."""
        ...

    async def disputes(self, key: str, reference: str | None = None) -> tuple[ProviderDispute, ...]:
        """Return each dispute for which money was taken back of the payment begun under `key`, as it stands now."""
        ...

    async def close(self) -> None:
        """Let go of the connections."""
        ...


class NotSignedError(Exception):
    """A message is not the provider's: not signed with the secret that is shared with it, or too old."""


class NotUnderstoodError(Exception):
    """A message is the provider's, and cannot be read."""


class WebhookReader(Protocol):
    """Reads what a provider tells by itself; nothing in it is believed but which payment it is about."""

    async def key_of(self, body: bytes, headers: Mapping[str, str]) -> str | None:
        """Return the key that the payment was begun under; None if it is about nothing of ours.

        Raises `NotSignedError`, `NotUnderstoodError`, and `NoAnswerError` if the provider had to be asked in vain.
        """
        ...
