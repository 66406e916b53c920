"""A scan in place of the court's form: the way to the form, and the registrar who permits it otherwise."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.beginning import begin_the_draft
from e2e.papers import write_paper
from e2e.servers import Court

PATIENCE = 60_000


def test_a_scanned_writ_leads_to_the_form_or_to_the_registrar(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer = sign_in(shared_court, "lawyer@demo.test")
    lawyer.goto("/file?new")
    lawyer.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(lawyer)
    edit = lawyer.url
    lawyer.locator("input[type=file]").first.set_input_files(write_paper(tmp_path, "Writ of summons"))
    needed = lawyer.get_by_text("The court takes its own form for this: Writ of summons")
    expect(needed).to_be_visible(timeout=PATIENCE)
    lawyer.screenshot(path=artifacts / "scan-refused.png", full_page=True)
    reference = re.search(r"CW-\d\d-\d+", lawyer.locator("main:visible").inner_text())
    assert reference is not None

    registrar = sign_in(shared_court, "registrar@demo.test")
    registrar.goto("/review")
    # The first filing of the queue opens by itself.
    expect(registrar.locator(".side h1")).to_be_focused(timeout=PATIENCE)
    registrar.get_by_role("button", name="Permit a scan").click()
    registrar.get_by_label("Reference of the filing").fill("CW-26-999999")
    registrar.get_by_label("Reason").fill("The form has no place for the fund")
    registrar.get_by_role("button", name="Permit", exact=True).click()
    expect(registrar.locator(".error-summary")).to_be_focused()
    registrar.screenshot(path=artifacts / "scan-unknown.png", full_page=True)
    registrar.get_by_label("Reference of the filing").fill(reference[0])
    # A form is sent by Enter, too.
    registrar.keyboard.press("Enter")
    expect(registrar.locator(".toast").last).to_contain_text(reference[0])

    # The filer's open page hears of it, and says why.
    expect(lawyer.get_by_text("The Registrar permits a scan to start this case.")).to_be_visible(
        timeout=PATIENCE
    )
    expect(lawyer.get_by_text("The form has no place for the fund")).to_be_visible()
    expect(needed).to_be_hidden()
    lawyer.screenshot(path=artifacts / "scan-permitted.png", full_page=True)
    assert lawyer.url == edit


def test_the_form_takes_the_place_of_the_scan(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    lawyer = sign_in(shared_court, "lawyer@demo.test")
    lawyer.goto("/file?new")
    lawyer.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(lawyer)
    lawyer.locator("input[type=file]").first.set_input_files(write_paper(tmp_path, "Writ of summons"))
    lawyer.get_by_role("button", name="Fill in the form").click(timeout=PATIENCE)
    lawyer.wait_for_url("**/form")
    expect(lawyer.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)
