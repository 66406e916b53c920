"""Reading checkpoints."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import datetime

from sqlmodel import col, func, select

from causeway.audit.checkpoints.statement import SignedStatement, Statement
from causeway.audit.tables import AuditCheckpoint, AuditHead, CheckpointCertificate
from causeway.kit.database import ReadSession

CHECKPOINTS_PER_PAGE = 500


async def head(session: ReadSession) -> tuple[int, str]:
    """Return the position of the newest event and its hash."""
    found = (await session.exec(select(AuditHead.position, AuditHead.hash).where(AuditHead.id == 1))).one()
    return found[0], found[1]


async def last_checkpoint(session: ReadSession) -> AuditCheckpoint | None:
    """Return the newest checkpoint."""
    newest = select(AuditCheckpoint).order_by(col(AuditCheckpoint.number).desc()).limit(1)
    return (await session.exec(newest)).one_or_none()


async def last_time_stamp(session: ReadSession) -> datetime | None:
    """Return when an authority outside last attested a checkpoint."""
    newest = (
        select(AuditCheckpoint.time_stamped_at)
        .where(col(AuditCheckpoint.time_stamped_at).is_not(None))
        .order_by(col(AuditCheckpoint.number).desc())
        .limit(1)
    )
    return (await session.exec(newest)).one_or_none()


async def checkpoint(session: ReadSession, number: int) -> AuditCheckpoint | None:
    """Return the checkpoint with this number."""
    return await session.get(AuditCheckpoint, number)


async def checkpoints_after(
    session: ReadSession, number: int, limit: int = CHECKPOINTS_PER_PAGE
) -> Sequence[AuditCheckpoint]:
    """Return up to `limit` checkpoints after `number`, oldest first."""
    statement = (
        select(AuditCheckpoint)
        .where(col(AuditCheckpoint.number) > number)
        .order_by(col(AuditCheckpoint.number))
        .limit(limit)
    )
    return (await session.exec(statement)).all()


async def checkpoints_before(
    session: ReadSession, number: int | None, limit: int
) -> Sequence[AuditCheckpoint]:
    """Return up to `limit` checkpoints before `number` (None: the newest), newest first."""
    statement = select(AuditCheckpoint).order_by(col(AuditCheckpoint.number).desc()).limit(limit)
    if number is not None:
        statement = statement.where(col(AuditCheckpoint.number) < number)
    return (await session.exec(statement)).all()


async def count_checkpoints(session: ReadSession, most: int) -> int:
    """Return how many checkpoints there are, counted to `most`."""
    some = select(AuditCheckpoint.number).limit(most).subquery()
    return (await session.exec(select(func.count()).select_from(some))).one()


async def checkpoints_at(session: ReadSession, positions: Collection[int]) -> dict[int, AuditCheckpoint]:
    """Return the checkpoints that end at any of `positions`, by position."""
    statement = select(AuditCheckpoint).where(col(AuditCheckpoint.position).in_(positions))
    return {row.position: row for row in (await session.exec(statement)).all()}


async def is_here(session: ReadSession, signed: SignedStatement) -> bool:
    """Return whether the database has this very statement."""
    row = await checkpoint(session, signed.statement.number)
    return row is not None and signed_statement(row).statement == signed.statement


async def every_checkpoint(session: ReadSession) -> AsyncIterator[SignedStatement]:
    """Yield all checkpoints, oldest first, a page at a time."""
    number = 0
    while page := await checkpoints_after(session, number):
        for row in page:
            yield signed_statement(row)
        number = page[-1].number
        session.expunge_all()


async def certificates(session: ReadSession) -> dict[str, str]:
    """Return all certificates that checkpoints were signed with, as PEM, by fingerprint."""
    rows = (await session.exec(select(CheckpointCertificate))).all()
    return {row.fingerprint: row.certificate_pem for row in rows}


def signed_statement(row: AuditCheckpoint) -> SignedStatement:
    """Return what a row says."""
    statement = Statement(row.number, row.position, row.hash, row.at, row.previous, row.certificate)
    return SignedStatement(statement, row.signature, row.time_stamp)
