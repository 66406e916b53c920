"""The part `growth`: the same questions by everybody to courts of 2,000 and 200,000 cases (`--large`: 2,000,000 too).

Each size has a server of its own; they are asked in turns, one question at a time, and the median of each is compared
with that of the smallest court. The courts are built the first time and kept beside the results (`courts.py`).
"""

import statistics
from contextlib import ExitStack
from typing import NamedTuple

import uvloop

from bench import servers
from bench.asking import sign_in
from bench.client import send_for
from bench.courts import PASSWORD, kept_courts
from bench.frame import Row, Run
from bench.growth_questions import GrowthQuestion, asked_by, keep_document
from bench.servers import Server
from tests.scale.people import email

SIZES = {"quick": (300, 3_000), "usual": (2_000, 200_000), "large": (2_000, 200_000, 2_000_000)}
ROUNDS = {"quick": (1, 0.15), "usual": (3, 0.4), "large": (3, 0.4)}
"""Rounds, and seconds that each question is asked for in a round."""
SUBJECTS = ("clerk", "registrar", "judge", "firm", "department", "litigant")


class Court(NamedTuple):
    """A running court: its size, its server, and everybody's token."""

    cases: int
    server: Server
    tokens: dict[str, str]


def measure(run: Run) -> list[Row]:
    """Measure on SQLite and on PostgreSQL."""
    rows: list[Row] = []
    for database in ("SQLite", "PostgreSQL"):
        with kept_courts(database, SIZES[run.size], run.results / "courts") as urls, ExitStack() as stack:
            for cases in urls:
                keep_document(run.folder / f"{database}-{cases}", cases)
            running = {
                cases: stack.enter_context(servers.causeway(run.folder / f"{database}-{cases}", url))
                for cases, url in urls.items()
            }
            rows += uvloop.run(_ask_everybody(database, running, run))
    return rows


async def _ask_everybody(database: str, running: dict[int, Server], run: Run) -> list[Row]:
    courts = [
        Court(cases, server, {who: await sign_in(server.port, email(who), PASSWORD) for who in SUBJECTS})
        for cases, server in running.items()
    ]
    rows: list[Row] = []
    for who in SUBJECTS:
        for question in asked_by(who):
            taken = await _take_turns(courts, who, question, *ROUNDS[run.size])
            rows += _rows(database, who, question, taken)
    return rows


async def _take_turns(
    courts: list[Court], who: str, question: GrowthQuestion, rounds: int, seconds: float
) -> dict[int, float]:
    """Ask each court in turn; return the median of each, in milliseconds."""
    asked = {
        court.cases: question.request(court.server.port, court.tokens[who], who, court.cases)
        for court in courts
    }
    for court in courts:
        await question.require_an_answer(court.server.port, asked[court.cases])
    latencies: dict[int, list[float]] = {court.cases: [] for court in courts}
    for turn in range(rounds + 1):
        for court in courts:
            answered = await send_for(seconds, court.server.port, [asked[court.cases]], 1)
            if answered.failures:
                raise SystemExit(f"bench: {question.name} of the {who} fails in {court.cases:,} cases")
            if turn:  # the first is to warm up
                latencies[court.cases] += answered.latencies
    return {cases: statistics.median(each) * 1000 for cases, each in latencies.items()}


def _rows(database: str, who: str, question: GrowthQuestion, taken: dict[int, float]) -> list[Row]:
    (smallest, before), *larger = taken.items()
    return [
        Row(
            part="growth",
            question=question.name,
            database=database,
            subject=who,
            cases=cases,
            value=round(after, 2),
            unit="ms",
            peer=f"{smallest:,} cases",
            peer_value=round(before, 2),
            ratio=round(after / before, 2),
            goal=f"<= {question.most_growth}",
            met=after / before <= question.most_growth,
        )
        for cases, after in larger
    ]
