"""What every part of the bench answers with, and where its rows are written."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal, cast

PARTS = {
    "growth": "bench.growth",
    "reads": "bench.reads",
    "peers": "bench.beside_peers",
    "upload": "bench.upload",
    "seal": "bench.seal",
    "export": "bench.export",
    "debits": "bench.debits",
    "submit": "bench.submit",
    "fanout": "bench.fanout",
    "edge": "bench.edge",
}
"""The parts by name, each the module whose `measure(run)` returns its rows. They run in this order."""

Size = Literal["quick", "usual", "large"]


@dataclass(frozen=True)
class Run:
    """How much to measure, a folder to work in, and the folder of the results, where what is installed is kept."""

    size: Size
    folder: Path
    results: Path


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure. `ratio` compares `value` with the peer's in the sense that `goal` is stated in.

    `met` is None where there is no goal, and no peer's figure says anything about one.
    """

    part: str
    question: str
    database: str | None
    subject: str | None
    cases: int | None
    value: float
    unit: str
    peer: str | None = None
    peer_value: float | None = None
    ratio: float | None = None
    goal: str | None = None
    met: bool | None = None


def measure(part: str, run: Run) -> list[Row]:
    """Run one part, and write its rows to `PART.json` in the folder of the results."""
    module = import_module(PARTS[part])
    rows = cast("Callable[[Run], Sequence[Row]]", module.measure)(run)
    run.results.mkdir(parents=True, exist_ok=True)
    written = [asdict(row) for row in rows]
    (run.results / f"{part}.json").write_text(json.dumps(written, indent=2, ensure_ascii=False) + "\n")
    return list(rows)
