"""Identifiers: uuid7 as text, so that keys sort by age on both databases; global ids, which say the kind too."""

from binascii import b2a_base64

from uuid_utils import uuid7


def new_id() -> str:
    """Return a fresh 36-character uuid7."""
    return str(uuid7())


def encode_id(type_name: str, key: object) -> str:
    """Return the global id of the row `key` of the public type `type_name`."""
    return b2a_base64(f"{type_name}:{key}".encode(), newline=False).decode()
