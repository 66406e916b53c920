"""What a large court is answered along an index, a small one is too: SQLite may think a walk through it no dearer."""

from pathlib import Path

from tests.scale.asking import opened, statements_of
from tests.scale.court import build_court
from tests.scale.questions import questions
from tests.scale.test_plans import found

SMALL = 1_000
PAGE = {"order": "NUMBER", "first": 25}


async def test_the_filings_of_a_page_of_cases_are_found_from_the_cases(tmp_path: Path) -> None:
    """Seven hundred thousand steps, when the filings were walked in the order they are shown in."""
    url = f"sqlite:///{tmp_path / 'court.db'}"
    await build_court(url, SMALL)
    asking = next(each for each in questions() if each.name == "Cases" and each.variables == PAGE)
    async with opened(url) as context:
        heard = {each.statement: each for each in await statements_of(context, "firm", asking)}
        assert any("json_each" in statement for statement in heard)
        assert await found(context, heard) == []
