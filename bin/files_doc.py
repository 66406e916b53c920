"""Prints the verdicts on odd and hostile files, docs/files.toml, as docs/files.md; `--check` says if it is current."""

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "files.toml"
PAGE = ROOT / "docs" / "files.md"
sys.path.insert(0, str(ROOT / "backend"))

from causeway.documents.findings import FindingCode, severity_of  # noqa: E402 - found by the line above
from causeway.uploads.tables import FindingSeverity  # noqa: E402

HEAD = """# What becomes of odd and hostile files

Printed by `make files-doc` from [files.toml](files.toml), which a test executes (`backend/tests/corpus`): each case is
built by a script, opened by the checks in a limited child process, and compared. **Taken** means that the file can be
filed, with the advice that is named; **refused** that it cannot, with the reason and what to do about it in the filer's
language. What a PDF may hold beside paper is decided by whether it acts: files that only look odd are taken.

Every file is opened in a child of its own with 700 MiB of memory and 5 seconds of processor; the worst costs that
child alone.
"""
TITLES = {
    "tables": "How objects are found",
    "objects": "What objects say",
    "page-trees": "How pages are found",
    "in-front": "Bytes before the beginning",
    "behind": "Bytes behind the end, and formats within",
    "other-kinds": "Files of other kinds, and odd first lines",
    "passwords": "Encryption",
    "signatures": "Signatures of others",
    "scripts": "JavaScript, in each of its places",
    "actions": "What actions and streams do",
    "carried": "What a file carries",
    "paper": "Paper",
    "drawings": "What is drawn",
    "fonts": "Letters",
    "pictures": "Pictures",
    "bombs": "Small files that become large",
    "word": "Word documents, for draft orders",
    "names": "Names",
}


def page(table: dict[str, dict[str, dict[str, Any]]]) -> str:
    """Return the page for the table of verdicts."""
    lines = [HEAD]
    for family, cases in table.items():
        lines += [f"## {TITLES[family]}", "", "| case | verdict | why |", "| --- | --- | --- |"]
        lines += [f"| {name} | {verdict(case)} | {case['why']} |" for name, case in cases.items()]
        lines.append("")
    return "\n".join(lines)


def verdict(case: dict[str, Any]) -> str:
    """Return the verdict on one case in words."""
    if "found" not in case:
        return "refused: " + case["refused"] if "refused" in case else f"kept as `{_cell(case['kept'])}`"
    codes = [FindingCode(code) for code in case["found"]]
    blocks = [code for code in codes if severity_of(code) is FindingSeverity.BLOCKS]
    if blocks:
        return "**refused**: " + ", ".join(blocks)
    return "taken" + (", with " + ", ".join(codes) if codes else "")


def _cell(name: str) -> str:
    """Return a name as a cell of a table may hold it, without its middle if it is long."""
    shown = name if len(name) <= LONGEST_CELL else f"{name[:20]}...{name[-8:]}"
    return shown.replace("|", "\\|").replace("`", "'")


LONGEST_CELL = 60


def main() -> int:
    """Write the page, or with `--check` compare it."""
    made = page(tomllib.loads(TABLE.read_text(encoding="utf-8")))
    if "--check" in sys.argv:
        return int(made != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
