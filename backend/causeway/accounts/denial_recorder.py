"""Denials are written down behind the answers: one queue in each process, with limits on all that it may write."""

import asyncio
import logging
from collections import OrderedDict
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TypeVar

from causeway.accounts.actor import Actor
from causeway.accounts.commands.record_denial import RecordDenial, record_denial
from causeway.accounts.denials import Asked, GuardedKinds, denied_id
from causeway.kit.context import Context
from causeway.kit.throttle import NO_WAIT, Budget, Spent

MAX_WAITING = 1_000
DRAINED_SECONDS = 5
MAX_REMEMBERED = 10_000
ONCE_PER = timedelta(hours=1)
"""The same thing asked for by the same person again within this time is written down once."""
RECORDS_PER_PERSON = Budget.per_hour(60)
RECORDS_PER_PROCESS = Budget.per_hour(2_000)

K = TypeVar("K")
V = TypeVar("V")

log = logging.getLogger(__name__)


class DenialRecorder:
    """Hears what people asked for by id and were not given. Hearing takes the same time whatever there is."""

    def __init__(self, context: Context, guarded: GuardedKinds) -> None:
        """Write what is denied of `guarded` into the log of `context`, once `run` runs."""
        self._context = context
        self._guarded = guarded
        self._waiting: asyncio.Queue[tuple[Actor, Asked]] = asyncio.Queue(MAX_WAITING)
        self._recorded: OrderedDict[tuple[str | None, Asked], datetime] = OrderedDict()
        self._spent: OrderedDict[str | None, Spent] = OrderedDict()

    def note(self, actor: Actor, asked: Asked) -> None:
        """Hear that `actor` was answered as if this did not exist; whether it does is found out later."""
        if actor.signed_in and asked.kind in self._guarded and not self._waiting.full():
            self._waiting.put_nowait((actor, asked))

    async def run(self) -> None:
        """Write down what is heard, until cancelled."""
        while True:
            actor, asked = await self._waiting.get()
            try:
                await self._record(actor, asked)
            except Exception:
                log.exception("a denial was not written down")
            finally:
                self._waiting.task_done()

    async def drain(self) -> None:
        """Return when everything heard so far has been dealt with by `run`, or it has taken too long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAINED_SECONDS):
                await self._waiting.join()

    async def _record(self, actor: Actor, asked: Asked) -> None:
        now, key = self._context.clock.now(), (actor.user_id, asked)
        written = self._recorded.get(key)
        if written is not None and now - written < ONCE_PER:
            return
        guarded = self._guarded[asked.kind]
        async with self._context.database.reading() as session:
            if await denied_id(session, actor, guarded, asked.key) is None:
                return
        if not (
            self._take(actor.user_id, RECORDS_PER_PERSON, now) and self._take(None, RECORDS_PER_PROCESS, now)
        ):
            return
        await self._context.run(record_denial, RecordDenial(guarded, asked.key), actor=actor)
        _remember(self._recorded, key, now)

    def _take(self, subject: str | None, budget: Budget, now: datetime) -> bool:
        spent = self._spent.get(subject, Spent(now, 0, now))
        if budget.wait(spent, now) > NO_WAIT:
            log.warning("denials are no longer written down for now", extra={"user_id": subject})
            return False
        _remember(self._spent, subject, budget.take(spent, now))
        return True


def _remember(kept: "OrderedDict[K, V]", key: K, value: V) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > MAX_REMEMBERED:
        kept.popitem(last=False)
