"""Who may close a till: anybody of the accounts office where it agrees, else another than its cashier."""

from datetime import UTC, datetime

import pytest

from causeway.accounts.actor import Actor, Role
from causeway.payments.tills.access import may_close

CASHIER = Actor("cashier", roles=frozenset({Role.ACCOUNTS_CLERK}))
SECOND = Actor("second", roles=frozenset({Role.ACCOUNTS_CLERK}))
JUDGE = Actor("judge", roles=frozenset({Role.JUDGE}))
CLOSED = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("actor", "difference_cents", "closed_at", "may"),
    [
        (CASHIER, 0, None, True),
        (CASHIER, -2_000, None, False),
        (SECOND, -2_000, None, True),
        (SECOND, None, None, False),
        (SECOND, 0, CLOSED, False),
        (JUDGE, 0, None, False),
    ],
)
def test_who_may_close_a_till(
    actor: Actor, difference_cents: int | None, closed_at: datetime | None, may: bool
) -> None:
    assert may_close(actor, "cashier", difference_cents, closed_at) is may
