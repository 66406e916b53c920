"""Global ids: opaque to clients, `Type:id` in base64 to us."""

import binascii
import re
from base64 import b64decode
from typing import NamedTuple

from causeway.graphql.engine.errors import bad_input
from causeway.kit.ids import encode_id

__all__ = ["DecodedId", "decode_id", "encode_id"]

JUDGES_IDS = "causeway-judges-ids"
"""Among a field's extensions, what judges the ids in its arguments: `(info, given)` to what is given on."""

DECODED = re.compile(r"([A-Z][A-Za-z0-9]{0,63}):([\x21-\x7e]{1,128})")


class DecodedId(NamedTuple):
    """The public type's name and the row's key."""

    type_name: str
    key: str


def decode_id(global_id: str) -> DecodedId:
    """Return what `global_id` names; BAD_USER_INPUT if it is not one of ours."""
    try:
        text = b64decode(global_id.encode("ascii"), validate=True).decode("ascii")
    except (binascii.Error, UnicodeError) as error:
        raise bad_input("This is not an id.") from error
    found = DECODED.fullmatch(text)
    if found is None:
        raise bad_input("This is not an id.")
    return DecodedId(found[1], found[2])
