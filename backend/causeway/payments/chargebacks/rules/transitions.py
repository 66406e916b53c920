"""What may follow what in the life of a charge-back: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.payments.chargebacks.tables import Chargeback, ChargebackStatus
from causeway.payments.chargebacks.words import NOT_IN_THIS_STATE

S = ChargebackStatus


class ChargebackEvent(StrEnum):
    """What can happen to a charge-back."""

    OPEN = "OPEN"
    WIN = "WIN"
    LOSE = "LOSE"


class ChargebackActor(StrEnum):
    """Who brings it about."""

    BANK = "payer's bank, by the payment provider"


E, By = ChargebackEvent, ChargebackActor
Row = Transition[ChargebackEvent, ChargebackStatus, Chargeback]

CHARGEBACKS = StateMachine[ChargebackEvent, ChargebackStatus, Chargeback](
    "The life of a charge-back",
    ChargebackStatus,
    (
        Row(E.OPEN, {None}, {S.OPEN}, By.BANK, needs="the money was taken"),
        Row(E.WIN, {S.OPEN}, {S.WON}, By.BANK),
        Row(E.LOSE, {S.OPEN}, {S.LOST}, By.BANK),
    ),
    lambda _status: NOT_IN_THIS_STATE,
)
