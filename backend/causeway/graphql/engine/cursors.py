"""Cursors: the sort values of one row, so that a page can begin right after it whatever was added since."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, NewType

import orjson

from causeway.graphql.engine.errors import bad_input

Cursor = NewType("Cursor", str)

MAX_CURSOR_CHARACTERS = 2000
MAX_CURSOR_INTEGER = 2**63
NOT_OURS = "This is not a cursor of this list."


def encode_cursor(ordering: str, values: Sequence[Any]) -> str:
    """Return a cursor for a row with the sort `values` in the list order named `ordering`."""
    plain = [_plain(value) for value in values]
    return urlsafe_b64encode(orjson.dumps([ordering, *plain])).decode().rstrip("=")


def decode_cursor(cursor: str, ordering: str, kinds: Sequence[type]) -> tuple[Any, ...]:
    """Return the sort values in `cursor`, of the Python types `kinds`; BAD_USER_INPUT if it is another list's."""
    if len(cursor) > MAX_CURSOR_CHARACTERS:
        raise bad_input(NOT_OURS)
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        parts = orjson.loads(raw)
    except (UnicodeError, binascii.Error, orjson.JSONDecodeError) as error:
        raise bad_input(NOT_OURS) from error
    if not isinstance(parts, list) or len(parts) != len(kinds) + 1 or parts[0] != ordering:
        raise bad_input(NOT_OURS)
    return tuple(_value(part, kind) for part, kind in zip(parts[1:], kinds, strict=True))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _value(part: Any, kind: type) -> Any:
    if part is None:
        return None
    try:
        value = _parse(part, kind)
    except (ValueError, KeyError, InvalidOperation) as error:
        raise bad_input(NOT_OURS) from error
    sound = isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)
    if isinstance(value, int) and abs(value) >= MAX_CURSOR_INTEGER:
        sound = False
    if isinstance(value, str) and "\0" in value:
        sound = False
    if isinstance(value, datetime) and value.tzinfo is None:
        sound = False
    if not sound:
        raise bad_input(NOT_OURS)
    return value


def _parse(part: Any, kind: type) -> Any:
    if issubclass(kind, Enum):
        return kind[part] if isinstance(part, str) else None
    if issubclass(kind, datetime | date):
        return kind.fromisoformat(part) if isinstance(part, str) else None
    if kind is Decimal:
        return Decimal(part) if isinstance(part, str) else None
    return part
