"""An accepted document is sealed while its filer looks on, and anybody can tell it from an altered copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from e2e.asking import ask
from e2e.servers import Court
from e2e.test_review import FILING, claim_by_key, follow, open_by_keys, paid_filing

PATIENCE = 60_000
SEALED = """query ($id: ID!) { filing(id: $id) {
  case { number } documents { document { sealStatus reference sealedContentUrl contentUrl sha256 } } } }"""
LARGE_BYTES = 220 << 20


def accept_all(clerk: Page, found: dict[str, Any]) -> None:
    """Accept each document by keys and complete the review."""
    open_by_keys(clerk, found)
    claim_by_key(clerk)
    for number, _ in enumerate(found["documents"], start=1):
        clerk.keyboard.press(str(number))
        expect(clerk.get_by_role("tab", selected=True)).to_have_attribute("id", f"review-tab-{number}")
        clerk.keyboard.press("a")
        expect(clerk.locator(".done")).to_contain_text(f"{number} of 2 decided")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".side")).not_to_contain_text(found["reference"], timeout=PATIENCE)


def verify_file(page: Page, file: Path, outcome: str) -> None:
    """Give the page a file and see what it says, first of all results."""
    page.locator("input[type=file]").set_input_files(file)
    newest = page.locator(".verdict").first
    expect(newest).to_contain_text(file.name, timeout=PATIENCE)
    expect(newest.locator(".vw")).to_have_text(outcome, timeout=PATIENCE)


def test_a_sealed_document_is_told_from_an_altered_one(
    court: Court,
    browser: Browser,
    browser_context_args: dict[str, Any],
    sign_in: Callable[..., Page],
    tmp_path: Path,
    artifacts: Path,
) -> None:
    clerk, lawyer = sign_in(court, "clerk@demo.test"), sign_in(court, "lawyer@demo.test")
    found = paid_filing(clerk)
    follow(lawyer, found["id"])
    accept_all(clerk, found)
    main = lawyer.get_by_role("main")
    # The page moves by itself: accepted, being sealed, sealed.
    expect(main.get_by_role("link", name="sealed by the court")).to_have_count(2, timeout=PATIENCE)
    lawyer.screenshot(path=artifacts / "filing-sealed.png", full_page=True)
    documents = ask(lawyer, SEALED, id=found["id"])["filing"]["documents"]
    document, other = (each["document"] for each in documents)
    assert document["reference"] != other["reference"]
    with lawyer.expect_download() as downloading:
        lawyer.evaluate("url => { location.href = url }", document["sealedContentUrl"])
    sealed = tmp_path / "sealed.pdf"
    downloading.value.save_as(sealed)

    stranger = browser.new_context(**{**browser_context_args, "base_url": court.url}).new_page()
    uploads: list[str] = []
    stranger.on("request", lambda request: uploads.append(request.url) if "/uploads" in request.url else None)
    number = ask(lawyer, FILING, id=found["id"])["filing"]["case"]["number"]
    stranger.goto(f"/verify/{document['reference']}")
    first = stranger.locator(".verdict").first
    expect(first.locator(".vw")).to_have_text("Genuine", timeout=PATIENCE)
    expect(first).to_contain_text(number)
    expect(first).to_contain_text("development installation")
    field = stranger.get_by_label("By its number")
    wrong = document["reference"][:-1] + str((int(document["reference"][-1]) + 1) % 10)
    field.fill(wrong)
    stranger.get_by_role("button", name="Verify", exact=True).click()
    expect(stranger.get_by_role("main")).to_contain_text("one of these is wrong or missing")
    field.fill("")

    verify_file(stranger, sealed, "Genuine")
    content = sealed.read_bytes()
    appended = tmp_path / "appended.pdf"
    appended.write_bytes(content + b"\n% and the defendant pays twice\n")
    verify_file(stranger, appended, "Altered")
    expect(stranger.locator(".verdict").first).to_contain_text("32 bytes follow")
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(content.replace(b"/Reason", b"/Raeson", 1))
    verify_file(stranger, changed, "Altered")
    original = tmp_path / "something-else.pdf"
    original.write_bytes(b"%PDF-1.7\n%%EOF\n")
    verify_file(stranger, original, "Not known")
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(content)
        file.truncate(LARGE_BYTES)
    verify_file(stranger, large, "Altered")
    stranger.screenshot(path=artifacts / "verify.png", full_page=True)
    assert uploads == []
    stranger.context.close()
