"""Conditional and partial requests (RFC 9110), for bytes that never change and are named by their hash."""

import re
from typing import NamedTuple

RANGE = re.compile(r"bytes=\s*([0-9]{0,15})-([0-9]{0,15})\s*")
TAG = re.compile(r'(?:W/)?"([^"]*)"')


class Slice(NamedTuple):
    """Bytes `start` to `end`, without the one at `end`."""

    start: int
    end: int


class Unsatisfiable(Exception):
    """None of the bytes asked for exist."""


def is_known(if_none_match: str | None, tag: str) -> bool:
    """Whether the asker has the bytes named `tag` already."""
    if if_none_match is None:
        return False
    return if_none_match.strip() == "*" or tag in TAG.findall(if_none_match)


def wanted(range_header: str | None, if_range: str | None, tag: str, size: int) -> Slice | None:
    """Return the part asked for; None for the whole. Raises `Unsatisfiable`.

    More than one range, another unit, or a part of other bytes than these: the whole, as the RFC allows.
    """
    if range_header is None or (if_range is not None and if_range.strip() != f'"{tag}"'):
        return None
    found = RANGE.fullmatch(range_header)
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        start, end = max(size - int(found[2]), 0), size
    else:
        start, end = int(found[1]), min(int(found[2]) + 1, size) if found[2] else size
        if found[2] and int(found[2]) < start:
            return None
    if start >= end:
        raise Unsatisfiable
    return Slice(start, end)
