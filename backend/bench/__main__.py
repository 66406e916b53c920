"""Measures Causeway, part by part; writes `bench-results/PART.json` for each and prints its rows as a table.

`make bench` runs every part; `make bench ARGS="growth reads --quick"` two of them, small. Run it on a machine that
does nothing else.
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

from bench.frame import PARTS, Row, Run, measure
from bench.report import table
from bench.servers import BACKEND


def main() -> int:
    """Measure what was asked for; exit 1 if a goal is missed, except in a quick run, which proves nothing."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"any of: {', '.join(PARTS)}; none: all of them"
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--quick", dest="size", action="store_const", const="quick", help="small: proves nothing"
    )
    size.add_argument(
        "--large", dest="size", action="store_const", const="large", help="with two million cases"
    )
    parser.add_argument("--out", type=Path, default=BACKEND.parent / "bench-results")
    given = parser.parse_args()
    unknown = sorted(set(given.parts) - set(PARTS))
    if unknown:
        parser.error(f"no part is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
    rows: list[Row] = []
    for part in [each for each in PARTS if each in (given.parts or PARTS)]:
        with tempfile.TemporaryDirectory(prefix="causeway-bench-") as name:
            found = measure(part, Run(given.size or "usual", Path(name), given.out))
        print(f"\n{part}\n{table(found)}", flush=True)
        rows += found
    (given.out / "machine.json").write_text(json.dumps(_machine(), indent=2) + "\n")
    print(f"\nwritten to {os.path.relpath(given.out)}")
    return 0 if given.size == "quick" or all(row.met is not False for row in rows) else 1


def _machine() -> dict[str, Any]:
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "load": [round(each, 2) for each in os.getloadavg()] if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main())
