"""The SQLite this project runs on: a build without the WAL-reset corruption bug of 3.7.0 to 3.51.2."""

import sqlite3 as system
import sys
from importlib import import_module

FIRST_FAULTY_VERSION = (3, 7, 0)
FIRST_SOUND_VERSION = (3, 51, 3)

BUSY_TIMEOUT_MS = 10_000
"""How long a statement waits for a lock that another connection has."""

CACHE_KIB = 8_192
"""What each connection keeps of the file. SQLite's own 2 MB do not hold what one search among sixty cases reads where
they lie apart, as they do in a large court: it copied the same pages anew for each question."""

# WAL with synchronous=NORMAL lost acknowledged commits in a power cut; FULL lost none (docs/reliability.md).
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    f"PRAGMA cache_size = -{CACHE_KIB}",
)


def _use_bundled_build() -> tuple[int, int, int]:
    """Put the bundled build in the place of `sqlite3`; return the version that is in use from now on."""
    try:
        bundled = import_module("pysqlite3")
    except ImportError:  # no wheel for this machine: the system's build is used, and checked
        return _numbers(system.sqlite_version)
    # aiosqlite and SQLAlchemy import `sqlite3` by name, and must not have done so before.
    sys.modules["sqlite3"] = bundled
    sys.modules["sqlite3.dbapi2"] = import_module("pysqlite3.dbapi2")
    return _numbers(bundled.sqlite_version)


def _numbers(version: str) -> tuple[int, int, int]:
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch


def is_sound(version: tuple[int, int, int]) -> bool:
    """Whether this release of SQLite keeps a write-ahead-logged database whole."""
    return not FIRST_FAULTY_VERSION <= version < FIRST_SOUND_VERSION


VERSION = _use_bundled_build()
