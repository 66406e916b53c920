"""Copies that were made for one reader, kept for a short while: what is read in parts, or again, is made once."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, NamedTuple

SERVED_FOR = timedelta(minutes=10)
"""How long a copy is handed out; afterwards another one is made, which says the time anew."""

KEPT_FOR = 2 * SERVED_FOR
"""How long it lies on the disk."""

MAX_KEPT_BYTES = 1 << 30
"""Of all copies together: the oldest go first."""

SUFFIX = ".pdf"
PIECE_BYTES = 1 << 18


class OpenCopy(NamedTuple):
    """A copy that stays readable until it is closed, even if it is removed meanwhile; its `tag` names its bytes."""

    file: BinaryIO
    size: int
    tag: str

    async def read(self, start: int, length: int) -> AsyncIterator[bytes]:
        """Yield a part of the copy, in pieces that are read beside the event loop."""
        at, end = start, start + length
        while at < end:
            piece = await asyncio.to_thread(os.pread, self.file.fileno(), min(PIECE_BYTES, end - at), at)
            if not piece:
                return
            at += len(piece)
            yield piece


class MarkedCopies:
    """The copies in one folder, which the processes of a service share. Every method reads or writes the disk."""

    def __init__(self, folder: Path, max_bytes: int = MAX_KEPT_BYTES) -> None:
        """Keep at most `max_bytes` in `folder`, which nothing else is kept in."""
        self._folder = folder
        self._max_bytes = max_bytes

    def find(self, key: str, now: datetime) -> OpenCopy | None:
        """Open the copy under `key`, if there is one that may still be handed out."""
        try:
            file = (self._folder / f"{key}{SUFFIX}").open("rb")
        except FileNotFoundError:
            return None
        stat = os.fstat(file.fileno())
        age = now.timestamp() - stat.st_mtime
        if not 0 <= age < SERVED_FOR.total_seconds():
            file.close()
            return None
        tag = hashlib.sha256(f"{key} {stat.st_mtime_ns} {stat.st_size}".encode()).hexdigest()
        return OpenCopy(file, stat.st_size, tag)

    def begin(self, key: str, attempt: str) -> Path:
        """Return where a copy for `key` is to be written, by one who calls this `attempt` its own."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self._folder / f"{key}.{attempt}.part"

    def keep(self, key: str, made: Path, now: datetime) -> OpenCopy:
        """Keep the copy that was made, or use the one that another process was sooner with."""
        os.utime(made, (now.timestamp(), now.timestamp()))
        kept = self._folder / f"{key}{SUFFIX}"
        while True:
            try:
                os.link(made, kept)
            except FileExistsError:
                found = self.find(key, now)
                if found is None:
                    kept.unlink(missing_ok=True)
                    continue
            else:
                found = self.find(key, now)
            made.unlink()
            if found is None:
                raise FileNotFoundError(kept)
            return found

    def sweep(self, now: datetime) -> None:
        """Remove what is too old and, from the oldest on, what is too much; what was left by a crash too."""
        with suppress(FileNotFoundError), os.scandir(self._folder) as entries:
            stats = []
            for entry in entries:
                with suppress(FileNotFoundError):
                    stats.append((entry.stat().st_mtime, entry.stat().st_size, entry.path))
            left = self._max_bytes
            for changed_at, size, path in sorted(stats, reverse=True):
                left -= size
                if left < 0 or now.timestamp() - changed_at > KEPT_FOR.total_seconds():
                    Path(path).unlink(missing_ok=True)
