"""What may follow what in the life of a refund: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.payments.refunds.tables import Refund, RefundStatus
from causeway.payments.refunds.words import NOT_IN_THIS_STATE

S = RefundStatus


class RefundEvent(StrEnum):
    """What can happen to a refund."""

    ASK = "ASK"
    SEND_BACK = "SEND_BACK"
    UPDATE = "UPDATE"
    APPROVE = "APPROVE"
    REJECT = "REJECT"
    CANCEL = "CANCEL"
    ACCEPT = "ACCEPT"
    EXPIRE = "EXPIRE"
    REISSUE = "REISSUE"
    CLOSE = "CLOSE"


class RefundActor(StrEnum):
    """Who brings it about."""

    ASKER = "who asked, of the accounts office"
    SECOND = "a second person of the accounts office"
    PROVIDER = "payment provider, or at once for a deposit account"
    BANK = "bank"


E, By = RefundEvent, RefundActor
Row = Transition[RefundEvent, RefundStatus, Refund]
POSTED = frozenset({S.APPROVED, S.ACCEPTED, S.EXPIRED, S.REISSUED, S.CLOSED})
"""The statuses of a refund that was approved, and so posted."""

REFUNDS = StateMachine[RefundEvent, RefundStatus, Refund](
    "The life of a refund",
    RefundStatus,
    (
        Row(E.ASK, {None}, {S.SENT_FOR_APPROVAL}, By.ASKER, needs="no more than was taken and not paid back"),
        Row(E.SEND_BACK, {S.SENT_FOR_APPROVAL}, {S.UPDATE_REQUIRED}, By.SECOND, needs="a reason"),
        Row(E.UPDATE, {S.UPDATE_REQUIRED}, {S.SENT_FOR_APPROVAL}, By.ASKER),
        Row(
            E.APPROVE,
            {S.SENT_FOR_APPROVAL},
            {S.APPROVED},
            By.SECOND,
            needs="never who asked; no more than was taken and not paid back",
        ),
        Row(E.REJECT, {S.SENT_FOR_APPROVAL}, {S.REJECTED}, By.SECOND, needs="a reason"),
        Row(E.CANCEL, {S.SENT_FOR_APPROVAL, S.UPDATE_REQUIRED}, {S.CANCELLED}, By.ASKER),
        Row(E.CLOSE, {S.APPROVED}, {S.CLOSED}, By.PROVIDER),
        Row(E.ACCEPT, {S.APPROVED, S.REISSUED}, {S.ACCEPTED}, By.BANK, later=True),
        Row(E.EXPIRE, {S.ACCEPTED}, {S.EXPIRED}, By.BANK, later=True),
        Row(E.REISSUE, {S.EXPIRED}, {S.REISSUED}, By.ASKER, later=True),
        Row(E.CLOSE, {S.ACCEPTED}, {S.CLOSED}, By.BANK, later=True),
    ),
    lambda _status: NOT_IN_THIS_STATE,
)
