"""A court that takes checkpoints, and somebody who owns its database and does as they like with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import text, update
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.audit.chain import link
from causeway.audit.checkpoints.copy import CheckpointCopy
from causeway.audit.checkpoints.signatures import trusted_authorities
from causeway.audit.checkpoints.taking import CheckpointTaker
from causeway.audit.checkpoints.verify import VerifiedLog, verify_log
from causeway.audit.tables import GENESIS, AuditCheckpoint, AuditEvent, AuditHead
from causeway.documents.adapters.checkpoint_key import Pkcs12CheckpointKey
from causeway.documents.adapters.development_authority import time_stamps_in
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context

TABLES = ("audit_event", "audit_checkpoint")


@dataclass
class Away:
    """A time-stamp authority that does not answer while `is_away`."""

    inner: Any
    is_away: bool = False
    asked: int = 0

    async def async_timestamp(self, digest: bytes, algorithm: str) -> Any:
        self.asked += 1
        if self.is_away:
            raise OSError("no route to host")
        return await self.inner.async_timestamp(digest, algorithm)


@dataclass
class Checkpoints:
    """What takes checkpoints into a copy beside the database and one elsewhere."""

    context: Context
    clock: FixedClock
    folder: Path
    authority: Path
    stamps: Away = field(init=False)

    def __post_init__(self) -> None:
        self.stamps = Away(time_stamps_in(self.authority))

    @property
    def beside(self) -> CheckpointCopy:
        return CheckpointCopy(self.folder / "audit" / "checkpoints.jsonl")

    @property
    def far_copy(self) -> CheckpointCopy:
        return CheckpointCopy(self.folder / "elsewhere" / "checkpoints.jsonl")

    def taker(self, authority: Path | None = None) -> CheckpointTaker:
        key = Pkcs12CheckpointKey((authority or self.authority) / "court.p12", "", lambda: self.stamps)
        return CheckpointTaker(self.context, key, [self.beside, self.far_copy], SYSTEM)

    async def take(self) -> None:
        await self.taker().take()

    async def rows(self) -> list[AuditCheckpoint]:
        async with self.context.database.reading() as session:
            newest = select(AuditCheckpoint).order_by(col(AuditCheckpoint.number))
            return list((await session.exec(newest)).all())

    async def verified(self, *copies: CheckpointCopy) -> VerifiedLog:
        """What an auditor finds, who has `copies`."""
        roots = trusted_authorities(self.authority / "authority.pem", self.folder)
        async with self.context.database.reading() as session:
            return await verify_log(session, copies, roots)

    async def tamper(self, *statements: str) -> None:
        """Do something to the rows, as whoever owns the database can: no trigger stands in the way."""
        async with self.context.database.writing() as session:
            for statement in (*_disarmed(self.context.database.dialect), *statements):
                await session.execute(text(statement))
            await session.commit()

    async def chain_anew(self) -> None:
        """Work out every hash again, so that the chain by itself holds."""
        await self.tamper()
        async with self.context.database.writing() as session:
            position, previous = 0, GENESIS
            events = (await session.exec(select(AuditEvent).order_by(col(AuditEvent.position)))).all()
            for event in events:
                position += 1
                digest = link(
                    previous, position, event.at, event.name, event.actor_id, event.payload, event.topics
                )
                values = {"position": position, "previous_hash": previous, "hash": digest}
                this = col(AuditEvent.position) == event.position
                await session.execute(
                    update(AuditEvent).where(this).values(**values),
                    execution_options={"synchronize_session": False},
                )
                previous = digest
            await session.execute(update(AuditHead).values(position=position, hash=previous))
            await session.commit()


def _disarmed(dialect: str) -> list[str]:
    if dialect == "postgresql":
        return [f"ALTER TABLE {table} DISABLE TRIGGER ALL" for table in TABLES]
    return [f"DROP TRIGGER IF EXISTS {table}_no_{act}" for table in TABLES for act in ("update", "delete")]


def damaged(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change what is in a file."""
    path.write_bytes(change(path.read_bytes()))
