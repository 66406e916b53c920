"""The hash chain: each event's hash covers its own content and the hash before it."""

import hashlib
from datetime import UTC, datetime
from typing import Any

import orjson


def link(
    previous: str, position: int, at: datetime, name: str, actor_id: str | None, payload: Any, topics: Any
) -> str:
    """Return the SHA-256, in hex, of an event that follows the one with hash `previous`."""
    content = [previous, position, at.astimezone(UTC).isoformat(), name, actor_id, payload, topics]
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()
