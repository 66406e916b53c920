"""Answers as JSON."""

import json
from typing import Any

import orjson


def encode(body: Any) -> bytes:
    """Return JSON; what orjson cannot write (an integer beyond 64 bits) the standard library does."""
    try:
        return orjson.dumps(body)
    except TypeError:
        return json.dumps(body, separators=(",", ":"), default=str).encode()
