"""The part `peers`: the same questions to Causeway, to PostGraphile with row-level security, and to pgbench, in turns.

One process each, on the same data. PostGraphile reads the very tables that Causeway reads on PostgreSQL; pgbench runs
the best single statement, with no session, no HTTP and no API before it.
"""

import asyncio
import statistics
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg
import uvloop

from bench import court, peer_questions, servers
from bench.asking import postgres, result, sign_in
from bench.best_statement import Asker, BestStatement
from bench.client import Round, ask_for, ask_once
from bench.frame import Row, Run
from bench.peers import POSTGRAPHILE, peer
from bench.questions import body, questions
from bench.servers import Server

AMOUNTS = {"quick": (300, 1, 1.0), "usual": (2_000, 5, 3.0), "large": (2_000, 5, 3.0)}
"""Cases, rounds, and seconds that each is asked for in a round."""

GOALS = {
    ("case status", "SQLite"): 8.0,
    ("case status", "PostgreSQL"): 4.0,
    ("list of 50", "SQLite"): 3.5,
    ("list of 50", "PostgreSQL"): 2.3,
}
"""How many times PostGraphile's rate is wanted."""
SHARE_OF_STATEMENT = {"list of 50": 0.5}
"""The share of pgbench's rate that is wanted of Causeway on PostgreSQL."""
COMPARED = 10
DOCUMENTS = {
    "case status": peer_questions.POSTGRAPHILE_STATUS,
    "list of 50": peer_questions.POSTGRAPHILE_LIST,
}


class Contender(NamedTuple):
    """A server, what it runs on, and what it is asked with."""

    server: Server
    database: str
    token: str
    bodies: list[bytes]


def measure(run: Run) -> list[Row]:
    """Measure requests per second, the processor of the process that answers, and the 99th percentile."""
    cases, rounds, seconds = AMOUNTS[run.size]
    with ExitStack() as stack:
        url = stack.enter_context(postgres(run.folder))
        sqlite_url = f"sqlite:///{run.folder}/peers.db"
        numbers = asyncio.run(court.build(url, cases))
        asyncio.run(court.build(sqlite_url, cases))
        asker = asyncio.run(_prepare(url))
        connections = str(max(question.connections for question in questions(numbers)))
        running = [
            stack.enter_context(servers.causeway(run.folder / "data-sqlite", sqlite_url, log_json="true")),
            stack.enter_context(servers.causeway(run.folder / "data-postgresql", url, log_json="true")),
            stack.enter_context(
                peer("PostGraphile", "server.mjs", run.results, _dsn(url), connections, package=POSTGRAPHILE)
            ),
        ]
        found = uvloop.run(_ask_all(running, url, run.folder, asker, numbers, rounds, seconds))
    return [row for question in found for row in _rows(cases, **question)]


async def _prepare(url: str) -> Asker:
    """Set up row-level security for PostGraphile's role; return who asks."""
    connection = await asyncpg.connect(_dsn(url))
    try:
        await connection.execute((POSTGRAPHILE / "row_level_security.sql").read_text())
        found = await connection.fetchrow(
            "SELECT u.id, m.organisation_id FROM account_user u JOIN membership m ON m.user_id = u.id"
            " WHERE u.email = $1",
            court.EMAIL,
        )
    finally:
        await connection.close()
    return Asker(*found)


async def _ask_all(
    running: list[Server],
    url: str,
    folder: Path,
    asker: Asker,
    numbers: list[str],
    rounds: int,
    seconds: float,
) -> list[dict[str, Any]]:
    sqlite, postgresql, postgraphile = running
    own = await sign_in(sqlite.port, court.EMAIL, court.PASSWORD)
    shared = await sign_in(postgresql.port, court.EMAIL, court.PASSWORD)
    found = []
    for question in questions(numbers):
        translated = [body(DOCUMENTS[question.name], variables) for variables in question.variables]
        contenders = [
            Contender(sqlite, "SQLite", own, question.bodies()),
            Contender(postgresql, "PostgreSQL", shared, question.bodies()),
            Contender(postgraphile, "PostgreSQL", shared, translated),
        ]
        asked = numbers[: len(question.variables)] if question.variables != [{}] else None
        statement = BestStatement(url, folder, asker, asked)
        await _require_same_answers(contenders, statement)
        results, rates = await _take_turns(contenders, statement, question.connections, rounds, seconds)
        found.append({"question": question.name, "results": results, "statement_rate": rates})
    return found


