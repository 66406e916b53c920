"""The page that verifies off line, opened from a file without a network, gives the verdict of `causeway verify`."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from causeway.documents.verify import SealBreak, verify_file
from e2e.changes_named import Named, changes_in, changes_told
from e2e.servers import Court, causeway
from tests.documents import files
from tests.documents.sealed_files import Authority, altered, with_key_over

PATIENCE = 60_000


def apart(act: Callable[..., Any], *arguments: Any) -> Any:
    """What signs and validates begins an event loop of its own, which the browser's thread has already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(act, *arguments).result()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sealed and altered files, and `verifier.html`, which trusts the authority of the sealed ones."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, content in apart(altered, folder).items():
        (folder / f"{name}.pdf").write_bytes(content)
    authority = Authority(folder / "authority").certificate
    causeway("verifier", "--out", str(folder / "verifier.html"), "--authority", str(authority))
    return folder


@pytest.fixture
def page(browser: Browser, browser_context_args: dict[str, Any], corpus: Path) -> Iterator[Page]:
    context = browser.new_context(**browser_context_args, offline=True)
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.goto((corpus / "verifier.html").as_uri())
    yield page
    assert asked == [(corpus / "verifier.html").as_uri()]
    assert faults == []
    context.close()


def told_by_page(page: Page, wanted: list[Path]) -> dict[str, list[str]]:
    """Give the page the files; return the names of what it says is wrong with each."""
    page.locator("#files").set_input_files(wanted)
    expect(page.locator("[data-outcome]")).to_have_count(len(wanted), timeout=PATIENCE)
    found = page.evaluate(
        "[...document.querySelectorAll('[data-outcome]')].map((each) => [each.dataset.name,"
        " [...each.querySelectorAll('[data-break]')].map((one) => one.dataset.break)])"
    )
    return dict(found)


def told_by_command(file: Path, authority: Path) -> list[str]:
    """Return the names of what `causeway verify` says is wrong."""
    said = verify_file(file, authority).breaks
    return [each.name for each in SealBreak if any(line.startswith(each) for line in said)]


def test_each_file_has_the_verdict_of_the_command(page: Page, corpus: Path, artifacts: Path) -> None:
    wanted = sorted(corpus.glob("*.pdf"))
    authority = Authority(corpus / "authority").certificate
    expected = {file.name: apart(told_by_command, file, authority) for file in wanted}
    assert told_by_page(page, wanted) == expected
    # Not all alike: every name that a file can be given without a broken renewal of its own is among them.
    assert {each for said in expected.values() for each in said} >= set(SealBreak.__members__) - {
        "SEVERAL_SEALS"
    }
    assert [name for name, said in expected.items() if not said] == [
        "as sealed, in object streams.pdf",
        "as sealed.pdf",
        "renewed twice.pdf",
        "renewed, in object streams.pdf",
        "renewed.pdf",
        "stamped again.pdf",
    ]
    page.screenshot(path=artifacts / "verifier.png", full_page=True)


def test_it_says_in_three_languages_whom_it_trusts_and_trusts_whom_it_is_told(
    page: Page, corpus: Path, artifacts: Path, tmp_path: Path
) -> None:
    page.locator("#files").set_input_files(corpus / "as sealed.pdf")
    result = page.locator("[data-outcome]")
    expect(result).to_contain_text("Genuine", timeout=PATIENCE)
    expect(result).to_contain_text("DRN 4821 0937 5557")
    expect(page.locator(".trust")).to_contain_text("Causeway development authority")
    page.get_by_role("button", name="繁體中文").click()
    expect(page.get_by_role("button", name="繁體中文")).to_be_focused()
    expect(result).to_contain_text("真確")
    expect(page).to_have_title("離線核實蓋印文件")
    page.get_by_role("button", name="简体中文").click()
    expect(result).to_contain_text("真确")
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=artifacts / "verifier-390-dark.png", full_page=True)
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="English").click()
    # Another authority, whose key was over when it signed: the file is as sealed, and sealed by nobody.
    over = apart(with_key_over, tmp_path / "over")
    sealed = tmp_path / "over.pdf"
    sealed.write_bytes(apart(over.sealed, files.good_pdf(1)))
    page.locator("#authorities").set_input_files(sealed)
    expect(page.get_by_role("alert")).to_have_text("There is no certificate in that file.")
    page.locator("#authorities").set_input_files(over.certificate)
    expect(result).to_have_count(0)
    assert told_by_page(page, [sealed]) == {"over.pdf": apart(told_by_command, sealed, over.certificate)}
    expect(result).to_contain_text("Not trusted")


def told_changes(page: Page, file: Path) -> list[Named]:
    """Ask the page what was changed in a file that it was given."""
    result = page.locator(f'[data-name="{file.name}"]')
    result.get_by_role("button", name="Name what was changed").click()
    expect(result.locator("[data-named]")).to_be_visible(timeout=PATIENCE)
    return changes_in(result)


def changes_by_command(file: Path, sealed: Path, authority: Path) -> list[Named]:
    """What the command names: held against the sealed file inside it, or the one that is given beside it."""
    found = verify_file(file, authority)
    return changes_told(found.changes or verify_file(file, authority, original=sealed).changes)


NAMED_IN = [
    "a bit of the signature",
    "a note",
    "appended",
    "other words",
    "other words, renewed",
    "painted over and stamped",
    "saved anew",
]


def test_it_names_what_the_command_names(page: Page, corpus: Path, artifacts: Path) -> None:
    authority = Authority(corpus / "authority").certificate
    sealed = corpus / "as sealed.pdf"
    wanted = [corpus / f"{name}.pdf" for name in NAMED_IN]
    saved = wanted[-1]
    told_by_page(page, [saved])
    # Alone it can be held against nothing, which is said with what would help.
    result = page.locator(f'[data-name="{saved.name}"]')
    expect(result).to_contain_text("Drop the sealed copy here as well")
    page.locator("#files").set_input_files([sealed, *wanted[:-1]])
    expect(page.locator("[data-outcome]")).to_have_count(len(wanted) + 1, timeout=PATIENCE)
    named = {file.stem: told_changes(page, file) for file in wanted}
    assert named == {file.stem: apart(changes_by_command, file, sealed, authority) for file in wanted}
    assert named["other words"] == [("WORDS", 1)]
    assert named["saved anew"] == named["appended"] == []
    expect(page.locator('[data-name="other words.pdf"] ins')).to_have_text("and pays twice")
    page.screenshot(path=artifacts / "verifier-changes.png", full_page=True)


def test_the_court_serves_it_and_its_verify_page_leads_to_it(
    shared_court: Court, browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    context = browser.new_context(**{**browser_context_args, "base_url": shared_court.url})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.goto("/verify")
    with page.expect_download() as downloading:
        page.get_by_role("link", name="page that verifies off line").click()
    assert downloading.value.suggested_filename == "verifier.html"
    page.goto("/verifier.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verify a sealed document off line")
    assert faults == []
    context.close()
