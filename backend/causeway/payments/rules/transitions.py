"""What may follow what in the life of a payment: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.payments.tables import PaymentStatus as S


class PaymentStep(StrEnum):
    """What can happen to a payment."""

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


TRANSITIONS: dict[PaymentStep, tuple[frozenset[S], S]] = {
    PaymentStep.SEND: (frozenset({S.INITIATED}), S.PENDING),
    PaymentStep.AUTHORISE: (frozenset({S.INITIATED, S.PENDING}), S.AUTHORISED),
    PaymentStep.ADJUST: (frozenset({S.AUTHORISED}), S.AUTHORISED),
    PaymentStep.BEGIN_CAPTURE: (frozenset({S.AUTHORISED}), S.CAPTURING),
    PaymentStep.CAPTURE: (frozenset({S.AUTHORISED, S.CAPTURING, S.PENDING}), S.CAPTURED),
    PaymentStep.SETTLE: (frozenset({S.CAPTURED}), S.SETTLED),
    PaymentStep.DECLINE: (frozenset({S.INITIATED, S.PENDING}), S.DECLINED),
    PaymentStep.FAIL: (frozenset({S.INITIATED, S.PENDING, S.CAPTURING}), S.FAILED),
    PaymentStep.CANCEL: (frozenset({S.INITIATED, S.PENDING}), S.CANCELLED),
    PaymentStep.VOID: (frozenset({S.AUTHORISED}), S.VOIDED),
    PaymentStep.EXPIRE: (frozenset({S.AUTHORISED}), S.AUTHORISATION_EXPIRED),
    PaymentStep.REFUND_PART: (
        frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}),
        S.PARTIALLY_REFUNDED,
    ),
    PaymentStep.REFUND: (frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}), S.REFUNDED),
    PaymentStep.CHARGE_BACK: (frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED}), S.CHARGED_BACK),
}
"""Every transition of a payment, once: from which statuses, to which."""

TAKEN = frozenset({S.CAPTURED, S.SETTLED, S.PARTIALLY_REFUNDED, S.REFUNDED, S.CHARGED_BACK})
"""The statuses of a payment whose money was taken."""


def may_follow(status: S, step: PaymentStep) -> bool:
    """Return whether `step` can happen to a payment in `status`."""
    return status in TRANSITIONS[step][0]
