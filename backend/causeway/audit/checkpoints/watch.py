"""Verification that never ends: each minute what is new in the log, and with it a part of what is old."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import structlog
from sqlmodel import select

from causeway.audit.checkpoints import queries
from causeway.audit.checkpoints.copy import CheckpointCopy
from causeway.audit.checkpoints.signatures import Signatures, trusted_authorities
from causeway.audit.checkpoints.statement import SignedStatement
from causeway.audit.checkpoints.walk import BreakKind, Fault, Walk
from causeway.audit.tables import AuditCheckpoint, AuditEvent
from causeway.kit.context import Context
from causeway.kit.database import ReadSession

WATCH_SECONDS = 60.0
"""Between two looks."""
NEW_EVENTS = 100_000
"""How many that are new are followed in one look, at most; the rest in the next."""
OLD_EVENTS = 10_000
"""How many of all are followed again in each look, from the first to the last and then anew: a third of a second."""

log = structlog.get_logger()


@dataclass(frozen=True)
class LogBreak:
    """Where the log is not what it was: what stands from `since` to `until` is in doubt, and all before is proved."""

    kind: BreakKind
    place: int
    """The position where it shows."""
    since: int
    until: int
    found_at: datetime


@dataclass(frozen=True)
class WatchReport:
    """What is known of the log: followed up to here, then; last followed from its first event to its last, when."""

    followed_to: int = 0
    followed_at: datetime | None = None
    whole_to: int = 0
    whole_at: datetime | None = None
    found: LogBreak | None = None


@dataclass
class LogWatch:
    """Watches over the log for one process, by its checkpoints and `copies` of them.

    `authority` is a file of the certificates trusted; None, or one that is not there: whose keys signed is not
    judged. What was found is kept until the process ends: nothing that is broken becomes whole by itself. Nothing of
    this is in the database, whose owner it watches.
    """

    context: Context
    copies: Sequence[CheckpointCopy]
    authority: Path | None
    old_events: int = OLD_EVENTS
    report: WatchReport = field(default_factory=WatchReport)
    _ahead: Walk | None = None
    _again: Walk = field(default_factory=Walk)

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            # The first time too: a process that has just begun has people waiting.
            await asyncio.sleep(WATCH_SECONDS)
            try:
                await self.look()
            except Exception:
                # The database may be away, or a copy: nothing is said of the log by that.
                log.exception("the audit log could not be verified")

    async def look(self) -> WatchReport:
        """Follow what is new, a part of what is old, and hold the copies against the database."""
        # In this order: what is in a copy is in the database, and what a checkpoint covers is in the log.
        copied = [(copy, await _last_of(copy)) for copy in self.copies]
        async with self.context.database.reading() as session:
            newest = await queries.last_checkpoint(session)
            end, digest = await queries.head(session)
            signatures = await self._signatures(session)
            fault = await self._follow_new(session, signatures, newest, end, digest)
            # Once: to find the place, all is read.
            if fault is not None and self.report.found is None:
                fault = await _located(session, signatures, end, fault)
            fault = fault or await self._follow_old(session, signatures, end)
            if fault is None and self.report.found is None:
                fault = await _held_against(session, copied)
        now = self.context.clock.now()
        followed_to = self._ahead.position if self._ahead else 0
        self.report = replace(self.report, followed_to=followed_to, followed_at=now)
        if fault is not None and self.report.found is None:
            until = max(end, fault.place, followed_to)
            found = LogBreak(fault.kind, fault.place, fault.proved + 1, until, now)
            self.report = replace(self.report, found=found)
            told = {"place": found.place, "since": found.since, "until": found.until}
            log.error("audit.broken", kind=found.kind.value, **told)
        return self.report

    async def _follow_new(
        self,
        session: ReadSession,
        signatures: Signatures,
        newest: AuditCheckpoint | None,
        end: int,
        digest: str,
    ) -> Fault | None:
        """Go on from where the last look ended; the first begins at the newest checkpoint."""
        ahead = self._ahead
        if ahead is None:
            ahead = Walk(newest.position, newest.hash) if newest else Walk()
            if newest and await signatures.faults(queries.signed_statement(newest)._replace(time_stamp=None)):
                return Walk().fault(BreakKind.CHECKPOINT, newest.position)
            ahead.agreed = queries.signed_statement(newest).statement if newest else None
            self._ahead = ahead
        if end < max(ahead.position, newest.position if newest else 0):
            return ahead.fault(BreakKind.CUT_OFF, end + 1)
        if ahead.agreed and (newest is None or newest.number < ahead.agreed.number):
            return Fault(BreakKind.CHECKPOINT, ahead.agreed.position, newest.position if newest else 0)
        if ahead.position and await _hash_at(session, ahead.position) != ahead.digest:
            return Walk().fault(BreakKind.ALTERED, ahead.position)
        fault = await ahead.follow(session, signatures, until=end, most=NEW_EVENTS)
        if fault is None and ahead.position == end and ahead.digest != digest:
            return ahead.fault(BreakKind.CUT_OFF, end)
        return fault

    async def _follow_old(self, session: ReadSession, signatures: Signatures, end: int) -> Fault | None:
        """Follow the next part of all; at the end say so, and begin anew with the next look."""
        fault = await self._again.follow(session, signatures, until=end, most=self.old_events)
        if fault is None and self._again.position == end:
            self.report = replace(self.report, whole_to=end, whole_at=self.context.clock.now())
            self._again = Walk()
        return fault

    async def _signatures(self, session: ReadSession) -> Signatures:
        roots = None if self.authority is None else trusted_authorities(None, self.authority)
        signatures = Signatures(roots)
        for fingerprint, certificate_pem in (await queries.certificates(session)).items():
            signatures.know(fingerprint, certificate_pem)
        return signatures


async def _located(session: ReadSession, signatures: Signatures, end: int, fault: Fault) -> Fault:
    """Return where all of the log, followed from its first event, breaks first; `fault` if that is not later."""
    whole = Walk()
    first = await whole.follow(session, signatures, until=end, most=end)
    return first if first is not None and first.place <= fault.place else fault


async def _hash_at(session: ReadSession, position: int) -> str | None:
    return (await session.exec(select(AuditEvent.hash).where(AuditEvent.position == position))).one_or_none()


async def _last_of(copy: CheckpointCopy) -> SignedStatement | None:
    """Return the last checkpoint of a copy; None also for one that is away: the log is verified without it."""
    try:
        return await asyncio.to_thread(copy.last)
    except OSError as error:
        log.warning("audit.copy_away", copy=str(copy.path), error=str(error))
        return None


async def _held_against(
    session: ReadSession, copied: Sequence[tuple[CheckpointCopy, SignedStatement | None]]
) -> Fault | None:
    """Return where a copy knows what the database does not."""
    for copy, last in copied:
        if last is not None and not await queries.is_here(session, last):
            return await _disagreement(session, copy)
    return None


async def _disagreement(session: ReadSession, copy: CheckpointCopy) -> Fault:
    """Return up to where the copy and the database agree."""
    proved = 0
    for line in copy.read(copy.length()):
        if isinstance(line, SignedStatement):
            if not await queries.is_here(session, line):
                return Fault(BreakKind.COPY, line.statement.position, proved)
            proved = line.statement.position
    return Fault(BreakKind.COPY, proved + 1, proved)
