"""A file that the export makes itself: JSON of which an item is added at a time, and its hash with it."""

import hashlib
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

import orjson

from causeway.kit.fairness import Pace

PIECE_BYTES = 1 << 16
"""How much is gathered before it is put away as a piece."""


class MadeFile:
    """One JSON object, a line for each item of its lists, held packed: eight times less, for one of some megabytes."""

    def __init__(self, name: str) -> None:
        """Begin the file `name`."""
        self.name = name
        self.size = 0
        self._packed: list[bytes] = []
        self._digest = hashlib.sha256()
        self._line = bytearray(b"{")
        self._is_first = True
        self._pace = Pace()

    @classmethod
    def of_lines(cls, name: str, lines: Iterable[str]) -> "MadeFile":
        """Return a file of plain lines instead."""
        file = cls(name)
        file._line.clear()
        for line in lines:
            file._line += f"{line}\n".encode()
            file._put_if_full()
        file._put()
        return file

    @property
    def sha256(self) -> str:
        """The SHA-256 of what was added."""
        return self._digest.hexdigest()

    def add(self, name: str, value: Any) -> None:
        """Add a member."""
        self._name(name)
        self._line += orjson.dumps(value)

    def pieces(self) -> Iterator[bytes]:
        """Yield what was added, as it is sent."""
        return map(zlib.decompress, self._packed)

    def add_at_once(self, name: str, items: Iterable[Any]) -> None:
        """Add a list, an item to a line, in a thread."""
        self._name(name)
        self._line += b"["
        divider = b"\n"
        for item in items:
            self._line += divider + orjson.dumps(item)
            divider = b",\n"
            self._put_if_full()
        self._line += b"]"

    async def add_list(self, name: str, items: AsyncIterator[Any]) -> None:
        """Add a list, an item to a line; of a long one, others have their turn between items."""
        self._name(name)
        self._line += b"["
        divider = b"\n"
        async for item in items:
            self._line += divider + orjson.dumps(item)
            divider = b",\n"
            if self._put_if_full():
                await self._pace.keep()
        self._line += b"]"

    def end(self) -> None:
        """Close the object."""
        self._line += b"\n}\n"
        self._put()

    def _name(self, name: str) -> None:
        self._line += (b"\n" if self._is_first else b",\n") + orjson.dumps(name) + b": "
        self._is_first = False

    def _put_if_full(self) -> bool:
        is_full = len(self._line) >= PIECE_BYTES
        if is_full:
            self._put()
        return is_full

    def _put(self) -> None:
        piece = bytes(self._line)
        self._line.clear()
        self._digest.update(piece)
        self.size += len(piece)
        self._packed.append(zlib.compress(piece, zlib.Z_BEST_SPEED))
