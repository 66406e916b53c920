"""Prints the policy table, docs/access.toml, as docs/access.md; `--check` says whether the page is current."""

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "access.toml"
PAGE = ROOT / "docs" / "access.md"
HEAD = """# Who may see and do what

Printed by `make access-doc` from [access.toml](access.toml), which tests execute against the demonstration court
(`backend/tests/application/test_access_table.py`): every object as every role, and every root field at its door.

## Objects

Which rows of each public type exist for whom: **all**, **some** (those that the rule of the type gives: of one's own
side, the parties', one's firm's), or **none**, as in the demonstration court. The rule is in the WHERE of every
statement, so it is the same by `node`, in a list, in its count, through a relation, in a search, in an event, and for
the bytes of a document or an upload. What does not exist for somebody is answered as what never was: `null`, without
an error.

"""
DOORS = """
## Root fields

Whom each field lets in at all. Another account is refused with FORBIDDEN (of a mutation: a Problem), and whoever is not
signed in with UNAUTHENTICATED.

"""


def page(table: dict[str, Any]) -> str:
    """Return the page for a policy table."""
    roles = list(table["roles"])
    lines = ["| object | " + " | ".join(roles) + " |", "| --- |" + " --- |" * len(roles)]
    lines += [
        f"| `{kind}` | " + " | ".join(seen[role] for role in roles) + " |"
        for kind, seen in table["objects"].items()
    ]
    doors = ["| permission | roles | fields |", "| --- | --- | --- |"]
    for permission, allowed in table["permissions"].items():
        fields = [f"`{name}`" for name, wanted in table["fields"].items() if wanted == permission]
        doors.append(f"| {permission} | {', '.join(allowed)} | {', '.join(fields)} |")
    return HEAD + "\n".join(lines) + "\n" + DOORS + "\n".join(doors) + "\n"


def main() -> int:
    """Write the page, or with `--check` compare it."""
    made = page(tomllib.loads(TABLE.read_text(encoding="utf-8")))
    if "--check" in sys.argv:
        return int(made != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
