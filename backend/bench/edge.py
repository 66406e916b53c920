"""The part `edge`: how long a health check takes while four people ask for all they may, sign in, and send files."""

import asyncio
import itertools
import json
from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

import uvloop
from sqlmodel import col, select

from bench import asking, court, servers
from bench.client import answered, ask_once, request
from bench.frame import Row, Run
from bench.questions import body
from bench.small_files import announced
from bench.small_pdf import SmallFiles
from causeway.accounts.tables import Membership, RoleGrant, User
from causeway.kit.database import Database

AMOUNTS = {"quick": (300, 4.0), "usual": (2_000, 15.0), "large": (2_000, 15.0)}
"""Cases, and seconds for which each kind of burden lasts."""

CLIENTS = 4
EVERY = 0.02
GOAL_MS = 200.0
STORM, GOAL_IN_STORM_MS = "a storm of sign-ins, uploads and checks", 50.0
STORM_FILE_BYTES = 256 * 1024
WITHOUT_LIMITS = {
    "server_seconds_per_minute": "60",
    "sign_in_guesses_per_hour": "1000000",
    "sign_in_guesses_per_address": "1000000",
}
LARGEST = """query Largest($first: Int) { cases(first: $first) { nodes { id number title status
  parties { id kind nameEn nameZh role { code name } } representations { since organisation { nameEn nameZh } }
  docket(last: 25) { nodes { number at kind text } } } } }"""

Burden = Callable[[int, str, int], Awaitable[None]]


def measure(run: Run) -> list[Row]:
    """Measure on SQLite and on PostgreSQL, with one process each."""
    cases, seconds = AMOUNTS[run.size]
    found = []
    for name, database in (("SQLite", asking.sqlite), ("PostgreSQL", asking.postgres)):
        with database(run.folder) as url:
            asyncio.run(court.build(url, cases))
            asyncio.run(_more_people(url))
            with servers.causeway(run.folder / f"edge-{name}", url, **WITHOUT_LIMITS) as server:
                measured = uvloop.run(_under_each_burden(server.port, seconds))
            found += [_row(name, cases, *each) for each in measured]
    return found


def _row(database: str, cases: int, question: str, taken: list[float]) -> Row:
    p99 = round(sorted(taken)[int(len(taken) * 0.99)] * 1000, 1)
    goal = GOAL_IN_STORM_MS if question == STORM else GOAL_MS
    return Row(
        part="edge",
        question=f"health check beside {question}",
        database=database,
        subject="solicitor",
        cases=cases,
        value=p99,
        unit="ms, p99",
        goal=f"<= {goal:.0f}",
        met=p99 <= goal,
    )


async def _under_each_burden(port: int, seconds: float) -> list[tuple[str, list[float]]]:
    tokens = [await asking.sign_in(port, _email(n), court.PASSWORD) for n in range(CLIENTS)]
    first = await _largest(port, tokens[0])
    largest = body(LARGEST, {"first": first})

    async def ask_much(_number: int, token: str, _at: int) -> None:
        await ask_once(port, largest, token)

    async def ask_anew(number: int, token: str, at: int) -> None:
        await ask_once(port, _new_text(number, at), token)

    files = SmallFiles(STORM_FILE_BYTES)

    async def storm(number: int, token: str, _at: int) -> None:
        """Half of them sign in again and again, the others send files, each of which is checked."""
        if number % 2:
            await asking.sign_in(port, _email(number), court.PASSWORD)
        else:
            await _upload(port, token, files.take(1)[0].content)

    burdens: list[tuple[str, Burden | None]] = [
        ("nothing else", None),
        (f"{CLIENTS} clients with the largest query", ask_much),
        (f"{CLIENTS} clients with ever new texts", ask_anew),
        (STORM, storm),
    ]
    return [(name, await _health_checks(port, tokens, seconds, burden)) for name, burden in burdens]


async def _health_checks(port: int, tokens: list[str], seconds: float, burden: Burden | None) -> list[float]:
    async def press(number: int, token: str) -> None:
        for at in itertools.count():
            await (burden or _nothing)(number, token, at)

    pressing = [asyncio.create_task(press(number, token)) for number, token in enumerate(tokens)]
    taken, until = [], perf_counter() + seconds
    while perf_counter() < until:
        taken.append(await _health_check(port))
        await asyncio.sleep(EVERY)
    for one in pressing:
        one.cancel()
    await asyncio.gather(*pressing, return_exceptions=True)
    return taken


async def _nothing(_number: int, _token: str, _at: int) -> None:
    await asyncio.sleep(1)


async def _health_check(port: int) -> float:
    began = perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request("GET", "/healthz", port, connection="close"))
    await answered(reader)
    writer.close()
    return perf_counter() - began


async def _upload(port: int, token: str, content: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(announced(port, token, content))
    status, _, said = await answered(reader)
    writer.close()
    if status != 201:  # noqa: PLR2004
        raise SystemExit(f"bench: a file is not taken: {status} {said!r}")


async def _largest(port: int, token: str) -> int:
    """Return the largest page of `LARGEST` that is allowed."""
    for first in range(100, 0, -1):
        answer: Any = await ask_once(port, body(LARGEST, {"first": first}), token)
        if "errors" not in answer:
            return first
        if answer["errors"][0]["extensions"]["code"] != "QUERY_TOO_COMPLEX":
            raise SystemExit(f"bench: {json.dumps(answer['errors'])[:300]}")
    raise SystemExit("bench: no page is small enough")


def _new_text(number: int, at: int) -> bytes:
    """Return a text that nobody has sent before, with about as many comparisons of fields as are allowed."""
    fields = "id number title status lastActivityAt court { code name } caseType { code name }"
    parts = " ".join(
        f"fragment F{n} on Case {{ parties {{ id kind nameEn nameZh }} {fields} }}" for n in range(16)
    )
    spread = " ".join(f"...F{n}" for n in range(16))
    return body(f"query N{number}_{at} {{ cases(first: 1) {{ nodes {{ {spread} }} }} }} {parts}", {})


def _email(number: int) -> str:
    return court.EMAIL if number == 0 else f"colleague{number}@bench.test"


async def _more_people(url: str) -> None:
    """Give the solicitor colleagues with the same password."""
    database = Database(url)
    async with database.writing() as session:
        solicitor = (await session.exec(select(User).where(User.email == court.EMAIL))).one()
        for number in range(1, CLIENTS):
            key = f"colleague-{number}"
            session.add(User(**{**solicitor.model_dump(), "id": key, "email": _email(number)}))
            await session.flush()
            for table in (Membership, RoleGrant):
                row = (await session.exec(select(table).where(col(table.user_id) == solicitor.id))).one()
                session.add(
                    table(**{**row.model_dump(), "id": f"{key}-{table.__name__}"[:36], "user_id": key})
                )
        await session.commit()
    await database.close()
