"""Spend from budgets of attempts, and give back what a success should not have cost."""

from dataclasses import dataclass
from datetime import timedelta

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Throttle
from causeway.kit.rows import ensure_row
from causeway.kit.throttle import NO_WAIT, Budget, GrowingDelay, Spent
from causeway.kit.tokens import token_hash
from causeway.kit.work import Work


@dataclass(frozen=True)
class Charge:
    """One budget, of one subject such as `network:203.0.113.0/24`."""

    subject: str
    limit: Budget | GrowingDelay

    @property
    def key(self) -> str:
        """What the subject is stored as: hashed, for what somebody typed as an address may be a password."""
        return token_hash(self.subject)


@dataclass(frozen=True)
class SpendGuesses:
    """Take one attempt from each of `charges`, or from none."""

    charges: tuple[Charge, ...]


async def spend_guesses(work: Work[Actor], command: SpendGuesses) -> timedelta:
    """Take one attempt from every budget and return zero; or take none and return how long to wait.

    The rows stay locked until the commit, so attempts made at once are counted one after the other.
    """
    rows = await _locked(work, command.charges)
    waits = [charge.limit.wait(_spent(row), work.now) for charge, row in rows]
    if (wait := max(waits, default=NO_WAIT)) > NO_WAIT:
        return wait
    for charge, row in rows:
        _store(row, charge.limit.take(_spent(row), work.now))
    return NO_WAIT


async def give_back_guesses(work: Work[Actor], command: SpendGuesses) -> None:
    """Undo one attempt in each budget."""
    for charge, row in await _locked(work, command.charges):
        _store(row, charge.limit.give_back(_spent(row), work.now))


async def _locked(work: Work[Actor], charges: tuple[Charge, ...]) -> list[tuple[Charge, Throttle]]:
    """Return the rows of `charges`, locked in one order for all, so that two attempts cannot wait for each other."""
    in_order = sorted(charges, key=lambda charge: charge.key)
    return [(charge, await _row(work, charge.key)) for charge in in_order]


async def _row(work: Work[Actor], subject: str) -> Throttle:
    """Return the row of `subject`, locked."""
    while True:
        await ensure_row(
            work.session, Throttle, subject=subject, spent_until=work.now, failures=0, not_before=work.now
        )
        row = await work.session.get(Throttle, subject, with_for_update=True, populate_existing=True)
        # One that was there, and whole again, may be cleared away before it is locked.
        if row is not None:
            return row


def _spent(row: Throttle) -> Spent:
    return Spent(row.spent_until, row.failures, row.not_before)


def _store(row: Throttle, spent: Spent) -> None:
    row.spent_until, row.failures, row.not_before = spent.spent_until, spent.failures, spent.not_before
