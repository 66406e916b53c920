"""Take in the file of what the payment provider pays out for a day, and have the day compared with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.rows import take_turn
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.reconciliation.access import may_reconcile
from causeway.payments.reconciliation.commands.read_provider import keep_movements
from causeway.payments.reconciliation.events import SettlementFileTaken
from causeway.payments.reconciliation.jobs import compare_soon
from causeway.payments.reconciliation.ports import LogLine
from causeway.payments.reconciliation.queries import movements_at
from causeway.payments.reconciliation.settlement_files import SettlementLine, from_file, read_settlement_file
from causeway.payments.reconciliation.tables import (
    Movement,
    ProviderMovement,
    ReconciliationDay,
    SettlementFile,
)
from causeway.payments.reconciliation.words import LINE_ALTERED, LINES_MISSING, NOT_COMPARED


@dataclass(frozen=True)
class ImportSettlementFile:
    """Take in a settlement file."""

    day: date
    """The day of Hong Kong that it is of, which was compared."""
    content: str
    """The file as text: CSV, with the head that the payment provider gives it."""


async def import_settlement_file(work: Work[Actor], command: ImportSettlementFile) -> str:
    """Return the SHA-256 of the file, which is its key. Whoever takes the same file in again changes nothing.

    A line that the provider's log does not have is kept as what the provider says, and the day is compared again in
    this unit of work's wake: what differs is then a difference like any other.

    Refuses with FORBIDDEN; with INVALID as `read_settlement_file` does, and where the file lacks or alters a line of
    the provider's log; with ACTION_NOT_AVAILABLE before the day was compared, since the log is read until then.
    """
    if not may_reconcile(work.actor):
        raise Forbidden
    digest = sha256(command.content.encode()).hexdigest()
    await take_turn(work.session, f"settlement_file:{command.day.isoformat()}")
    if await work.session.get(SettlementFile, digest) is not None:
        return digest
    day = await work.session.get(ReconciliationDay, command.day)
    if day is None or day.compared_at is None:
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(NOT_COMPARED, FieldRefusal(("day",), code, NOT_COMPARED), code=code)
    lines = read_settlement_file(command.content, command.day)
    new = await _not_told_of(work, command.day, lines)
    fresh = [LogLine(from_file(each.id), *each[1:]) for each in new]
    if fresh:
        await keep_movements(work, fresh, under=command.day)
        await compare_soon(work, command.day)
    work.session.add(_row(work, digest, command.day, lines, len(new)))
    work.record(SettlementFileTaken(command.day.isoformat(), digest))
    return digest


async def _not_told_of(work: Work[Actor], day: date, lines: Sequence[SettlementLine]) -> list[SettlementLine]:
    """Return the lines that the log does not have; refuses a file that lacks or alters one that it has."""
    names = [name for each in lines for name in (each.id, from_file(each.id))]
    named = select(ProviderMovement).where(col(ProviderMovement.id).in_(names))
    known = {row.id: row for row in (await work.session.exec(named)).all()}
    new = []
    for line in lines:
        row = known.get(line.id) or known.get(from_file(line.id))
        if row is None:
            new.append(line)
        elif (row.payment_key, row.movement, row.amount_cents) != line[1:4]:
            raise _refused(LINE_ALTERED.format(line=line.id))
    # What only an earlier file had may have been that file's mistake: it is a difference until somebody settles it.
    told = {row.id for row in await movements_at(work.session, day) if not row.id.startswith(from_file(""))}
    if missing := sorted(told - {each.id for each in lines}):
        raise _refused(LINES_MISSING.format(number=len(missing), line=missing[0]))
    return new


def _row(
    work: Work[Actor], digest: str, day: date, lines: Sequence[SettlementLine], new: int
) -> SettlementFile:
    taken = sum(each.amount_cents for each in lines if each.movement is Movement.TAKEN)
    return SettlementFile(
        sha256=digest,
        day=day,
        lines=len(lines),
        new_lines=new,
        taken_cents=taken,
        paid_back_cents=sum(each.amount_cents for each in lines) - taken,
        imported_at=work.now,
        imported_by=work.actor.user_id or "",
    )


def _refused(said: Words) -> Invalid:
    return Invalid(said, FieldRefusal(("content",), ProblemCode.INVALID, said))
