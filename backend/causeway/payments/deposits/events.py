"""What the court does with deposit accounts, and how they are closed, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.payments.events import DepositEvent


@dataclass(frozen=True)
class DepositSuspended(DepositEvent):
    """The accounts office suspended the account."""

    name: ClassVar[str] = "deposit.suspended"


@dataclass(frozen=True)
class DepositRestored(DepositEvent):
    """The suspension was lifted."""

    name: ClassVar[str] = "deposit.restored"


@dataclass(frozen=True)
class DepositClosingAsked(DepositEvent):
    """The primary administrator asked for the account to be closed: nothing new is paid from it."""

    name: ClassVar[str] = "deposit.closing_asked"


@dataclass(frozen=True)
class DepositClosingChecked(DepositEvent):
    """One person of the accounts office found that the balance may go where it is asked for."""

    name: ClassVar[str] = "deposit.closing_checked"


@dataclass(frozen=True)
class DepositClosingCalledOff(DepositEvent):
    """The account is not closed, and can be paid from again."""

    name: ClassVar[str] = "deposit.closing_called_off"


@dataclass(frozen=True)
class DepositClosed(DepositEvent):
    """A second person approved: the whole balance went back, and the account takes nothing more."""

    name: ClassVar[str] = "deposit.closed"


@dataclass(frozen=True)
class DepositTransferred(DepositEvent):
    """Part of the account's balance went to another account of the organisation."""

    name: ClassVar[str] = "deposit.transferred"

    to_account_id: str


@dataclass(frozen=True)
class DepositAlertSet(DepositEvent):
    """The administrators are to be told of the account below another amount, or no more."""

    name: ClassVar[str] = "deposit.alert_set"


@dataclass(frozen=True)
class DepositRanLow(DepositEvent):
    """The account has less available than its administrators want; one fact for each of them."""

    name: ClassVar[str] = "deposit.ran_low"

    user_id: str
