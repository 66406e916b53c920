"""Files of 1 MiB, each announced and sent whole in one request: to Causeway and to npm's @tus/server, in turns.

Causeway makes each file durable, hashes it and writes it down before it answers; the other server does none of that.
The checks that follow are held back in the database meanwhile, and measured afterwards by themselves.
"""

import asyncio
import base64
import hashlib
import statistics
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

import uvloop
from sqlalchemy import text

from bench import court, servers
from bench.asking import postgres, sign_in, sqlite
from bench.client import answered, request
from bench.peers import peer
from bench.servers import Server
from bench.small_pdf import SmallFile, SmallFiles
from causeway.kit.database import Database

SIZE = 1 << 20
CLIENTS = (1, 8)
PATIENCE = 300.0
"""Seconds in which all checks must be done."""

SQLITE_HOLDS_BACK = """
    CREATE TRIGGER held_back AFTER INSERT ON job WHEN NEW.kind = 'uploads.check'
    BEGIN UPDATE job SET run_at = '2999-01-01 00:00:00.000000' WHERE id = NEW.id; END
"""
POSTGRESQL_PUTS_OFF = """
    CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN NEW.run_at = '2999-01-01'; RETURN NEW; END $$
"""
POSTGRESQL_HOLDS_BACK = """
    CREATE TRIGGER held_back BEFORE INSERT ON job
    FOR EACH ROW WHEN (NEW.kind = 'uploads.check') EXECUTE FUNCTION put_off()
"""
HOLD_BACK = {"sqlite": [SQLITE_HOLDS_BACK], "postgresql": [POSTGRESQL_PUTS_OFF, POSTGRESQL_HOLDS_BACK]}
LET_GO = {"sqlite": "DROP TRIGGER held_back", "postgresql": "DROP TRIGGER held_back ON job"}
BEGIN_ALL = "UPDATE job SET run_at = created_at WHERE kind = 'uploads.check'"
WAITING = "SELECT count(*) FROM job WHERE kind = 'uploads.check'"
NOT_CLEAN = "SELECT count(*) FROM upload WHERE status <> 'CLEAN'"


@dataclass
class Contender:
    """A server, where it keeps files, how many it took a second in each round, and the processor's time it used."""

    server: Server
    kept: Path
    database: Database | None = None
    token: str = ""
    rates: dict[int, list[float]] = field(default_factory=lambda: {clients: [] for clients in CLIENTS})
    processor: float = 0.0
    checks: float = 0.0

    def used(self) -> float:
        """Return the seconds of processor that it and its children have used; NaN where the system does not say."""
        seconds = self.server.processor_seconds(with_children=True)
        return float("nan") if seconds is None else seconds


def measure(folder: Path, cache: Path, *, files: int, rounds: int) -> list[dict[str, Any]]:
    """Send so many files to each server in each of `rounds`, by one client and again by eight; the peer is last."""
    with ExitStack() as stack:
        contenders = []
        for name, database in (("SQLite", sqlite), ("PostgreSQL", postgres)):
            (home := folder / f"small-{name}").mkdir()
            url = stack.enter_context(database(home))
            asyncio.run(court.build(url, 1))
            ours = stack.enter_context(servers.causeway(home / "data", url))
            contenders.append(Contender(ours, home / "data" / "files" / "blobs", Database(url)))
        (kept := folder / "small-peer").mkdir()
        theirs = stack.enter_context(peer("@tus/server", "server.mjs", cache, str(kept)))
        return uvloop.run(_measure([*contenders, Contender(theirs, kept)], files, rounds))


async def _measure(contenders: Sequence[Contender], files: int, rounds: int) -> list[dict[str, Any]]:
    made = SmallFiles(SIZE)
    first = made.take(1)
    for each in contenders:
        if each.database is not None:
            each.token = await sign_in(each.server.port, court.EMAIL, court.PASSWORD)
            await _change(each.database, *HOLD_BACK[each.database.dialect])
        await _send(each, first, 1)
    await _take_turns(contenders, made, files, rounds)
    last = made.take(1)
    for each in contenders:
        if each.database is not None:
            await _check_all(each, each.database, last)
            await each.database.close()
        else:
            await _send(each, last, 1)
        _require_kept(each, made.sent)
    return [_result(each, files * rounds * len(CLIENTS), len(made.sent)) for each in contenders]


async def _take_turns(contenders: Sequence[Contender], made: SmallFiles, files: int, rounds: int) -> None:
    for _ in range(rounds):
        for clients in CLIENTS:
            batch = made.take(files)
            for each in contenders:
                before = each.used()
                each.rates[clients].append(await _send(each, batch, clients))
                each.processor += each.used() - before


async def _send(contender: Contender, files: Sequence[SmallFile], clients: int) -> float:
    """Send the files by so many clients, each on one connection; return how many were taken a second."""
    waiting = list(files)
    port = contender.server.port

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while waiting:
            file = waiting.pop()
            writer.write(announced(port, contender.token, file.content))
            status, headers, said = await answered(reader)
            if status != 201 or headers["upload-offset"] != str(len(file.content)):  # noqa: PLR2004
                raise SystemExit(f"bench: {contender.server.name} does not take a file: {status} {said!r}")
        writer.close()

    began = perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    return len(files) / (perf_counter() - began)


def announced(port: int, token: str, content: bytes) -> bytes:
    """Return the request that announces a file and sends it whole."""
    name = base64.b64encode(b"writ.pdf").decode()
    size = str(len(content))
    told = {"Tus_Resumable": "1.0.0", "Upload_Length": size, "Upload_Metadata": f"filename {name}"}
    body = {"Content_Type": "application/offset+octet-stream", "Content_Length": size}
    return request("POST", "/uploads", port, token=token, **told, **body) + content


async def _check_all(contender: Contender, database: Database, last: Sequence[SmallFile]) -> None:
    """Let the checks of all files begin, of which `last` wakes the worker, and measure them."""
    before = contender.used()
    await _change(database, LET_GO[database.dialect], BEGIN_ALL)
    await _send(contender, last, 1)
    async with asyncio.timeout(PATIENCE):
        await _none_waits(database)
    contender.checks = contender.used() - before
    if refused := await _count(database, NOT_CLEAN):
        raise SystemExit(f"bench: {refused} files were not found to be clean")


async def _none_waits(database: Database) -> None:
    while True:
        if not await _count(database, WAITING):
            return
        await asyncio.sleep(0.2)


async def _change(database: Database, *statements: str) -> None:
    async with database.writing() as session:
        for statement in statements:
            await session.execute(text(statement))
        await session.commit()


async def _count(database: Database, statement: str) -> int:
    async with database.reading() as session:
        return int((await session.execute(text(statement))).scalar_one())


def _require_kept(contender: Contender, sent: set[str]) -> None:
    """A race between servers that do not keep the same bytes would mean nothing."""
    files = [file for file in contender.kept.rglob("*") if file.is_file() and file.suffix != ".json"]
    kept = {hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    if kept != sent:
        raise SystemExit(f"bench: {contender.server.name} keeps {len(kept & sent)} files of {len(sent)}")


def _result(contender: Contender, files: int, checked: int) -> dict[str, Any]:
    names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    return {
        "server": contender.server.name,
        "database": None if contender.database is None else names[contender.database.dialect],
        "files_per_second": {
            clients: round(statistics.median(rates), 1) for clients, rates in contender.rates.items()
        },
        "processor_ms": round(contender.processor * 1000 / files, 2),
        "checks_processor_ms": round(contender.checks * 1000 / checked, 2),
    }
