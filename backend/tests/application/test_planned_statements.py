"""The SQL of what people look at most, as planned on each database, kept beside this: a change of it is looked at."""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from causeway.graphql.contract.reader import Reader
from causeway.kit.compiled_statements import CompiledStatement
from tests.application.inside import Demonstration
from tests.application.test_registered_operations import QUERIES, variables

KEPT = Path(__file__).with_name("planned_statements")
END = ";\n"
BETWEEN_STATEMENTS = END + "\n"
IS_WRITING = "CAUSEWAY_TEST_WRITE_STATEMENTS" in os.environ
"""Whether what is found is kept, to be looked at and committed, rather than compared."""

HOT = {
    "Home": "lawyer",
    "Cases": "lawyer",
    "Case": "lawyer",
    "CaseDocuments": "lawyer",
    "CaseTimeline": "lawyer",
    "FilingsPage": "lawyer",
    "FilingPage": "lawyer",
    "EditFilingPage": "lawyer",
    "ReviewQueue": "clerk",
    "ReviewFiling": "clerk",
}
"""Registered operations, and for whom."""


async def statements(
    inside: Demonstration, name: str, who: str, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """The statements of an operation that is planned, in their order."""
    seen: list[str] = []
    real = Reader.fetch

    async def fetch(self: Reader, statement: CompiledStatement, binds: Any, **named: Any) -> Any:
        seen.append(statement.text(inside.services.context.database.reading_engine.dialect, binds))
        return await real(self, statement, binds, **named)

    text = QUERIES[name]
    for given in variables(text, inside):
        for _ in range(3):
            seen.clear()
            with monkeypatch.context() as patch:
                patch.setattr(Reader, "fetch", fetch)
                result = await inside.ask(who, text, **given)
        assert not result.errors, (name, result.errors)
        if all(value is not None for value in result.data.values()):
            return list(seen)
    raise AssertionError(f"{who} sees nothing of {name}")


@pytest.mark.slow
async def test_the_statements_of_what_people_look_at_most_are_known(
    inside: Demonstration, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialect = inside.services.context.database.dialect
    changed = {}
    for name, who in HOT.items():
        found = await statements(inside, name, who, monkeypatch)
        file = KEPT / f"{name}.{dialect}.sql"
        if IS_WRITING:
            KEPT.mkdir(exist_ok=True)
            file.write_text(BETWEEN_STATEMENTS.join(found) + END, encoding="utf-8")
            continue
        kept = (
            file.read_text(encoding="utf-8").removesuffix(END).split(BETWEEN_STATEMENTS)
            if file.exists()
            else []
        )
        # Relations are read side by side, so which statement comes first is the machine's to say.
        if Counter(found) != Counter(kept):
            changed[file.name] = {
                "new": Counter(found) - Counter(kept),
                "gone": Counter(kept) - Counter(found),
            }
    assert not changed, f"look at this, then run with CAUSEWAY_TEST_WRITE_STATEMENTS=1: {changed}"
