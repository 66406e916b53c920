"""The court restricts a document, and puts one in another's place, while its filer looks on."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.servers import Court
from e2e.test_review import follow, paid_filing
from e2e.test_sealed_document import PATIENCE, accept_all

MARKED = re.compile("a copy made for you, and each page says so")
WHERE = """query ($id: ID!) { filing(id: $id) { case { id documents { edges { node { id title reference } } } } } }"""


def case_of(lawyer: Page, filing_id: str) -> dict[str, Any]:
    """The case that the filing began, with its documents."""
    found: dict[str, Any] = ask(lawyer, WHERE, id=filing_id)["filing"]["case"]
    return found


def sealed_case(court: Court, sign_in: Callable[..., Page]) -> tuple[Page, dict[str, Any]]:
    """A lawyer's browser, and a new case of theirs whose two documents are sealed."""
    clerk, lawyer = sign_in(court, "clerk@demo.test"), sign_in(court, "lawyer@demo.test")
    found = paid_filing(clerk)
    follow(lawyer, found["id"])
    accept_all(clerk, found)
    sealed = lawyer.get_by_role("main").get_by_role("link", name="sealed by the court")
    expect(sealed).to_have_count(2, timeout=PATIENCE)
    return lawyer, case_of(lawyer, found["id"])


def narrow(registrar: Page, title: str) -> None:
    """Restrict a document by keys: first without a reason, which is asked for."""
    acts = registrar.get_by_role("group", name=title)
    acts.get_by_role("button", name="Change who may read it").press("Enter")
    dialog = registrar.get_by_role("dialog")
    dialog.get_by_label("Who may read it from now on").select_option(label="The filer and the court")
    dialog.get_by_role("button", name="Set the level").press("Enter")
    expect(dialog.get_by_label("Why", exact=True)).to_have_attribute("aria-invalid", "true", timeout=PATIENCE)
    dialog.get_by_label("Why", exact=True).fill("It names a child.")
    dialog.get_by_role("button", name="Set the level").press("Enter")
    expect(dialog).to_have_count(0, timeout=PATIENCE)


def supersede(registrar: Page, older: dict[str, Any], newer: dict[str, Any], artifacts: Path) -> None:
    """Put one document in the other's place, as the preview says."""
    acts = registrar.get_by_role("group", name=older["title"])
    acts.get_by_role("button", name="Supersede").press("Enter")
    dialog = registrar.get_by_role("dialog")
    choice = dialog.get_by_label("Which document stands in its place")
    choice.select_option(newer["id"])
    expect(dialog).to_contain_text("it no longer stands")
    dialog.get_by_label("Why", exact=True).fill("By order of 27 November.")
    registrar.screenshot(path=artifacts / "supersede.png")
    assert Axe().run(registrar).response["violations"] == []
    registrar.set_viewport_size({"width": 390, "height": 844})
    expect(dialog.get_by_role("button", name="Supersede")).to_be_visible()
    assert registrar.evaluate("document.documentElement.scrollWidth <= innerWidth")
    registrar.screenshot(path=artifacts / "supersede-narrow.png")
    registrar.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Supersede").press("Enter")
    expect(dialog).to_have_count(0, timeout=PATIENCE)


def test_the_court_restricts_and_supersedes(
    court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    lawyer, case = sealed_case(court, sign_in)
    older, newer = (edge["node"] for edge in case["documents"]["edges"])
    registrar = sign_in(court, "registrar@demo.test")
    for page in (registrar, lawyer):
        page.goto(f"/cases/{case['id']}/documents")
    row = lawyer.get_by_role("row").filter(has_text=older["title"])
    expect(row).to_be_visible(timeout=PATIENCE)
    expect(lawyer.get_by_role("button", name="Supersede")).to_have_count(0)
    expect(lawyer.get_by_role("button", name="Change who may read it")).to_have_count(0)

    narrow(registrar, older["title"])
    # The other browser moves by itself.
    expect(row).to_contain_text("The filer and the court", timeout=PATIENCE)
    expect(row).to_contain_text("Marked with your name")
    expect(row.get_by_role("link", name=older["title"])).to_have_accessible_description(MARKED)
    supersede(registrar, older, newer, artifacts)
    expect(row.get_by_role("link", name="Superseded by DRN")).to_be_visible(timeout=PATIENCE)
    acts = registrar.get_by_role("group", name=older["title"])
    expect(acts.get_by_role("button", name="Supersede")).to_have_count(0, timeout=PATIENCE)
    lawyer.screenshot(path=artifacts / "superseded.png")
    row.get_by_role("link", name="Superseded by DRN").click()
    expect(lawyer.locator(".pdf-note").first).to_contain_text("DRN", timeout=PATIENCE)
    opened = urlsplit(lawyer.url)
    assert parse_qs(opened.query)["document"] == [newer["id"]]
