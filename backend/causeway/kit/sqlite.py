"""The SQLite this project runs on: a build without the WAL-reset corruption bug of 3.7.0 to 3.51.2."""

import sys

import pysqlite3

# aiosqlite and SQLAlchemy import `sqlite3` by name: the bundled, fixed build takes its place before they do.
sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2

VERSION: tuple[int, int, int] = pysqlite3.sqlite_version_info
FIRST_SOUND_VERSION = (3, 51, 3)

# WAL with synchronous=NORMAL lost acknowledged commits in a power cut; FULL lost none (docs/reliability.md).
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 10000",
)
