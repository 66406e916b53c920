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
    ours, *peers = measured["servers"]
    told: dict[str, Any] = {
        "part": "reads",
        "question": measured["question"],
        "database": measured["database"],
        "subject": "solicitor",
        "cases": cases,
    }
    rows = []
    for place, peer in enumerate(peers):
        goal = f">= {measured['target']}" if place == 0 else None
        rows.append(
            Row(
                **told,
                value=ours["requests_per_second"],
                unit="requests/s",
                peer=peer["server"],
                peer_value=peer["requests_per_second"],
                ratio=peer["causeway_is_times"],
                goal=goal,
                met=measured["met"] if goal else None,
            )
        )
        if ours["processor_ms_per_request"] and peer["processor_ms_per_request"]:
            rows.append(
                Row(
                    **told,
                    value=ours["processor_ms_per_request"],
                    unit="ms of processor",
                    peer=peer["server"],
                    peer_value=peer["processor_ms_per_request"],
                    ratio=round(peer["processor_ms_per_request"] / ours["processor_ms_per_request"], 2),
                )
            )
    rows.append(
        Row(
            **told,
            value=ours["p99_ms"],
            unit="ms, p99",
            peer=peers[0]["server"],
            peer_value=peers[0]["p99_ms"],
        )
    )
    return rows
