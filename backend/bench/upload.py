"""The part `upload`: one large upload to Causeway and to the reference server, in turns."""

from typing import Any

from bench import uploading
from bench.frame import Row, Run

AMOUNTS = {"quick": (64, 1), "usual": (512, 5), "large": (512, 5)}
"""MiB, and rounds."""


def measure(run: Run) -> list[Row]:
    """Measure the throughput to the SHA-256, and the memory it takes."""
    mebibytes, rounds = AMOUNTS[run.size]
    found = uploading.measure(run.folder, run.results, mebibytes=mebibytes, rounds=rounds)
    last, whole, peer = found["servers"]
    targets: dict[str, Any] = found["targets"]
    told: dict[str, Any] = {"part": "upload", "database": "SQLite", "subject": "solicitor", "cases": None}
    rows = [
        Row(**told, question=f"{mebibytes} MiB to the last 204", value=last["mib_per_second"], unit="MiB/s"),
        Row(
            **told,
            question=f"{mebibytes} MiB to the SHA-256",
            value=whole["mib_per_second"],
            unit="MiB/s",
            peer=peer["server"],
            peer_value=peer["mib_per_second"],
            ratio=found["share_of_reference"],
            goal=f">= {targets['share']}",
            met=found["share_of_reference"] >= targets["share"],
        ),
    ]
    peak = found["memory_peak_mb"]
    if peak is not None:
        goal = targets["memory_peak_mb"]
        memory = {"value": peak, "unit": "MB", "goal": f"< {goal} MB", "met": peak < goal}
        rows.append(Row(**told, question="memory at most", **memory))
    return rows
