"""The court issues a document, and it arrives in the parties' box while they look: two browsers at once."""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.papers import write_paper
from e2e.servers import Court
from e2e.test_court_acts import sealed_case
from e2e.test_sealed_document import PATIENCE

SUBJECT = "Order of Master Ko"


def issue(clerk: Page, case_id: str, paper: Path) -> None:
    """Issue an order from the case's page; what is missing is said first, and nothing that was chosen is lost."""
    clerk.goto(f"/cases/{case_id}")
    clerk.get_by_role("link", name="Issue a document").press("Enter")
    form = clerk.get_by_role("main")
    form.get_by_label("What it is called").fill(SUBJECT)
    form.get_by_role("button", name="Seal and issue").press("Enter")
    expect(form).to_contain_text("Choose what kind of document it is.", timeout=PATIENCE)
    form.get_by_label("Kind").select_option(label="Directions")
    clerk.locator("input[type=file]").set_input_files(paper)
    expect(form).to_contain_text("Chosen:", timeout=PATIENCE)
    expect(form.get_by_label("What it is called")).to_have_value(SUBJECT)
    expect(form.get_by_role("table")).to_contain_text("Message box, at once")
    assert Axe().run(clerk).response["violations"] == []
    form.get_by_role("button", name="Seal and issue").press("Enter")
    expect(clerk.locator(".toast")).to_contain_text(f"{SUBJECT} is issued.", timeout=PATIENCE)


def test_an_order_arrives_is_opened_and_the_court_sees_it(
    court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer, case = sealed_case(court, sign_in)
    lawyer.goto("/messages")
    box = lawyer.get_by_role("main")
    expect(box).to_contain_text("unread", timeout=PATIENCE)
    clerk = sign_in(court, "registrar@demo.test")
    issue(clerk, case["id"], write_paper(tmp_path, SUBJECT))

    # It arrives by itself, unread.
    arrived = box.get_by_role("link", name=SUBJECT)
    expect(arrived).to_contain_text("Unread", timeout=PATIENCE)
    arrived.press("Enter")
    expect(lawyer.get_by_role("heading", name=SUBJECT, level=2)).to_be_visible(timeout=PATIENCE)
    expect(arrived).not_to_contain_text("Unread", timeout=PATIENCE)
    expect(lawyer.get_by_role("region", name="Delivered and opened")).to_contain_text("Chan Mei-ling")
    expect(lawyer.locator(".pdf")).to_contain_text("Sealed", timeout=PATIENCE)
    lawyer.screenshot(path=artifacts / "messages.png")
    assert Axe().run(lawyer).response["violations"] == []

    clerk.goto("/messages")
    clerk.get_by_role("main").get_by_role("link", name=SUBJECT).press("Enter")
    seen = clerk.get_by_role("region", name="Delivered and opened")
    expect(seen).to_contain_text("Chan Mei-ling", timeout=PATIENCE)
    court.verify_audit()
