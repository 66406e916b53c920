"""Measures Causeway beside a naive server and a reference upload server; writes JSON and prints a table.

`make bench` runs it; `make bench ARGS=--quick` in less than a minute. Run it on a machine that does nothing else.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import asking, ledger_debits, uploading
from bench.report import table
from bench.servers import BACKEND

PARTS = ("queries", "upload", "debits")


def main() -> int:
    """Measure what was asked for; exit 1 if a target is missed, except in a quick run, which proves nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="everything, small, in less than a minute")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone; may be repeated")
    parser.add_argument("--debits", type=int, help="concurrent debits to try (10000; 600 when quick)")
    parser.add_argument("--out", type=Path, default=BACKEND.parent / "bench-results")
    given = parser.parse_args()
    results: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": _machine()}
    results["quick"] = given.quick
    parts = given.only or PARTS
    with tempfile.TemporaryDirectory(prefix="causeway-bench-") as name:
        folder = Path(name)
        if "queries" in parts:
            amount = (300, 1, 1.0) if given.quick else (2_000, 5, 3.0)
            results["queries"] = asking.measure(folder, cases=amount[0], rounds=amount[1], seconds=amount[2])
        if "upload" in parts:
            mebibytes, rounds = (64, 1) if given.quick else (512, 5)
            results["upload"] = uploading.measure(folder, given.out, mebibytes=mebibytes, rounds=rounds)
        if "debits" in parts:
            debits = given.debits or (600 if given.quick else 10_000)
            results["debits"] = ledger_debits.measure_both(debits, tasks=64)
    given.out.mkdir(parents=True, exist_ok=True)
    written = given.out / f"bench-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    written.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results))
    print(f"\nwritten to {os.path.relpath(written)}")
    return 0 if given.quick or _all_met(results) else 1


def _all_met(results: dict[str, Any]) -> bool:
    upload = results.get("upload", {"met": True})
    return (
        all(each["met"] for each in results.get("queries", ()))
        and upload["met"]
        and all(each["exact"] for each in results.get("debits", ()))
    )


def _machine() -> dict[str, Any]:
    return {
        "processors": os.cpu_count(),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "load": [round(each, 2) for each in os.getloadavg()] if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main())
