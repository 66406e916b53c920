"""What may follow what in the life of a deposit account and of a hold on one: run by the code, drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.kit.words import Words
from causeway.payments.rules.words import (
    ACCOUNT_CLOSED,
    ACCOUNT_CLOSING,
    ACCOUNT_OPEN,
    ACCOUNT_SUSPENDED,
    DEPOSIT_FIRST,
    HOLD_OVER,
)
from causeway.payments.tables import DepositAccount, DepositAccountStatus, DepositHold, HoldStatus

S = DepositAccountStatus


class DepositAccountEvent(StrEnum):
    """What can happen to a deposit account."""

    BEGIN = "BEGIN"
    OPEN = "OPEN"
    TOP_UP = "TOP_UP"
    PAY = "PAY"
    SUSPEND = "SUSPEND"
    RESTORE = "RESTORE"
    ASK_TO_CLOSE = "ASK_TO_CLOSE"
    CALL_OFF = "CALL_OFF"
    CLOSE = "CLOSE"


class HoldEvent(StrEnum):
    """What can happen to money set aside for a payment."""

    HOLD = "HOLD"
    ADJUST = "ADJUST"
    CAPTURE = "CAPTURE"
    VOID = "VOID"


class DepositActor(StrEnum):
    """Who brings it about."""

    ADMINISTRATOR = "primary administrator of the organisation"
    ANY_ADMINISTRATOR = "administrator of the organisation"
    PROVIDER = "payment provider"
    PAYER = "payer"
    ACCOUNTS_OFFICE = "accounts office"
    EITHER = "primary administrator of the organisation, or accounts office"
    SECOND_PERSON = "second person of the accounts office"
    COURT = "court's decision on the filing"


E, Of, By = DepositAccountEvent, HoldEvent, DepositActor
AccountRow = Transition[DepositAccountEvent, DepositAccountStatus, DepositAccount]
HoldRow = Transition[HoldEvent, HoldStatus, DepositHold]


def _account_refused(status: DepositAccountStatus) -> Words:
    return {
        S.OPENING: DEPOSIT_FIRST,
        S.OPEN: ACCOUNT_OPEN,
        S.SUSPENDED: ACCOUNT_SUSPENDED,
        S.CLOSING: ACCOUNT_CLOSING,
        S.CLOSED: ACCOUNT_CLOSED,
    }[status]


DEPOSIT_ACCOUNTS = StateMachine[DepositAccountEvent, DepositAccountStatus, DepositAccount](
    "The life of a deposit account",
    DepositAccountStatus,
    (
        AccountRow(E.BEGIN, {None}, {S.OPENING}, By.ADMINISTRATOR, needs="terms accepted"),
        AccountRow(
            E.OPEN,
            {None, S.OPENING},
            {S.OPEN},
            By.PROVIDER,
            needs="the first deposit is taken, or paid in at the accounts office; one for each branch",
        ),
        AccountRow(
            E.TOP_UP,
            {S.OPENING, S.OPEN},
            frozenset(),
            By.ANY_ADMINISTRATOR,
            needs="terms accepted; one at a time",
            stays=True,
        ),
        AccountRow(E.PAY, {S.OPEN}, frozenset(), By.PAYER, needs="terms accepted; enough money", stays=True),
        AccountRow(E.SUSPEND, {S.OPEN}, {S.SUSPENDED}, By.ACCOUNTS_OFFICE, needs="a reason"),
        AccountRow(E.RESTORE, {S.SUSPENDED}, {S.OPEN}, By.ACCOUNTS_OFFICE),
        AccountRow(
            E.ASK_TO_CLOSE,
            {S.OPEN},
            {S.CLOSING},
            By.ADMINISTRATOR,
            needs="the branches' accounts are closed",
        ),
        AccountRow(E.CALL_OFF, {S.CLOSING}, {S.OPEN}, By.EITHER),
        AccountRow(
            E.CLOSE,
            {S.CLOSING},
            {S.CLOSED},
            By.SECOND_PERSON,
            needs="another has checked where the balance goes; nothing is held or being paid in",
        ),
    ),
    _account_refused,
)

HOLDS = StateMachine[HoldEvent, HoldStatus, DepositHold](
    "The life of a hold on a deposit account",
    HoldStatus,
    (
        HoldRow(Of.HOLD, {None}, {HoldStatus.HELD}, By.PAYER, needs="not below the minimum balance"),
        HoldRow(
            Of.ADJUST,
            {HoldStatus.HELD},
            {HoldStatus.HELD},
            By.PAYER,
            needs="a corrected filing costs another amount",
        ),
        HoldRow(
            Of.CAPTURE, {HoldStatus.HELD}, {HoldStatus.CAPTURED}, By.COURT, needs="never over what is held"
        ),
        HoldRow(
            Of.VOID, {HoldStatus.HELD}, {HoldStatus.VOIDED}, By.COURT, needs="nothing that costs was accepted"
        ),
    ),
    lambda _status: HOLD_OVER,
)
