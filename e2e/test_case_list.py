"""The list of cases: a view is named and kept, columns are chosen, and what is listed can be taken away as CSV."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.servers import Court

PATIENCE = 30_000


def test_a_view_is_kept_and_taken_away(
    sign_in: Callable[..., Page], shared_court: Court, tmp_path: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/cases?status=ACTIVE&order=TITLE")
    rows = page.locator(".case-list tbody tr")
    expect(rows.first).to_be_visible(timeout=PATIENCE)
    listed = rows.count()
    page.get_by_role("button", name="Save this view").click()
    page.get_by_label("Name of the view").fill("Active by title")
    page.keyboard.press("Enter")
    view = page.get_by_role("link", name=re.compile("Active by title"))
    expect(view).to_have_attribute("aria-current", "page")

    page.goto("/cases")
    expect(view).to_contain_text(str(listed), timeout=PATIENCE)
    view.click()
    expect(rows).to_have_count(listed)
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("button", name="Issued").click()
    expect(page.get_by_role("columnheader", name="Issued")).to_have_count(0)
    assert "hide=issued" in page.url
    page.keyboard.press("Escape")

    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    target = tmp_path / "cases.csv"
    download.value.save_as(target)
    with target.open(encoding="utf-8-sig", newline="") as table:
        heads, *rows = csv.reader(table)
        assert len(rows) == listed
        assert len(set(heads)) == len(heads), "two columns of one name"

    view.click()
    page.get_by_role("button", name="Remove the view Active by title").click()
    expect(view).to_have_count(0)
