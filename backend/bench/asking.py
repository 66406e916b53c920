"""Questions to Causeway and to the naive servers: the same ones, on the same data, by the same client, in turns."""

import asyncio
import statistics
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import uvloop

from bench import court, servers
from bench.client import Round, ask_for, ask_once
from bench.questions import SIGN_IN, Question, body, questions
from bench.servers import Server
from tests.postgres import administer, postgres_server


def measure(folder: Path, *, cases: int, rounds: int, seconds: float) -> list[dict[str, Any]]:
    """Measure on SQLite and on PostgreSQL; each server is asked for `rounds` times `seconds`."""
    found = []
    for name, database in (("SQLite", sqlite), ("PostgreSQL", postgres)):
        with database(folder) as url:
            numbers = asyncio.run(court.build(url, cases))
            found += _on_one_database(name, folder, url, questions(numbers), rounds, seconds)
    return found


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """Yield the address of a database in `folder`."""
    yield f"sqlite:///{folder}/bench.db"


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Yield the address of a database of a server of our own."""
    name = f"bench_{folder.name}".lower().replace("-", "_")
    with postgres_server() as server:
        asyncio.run(administer(server, f'CREATE DATABASE "{name}"'))
        yield server.set(database=name).render_as_string(hide_password=False)
        asyncio.run(administer(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


def _on_one_database(
    name: str, folder: Path, url: str, asked: list[Question], rounds: int, seconds: float
) -> list[dict[str, Any]]:
    with ExitStack() as stack:
        running = [
            stack.enter_context(servers.causeway(folder / f"data-{name}", url)),
            stack.enter_context(servers.naive(url, batched=False)),
            stack.enter_context(servers.naive(url, batched=True)),
        ]
        return uvloop.run(_ask_all(name, running, asked, rounds, seconds))


async def _ask_all(
    database: str, running: list[Server], asked: list[Question], rounds: int, seconds: float
) -> list[dict[str, Any]]:
    token = await sign_in(running[0].port, court.EMAIL, court.PASSWORD)
    found = []
    for question in asked:
        await _require_same_answers(running, question, token)
        taken = await _take_turns(running, question, token, rounds, seconds)
        results = [result(server.name, *each) for server, each in zip(running, taken, strict=True)]
        for its in results:
            its["causeway_is_times"] = round(
                results[0]["requests_per_second"] / its["requests_per_second"], 2
            )
        found.append(
            {
                "question": question.name,
                "database": database,
                "connections": question.connections,
                "servers": results,
                "target": question.target,
                "met": results[1]["causeway_is_times"] >= question.target,
            }
        )
    return found


async def sign_in(port: int, email: str, password: str) -> str:
    """Return a bearer token for a mobile app."""
    answer = await ask_once(port, body(SIGN_IN, {"email": email, "password": password}))
    token: str = answer["data"]["signIn"]["token"]
    return token


async def _require_same_answers(running: list[Server], question: Question, token: str) -> None:
    """A race between different answers would mean nothing."""
    for asked in question.bodies()[:10]:
        answers = [await ask_once(server.port, asked, token) for server in running]
        for server, answer in zip(running, answers, strict=True):
            if answer != answers[0] or answer.get("errors") or None in answer["data"].values():
                raise SystemExit(f"bench: the {server.name} server answers {answer}\n  not {answers[0]}")


async def _take_turns(
    running: list[Server], question: Question, token: str, rounds: int, seconds: float
) -> list[tuple[list[Round], float | None]]:
    """Ask each server in turn, so that whatever else the machine does falls on all of them."""
    bodies, connections = question.bodies(), question.connections
    taken: list[tuple[list[Round], float | None]] = []
    for server in running:
        await ask_for(seconds / 3, server.port, bodies, token, connections)
    done: list[list[Round]] = [[] for _ in running]
    used = [0.0 for _ in running]
    for _ in range(rounds):
        for place, server in enumerate(running):
            before = server.processor_seconds()
            done[place].append(await ask_for(seconds, server.port, bodies, token, connections))
            after = server.processor_seconds()
            used[place] += after - before if after is not None and before is not None else float("nan")
    for each, processor in zip(done, used, strict=True):
        taken.append((each, None if processor != processor else processor))  # noqa: PLR0124  (NaN: not known)
    return taken


def result(name: str, rounds: list[Round], processor: float | None) -> dict[str, Any]:
    """Return what a server did in all its rounds, for which it used so many seconds of the `processor`."""
    latencies = sorted(each for one in rounds for each in one.latencies)
    return {
        "server": name,
        "requests_per_second": round(
            statistics.median(len(one.latencies) / one.seconds for one in rounds), 1
        ),
        "p50_ms": round(_percentile(latencies, 0.50) * 1000, 2),
        "p99_ms": round(_percentile(latencies, 0.99) * 1000, 2),
        "processor_ms_per_request": None
        if processor is None
        else round(processor * 1000 / len(latencies), 3),
        "requests": len(latencies),
        "failures": sum(one.failures for one in rounds),
    }


def _percentile(values: list[float], part: float) -> float:
    return values[min(len(values) - 1, int(len(values) * part))]
