"""Taking checkpoints: the end of the log is signed, time-stamped once an hour, and copied out of the database."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog

from causeway.audit.checkpoints import queries
from causeway.audit.checkpoints.copy import CheckpointCopy, CopyDisagreesError
from causeway.audit.checkpoints.statement import SignedStatement, Statement
from causeway.audit.commands.add_checkpoint import AddCheckpoint, add_checkpoint
from causeway.audit.ports import CheckpointKey, TimeStamp, TimeStampError
from causeway.audit.tables import GENESIS
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Asker

TAKE_CHECKPOINT = "audit.checkpoint"
"""The kind of the job that signs what the log has become."""

CHECKPOINT_PERIOD = timedelta(seconds=50)
"""Between the end of one and the beginning of the next: with its own time, less than a minute."""

TIME_STAMP_PERIOD = timedelta(hours=1)

log = structlog.get_logger()


@dataclass(frozen=True)
class CheckpointTaker:
    """Signs with `key`, as `actor`, and keeps every one of `copies` up to date."""

    context: Context
    key: CheckpointKey
    copies: Sequence[CheckpointCopy]
    actor: Asker

    def handler(self) -> JobHandler:
        """Return what does it again and again."""

        async def handle(_context: Context, _job: Job) -> None:
            await self.take()

        return IdempotentHandler(
            kind=TAKE_CHECKPOINT,
            handle=handle,
            recurrence=Every(CHECKPOINT_PERIOD),
            concurrency=1,
            idempotent_by="of each number there is one checkpoint, and a copy is given what it does not have",
        )

    async def take(self) -> None:
        """Sign what is new since the last, and copy out what the copies do not have.

        Raises:
            CheckpointKeyError: nothing can be signed.
            CopyDisagreesError: a copy knows what the database does not; the others are brought up to date.
            OSError: a copy cannot be reached; the others are brought up to date.
        """
        async with self.context.database.reading() as session:
            position, digest = await queries.head(session)
            last = await queries.last_checkpoint(session)
            stamped_at = await queries.last_time_stamp(session)
        if position > (last.position if last else 0):
            before = queries.signed_statement(last).statement if last else None
            await self._sign(position, digest, before, stamped_at)
        await self._copy_out()

    async def _sign(
        self, position: int, digest: str, before: Statement | None, stamped_at: datetime | None
    ) -> None:
        now = self.context.clock.now()
        certificate = await self.key.certificate(now)
        statement = Statement(
            number=before.number + 1 if before else 1,
            position=position,
            hash=digest,
            at=now,
            previous=before.digest() if before else GENESIS,
            certificate=certificate.fingerprint,
        )
        signature = await self.key.sign(statement.content())
        stamp = None
        if stamped_at is None or now - stamped_at >= TIME_STAMP_PERIOD:
            stamp = await self._stamped(signature)
        signed = SignedStatement(statement, signature, stamp.token if stamp else None)
        await self._run(add_checkpoint, AddCheckpoint(signed, certificate, stamp))

    async def _stamped(self, signature: bytes) -> TimeStamp | None:
        """Return the time stamp; None if the authority is away: then the next checkpoint asks again."""
        try:
            return await self.key.time_stamp(signature)
        except TimeStampError as error:
            log.warning("audit.no_time_stamp", error=str(error))
            return None

    async def _copy_out(self) -> None:
        faults = [fault for copy in self.copies if (fault := await self._brought_up_to_date(copy))]
        if faults:
            raise faults[0]

    async def _brought_up_to_date(self, copy: CheckpointCopy) -> Exception | None:
        """Give the copy what it does not have; return why it could not be."""
        try:
            last = await asyncio.to_thread(copy.last)
            async with self.context.database.reading() as session:
                if last and not await queries.is_here(session, last):
                    return CopyDisagreesError(
                        f"{copy.path} knows checkpoint {last.statement.number}, and the database another or none"
                    )
                known = await queries.certificates(session)
                number = last.statement.number if last else 0
                while page := await queries.checkpoints_after(session, number):
                    await asyncio.to_thread(
                        copy.append, [queries.signed_statement(row) for row in page], known
                    )
                    number = page[-1].number
        except OSError as error:
            return error
        return None

    async def _run(self, act: Any, command: Any) -> None:
        await self.context.run(act, command, actor=self.actor)
