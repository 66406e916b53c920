"""Identifiers: uuid7 as text, so that keys sort by age on both databases."""

from uuid_utils import uuid7


def new_id() -> str:
    """Return a fresh 36-character uuid7."""
    return str(uuid7())
