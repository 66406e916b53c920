"""Altered copies of one sealed file, and what `causeway verify` and the verify page name as changed in each."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from causeway.documents.altered import changes_between
from tests.documents import files
from tests.documents.sealed_files import with_note, with_words

PATIENCE = 60_000

Named = tuple[str, int]
"""What kind of change, at which page."""

SENTENCES: dict[str, re.Pattern[str]] = {
    "PAGE_ADDED": re.compile(r"page (\d+) was added"),
    "PAGE_MISSING": re.compile(r"the court's page (\d+) is missing"),
    "WORDS": re.compile(r"page (\d+): the court's “.*”, now “.*”"),
    "NOTES": re.compile(r"page (\d+): \d+ notes or fields, where the court's has \d+"),
    "LOOKS": re.compile(r"page (\d+): looks different, with the same words"),
}


def saved_anew(sealed: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        change(document)
        return files.saved(document)


def painted(document: pikepdf.Pdf) -> None:
    document.pages[-1].contents_add(b"q 0 g 100 100 200 200 re f Q")


def copies_of(sealed: bytes) -> dict[str, bytes]:
    """Copies by what was done to them: behind the sealed file, which stays inside, and by saving it anew."""
    return {
        "a note": with_note(sealed),
        "words behind": with_words(sealed, "and pays twice"),
        "painted": saved_anew(sealed, painted),
        "page added": saved_anew(sealed, lambda pdf: pdf.add_blank_page(page_size=(300, 300))),
        "first page gone": saved_anew(sealed, lambda pdf: pdf.pages.__delitem__(0)),
        "words anew": with_words(saved_anew(sealed, lambda _: None), "and pays thrice"),
        "nothing but saved": saved_anew(sealed, lambda _: None),
    }


def changes_told(sentences: list[str]) -> list[Named]:
    """What the sentences of the command name."""
    found = []
    for sentence in sentences:
        for kind, pattern in SENTENCES.items():
            if told := pattern.fullmatch(sentence):
                found.append((kind, int(told[1])))
    return comparable(found)


def changes_in(place: Locator) -> list[Named]:
    """What a page names there."""
    return comparable(
        [
            (str(each.get_attribute("data-change")), int(each.get_attribute("data-page") or 0))
            for each in place.locator("[data-change]").all()
        ]
    )


def comparable(found: list[Named]) -> list[Named]:
    """In order; without how a page looks whose notes differ: a note without a picture has one in some programs."""
    return sorted(each for each in found if each[0] != "LOOKS" or ("NOTES", each[1]) not in found)


def told_by_page(verdict: Locator) -> list[Named]:
    """Ask the page to compare, and return what it names."""
    verdict.get_by_role("button", name="Name what was changed").click()
    expect(verdict.get_by_role("status")).to_be_visible(timeout=PATIENCE)
    return changes_in(verdict)


def compare_copies(page: Page, sealed: Path, reference: str, artifacts: Path) -> None:
    """Give the page each copy, and see that it names what the command names; the sealed file was given before."""
    page.get_by_label("By its number").fill(reference)
    named: dict[str, list[Named]] = {}
    expected: dict[str, list[Named]] = {}
    for name, content in copies_of(sealed.read_bytes()).items():
        copy = sealed.parent / f"{name}.pdf"
        copy.write_bytes(content)
        page.locator("input[type=file]").set_input_files(copy)
        newest = page.locator(".verdict").first
        expect(newest).to_contain_text(copy.name, timeout=PATIENCE)
        expect(newest.locator(".vw")).to_have_text("Altered", timeout=PATIENCE)
        named[name], expected[name] = told_by_page(newest), changes_told(changes_between(sealed, copy))
        if name == "words behind":
            expect(newest.locator("ins")).to_contain_text("and pays twice")
            with page.expect_download() as saving:
                newest.get_by_role("button", name="Save the sealed version").click()
            assert saving.value.path().read_bytes() == sealed.read_bytes()
            page.screenshot(path=artifacts / "verify-changes.png", full_page=True)
            assert Axe().run(page).response["violations"] == []
        if name == "nothing but saved":
            expect(newest).to_contain_text("What differs is not on the pages")
    page.get_by_label("By its number").fill("")
    assert named == expected
    assert {kind for changes in named.values() for kind, _ in changes} == set(SENTENCES)
