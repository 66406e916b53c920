"""What may follow what in the life of a payment: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.payments.rules.words import NOT_IN_THIS_STATE
from causeway.payments.tables import Payment, PaymentStatus

S = PaymentStatus


class PaymentStep(StrEnum):
    """What can happen to a payment."""

    INITIATE = "INITIATE"
    SEND = "SEND"
    AUTHORISE = "AUTHORISE"
    ADJUST = "ADJUST"
    BEGIN_CAPTURE = "BEGIN_CAPTURE"
    CAPTURE = "CAPTURE"
    SETTLE = "SETTLE"
    DECLINE = "DECLINE"
    FAIL = "FAIL"
    CANCEL = "CANCEL"
    VOID = "VOID"
    EXPIRE = "EXPIRE"
    REFUND_PART = "REFUND_PART"
    REFUND = "REFUND"
    CHARGE_BACK = "CHARGE_BACK"


class PaymentActor(StrEnum):
    """Who brings it about."""

    PAYER = "payer"
    PROVIDER = "payment provider"
    COURT = "court's decision on the filing"
    SYSTEM = "system"


P, By = PaymentStep, PaymentActor
Row = Transition[PaymentStep, PaymentStatus, Payment]
BEGUN = frozenset({S.INITIATED, S.PENDING})
COMPLETE = frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED})

PAYMENTS = StateMachine[PaymentStep, PaymentStatus, Payment](
    "The life of a payment",
    PaymentStatus,
    (
        Row(P.INITIATE, {None}, {S.INITIATED}, By.PAYER, needs="a fresh quote"),
        Row(P.SEND, {S.INITIATED}, {S.PENDING}, By.SYSTEM),
        # A deposit account answers at once: its payment begins where others arrive.
        Row(
            P.AUTHORISE,
            {None, S.INITIATED, S.PENDING},
            {S.AUTHORISED},
            By.PROVIDER,
            needs="the amount is set aside",
        ),
        Row(
            P.ADJUST,
            {S.AUTHORISED},
            {S.AUTHORISED},
            By.PAYER,
            needs="a corrected filing costs another amount",
        ),
        # What is paid into a deposit account is taken at once; fees wait for the decision.
        Row(P.BEGIN_CAPTURE, {S.AUTHORISED}, {S.CAPTURING}, By.COURT),
        Row(
            P.CAPTURE,
            {S.AUTHORISED, S.CAPTURING, S.PENDING},
            {S.CAPTURED},
            By.COURT,
            needs="never over what was quoted",
        ),
        Row(P.SETTLE, {S.CAPTURED}, {S.SETTLED}, By.PROVIDER),
        Row(P.DECLINE, BEGUN, {S.DECLINED}, By.PROVIDER),
        Row(P.FAIL, BEGUN | {S.CAPTURING}, {S.FAILED}, By.PROVIDER),
        Row(P.CANCEL, BEGUN, {S.CANCELLED}, By.SYSTEM),
        Row(P.VOID, {S.AUTHORISED}, {S.VOIDED}, By.COURT, needs="nothing that costs was accepted"),
        Row(P.EXPIRE, {S.AUTHORISED}, {S.AUTHORISATION_EXPIRED}, By.PROVIDER),
        Row(P.REFUND_PART, COMPLETE, {S.PARTIALLY_REFUNDED}, By.COURT),
        Row(P.REFUND, COMPLETE, {S.REFUNDED}, By.COURT),
        Row(P.CHARGE_BACK, COMPLETE, {S.CHARGED_BACK}, By.PROVIDER),
    ),
    lambda _status: NOT_IN_THIS_STATE,
)

UNFINISHED = BEGUN | {S.AUTHORISED, S.CAPTURING}
"""The statuses of a payment into a deposit account that may still raise its balance."""
TAKEN = frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED, S.REFUNDED, S.CHARGED_BACK})
"""The statuses of a payment whose money was taken."""
