"""What may follow what in the life of a difference: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.payments.reconciliation.tables import DifferenceState, ReconciliationDifference
from causeway.payments.reconciliation.words import NOT_IN_THIS_STATE

S = DifferenceState


class DifferenceEvent(StrEnum):
    """What can happen to a difference."""

    FIND = "FIND"
    PROPOSE = "PROPOSE"
    APPROVE = "APPROVE"
    SEND_BACK = "SEND_BACK"
    AGREE = "AGREE"


class DifferenceActor(StrEnum):
    """Who brings it about."""

    RECONCILIATION = "reconciliation, each night"
    CLERK = "accounts office"
    SECOND = "a second person of the accounts office"


E, By = DifferenceEvent, DifferenceActor
Row = Transition[DifferenceEvent, DifferenceState, ReconciliationDifference]

DIFFERENCES = StateMachine[DifferenceEvent, DifferenceState, ReconciliationDifference](
    "The life of a difference",
    DifferenceState,
    (
        Row(E.FIND, {None, S.RESOLVED}, {S.OPEN}, By.RECONCILIATION),
        Row(E.PROPOSE, {S.OPEN}, {S.PROPOSED}, By.CLERK, needs="a reason; a kind that its amounts allow"),
        Row(E.APPROVE, {S.PROPOSED}, {S.SETTLED}, By.SECOND, needs="never who proposed it"),
        Row(E.SEND_BACK, {S.PROPOSED}, {S.OPEN}, By.CLERK, needs="a reason"),
        Row(E.AGREE, {S.OPEN, S.PROPOSED}, {S.RESOLVED}, By.RECONCILIATION),
    ),
    lambda _state: NOT_IN_THIS_STATE,
)
