"""The sandbox's own store: payments, the keys that were used, its log of truth, and the webhooks to be sent."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from causeway.kit.clock import Clock
from causeway.kit.ids import new_id
from causeway.sandbox_provider.payments import Payment, State, expire

TABLES = """
CREATE TABLE IF NOT EXISTS payment (id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, token TEXT NOT NULL UNIQUE,
  amount INTEGER NOT NULL, currency TEXT NOT NULL, reference TEXT NOT NULL, return_url TEXT NOT NULL,
  expires_at TEXT NOT NULL, state TEXT NOT NULL, captured INTEGER NOT NULL, reason TEXT, card TEXT, name TEXT,
  language TEXT, hold_ends_at TEXT);
CREATE TABLE IF NOT EXISTS used_key (key TEXT PRIMARY KEY, asked TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, payment_key TEXT NOT NULL,
  reference TEXT NOT NULL, what TEXT NOT NULL, cents INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS refund (key TEXT PRIMARY KEY, payment_id TEXT NOT NULL, cents INTEGER NOT NULL,
  done INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS dispute (id TEXT PRIMARY KEY, payment_key TEXT NOT NULL, cents INTEGER NOT NULL,
  reason TEXT NOT NULL, state TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS webhook (id TEXT PRIMARY KEY, body TEXT NOT NULL, due_at TEXT, tries INTEGER NOT NULL);
"""
MAX_WEBHOOK_TRIES = 20
FIRST_RETRY = timedelta(seconds=1)
LONGEST_RETRY = timedelta(minutes=5)


class Webhook(NamedTuple):
    """A message to the court."""

    id: str
    body: str
    tries: int


class Announcement(NamedTuple):
    """How the court is to be told of a change: after which pause each time; never, if there is none."""

    after: tuple[timedelta, ...] = (timedelta(0),)


class KeyConflictError(Exception):
    """The key was used for something else before."""


class Store:
    """One SQLite file. Every change is whole and on the disk before it is told of."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Open or make the file."""
        self.clock = clock
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.row_factory = sqlite3.Row
        self._database.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {TABLES}")
        # A file of before the page spoke three languages, or of before holds ended.
        there = {row["name"] for row in self._database.execute("PRAGMA table_info(payment)")}
        for column in ("language", "hold_ends_at"):
            if column not in there:
                self._database.execute(f"ALTER TABLE payment ADD COLUMN {column} TEXT")

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def change(self) -> Iterator[None]:
        """Do what is inside whole or not at all."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def use_key(self, key: str, asked: Any) -> bool:
        """Note that a key was used for what was `asked`; False if it was before. Raises `KeyConflictError`."""
        written = orjson.dumps(asked, option=orjson.OPT_SORT_KEYS).decode()
        row = self._one("SELECT asked FROM used_key WHERE key = ?", key)
        if row is None:
            self._database.execute("INSERT INTO used_key VALUES (?, ?)", (key, written))
            return True
        if row["asked"] != written:
            raise KeyConflictError
        return False

    def add(self, payment: Payment) -> None:
        """Keep a new payment."""
        values = _row(payment)
        names = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        self._database.execute(f"INSERT INTO payment ({names}) VALUES ({marks})", values)  # noqa: S608  (own names)
        self.write(payment, "OPEN", 0)

    def find(self, column: str, value: str) -> Payment | None:
        """Return the payment whose `id`, `key` or `token` it is; one whose time is over is EXPIRED first."""
        row = self._one(f"SELECT * FROM payment WHERE {column} = ?", value)  # noqa: S608  (three names of ours)
        if row is None:
            return None
        payment = _payment(row)
        if expire(payment, self.clock.now()):
            self.keep(payment, Announcement())
        return payment

    def end_holds(self) -> None:
        """Let go of what has been set aside for long enough, and have the court told."""
        now = self.clock.now()
        over = "SELECT * FROM payment WHERE state = 'AUTHORISED' AND hold_ends_at <= ?"
        with self.change():
            for row in self._database.execute(over, (now.isoformat(),)).fetchall():
                payment = _payment(row)
                if expire(payment, now):
                    self.keep(payment, Announcement())

    def keep(self, payment: Payment, announced: Announcement) -> None:
        """Keep a payment that changed, write the movement into the log, and have the court told."""
        values = _row(payment)
        given = ", ".join(f"{name} = :{name}" for name in values)
        self._database.execute(f"UPDATE payment SET {given} WHERE id = :id", values)  # noqa: S608  (own names)
        cents = {State.AUTHORISED: payment.amount, State.CAPTURED: payment.captured}.get(payment.state, 0)
        self.write(payment, payment.state, cents)
        data = {"key": payment.key, "state": payment.state, "amount": payment.amount}
        self.announce(f"payment.{payment.state.lower()}", data, announced)

    def announce(self, what: str, data: dict[str, Any], announced: Announcement) -> None:
        """Have the court told that something happened."""
        body = {"type": what, "timestamp": self.clock.now().isoformat(), "data": data}
        message_id = f"msg_{new_id()}"
        for number, pause in enumerate(announced.after):
            # Told twice is the same message twice; only its row needs a name of its own.
            row = (
                f"{message_id}{'+' * number}",
                orjson.dumps(body).decode(),
                (self.clock.now() + pause).isoformat(),
            )
            self._database.execute("INSERT INTO webhook VALUES (?, ?, ?, 0)", row)

    def pay_back(self, payment: Payment, key: str, cents: int) -> None:
        """Pay some of what was taken back, never more than that in all: what is too much is noted as not done."""
        before = self._one("SELECT sum(cents) AS cents FROM refund WHERE payment_id = ? AND done", payment.id)
        is_done = cents > 0 and payment.captured >= cents + ((before["cents"] if before else 0) or 0)
        self._database.execute(
            "INSERT INTO refund VALUES (?, ?, ?, ?)", (key, payment.id, cents, int(is_done))
        )
        if is_done:
            self.write(payment, "REFUNDED", cents)

    def refund(self, key: str) -> dict[str, Any]:
        """Return what became of a refund: its cents, and whether it was done."""
        row = self._one("SELECT cents, done FROM refund WHERE key = ?", key)
        return {"amount": row["cents"], "done": bool(row["done"])} if row else {}

    def remember(self, payment: Payment) -> None:
        """Keep what the payer typed; nothing moved."""
        given = (payment.card, payment.name, payment.id)
        self._database.execute("UPDATE payment SET card = ?, name = ? WHERE id = ?", given)

    def due_webhooks(self) -> list[Webhook]:
        """Return the messages to be sent now."""
        rows = self._database.execute(
            "SELECT id, body, tries FROM webhook WHERE due_at <= ? ORDER BY due_at LIMIT 20",
            (self.clock.now().isoformat(),),
        )
        return [Webhook(row["id"], row["body"], row["tries"]) for row in rows]

    def next_webhook_at(self) -> datetime | None:
        """Return when the next message is due."""
        row = self._one("SELECT min(due_at) AS due FROM webhook WHERE due_at IS NOT NULL")
        return datetime.fromisoformat(row["due"]) if row and row["due"] else None

    def sent(self, message: Webhook, *, taken: bool) -> None:
        """Note that a message was taken, or is to be sent again, or was sent in vain too often."""
        again = None
        if not taken and message.tries < MAX_WEBHOOK_TRIES:
            pause: timedelta = min(FIRST_RETRY * 2**message.tries, LONGEST_RETRY)
            again = (self.clock.now() + pause).isoformat()
        given = (again, message.tries + 1, message.id)
        self._database.execute("UPDATE webhook SET due_at = ?, tries = ? WHERE id = ?", given)

    def log(self) -> list[dict[str, Any]]:
        """Return the log of truth, the oldest first."""
        return [dict(row) for row in self._database.execute("SELECT * FROM log ORDER BY seq")]

    def log_after(self, seq: int, limit: int) -> list[dict[str, Any]]:
        """Return at most `limit` lines of the log after the one numbered `seq`."""
        found = self._database.execute("SELECT * FROM log WHERE seq > ? ORDER BY seq LIMIT ?", (seq, limit))
        return [dict(row) for row in found]

    def run(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        """Run a statement of one of the store's parts."""
        return self._database.execute(statement, values).fetchall()

    def write(self, payment: Payment, what: str, cents: int) -> None:
        """Write a movement into the log of truth."""
        row = (self.clock.now().isoformat(), payment.key, payment.reference, str(what), cents)
        self._database.execute(
            "INSERT INTO log (at, payment_key, reference, what, cents) VALUES (?, ?, ?, ?, ?)", row
        )

    def _one(self, statement: str, *values: Any) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._database.execute(statement, values).fetchone()
        return found


def _row(payment: Payment) -> dict[str, Any]:
    return asdict(payment) | {
        "expires_at": payment.expires_at.isoformat(),
        "hold_ends_at": payment.hold_ends_at.isoformat() if payment.hold_ends_at else None,
        "state": str(payment.state),
    }


def _payment(row: sqlite3.Row) -> Payment:
    values = dict(row)
    ends = values["hold_ends_at"]
    values["expires_at"] = datetime.fromisoformat(values["expires_at"])
    values["hold_ends_at"] = datetime.fromisoformat(ends) if ends else None
    return Payment(**values | {"state": State(values["state"])})
