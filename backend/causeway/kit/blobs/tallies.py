"""Hashing staged files while they are written, so that a whole file need not be read again to know what it is."""

import hashlib
import os
import secrets
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from causeway.kit.blobs.ports import Blob

MOST = 1_000
"""Tallies that are kept between requests; a forgotten one costs reading its file again."""

SECOND = 10**9


class _Stamp(NamedTuple):
    """What cannot all stay the same if somebody else writes: which file, how long, and when last written."""

    inode: int
    size: int
    modified: int


class Tallies:
    """The running SHA-256 of each staged file that this process has written from its first byte.

    A tally counts only for the very file it was made from: when it is put away, the file is given a moment of
    modification that no clock will give it, and whoever writes to it afterwards, in any process, replaces that.
    """

    def __init__(self, most: int = MOST) -> None:
        """Remember `most` of them, the latest."""
        self._most = most
        self._kept: OrderedDict[str, tuple[_Stamp | None, Any]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str, descriptor: int) -> Any:
        """Return the tally of an open file to go on with: a fresh one if it is empty, None if it is not known."""
        now = _stamp(os.fstat(descriptor))
        with self._lock:
            stamp, tally = self._kept.pop(key, (None, None))
        if now.size == 0:
            return hashlib.sha256()
        return tally if stamp == now else None

    def put_away(self, key: str, descriptor: int, tally: Any) -> None:
        """Keep the tally of an open file, which nobody writes any more for now."""
        moment = os.fstat(descriptor).st_mtime_ns // SECOND * SECOND + secrets.randbelow(SECOND)
        os.utime(descriptor, ns=(moment, moment))
        with self._lock:
            self._kept[key] = (_stamp(os.fstat(descriptor)), tally)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def blob(self, key: str, path: Path) -> Blob | None:
        """Return what the file is, if its tally still counts. Raises `FileNotFoundError`."""
        now = _stamp(path.stat())
        with self._lock:
            stamp, tally = self._kept.get(key, (None, hashlib.sha256()))
            return Blob(tally.hexdigest(), now.size) if stamp == now else None

    def forget(self, key: str) -> None:
        """The file is gone."""
        with self._lock:
            self._kept.pop(key, None)


def _stamp(status: os.stat_result) -> _Stamp:
    return _Stamp(status.st_ino, status.st_size, status.st_mtime_ns)
