"""Draws who imports whom inside graphql/ and filings/ from the code, into docs/architecture.md.

`python3 bin/imports_doc.py` writes the diagrams; `--check` says whether they are current.
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "backend" / "causeway"
PAGE = ROOT / "docs" / "architecture.md"
DRAWN = ("graphql", "filings")
NOT_DRAWN = "causeway.graphql.contract.refs"
"""Names types of every feature, for the type checker alone: at run time they are looked up when a schema is made."""


def rooms_of(folder: str) -> list[str]:
    """Return the parts of a package that are drawn: its folders, and the modules that stand beside them."""
    inside = (PACKAGE / folder).iterdir()
    parts = (path.stem for path in inside if path.suffix == ".py" or (path / "__init__.py").exists())
    return sorted(part for part in parts if part != "__init__")


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, those for the type checker left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def edges(folder: str) -> set[tuple[str, str]]:
    """Return which part of a package imports which other."""
    rooms: list[str] = rooms_of(folder)
    found: set[tuple[str, str]] = set()
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        module = ".".join(("causeway", *path.relative_to(PACKAGE).with_suffix("").parts))
        own = path.relative_to(PACKAGE / folder).parts[0].removesuffix(".py")
        if module == NOT_DRAWN or own == "__init__":
            continue
        names = imported(path)
        prefix = f"causeway.{folder}."
        found |= {(own, to) for to in rooms if to != own and _any_in(names, prefix + to)}
    return found


def _any_in(names: set[str], part: str) -> bool:
    return any(name == part or name.startswith(f"{part}.") for name in names)


def diagram(folder: str) -> str:
    """Return the imports inside a package as a picture in text."""
    lines = [f"<!-- imports {folder}: bin/imports_doc.py writes this -->", "```mermaid", "flowchart TD"]
    lines += [f"    {room}" for room in rooms_of(folder)]
    lines += [f"    {one} --> {other}" for one, other in sorted(edges(folder))]
    return "\n".join([*lines, "```", "<!-- end -->"])


def page(text: str) -> str:
    """Return the page with its diagrams drawn anew."""
    for folder in DRAWN:
        begin = text.index(f"<!-- imports {folder}:")
        end = text.index("<!-- end -->", begin) + len("<!-- end -->")
        text = text[:begin] + diagram(folder) + text[end:]
    return text


def main() -> int:
    """Write the diagrams, or with `--check` compare them."""
    text = PAGE.read_text(encoding="utf-8")
    drawn = page(text)
    if "--check" in sys.argv:
        if drawn != text:
            print("docs/architecture.md does not draw the imports as they are: python3 bin/imports_doc.py")
        return int(drawn != text)
    PAGE.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
