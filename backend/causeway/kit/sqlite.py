"""Which SQLite this process uses: the bundled, repaired library in place of the interpreter's own.

SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead-logged database when a checkpoint resets the log while
another connection writes. The `sqlite3` module of the interpreter is linked to whatever the operating system
ships, so the package swaps in `pysqlite3`, which carries its own library. The swap must come before anything
imports `aiosqlite`; the package's `__init__` therefore imports this module first.
"""

import sys
from importlib import import_module
from types import ModuleType

FIRST_FAULTY = (3, 7, 0)
"""The first SQLite release with the write-ahead log, and with the fault in its reset."""

FIRST_REPAIRED = (3, 51, 3)
"""The first SQLite release without the fault."""


def use_bundled_library() -> None:
    """Make every later `import sqlite3` mean `pysqlite3`, where that is installed and aiosqlite is not yet."""
    if "aiosqlite" in sys.modules:
        return
    try:
        bundled = import_module("pysqlite3")
        dbapi2 = import_module("pysqlite3.dbapi2")
    except ImportError:
        return
    sys.modules["sqlite3"] = bundled
    sys.modules["sqlite3.dbapi2"] = dbapi2


def library_version() -> tuple[int, int, int]:
    """The version of SQLite that our database driver is really linked to, e.g. (3, 53, 4)."""
    driver: ModuleType = import_module("aiosqlite")
    major, minor, patch = (int(part) for part in driver.sqlite_version.split("."))
    return major, minor, patch


def is_faulty(version: tuple[int, int, int]) -> bool:
    """Whether this release of SQLite may corrupt a write-ahead-logged database."""
    return FIRST_FAULTY <= version < FIRST_REPAIRED


use_bundled_library()
