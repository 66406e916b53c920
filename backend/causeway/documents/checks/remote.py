"""What a PDF takes from elsewhere, or opens elsewhere without being asked: the file is not all that is shown."""

import pikepdf

from causeway.documents.checks.names import text_of_name

MAX_FOLLOWING_ACTIONS = 16
"""Actions that follow one another (`/Next`) are looked at this far."""

ELSEWHERE = frozenset({"GoToR", "URI", "Thread"})
"""Actions (`/S`) that leave the file: harmless as a link that somebody clicks, not by themselves."""

SCRIPT_ADDRESSES = (b"javascript:", b"vbscript:", b"data:")
"""Addresses that are a program."""


def is_script_address(dictionary: pikepdf.Object) -> bool:
    """Whether it is a link whose address runs something."""
    address = dictionary.get("/URI")
    if not isinstance(address, pikepdf.String):
        return False
    plain = bytes(address).replace(b"\0", b"").lstrip(b"\xfe\xff\xef\xbb\xbf \t\r\n")
    return plain.lower().startswith(SCRIPT_ADDRESSES)


def is_remote(dictionary: pikepdf.Object) -> bool:
    """Whether it opens something elsewhere by itself, or draws a page of another file."""
    own_actions = [dictionary.get("/OpenAction")]
    if isinstance(events := dictionary.get("/AA"), pikepdf.Dictionary):
        own_actions += [action for _, action in events.items()]
    if any(_leaves(action, MAX_FOLLOWING_ACTIONS) for action in own_actions):
        return True
    return isinstance(reference := dictionary.get("/Ref"), pikepdf.Dictionary) and "/F" in reference


def is_kept_elsewhere(stream: pikepdf.Object) -> bool:
    """Whether the bytes of a stream are in another file."""
    return isinstance(stream.get("/F"), pikepdf.String | pikepdf.Dictionary)


def _leaves(action: pikepdf.Object | None, chain: int) -> bool:
    if not isinstance(action, pikepdf.Dictionary) or not chain:
        return False
    if text_of_name(action.get("/S")) in ELSEWHERE:
        return True
    following = action.get("/Next")
    steps = following if isinstance(following, pikepdf.Array) else [following]
    return any(_leaves(step, chain - 1) for step in steps)
