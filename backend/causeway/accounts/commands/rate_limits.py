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
class RateLimitKey:
    """One budget, of one subject such as `network:203.0.113.0/24`."""

    subject: str
    limit: Budget | GrowingDelay

    @property
    def key(self) -> str:
        """What the subject is stored as: hashed, for what somebody typed as an address may be a password."""
        return token_hash(self.subject)


@dataclass(frozen=True)
class Consume:
    """Take one attempt from each of `rate_limits`, or from none."""

    rate_limits: tuple[RateLimitKey, ...]


async def consume(work: Work[Actor], command: Consume) -> timedelta:
    """Take one attempt from every budget and return zero; or take none and return how long to wait.

    The rows stay locked until the commit, so attempts made at once are counted one after the other.
    """
    rows = await _locked(work, command.rate_limits)
    waits = [rate_limit.limit.wait(_spent(row), work.now) for rate_limit, row in rows]
    if (wait := max(waits, default=NO_WAIT)) > NO_WAIT:
        return wait
    for rate_limit, row in rows:
        _store(row, rate_limit.limit.take(_spent(row), work.now))
    return NO_WAIT


async def refund(work: Work[Actor], command: Consume) -> None:
    """Undo one attempt in each budget."""
    for rate_limit, row in await _locked(work, command.rate_limits):
        _store(row, rate_limit.limit.give_back(_spent(row), work.now))


async def _locked(
    work: Work[Actor], rate_limits: tuple[RateLimitKey, ...]
) -> list[tuple[RateLimitKey, Throttle]]:
    """Return the rows of `rate_limits`, locked in one order, so that no two attempts wait for each other."""
    in_order = sorted(rate_limits, key=lambda rate_limit: rate_limit.key)
    return [(rate_limit, await _row(work, rate_limit.key)) for rate_limit in in_order]


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
