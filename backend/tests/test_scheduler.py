"""What the clock does by itself: how often, and that a bad look is not the last."""

import asyncio
from typing import Any

import pytest

from causeway import scheduler
from causeway.accounts.actor import SYSTEM
from causeway.accounts.commands.forget_expired import ForgetExpired


class Looks:
    """Stands for the context: notes what was due, and ends the keeping after so many looks."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.done: list[str] = []
        self.waited: list[float] = []
        self.away_at: int | None = None

    async def expire(self, context: object) -> None:
        assert context is self
        if len(self.waited) == self.away_at:
            raise ConnectionError("the database is away")
        self.done.append("corrections")

    async def run(self, _act: object, command: object, *, actor: object) -> None:
        assert (command, actor) == (ForgetExpired(), SYSTEM)
        self.done.append("forget")

    async def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        if len(self.waited) == self.most:
            raise asyncio.CancelledError


async def keep(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "expire_corrections", looks.expire)
    monkeypatch.setattr(scheduler.asyncio, "sleep", looks.wait)
    context: Any = looks
    with pytest.raises(asyncio.CancelledError):
        await scheduler.run_schedule(context)


async def test_corrections_are_looked_at_every_half_minute_and_the_expired_forgotten_every_hour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks = Looks(most=121)
    await keep(looks, monkeypatch)
    assert looks.waited == [30.0] * 121
    assert looks.done.count("corrections") == 121
    assert [number for number, done in enumerate(looks.done) if done == "forget"] == [1, 122]


async def test_a_look_without_a_database_is_not_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks(most=3)
    looks.away_at = 1
    await keep(looks, monkeypatch)
    assert looks.done == ["corrections", "forget", "corrections"]
