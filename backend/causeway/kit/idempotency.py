"""One idempotency key, one outcome: scoped to its owner and the operation, bound to the body it came with."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from sqlalchemy import tuple_
from sqlmodel import Field, SQLModel, col, delete, select

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.counters import INSERTS
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, ProblemCode
from causeway.kit.plain_rows import new_row
from causeway.kit.words import Words
from causeway.kit.work import Work

MAX_KEY_CHARACTERS = 200
FORGOTTEN_KEYS_PER_BATCH = 1_000
REUSED = Words(
    "This idempotency key was used for a different request. Use a new key for a new request.",
    "此冪等鍵已用於另一項請求。新請求請使用新鍵。",
    "此幂等键已用于另一项请求。新请求请使用新键。",
)
BAD_KEY = Words(
    "An idempotency key has 1 to 200 printable characters.",
    "冪等鍵須為1至200個可見字元。",
    "幂等键须为1至200个可见字符。",
)


class IdempotencyKey(SQLModel, table=True):
    """A key that was used, the fingerprint of what it was used for, and what came of it."""

    __tablename__ = "idempotency_key"

    owner_id: str = Field(primary_key=True)
    operation: str = Field(primary_key=True)
    key: str = Field(primary_key=True, max_length=MAX_KEY_CHARACTERS)
    fingerprint: str
    result_id: str
    at: datetime = Field(index=True)


def fingerprint(command: Any) -> str:
    """Return the SHA-256 of a command dataclass, independent of field order.

    What does not count when commands are compared (`field(compare=False)`) is not part of what was asked for.
    """
    asked = {each.name for each in fields(command) if each.compare}
    told = {name: value for name, value in asdict(command).items() if name in asked}
    written = orjson.dumps(told, option=orjson.OPT_SORT_KEYS, default=_written)
    return hashlib.sha256(written).hexdigest()


def _written(value: Any) -> str:
    """Return what orjson cannot write; what has no text of its own would give another fingerprint each time."""
    if isinstance(value, Decimal | timedelta | Path):
        return str(value)
    message = f"a command with a {type(value).__name__} has no fingerprint"
    raise TypeError(message)


class _Claim(NamedTuple):
    """A key that this unit of work has claimed, and what for."""

    row: IdempotencyKey
    command: Any


async def earlier_result(work: Work[Any], operation: str, key: str, command: Any) -> str | None:
    """Claim the key; return the result id of an earlier run with it, or None; refuse the key with another body.

    Call it before anything else is changed: on PostgreSQL a twin that is still running is waited for here, and its
    outcome is then the answer. Follow it with `remember_result` in the same unit of work.
    """
    if not (1 <= len(key) <= MAX_KEY_CHARACTERS and key.isprintable()):
        raise Invalid(BAD_KEY, FieldRefusal(("idempotencyKey",), ProblemCode.INVALID, BAD_KEY))
    claimed = await _claim(work, operation, key, command)
    if claimed is not None:
        work.session.info[_slot(operation, key)] = _Claim(claimed, command)
        return None
    used = await work.session.get_one(IdempotencyKey, (_owner(work), operation, key), populate_existing=True)
    if used.fingerprint != fingerprint(command):
        field = FieldRefusal(("idempotencyKey",), ProblemCode.IDEMPOTENCY_CONFLICT, REUSED)
        raise Conflict(REUSED, field, code=ProblemCode.IDEMPOTENCY_CONFLICT)
    if not used.result_id:
        raise RuntimeError(f"{operation} ran before without remembering its result")
    return used.result_id


_TABLE: Any = IdempotencyKey.__table__  # type: ignore[attr-defined]
_CLAIMS = {
    dialect: CompiledStatement(insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.key))
    for dialect, insert in INSERTS.items()
}


async def _claim(work: Work[Any], operation: str, key: str, command: Any) -> IdempotencyKey | None:
    """Insert the key without a result and return it; None if it is there already, waiting for whoever inserts it."""
    values = {
        "owner_id": _owner(work),
        "operation": operation,
        "key": key,
        "fingerprint": fingerprint(command),
        "result_id": "",
        "at": work.now,
    }
    if not await _CLAIMS[work.session.get_bind().dialect.name].all(work.session, values):
        return None
    claimed = new_row(IdempotencyKey, **values)
    work.rows.follow(claimed)
    return claimed


def remember_result(work: Work[Any], operation: str, key: str, command: Any, result_id: str) -> None:
    """Bind the key that `earlier_result` claimed in this unit of work to `result_id`."""
    claim: _Claim | None = work.session.info.pop(_slot(operation, key), None)
    if claim is None or not (claim.command is command or claim.row.fingerprint == fingerprint(command)):
        raise RuntimeError(f"{operation} remembers a result without having asked for an earlier one")
    claim.row.result_id = result_id


async def once(
    work: Work[Any], act: Callable[[Work[Any], Any], Awaitable[Any]], command: Any, key: str | None
) -> str:
    """Run `act` unless its actor did so before with this key; return the id of what came of it, now or then.

    `act` returns an id or something with one. Without a key it is run. A key with another command is refused. What it
    is a key for is named by the command, whichever of its acts carries it out.
    """
    operation = type(command).__name__
    earlier = None if key is None else await earlier_result(work, operation, key, command)
    if earlier is not None:
        return earlier
    result = await act(work, command)
    result_id: str = result if isinstance(result, str) else result.id
    if key is not None:
        remember_result(work, operation, key, command, result_id)
    return result_id


def _slot(operation: str, key: str) -> tuple[str, str, str]:
    return ("idempotency", operation, key)


def _owner(work: Work[Any]) -> str:
    return work.actor.user_id or "system"


async def forget_keys(work: Work[Any], before: datetime) -> int:
    """Delete up to `FORGOTTEN_KEYS_PER_BATCH` keys that were used before then, and return how many."""
    key = tuple_(col(IdempotencyKey.owner_id), col(IdempotencyKey.operation), col(IdempotencyKey.key))
    old = (
        select(IdempotencyKey.owner_id, IdempotencyKey.operation, IdempotencyKey.key)
        .where(col(IdempotencyKey.at) < before)
        .order_by(col(IdempotencyKey.at))
        .limit(FORGOTTEN_KEYS_PER_BATCH)
    )
    done: Any = await work.session.execute(
        delete(IdempotencyKey).where(key.in_(old)), execution_options={"synchronize_session": False}
    )
    return int(done.rowcount)
