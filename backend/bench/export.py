"""The part `export`: a case as a ZIP, of many documents and of large ones, beside `zipfile` writing the same files.

Both are read by the same client over the loopback, in turns, with nothing of the files in memory. While ours is sent,
somebody asks for the status of another case a hundred times a second.
"""

import asyncio
import statistics
from typing import Any

import uvloop

from bench import servers
from bench.asking import postgres, sqlite
from bench.export_court import MIB, Exported, Sizes, build, keep
from bench.exporting import MB, Found, export, zip_peer
from bench.frame import Row, Run

SIZES = {"quick": Sizes(200, 64), "usual": Sizes(5_000, 2_048), "large": Sizes(5_000, 20_480)}
ROUNDS = {"quick": 1, "usual": 3, "large": 2}
SHARE, GROWN_MB, STATUS_MS = 0.8, 30, 50
"""The goals: this share of the peer's rate, so many MB more of memory, so many ms for a status (p99)."""


def measure(run: Run) -> list[Row]:
    """Measure on SQLite and on PostgreSQL, with one process each, over one store of files."""
    store = run.folder / "data" / "files"
    kept = asyncio.run(keep(store, SIZES[run.size]))
    rows: list[Row] = []
    for name, database in (("SQLite", sqlite), ("PostgreSQL", postgres)):
        with database(run.folder) as url:
            cases = asyncio.run(build(url, kept))
            with zip_peer(run.folder, cases, store) as peer:
                for case, other in (cases, cases[::-1]):
                    # Each case its own process, which has sent nothing before.
                    with servers.causeway(run.folder / "data", url) as ours:
                        made = export(ours, peer, case, other.number, store, ROUNDS[run.size])
                        rows += _rows(name, case, uvloop.run(made))
    return rows


def _rows(database: str, case: Exported, found: Found) -> list[Row]:
    told: dict[str, Any] = {"part": "export", "database": database, "subject": "solicitor", "cases": None}
    what = f"{len(case.blobs):,} documents, {case.size / MIB:,.0f} MiB"
    ours = statistics.median(each.size / each.whole for each in found.ours) / MIB
    peer = statistics.median(each.size / each.whole for each in found.peers) / MIB
    read = case.size / statistics.median(found.read) / MIB
    beside = {"peer": "zipfile", "peer_value": round(peer), "ratio": round(ours / peer, 2)}
    goal = {"goal": f">= {SHARE}", "met": ours / peer >= SHARE}
    alone = {"peer": "only reading", "peer_value": round(read), "ratio": round(ours / read, 2)}
    first = statistics.median(each.first for each in found.ours) * 1000
    return [
        Row(**told, question=what, value=round(ours), unit="MiB/s", **beside, **goal),
        Row(**told, question=what, value=round(ours), unit="MiB/s", **alone),
        Row(**told, question=f"{what}: first byte", value=round(first), unit="ms"),
        *_processor(told, what, case, found),
        *_memory(told, what, found),
        _status(told, what, found),
    ]


def _processor(told: dict[str, Any], what: str, case: Exported, found: Found) -> list[Row]:
    ours, peers = ([each for each in its if each] for its in (found.processor, found.peers_processor))
    if not ours or not peers:
        return []
    value, other = (statistics.median(its) * 1000 / (case.size / MIB) for its in (ours, peers))
    beside = {"peer": "zipfile", "peer_value": round(other, 2), "ratio": round(other / value, 2)}
    return [Row(**told, question=what, value=round(value, 2), unit="ms of processor/MiB", **beside)]


def _memory(told: dict[str, Any], what: str, found: Found) -> list[Row]:
    if found.grown is None:
        return []
    grown = found.grown / MB
    goal = {"goal": f"< {GROWN_MB} MB", "met": grown < GROWN_MB}
    return [Row(**told, question=f"{what}: memory grown by", value=round(grown, 1), unit="MB", **goal)]


def _status(told: dict[str, Any], what: str, found: Found) -> Row:
    p99, idle = _p99(found.status), _p99(found.idle)
    return Row(
        **told,
        question=f"{what}: case status meanwhile",
        value=p99,
        unit="ms, p99",
        peer="nothing exported",
        peer_value=idle,
        ratio=round(p99 / idle, 2),
        goal=f"< {STATUS_MS}",
        met=p99 < STATUS_MS,
    )


def _p99(seconds: list[float]) -> float:
    return round(sorted(seconds)[int(len(seconds) * 0.99)] * 1000, 1)
