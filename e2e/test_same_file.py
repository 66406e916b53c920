"""One paper dropped twice under two names: said beside both, and no obstacle."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.beginning import begin_the_draft
from e2e.papers import write_paper
from e2e.servers import Court

PATIENCE = 60_000


def test_one_paper_under_two_names(shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/file?type=HCA")
    begin_the_draft(page)
    first = write_paper(tmp_path, "Exhibit A")
    second = Path(shutil.copy(first, first.with_stem("Exhibit B")))
    page.locator("input[type=file][multiple]").set_input_files([first, second])
    expect(page.get_by_text("Checked", exact=True)).to_have_count(2, timeout=PATIENCE)
    notes = page.locator(".finding[data-k=info]")
    expect(notes).to_contain_text([re.compile("document 2, Exhibit B"), re.compile("document 1, Exhibit A")])
    page.get_by_role("button", name="More about Exhibit B").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1)
    expect(notes).to_have_count(0)
