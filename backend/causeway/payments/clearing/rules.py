"""What may become of an amount on a clearing account. Pure."""

from causeway.kit.words import Words
from causeway.payments.clearing.tables import ClearingKind, ClearingOutcome
from causeway.payments.clearing.words import PAY_OR_WRITE_OFF, RECEIVE_OR_WRITE_OFF
from causeway.payments.rules.means import COURT_BANK, DIFFERENCES, REFUND_CLEARING, WRITTEN_OFF

ACCOUNT = {ClearingKind.REFUND: REFUND_CLEARING, ClearingKind.DIFFERENCE: DIFFERENCES}
"""The code of the ledger account on which what is of a kind waits."""


def outcomes_of(kind: ClearingKind, amount_cents: int) -> tuple[ClearingOutcome, ...]:
    """Return what may become of an amount. What is owed for a closed deposit account is the firm's, and is paid."""
    if amount_cents < 0:
        return (ClearingOutcome.RECEIVED, ClearingOutcome.WRITTEN_OFF)
    if kind is ClearingKind.REFUND:
        return (ClearingOutcome.PAID_OUT,)
    return (ClearingOutcome.PAID_OUT, ClearingOutcome.WRITTEN_OFF)


def why_not(amount_cents: int) -> Words:
    """Return the words for an outcome that an amount does not allow."""
    return RECEIVE_OR_WRITE_OFF if amount_cents < 0 else PAY_OR_WRITE_OFF


def other_side(outcome: ClearingOutcome) -> str:
    """Return the code of the ledger account against which an outcome is posted."""
    return WRITTEN_OFF if outcome is ClearingOutcome.WRITTEN_OFF else COURT_BANK
