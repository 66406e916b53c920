"""One idempotency key, one outcome: scoped to its owner and the operation, bound to the body it came with."""

import hashlib
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson
from sqlmodel import Field, SQLModel

from causeway.kit.errors import Conflict, FieldRefusal, Invalid, ProblemCode
from causeway.kit.work import Work
from causeway.kit.words import Words

KEY_LENGTH = 200
REUSED = Words(
    "This idempotency key was used for a different request. Use a new key for a new request.",
    "此冪等鍵已用於另一項請求。新請求請使用新鍵。",
    "此幂等键已用于另一项请求。新请求请使用新键。",
)
BAD_KEY = Words(
    "An idempotency key has 1 to 200 characters.",
    "冪等鍵須為1至200個字元。",
    "幂等键须为1至200个字符。",
)


class IdempotencyKey(SQLModel, table=True):
    """A key that was used, the fingerprint of what it was used for, and what came of it."""

    __tablename__ = "idempotency_key"

    owner_id: str = Field(primary_key=True)
    operation: str = Field(primary_key=True)
    key: str = Field(primary_key=True, max_length=KEY_LENGTH)
    fingerprint: str
    result_id: str
    at: datetime


def fingerprint(command: Any) -> str:
    """Return the SHA-256 of a command dataclass, independent of field order."""
    return hashlib.sha256(orjson.dumps(asdict(command), option=orjson.OPT_SORT_KEYS, default=str)).hexdigest()


async def earlier_result(work: Work[Any], operation: str, key: str, command: Any) -> str | None:
    """Return the result id of an earlier run with this key, or None; refuse the key with another body."""
    if not 1 <= len(key) <= KEY_LENGTH:
        raise Invalid(BAD_KEY, FieldRefusal(("idempotencyKey",), ProblemCode.INVALID, BAD_KEY))
    used = await work.session.get(IdempotencyKey, (_owner(work), operation, key))
    if used is None:
        return None
    if used.fingerprint != fingerprint(command):
        field = FieldRefusal(("idempotencyKey",), ProblemCode.IDEMPOTENCY_CONFLICT, REUSED)
        raise Conflict(REUSED, field, code=ProblemCode.IDEMPOTENCY_CONFLICT)
    return used.result_id


def remember_result(work: Work[Any], operation: str, key: str, command: Any, result_id: str) -> None:
    """Bind `key` to `result_id` in this unit of work; a concurrent twin fails on the primary key and is retried."""
    work.session.add(
        IdempotencyKey(
            owner_id=_owner(work),
            operation=operation,
            key=key,
            fingerprint=fingerprint(command),
            result_id=result_id,
            at=work.now,
        )
    )


def _owner(work: Work[Any]) -> str:
    return work.actor.user_id or "system"
