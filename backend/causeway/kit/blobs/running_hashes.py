"""Hashing staged files while they are written, so that a whole file need not be read again to know what it is."""

import hashlib
import os
import secrets
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from causeway.kit.blobs.ports import Blob

MAX_RUNNING_HASHES = 1_000
"""Hashes kept between requests; a forgotten one costs reading its file again."""

NANOSECONDS_PER_SECOND = 10**9


class _Stamp(NamedTuple):
    """What cannot all stay the same if somebody else writes: which file, how long, and when last written."""

    inode: int
    size: int
    modified: int


class RunningHashes:
    """The running SHA-256 of each staged file that this process has written from its first byte.

    A hash counts only for the very file it was made from: when it is put away, the file is given a moment of
    modification that no clock will give it, and whoever writes to it afterwards, in any process, replaces that.
    """

    def __init__(self, limit: int = MAX_RUNNING_HASHES) -> None:
        """Remember `limit` of them, the latest."""
        self._limit = limit
        self._kept: OrderedDict[str, tuple[_Stamp | None, Any]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str, descriptor: int) -> Any:
        """Return the hash of an open file to go on with: a fresh one if it is empty, None if it is not known."""
        now = _stamp(os.fstat(descriptor))
        with self._lock:
            stamp, running = self._kept.pop(key, (None, None))
        if now.size == 0:
            return hashlib.sha256()
        return running if stamp == now else None

    def put_away(self, key: str, descriptor: int, running: Any) -> None:
        """Keep the hash of an open file, which nobody writes any more for now."""
        whole_seconds = os.fstat(descriptor).st_mtime_ns // NANOSECONDS_PER_SECOND
        moment = whole_seconds * NANOSECONDS_PER_SECOND + secrets.randbelow(NANOSECONDS_PER_SECOND)
        os.utime(descriptor, ns=(moment, moment))
        with self._lock:
            self._kept[key] = (_stamp(os.fstat(descriptor)), running)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)

    def blob(self, key: str, path: Path) -> Blob | None:
        """Return what the file is, if its hash still counts. Raises `FileNotFoundError`."""
        now = _stamp(path.stat())
        with self._lock:
            stamp, running = self._kept.get(key, (None, hashlib.sha256()))
            return Blob(running.hexdigest(), now.size) if stamp == now else None

    def forget(self, key: str) -> None:
        """The file is gone."""
        with self._lock:
            self._kept.pop(key, None)


def _stamp(status: os.stat_result) -> _Stamp:
    return _Stamp(status.st_ino, status.st_size, status.st_mtime_ns)
