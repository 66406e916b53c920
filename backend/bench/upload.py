"""The part `upload`: one large upload, and many small ones, to Causeway and to the reference server, in turns."""

from typing import Any

from bench import small_files, uploading
from bench.frame import Row, Run

AMOUNTS = {"quick": (64, 1), "usual": (512, 5), "large": (512, 5)}
"""MiB, and rounds."""
SMALL_FILES = {"quick": (8, 1), "usual": (40, 5), "large": (40, 5)}
"""Files of 1 MiB in a round, and rounds."""
SMALL_SHARE = 1.0
"""The target: this share of the reference server's rate."""


def measure(run: Run) -> list[Row]:
    """Measure the throughput to the SHA-256 and the memory it takes, and how many small files are taken a second."""
    return [*_large(run), *_small(run)]


def _large(run: Run) -> list[Row]:
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
        theirs = found["reference_memory_peak_mb"]
        beside = {"peer": peer["server"], "peer_value": theirs, "ratio": round(theirs / peak, 2)}
        memory = {"value": peak, "unit": "MB", **beside, "goal": f"< {goal} MB", "met": peak < goal}
        rows.append(Row(**told, question="memory at most", **memory))
    return rows


def _small(run: Run) -> list[Row]:
    files, rounds = SMALL_FILES[run.size]
    *ours, peer = small_files.measure(run.folder, run.results, files=files, rounds=rounds)
    rows = []
    for own in ours:
        told: dict[str, Any] = {
            "part": "upload",
            "database": own["database"],
            "subject": "solicitor",
            "cases": None,
        }
        for clients, value in own["files_per_second"].items():
            other = peer["files_per_second"][clients]
            share = round(value / other, 2)
            told_peer = {"peer": peer["server"], "peer_value": other, "ratio": share}
            goal = {"goal": f">= {SMALL_SHARE}", "met": share >= SMALL_SHARE}
            question = f"files of 1 MiB, {clients} client{'s' if clients > 1 else ''}"
            rows.append(Row(**told, question=question, value=value, unit="files/s", **told_peer, **goal))
        if own["processor_ms"] == own["processor_ms"]:
            unit = "ms of processor"
            less = {"peer": peer["server"], "peer_value": peer["processor_ms"]}
            less["ratio"] = round(peer["processor_ms"] / own["processor_ms"], 2)
            rows.append(Row(**told, question="a file of 1 MiB", value=own["processor_ms"], unit=unit, **less))
            value = own["checks_processor_ms"]
            rows.append(Row(**told, question="the checks of one", value=value, unit=unit))
    return rows
