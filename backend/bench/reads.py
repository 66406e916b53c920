"""The part `reads`: the same questions to Causeway and to the naive servers, on the same data, in turns."""

from typing import Any

from bench import asking
from bench.frame import Row, Run

AMOUNTS = {"quick": (300, 1, 1.0), "usual": (2_000, 5, 3.0), "large": (2_000, 5, 3.0)}
"""Cases, rounds, and seconds that each server is asked for in a round."""


def measure(run: Run) -> list[Row]:
    """Measure requests per second beside the naive server, which has the goal, and the one with DataLoaders."""
    cases, rounds, seconds = AMOUNTS[run.size]
    found = asking.measure(run.folder, cases=cases, rounds=rounds, seconds=seconds)
    return [row for each in found for row in _rows(each, cases)]


def _rows(measured: dict[str, Any], cases: int) -> list[Row]:
    told: dict[str, Any] = {
        "part": "reads",
        "question": measured["question"],
        "database": measured["database"],
        "subject": "solicitor",
        "cases": cases,
    }
    ours, naive, batched = measured["servers"]
    goal = {"goal": f">= {measured['target']}", "met": measured["met"]}
    p99 = {"value": ours["p99_ms"], "unit": "ms, p99", "peer": naive["server"], "peer_value": naive["p99_ms"]}
    return [
        Row(**told, **_rate(ours, naive), **goal),
        Row(**told, **_rate(ours, batched)),
        *(
            Row(**told, **_processor(ours, peer))
            for peer in (naive, batched)
            if ours["processor_ms_per_request"]
        ),
        Row(**told, **p99),
    ]


def _rate(ours: dict[str, Any], peer: dict[str, Any]) -> dict[str, Any]:
    value, other = ours["requests_per_second"], peer["requests_per_second"]
    rate = {"value": value, "unit": "requests/s", "peer": peer["server"], "peer_value": other}
    return rate | {"ratio": peer["causeway_is_times"]}


def _processor(ours: dict[str, Any], peer: dict[str, Any]) -> dict[str, Any]:
    value, other = ours["processor_ms_per_request"], peer["processor_ms_per_request"]
    used = {"value": value, "unit": "ms of processor", "peer": peer["server"], "peer_value": other}
    return used | {"ratio": round(other / value, 2)}
