"""The courts that `growth` asks: built once, kept beside the results, and built anew when they would be others.

They are named by what they are made of: the newest migration, and the code that makes their rows. Those of another make
are deleted. Where a PostgreSQL is named by CAUSEWAY_TEST_POSTGRES_URL, nothing is kept in it.
"""

import asyncio
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path

import asyncpg
from sqlalchemy.engine import URL

from bench.servers import BACKEND
from causeway.kit.passwords import Passwords
from causeway.migrations.schema_status import revisions
from tests.postgres import administer, fresh_database, postgres_server
from tests.scale.court import build_court

PASSWORD = "Measured-on-two-cores"  # noqa: S105  (of people who are made up)
STAMP_CHARACTERS = 12
MADE_BY = ("court", "dialects", "expressions", "people")
"""What makes the rows of a court beside `rows*.py`: its questions may change without it."""


@contextmanager
def kept_courts(database: str, sizes: Sequence[int], folder: Path) -> Iterator[dict[int, str]]:
    """Yield the URL of a court of each size on SQLite or on PostgreSQL, which runs meanwhile."""
    folder.mkdir(parents=True, exist_ok=True)
    if database == "SQLite":
        yield {cases: _file(folder, cases) for cases in sizes}
        return
    if os.environ.get("CAUSEWAY_TEST_POSTGRES_URL") or not _is_open_to_others(folder):
        with postgres_server() as server, ExitStack() as stack:
            urls = {cases: stack.enter_context(fresh_database(server)) for cases in sizes}
            for cases, url in urls.items():
                _build(url, cases)
            yield urls
        return
    with postgres_server(folder / "postgresql") as server:
        yield {cases: asyncio.run(_database(server, cases)) for cases in sizes}


def _stamp() -> str:
    """Return a name for what courts are made of now."""
    folder = BACKEND / "tests" / "scale"
    made_by = sorted([*folder.glob("rows*.py"), *(folder / f"{name}.py" for name in MADE_BY)])
    text = [revisions()[-1], *(path.read_text() for path in made_by)]
    return sha256("\0".join(text).encode()).hexdigest()[:STAMP_CHARACTERS]


def _file(folder: Path, cases: int) -> str:
    stamp = _stamp()
    path, building = folder / f"court-{stamp}-{cases}.db", folder / "building.db"
    for old in folder.glob("*.db*"):
        if not old.name.startswith(f"court-{stamp}-"):
            old.unlink()
    if not path.exists():
        _build(f"sqlite:///{building}", cases)
        building.rename(path)
    return f"sqlite:///{path}"


async def _database(server: URL, cases: int) -> str:
    stamp = _stamp()
    name = f"court_{stamp}_{cases}"
    connection = await asyncpg.connect(
        server.set(drivername="postgresql").render_as_string(hide_password=False)
    )
    try:
        rows = await connection.fetch("SELECT datname FROM pg_database WHERE datname LIKE 'court%'")
    finally:
        await connection.close()
    there = {str(row["datname"]) for row in rows}
    for old in there:
        if not old.startswith(f"court_{stamp}_"):
            await administer(server, f"DROP DATABASE {old} WITH (FORCE)")
    if name not in there:
        await administer(server, "CREATE DATABASE court_building")
        building = server.set(database="court_building").render_as_string(hide_password=False)
        await asyncio.to_thread(_build, building, cases)
        await administer(server, f"ALTER DATABASE court_building RENAME TO {name}")
    return server.set(database=name).render_as_string(hide_password=False)


def _build(url: str, cases: int) -> None:
    print(f"bench: building a court of {cases:,} cases ({url.partition(':')[0]})", flush=True)
    began = time.monotonic()
    asyncio.run(_build_court(url, cases))
    print(f"bench: built in {time.monotonic() - began:.0f} s", flush=True)


async def _build_court(url: str, cases: int) -> None:
    passwords = Passwords()
    hashed = await passwords.hash(PASSWORD)
    passwords.close()
    await build_court(url, cases, hashed)


def _is_open_to_others(folder: Path) -> bool:
    """Tell whether the server's own user, whom it runs as when we are root, can reach a folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return True
    return all(each.stat().st_mode & 0o001 for each in (folder, *folder.resolve().parents))