async def _require_same_answers(contenders: Sequence[Contender], statement: BestStatement) -> None:
    """A race between different answers would mean nothing."""
    for place in range(min(COMPARED, len(contenders[0].bodies))):
        expected = peer_questions.of_rows(await statement.rows(place))
        for each in contenders:
            answer = await ask_once(each.server.port, each.bodies[place], each.token)
            if answer.get("errors"):
                raise SystemExit(f"bench: the {each.server.name} server answers {answer}")
            is_ours = each.server.name == "Causeway"
            plain = (peer_questions.of_causeway if is_ours else peer_questions.of_postgraphile)(
                answer["data"]
            )
            if plain != expected:
                raise SystemExit(f"bench: {each.server.name} on {each.database}: {plain}\n  not {expected}")


async def _take_turns(
    contenders: Sequence[Contender],
    statement: BestStatement,
    connections: int,
    rounds: int,
    seconds: float,
) -> tuple[list[dict[str, Any]], float]:
    """Ask each in turn, so that whatever else the machine does falls on all of them."""
    done: list[list[Round]] = [[] for _ in contenders]
    used = [0.0 for _ in contenders]
    rates: list[float] = []
    for each in contenders:
        await ask_for(seconds / 3, each.server.port, each.bodies, each.token, connections)
    for _ in range(rounds):
        for place, each in enumerate(contenders):
            before = each.server.processor_seconds()
            done[place].append(await ask_for(seconds, each.server.port, each.bodies, each.token, connections))
            after = each.server.processor_seconds()
            used[place] += after - before if after is not None and before is not None else float("nan")
        rates.append(await asyncio.to_thread(statement.rate, seconds, connections))
    results = [
        result(each.server.name, one, None if processor != processor else processor)  # noqa: PLR0124  (NaN)
        for each, one, processor in zip(contenders, done, used, strict=True)
    ]
    return results, statistics.median(rates)


def _rows(cases: int, question: str, results: Sequence[dict[str, Any]], statement_rate: float) -> list[Row]:
    *ours, theirs = results
    found = []
    for database, own in zip(("SQLite", "PostgreSQL"), ours, strict=True):
        told: dict[str, Any] = {
            "part": "peers",
            "question": question,
            "database": database,
            "subject": "solicitor",
            "cases": cases,
        }
        found.append(Row(**told, **_rate(own, theirs, GOALS[question, database])))
        if own["processor_ms_per_request"] and theirs["processor_ms_per_request"]:
            found.append(Row(**told, **_less(own, theirs, "processor_ms_per_request", "ms of processor")))
        found.append(Row(**told, **_less(own, theirs, "p99_ms", "ms, p99")))
    return [*found, Row(**told, **_share(own, statement_rate, SHARE_OF_STATEMENT.get(question)))]


def _rate(own: dict[str, Any], theirs: dict[str, Any], goal: float) -> dict[str, Any]:
    value, other = own["requests_per_second"], theirs["requests_per_second"]
    ratio = round(value / other, 2)
    rate = {"value": value, "unit": "requests/s", "peer": theirs["server"], "peer_value": other}
    return rate | {"ratio": ratio, "goal": f">= {goal}", "met": ratio >= goal}


def _less(own: dict[str, Any], theirs: dict[str, Any], what: str, unit: str) -> dict[str, Any]:
    """Return a figure of which less is better, and how many times less it is than the peer's."""
    value, other = own[what], theirs[what]
    figure = {"value": value, "unit": unit, "peer": theirs["server"], "peer_value": other}
    return figure | {"ratio": round(other / value, 2)}


def _share(own: dict[str, Any], statement_rate: float, goal: float | None) -> dict[str, Any]:
    value, share = own["requests_per_second"], round(own["requests_per_second"] / statement_rate, 2)
    rate = {"value": value, "unit": "requests/s", "peer": "pgbench", "peer_value": round(statement_rate, 1)}
    return rate | {
        "ratio": share,
        "goal": None if goal is None else f">= {goal}",
        "met": None if goal is None else share >= goal,
    }


def _dsn(url: str) -> str:
    return url.replace("postgresql+asyncpg", "postgresql")
