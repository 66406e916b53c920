"""The part `submit`: paid submissions a second, beside the raw transaction of the very same rows.

What a submission writes is recorded once, on a copy of the database; the peer then sends those statements again, on
another copy, with the plain driver and nothing else: no reading, no rule, no object. Both run on
the loop that `serve` has.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from time import perf_counter
from typing import Any

import asyncpg
import uvloop
from sqlalchemy import event
from sqlalchemy.engine import make_url

from bench.frame import Row, Run
from bench.raw_sqlite import replay_on_sqlite
from causeway.audit.log import AuditLog
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.ids import new_id
from causeway.kit.memory import keep_what_is_loaded
from causeway.migrations.migrate import migrate
from tests.conftest import MONDAY_MORNING
from tests.filings.builders import Court, court, draft, submission
from tests.postgres import fresh_database, postgres_server

SUBMISSIONS = {"quick": 80, "usual": 320, "large": 640}
CLIENTS = (1, 16)
WARM_UP_EACH = 2
"""Submissions of each client before the clock runs: every connection is open then, and has its statements prepared."""
SHARE_OF_RAW = 0.30
PAID_IN_CENTS = 10**12
Write = tuple[str, Any]
Copies = dict[str, str]
"""The addresses of copies of the prepared database, by what each is for."""
WANTED = ("recorded", *(f"{whose}{clients}" for clients in CLIENTS for whose in ("ours", "raw")))


@dataclass(frozen=True)
class Prepared:
    """A court with drafts, and what submits each of them."""

    at: Court
    commands: list[SubmitFiling]


async def prepare(url: str, drafts: int) -> Prepared:
    """Migrate an empty database; a firm with money, and as many drafts, each quoted."""
    database = Database(url)
    await migrate(database)
    at = await court(_context(database), PAID_IN_CENTS)
    commands = []
    for _ in range(drafts):
        made = await draft(at, attachments=1)
        commands.append(await submission(at, made.id))
    await database.close()
    return Prepared(at, commands)


def _context(database: Database) -> Context:
    return Context(database=database, clock=FixedClock(MONDAY_MORNING), bus=LocalBus(), log=AuditLog())


@contextmanager
def _writes(database: Database) -> Iterator[list[Write]]:
    """The statements that change something meanwhile, with their values."""
    seen: list[Write] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: Any) -> None:
        if not statement.startswith("SELECT"):
            seen.extend((statement, tuple(each)) for each in (values if many else [values]))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def record(url: str, prepared: Prepared) -> list[list[Write]]:
    """Submit each draft once, one after the other, and return what each wrote."""
    database = Database(url)
    context = _context(database)
    written = []
    for command in prepared.commands:
        with _writes(database) as seen:
            await context.run_once(submit_filing, command, actor=prepared.at.solicitor, key=new_id())
        written.append(list(seen))
    await database.close()
    return written


async def _together(clients: int, given: list[Any], one: Callable[[int, Any], Awaitable[None]]) -> float:
    """Do `one` with each of `given`, by so many clients, and return how many were done in a second.

    The first few are done before the clock runs, by all clients at once, for both sides.
    """

    async def client(number: int, waiting: Iterator[Any]) -> None:
        for each in waiting:
            await one(number, each)

    async def by_all(some: list[Any]) -> None:
        waiting = iter(some)
        await asyncio.gather(*(client(number, waiting) for number in range(clients)))

    first = WARM_UP_EACH * clients
    await by_all(given[:first])
    began = perf_counter()
    await by_all(given[first:])
    return len(given[first:]) / (perf_counter() - began)


async def submit_all(url: str, prepared: Prepared, clients: int) -> float:
    """Submit every draft and return how many were received in a second."""
    database = Database(url)
    context = _context(database)

    async def one(_number: int, command: SubmitFiling) -> None:
        await context.run_once(submit_filing, command, actor=prepared.at.solicitor, key=new_id())

    try:
        return await _together(clients, prepared.commands, one)
    finally:
        await database.close()


async def replay_on_postgresql(url: str, written: list[list[Write]], clients: int) -> float:
    """Send the recorded statements again, each submission's in one transaction; return how many a second."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    connections = [await asyncpg.connect(plain) for _ in range(clients)]

    async def one(number: int, writes: list[Write]) -> None:
        async with connections[number].transaction():
            for statement, values in writes:
                await connections[number].execute(statement, *values)

    try:
        return await _together(clients, written, one)
    finally:
        for connection in connections:
            await connection.close()


async def _measure(copies: Copies, prepared: Prepared, dialect: str) -> dict[int, tuple[float, float]]:
    """Return, for each number of clients, submissions and raw transactions a second, on fresh copies."""
    written = await record(copies["recorded"], prepared)
    found = {}
    for clients in CLIENTS:
        ours = await submit_all(copies[f"ours{clients}"], prepared, clients)
        replay = replay_on_postgresql if dialect == "postgresql" else replay_on_sqlite
        found[clients] = (ours, await replay(copies[f"raw{clients}"], written, clients))
    return found


def measure(run: Run) -> list[Row]:
    """Measure both databases, each with one client and with sixteen."""
    keep_what_is_loaded()  # as a service does, before anybody asks it
    drafts = SUBMISSIONS[run.size]
    return [*_rows("SQLite", _on_sqlite(run.folder, drafts)), *_rows("PostgreSQL", _on_postgresql(drafts))]


def _on_sqlite(folder: Path, drafts: int) -> dict[int, tuple[float, float]]:
    prepared = uvloop.run(prepare(f"sqlite:///{folder / 'prepared.db'}", drafts))
    copies = {name: f"sqlite:///{folder / name}.db" for name in WANTED}
    for name in WANTED:
        copyfile(folder / "prepared.db", folder / f"{name}.db")
    return uvloop.run(_measure(copies, prepared, "sqlite"))


def _on_postgresql(drafts: int) -> dict[int, tuple[float, float]]:
    with postgres_server() as server, fresh_database(server) as url, ExitStack() as opened:
        prepared = uvloop.run(prepare(url, drafts))
        template = str(make_url(url).database)
        copies = {name: opened.enter_context(fresh_database(server, template)) for name in WANTED}
        return uvloop.run(_measure(copies, prepared, "postgresql"))


def _rows(database: str, found: dict[int, tuple[float, float]]) -> Iterator[Row]:
    alone = found[CLIENTS[0]][0]
    for clients, (ours, raw) in found.items():
        met = ours >= SHARE_OF_RAW * raw
        goal = f">= {SHARE_OF_RAW:.0%} of raw"
        if database == "PostgreSQL" and clients > 1:
            met, goal = met and ours > alone, f"{goal}, and more than with one client"
        yield Row(
            part="submit",
            question=f"paid submissions, {clients} client{'s' if clients > 1 else ''}",
            database=database,
            subject="firm with a deposit account",
            cases=None,
            value=round(ours, 1),
            unit="submissions/s",
            peer="raw transaction of the same rows",
            peer_value=round(raw, 1),
            ratio=round(ours / raw, 3),
            goal=goal,
            met=met,
        )
