"""The room that a child left for a signature or a time stamp: hashed around and filled in by who is no child."""

import hashlib
from pathlib import Path
from typing import Any, BinaryIO

from causeway.documents.ports import SealFaultError
from causeway.documents.tables import SealFault

PIECE_BYTES = 1 << 20


def digest_around(file: Path, start: int, end: int) -> bytes:
    """Return the SHA-256 of all but the room. Worked out here: a child that read a file is not believed."""
    digest = hashlib.sha256()
    with file.open("rb") as content:
        _feed(digest, content, start)
        content.seek(end)
        _feed(digest, content, None)
    return digest.digest()


def digest_of_beginning(file: Path, length: int) -> str:
    """Return the SHA-256 of the first `length` bytes, as hexadecimal."""
    digest = hashlib.sha256()
    with file.open("rb") as content:
        _feed(digest, content, length)
    return digest.hexdigest()


def fill_in(file: Path, start: int, end: int, signature: bytes) -> None:
    """Write the signature into its room, as hexadecimal between its angle brackets."""
    room = end - start - 2
    written = signature.hex().upper().encode()
    if len(written) > room:
        raise SealFaultError(SealFault.KEY_UNAVAILABLE, f"the signature has {len(signature)} bytes")
    with file.open("r+b") as content:
        content.seek(start + 1)
        content.write(written.ljust(room, b"0"))


def read_room(answer: Any, file: Path) -> tuple[int, int]:
    """Return where the signature goes; the child's answer is read as strictly as any stranger's."""
    try:
        start, end = int(answer["start"]), int(answer["end"])
        with file.open("rb") as content:
            content.seek(start)
            room = content.read(end - start)
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise SealFaultError(SealFault.FILE_UNSUITABLE, type(error).__name__) from error
    if not room.startswith(b"<") or room.strip(b"<0>") or not room.endswith(b">"):
        raise SealFaultError(SealFault.FILE_UNSUITABLE, "no room for the signature")
    return start, end


def _feed(digest: Any, file: BinaryIO, length: int | None) -> None:
    left = length
    while left is None or left > 0:
        piece = file.read(PIECE_BYTES if left is None else min(PIECE_BYTES, left))
        if not piece:
            return
        digest.update(piece)
        left = None if left is None else left - len(piece)
