"""Keeping a checkpoint that was signed."""

from dataclasses import dataclass
from typing import Any

from causeway.audit.checkpoints.statement import SignedStatement
from causeway.audit.ports import SigningCertificate, TimeStamp
from causeway.audit.tables import AuditCheckpoint, CheckpointCertificate
from causeway.kit.rows import ensure_row
from causeway.kit.work import Work


@dataclass(frozen=True)
class AddCheckpoint:
    """The signed statement, whose key signed it, and the time stamp on it, if there is one."""

    signed: SignedStatement
    certificate: SigningCertificate
    time_stamp: TimeStamp | None


async def add_checkpoint(work: Work[Any], command: AddCheckpoint) -> None:
    """Keep it; where another process has made one of this number, that one stays."""
    statement, stamp = command.signed.statement, command.time_stamp
    await ensure_row(
        work.session, CheckpointCertificate, **command.certificate._asdict(), first_used_at=work.now
    )
    await ensure_row(
        work.session,
        AuditCheckpoint,
        **statement._asdict(),
        signature=command.signed.signature,
        time_stamp=stamp.token if stamp else None,
        time_stamped_at=stamp.at if stamp else None,
    )
