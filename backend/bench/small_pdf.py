"""Made-up PDFs of one size that pass every check on arrival and differ in eight bytes."""

import hashlib
import itertools
import os
from typing import NamedTuple

from tests.documents.files import opened, saved

PLACE = b"NUMBER--"
"""Where each file differs from the others."""


class SmallFile(NamedTuple):
    """A file to send, and what it has to be when it has arrived."""

    content: bytes
    sha256: str


class SmallFiles:
    """Files of `size` bytes, no two of them the same."""

    def __init__(self, size: int) -> None:
        """Make up the one that all of them are like."""
        self.size = size
        self.sent: set[str] = set()
        self._first, self._rest = _pdf(size).split(PLACE)
        self._numbers = itertools.count()

    def take(self, count: int) -> list[SmallFile]:
        """Return so many others, and remember their SHA-256."""
        made = [
            self._first + b"%08d" % number + self._rest for number in itertools.islice(self._numbers, count)
        ]
        files = [SmallFile(content, hashlib.sha256(content).hexdigest()) for content in made]
        self.sent.update(file.sha256 for file in files)
        return files


def _pdf(size: int) -> bytes:
    """Return a typeset PDF that is `size` bytes long: it carries so many of a program's own data."""
    data = PLACE + os.urandom(size - 8)
    for _ in range(3):
        document = opened()
        document.Root.PieceInfo = document.make_stream(data)
        made = saved(document, compress_streams=False)
        if len(made) == size:
            return made
        data = data[: len(data) + size - len(made)]
    raise SystemExit("bench: no PDF of the size that is wanted could be made")
