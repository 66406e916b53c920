"""Identifiers: uuid7 as text, so that keys sort by age on both databases; global ids, which say the kind too."""

from base64 import b64decode
from binascii import b2a_base64

from uuid_utils import uuid7


def new_id() -> str:
    """Return a fresh 36-character uuid7."""
    return str(uuid7())


def encode_id(type_name: str, key: object) -> str:
    """Return the global id of the row `key` of the public type `type_name`."""
    return b2a_base64(f"{type_name}:{key}".encode(), newline=False).decode()


def key_of(type_name: str, global_id: str) -> str | None:
    """Return the key in the global id of a row of the public type `type_name`; None if it is no such id."""
    try:
        named, _, key = b64decode(global_id.encode("ascii"), validate=True).decode("ascii").partition(":")
    except ValueError:
        return None
    return key if named == type_name and key and key.isprintable() else None
