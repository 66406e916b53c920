"""Verifying the log against its checkpoints and their copies: what a chain of hashes alone cannot show.

Whoever owns the database can write the whole chain anew, cut off its end, or put yesterday's in its place. The
signatures show the first, unless the key was taken too; the copies outside show all of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography import x509

from causeway.audit.checkpoints import queries
from causeway.audit.checkpoints.copy import CheckpointCopy, CopiedCertificate
from causeway.audit.checkpoints.signatures import Signatures
from causeway.audit.checkpoints.statement import SignedStatement, Statement
from causeway.audit.tables import GENESIS
from causeway.audit.verify import chained_events
from causeway.kit.database import ReadSession


@dataclass
class VerifiedLog:
    """What was checked, to print, and every break found (empty: the log is what it was)."""

    checked: list[str] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)


@dataclass
class FollowedCheckpoints:
    """Checkpoints one after the other: each names the one before, covers more, and is signed."""

    signatures: Signatures
    where: str
    breaks: list[str]
    last: Statement | None = None
    count: int = 0
    stamps: int = 0

    async def follow(self, signed: SignedStatement) -> None:
        """Note what is wrong with the next."""
        statement, last = signed.statement, self.last
        number = last.number if last else 0
        if statement.number != number + 1:
            self.breaks.append(f"{self.where}: checkpoint {number + 1} is missing")
        elif statement.previous != (last.digest() if last else GENESIS):
            self.breaks.append(
                f"{self.where}: checkpoint {statement.number} does not follow the one before it"
            )
        if last and statement.position <= last.position:
            self.breaks.append(
                f"{self.where}: checkpoint {statement.number} covers no more than the one before it"
            )
        for fault in await self.signatures.faults(signed):
            self.breaks.append(f"{self.where}: checkpoint {statement.number}: {fault}")
        self.last, self.count = statement, self.count + 1
        self.stamps += signed.time_stamp is not None


async def verify_log(
    session: ReadSession, copies: Sequence[CheckpointCopy], roots: list[x509.Certificate] | None
) -> VerifiedLog:
    """Check the chain, the checkpoints in the database and each of `copies` against one another.

    Checkpoints must be signed with keys that `roots` issued; None: whose they are is not judged.
    """
    found = VerifiedLog()
    if roots is None:
        found.checked.append("whose keys signed was not checked: no authority was named")
    # First: a checkpoint is in the database before it is in a copy, and the service may be at work.
    lengths = [copy.length() for copy in copies]
    signatures = Signatures(roots)
    for fingerprint, certificate_pem in (await queries.certificates(session)).items():
        signatures.know(fingerprint, certificate_pem)
    last = await _verify_events(session, signatures, found)
    for copy, length in zip(copies, lengths, strict=True):
        if length or last is not None:
            followed = FollowedCheckpoints(signatures, str(copy.path), found.breaks)
            found.checked.append(await _verify_copy(session, copy, length, followed, last))
    return found


async def _verify_events(
    session: ReadSession, signatures: Signatures, found: VerifiedLog
) -> Statement | None:
    """Walk the log beside its checkpoints; return the last of them."""
    followed = FollowedCheckpoints(signatures, "the database", found.breaks)
    agreeing = position = 0
    waiting = queries.every_checkpoint(session)
    ahead = await anext(waiting, None)
    digest = GENESIS
    async for event in chained_events(session, found.breaks):
        position, digest = event.position, event.hash
        while ahead is not None and ahead.statement.position <= position:
            await followed.follow(ahead)
            if (ahead.statement.position, ahead.statement.hash) == (position, digest):
                agreeing = position
            else:
                found.breaks.append(_disagreement(ahead.statement, agreeing))
            ahead = await anext(waiting, None)
    while ahead is not None:
        await followed.follow(ahead)
        at = ahead.statement.at.isoformat(timespec="seconds")
        found.breaks.append(
            f"checkpoint {ahead.statement.number} of {at} covers position {ahead.statement.position}, "
            f"and the log ends at {position}: its end was cut off"
        )
        ahead = await anext(waiting, None)
    found.checked.append(f"{position} events, head {digest}")
    if followed.last is not None:
        found.checked.append(
            f"{followed.count} checkpoints, {followed.stamps} of them time-stamped by others, the last of "
            f"{followed.last.at.isoformat(timespec='seconds')}; {position - followed.last.position} events since"
        )
    return followed.last


def _disagreement(statement: Statement, agreeing: int) -> str:
    return (
        f"checkpoint {statement.number} was signed over other events up to position {statement.position}: "
        f"what stands up to position {agreeing} is proved, what stands from {agreeing + 1} to "
        f"{statement.position} is in doubt"
    )


async def _verify_copy(
    session: ReadSession,
    copy: CheckpointCopy,
    length: int,
    followed: FollowedCheckpoints,
    last: Statement | None,
) -> str:
    """Check a copy for itself, and the database, whose last statement is `last`, against it; say what it holds."""
    unread = 0
    ours = queries.every_checkpoint(session)
    try:
        for line in copy.read(length):
            match line:
                case None:
                    unread += 1
                case CopiedCertificate():
                    followed.signatures.know(line.fingerprint, line.certificate_pem)
                case SignedStatement():
                    await followed.follow(line)
                    mine = await anext(ours, None)
                    if mine is not None and mine.statement != line.statement:
                        followed.breaks.append(_rewritten(copy, line.statement))
    except OSError as error:
        followed.breaks.append(f"{copy.path}: the copy cannot be read ({error.strerror})")
    return _compared(copy, followed, last, unread)


def _rewritten(copy: CheckpointCopy, statement: Statement) -> str:
    return (
        f"{copy.path}: checkpoint {statement.number} is another than in the database: "
        f"the log was written anew before position {statement.position}"
    )


def _compared(
    copy: CheckpointCopy, followed: FollowedCheckpoints, last: Statement | None, unread: int
) -> str:
    """Return what a copy holds beside the database, and note it if that knows less."""
    behind = (last.number if last else 0) - followed.count
    if behind < 0 and followed.last:
        at = followed.last.at.isoformat(timespec="seconds")
        followed.breaks.append(
            f"{copy.path}: it knows {-behind} more checkpoints, up to {at} and position {followed.last.position}: "
            f"the database is an older one, or its end was cut off"
        )
    told = f"{copy.path}: {followed.count} checkpoints"
    if behind > 0:
        told += f", {behind} fewer than the database"
    if unread:
        told += f", {unread} lines that say nothing (a power cut leaves one)"
    return told
