"""The project's own files, read once: what the architecture tests walk over."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = "backend/causeway/"
BIGGEST_TEXT = 3_000_000


@dataclass(frozen=True)
class Source:
    """One file: its path from the top of the project, and its text."""

    path: str
    text: str

    @property
    def inside(self) -> str:
        """The path inside the package, e.g. `filings/tables.py`; empty for files that are not in it."""
        return self.path.removeprefix(PACKAGE) if self.path.startswith(PACKAGE) else ""

    @property
    def tree(self) -> ast.Module:
        """The syntax tree of a Python file."""
        return parsed(self.text)


@cache
def parsed(text: str) -> ast.Module:
    """Parse Python once, however many laws look at it."""
    return ast.parse(text)


@cache
def all_files() -> tuple[Source, ...]:
    """Every file that git tracks or would track, as text; without git, every file of the backend."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    names = [name for name in listed.stdout.split("\0") if name]
    if listed.returncode:
        names = [str(path.relative_to(ROOT)) for path in (ROOT / "backend").rglob("*.py")]
    paths = [ROOT / name for name in sorted(names)]
    return tuple(
        Source(str(path.relative_to(ROOT)), path.read_text(errors="ignore"))
        for path in paths
        if path.is_file() and path.stat().st_size < BIGGEST_TEXT
    )


def python_files() -> tuple[Source, ...]:
    """Every Python file of ours."""
    return tuple(source for source in all_files() if source.path.endswith(".py"))


def package_files() -> tuple[Source, ...]:
    """Every Python file of the package that is served."""
    return tuple(source for source in python_files() if source.inside)
