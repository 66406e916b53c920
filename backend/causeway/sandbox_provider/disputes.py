"""The sandbox's disputes: a payer's bank takes back what the court took, and one day somebody decides."""

from typing import Any

from causeway.kit.ids import new_id
from causeway.sandbox_provider.payments import Payment, State
from causeway.sandbox_provider.store import Announcement, Store

LOGGED = {"OPEN": "CHARGED_BACK", "WON": "CHARGEBACK_WON", "LOST": "CHARGEBACK_LOST"}
"""What the log of truth says of each state; by the last of them nothing moves."""


def dispute(store: Store, payment: Payment, cents: int, reason: str) -> str:
    """Take money back for a payer who disputes it; return the dispute's id. ValueError: it was never taken."""
    if payment.state is not State.CAPTURED or not 0 < cents <= payment.captured:
        raise ValueError("only what was taken is disputed")
    dispute_id = f"dsp_{new_id()}"
    store.run("INSERT INTO dispute VALUES (?, ?, ?, ?, 'OPEN')", *(dispute_id, payment.key, cents, reason))
    _tell(store, payment, "OPEN", cents)
    return dispute_id


def decide(store: Store, dispute_id: str, state: str) -> None:
    """Decide a dispute: WON gives the money to the court again. One that is decided stays so. Raises KeyError."""
    found = store.run("SELECT * FROM dispute WHERE id = ?", dispute_id)
    payment = store.find("key", found[0]["payment_key"]) if found else None
    if payment is None:
        raise KeyError(dispute_id)
    row = found[0]
    if row["state"] == "OPEN" and state in {"WON", "LOST"}:
        store.run("UPDATE dispute SET state = ? WHERE id = ?", state, dispute_id)
        _tell(store, payment, state, row["cents"])


def disputes_of(store: Store, key: str) -> list[dict[str, Any]]:
    """Return the disputes about the payment begun under a key."""
    rows = store.run("SELECT * FROM dispute WHERE payment_key = ? ORDER BY id", key)
    return [
        {"id": row["id"], "amount": row["cents"], "reason": row["reason"], "state": row["state"]}
        for row in rows
    ]


def _tell(store: Store, payment: Payment, state: str, cents: int) -> None:
    store.write(payment, LOGGED[state], cents)
    store.announce(f"dispute.{state.lower()}", {"key": payment.key, "amount": cents}, Announcement())
