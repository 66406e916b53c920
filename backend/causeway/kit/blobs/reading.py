"""Reading a part of a file piece by piece, so that a small one is opened, read and closed in one hop to a thread."""

import os
from pathlib import Path
from threading import Lock

COPY_CHUNK_BYTES = 1 << 19
"""Bytes moved at a time: each piece is a hop to a thread."""


class BlobReading:
    """The reading of `length` bytes of the file `path` from `start`, or of all that follow. Nothing is opened yet."""

    def __init__(self, path: str | Path, start: int, length: int | None) -> None:
        """Remember what is wanted."""
        self._path = path
        self._place = start
        self._left = length
        self._descriptor: int | None = None
        self._is_over = False
        self._in_use = Lock()

    @property
    def goes_on(self) -> bool:
        """Whether there may be more of it."""
        return self._left is None or self._left > 0

    def next_piece(self) -> bytes:
        """Return what comes next, in a thread: nothing where the file has ended. Raises `FileNotFoundError`."""
        try:
            with self._in_use:
                return b"" if self._is_over else self._read()
        finally:
            if self._is_over or not self.goes_on:
                self.close()

    def close(self) -> None:
        """Let go of the file without waiting: if a thread is reading it, that thread will when it has."""
        self._is_over = True
        if self._in_use.acquire(blocking=False):
            try:
                if self._descriptor is not None:
                    os.close(self._descriptor)
                    self._descriptor = None
            finally:
                self._in_use.release()

    def _read(self) -> bytes:
        if self._descriptor is None:
            self._descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        if self._left is None:
            self._left = os.fstat(self._descriptor).st_size - self._place
        piece = os.pread(self._descriptor, max(0, min(COPY_CHUNK_BYTES, self._left)), self._place)
        self._place += len(piece)
        self._left -= len(piece)
        return piece


def read_to_end(descriptor: int) -> bytes:
    """Return all that a small file holds, in a thread."""
    size = os.fstat(descriptor).st_size
    # As a rule one reading gives all of it.
    pieces: list[bytes] = []
    while size > 0 and (piece := os.read(descriptor, size)):
        pieces.append(piece)
        size -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
