"""What happens to payments and deposit accounts, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.actor import Actor, Role
from causeway.accounts.events import account, organisation
from causeway.kit.events import Event
from causeway.payments.tables import Payment

PAYMENTS = "payments"
"""The topic of every payment, for the court's own offices."""


def payment(payment_id: str) -> str:
    """Return the topic of one payment."""
    return f"payment:{payment_id}"


def topics_of(actor: Actor) -> list[str]:
    """Return the topics under which all is told that `actor` may hear of payments."""
    if actor.in_registry or actor.has(Role.ACCOUNTS_CLERK):
        return [PAYMENTS]
    topics = [account(actor.user_id)] if actor.user_id is not None else []
    return [*topics, organisation(actor.organisation_id)] if actor.organisation_id is not None else topics


@dataclass(frozen=True)
class PaymentEvent(Event):
    """Something about one payment; `status` is what it came to."""

    payment_id: str
    filing_id: str | None
    organisation_id: str | None
    payer_user_id: str
    status: str

    def topics(self) -> tuple[str, ...]:
        """The payment's topic, its payer's and its organisation's, and that of all payments."""
        topics = (payment(self.payment_id), PAYMENTS, account(self.payer_user_id))
        return (*topics, organisation(self.organisation_id)) if self.organisation_id else topics


def told_of(fact: type[PaymentEvent], row: Payment) -> PaymentEvent:
    """Return the fact about a payment as it stands now."""
    return fact(row.id, row.filing_id, row.organisation_id, row.payer_user_id, row.status.value)


@dataclass(frozen=True)
class PaymentAuthorised(PaymentEvent):
    """The money is set aside."""

    name: ClassVar[str] = "payment.authorised"


@dataclass(frozen=True)
class PaymentAdjusted(PaymentEvent):
    """Another amount is set aside, because the fee of a corrected filing is another."""

    name: ClassVar[str] = "payment.adjusted"


@dataclass(frozen=True)
class PaymentCaptured(PaymentEvent):
    """The money for what was accepted is taken; the rest is free again."""

    name: ClassVar[str] = "payment.captured"


@dataclass(frozen=True)
class PaymentVoided(PaymentEvent):
    """Nothing is taken, and all of it is free again."""

    name: ClassVar[str] = "payment.voided"


@dataclass(frozen=True)
class PaymentPending(PaymentEvent):
    """The payment provider has a page for the payer to visit."""

    name: ClassVar[str] = "payment.pending"


@dataclass(frozen=True)
class PaymentCapturing(PaymentEvent):
    """Something was accepted, and the provider is asked to take the money for it."""

    name: ClassVar[str] = "payment.capturing"


@dataclass(frozen=True)
class PaymentDeclined(PaymentEvent):
    """The payer's bank, or the provider, refused it; nothing is taken."""

    name: ClassVar[str] = "payment.declined"


@dataclass(frozen=True)
class PaymentCancelled(PaymentEvent):
    """Given up, by its payer or because nobody paid in time; nothing is taken."""

    name: ClassVar[str] = "payment.cancelled"


@dataclass(frozen=True)
class PaymentExpired(PaymentEvent):
    """What a card held ran out before the registry decided."""

    name: ClassVar[str] = "payment.expired"


@dataclass(frozen=True)
class PaymentRenewed(PaymentEvent):
    """In the place of a hold that ran out there is another one, and its filing is paid for by that."""

    name: ClassVar[str] = "payment.renewed"


@dataclass(frozen=True)
class PaymentFailed(PaymentEvent):
    """The provider would not take what had been set aside."""

    name: ClassVar[str] = "payment.failed"


@dataclass(frozen=True)
class PaymentRefunded(PaymentEvent):
    """Some or all of what was taken is paid back."""

    name: ClassVar[str] = "payment.refunded"


@dataclass(frozen=True)
class DepositEvent(Event):
    """Something about one deposit account."""

    deposit_account_id: str
    organisation_id: str

    def topics(self) -> tuple[str, ...]:
        """The account's topic and its organisation's."""
        return (f"deposit_account:{self.deposit_account_id}", organisation(self.organisation_id))


@dataclass(frozen=True)
class DepositAccountOpened(DepositEvent):
    """A deposit account was opened with a first deposit."""

    name: ClassVar[str] = "deposit.opened"


@dataclass(frozen=True)
class DepositTermsAccepted(DepositEvent):
    """The primary administrator accepted the terms."""

    name: ClassVar[str] = "deposit.terms_accepted"


@dataclass(frozen=True)
class DepositBalanceChanged(DepositEvent):
    """The balance, or what is held of it, is another."""

    name: ClassVar[str] = "deposit.balance_changed"
