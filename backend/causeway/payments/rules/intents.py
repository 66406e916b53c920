"""How long is waited before the provider is asked again, and what its answers mean for an intent."""

from datetime import timedelta

from causeway.payments.intent_tables import IntentKind, IntentState
from causeway.payments.ports import ProviderState

ANSWERED_WITHIN = timedelta(seconds=10)
"""After which an intent that was written and not settled is taken up by whoever looks after them."""
PAGE_ASKED_EVERY = timedelta(seconds=60)
"""How often an open page is asked after, in case no webhook comes."""
LONGEST_PAUSE = timedelta(minutes=5)
PAGE_OPEN_FOR = timedelta(minutes=30)
"""How long a payer has on the provider's page."""
COUNTER_CODE_GOOD_FOR = timedelta(days=3)
"""How long a filing waits for its fee to be paid at the counter, at the fee that was quoted."""
MAX_DOUBLINGS = 10

_SUCCESS = {
    IntentKind.AUTHORISE: frozenset({ProviderState.AUTHORISED, ProviderState.CAPTURED}),
    IntentKind.CAPTURE: frozenset({ProviderState.CAPTURED}),
    IntentKind.VOID: frozenset(
        {ProviderState.VOIDED, ProviderState.DECLINED, ProviderState.CANCELLED, ProviderState.EXPIRED}
    ),
}
_NOT_YET = {
    IntentKind.AUTHORISE: frozenset({ProviderState.OPEN}),
    IntentKind.CAPTURE: frozenset({ProviderState.OPEN, ProviderState.AUTHORISED}),
    IntentKind.VOID: frozenset({ProviderState.OPEN, ProviderState.AUTHORISED}),
}


def state_after(kind: IntentKind, state: ProviderState) -> IntentState:
    """Return what is known of an intent when the provider's payment stands at `state`."""
    if state in _SUCCESS[kind]:
        return IntentState.SUCCEEDED
    if state in _NOT_YET[kind]:
        return IntentState.OPEN if kind is IntentKind.AUTHORISE else IntentState.UNKNOWN
    return IntentState.REFUSED


def pause_after(unanswered: int) -> timedelta:
    """Return how long to wait after being left without an answer so often: twice as long each time."""
    pause: timedelta = ANSWERED_WITHIN * 2 ** min(unanswered, MAX_DOUBLINGS)
    return min(pause, LONGEST_PAUSE)
