"""A docket as it is printed: the whole of it, its head on each sheet, sheets numbered, in English and in Chinese."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.servers import Court
from e2e.test_printed_receipt import sheets

CASES = "{ cases(first: 20) { nodes { id docket(last: 1) { nodes { number } } } } }"
"""Numbers have no gaps, so that the last is how many there are, also where a total is not counted to its end."""
CASE = """query ($id: ID!) { case(id: $id) { id number court { en: name(language: EN) zh: name(language: ZH_HANT) }
  docket(first: 100) { nodes { number text(language: EN) document { reference pages } } } } }"""


def fullest(page: Page) -> dict[str, Any]:
    found = ask(page, CASES)["cases"]["nodes"]
    counted = {each["id"]: sum(entry["number"] for entry in each["docket"]["nodes"]) for each in found}
    most = max(counted, key=lambda key: counted[key])
    case: dict[str, Any] = ask(page, CASE, id=most)["case"]
    return case | {"entries": counted[most]}


def printed(page: Page, case: dict[str, Any], paper: Path) -> list[str]:
    page.goto(f"/cases/{case['id']}/docket")
    expect(page.locator(".docket tbody tr")).to_have_count(case["entries"], timeout=60_000)
    expect(page.locator(".docket-bar button")).not_to_have_attribute("aria-disabled", "true")
    # Small sheets, so that even a short docket takes several.
    page.add_style_tag(content="@page docket { size: 210mm 120mm; }")
    page.pdf(path=paper, prefer_css_page_size=True)
    return sheets(paper)


def test_the_whole_docket_is_printed_and_each_sheet_says_whose_it_is(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    case = fullest(page)
    paper = printed(page, case, tmp_path / "docket.pdf")
    assert case["entries"] > 100, "more than comes in one answer"
    assert len(paper) > 1
    for number, words in enumerate(paper, start=1):
        assert f"{number} / {len(paper)}" in words
        assert case["number"] in words
    whole = " ".join(paper)
    assert case["court"]["en"] in whole
    for entry in case["docket"]["nodes"]:
        assert " ".join(entry["text"].split()[:3]) in whole
    assert f" {case['entries']} " in paper[-1]
    assert "Export" not in whole


def test_in_chinese_it_is_in_chinese(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    chosen = "JSON.stringify({theme: 'dark', language: 'zh-Hant'})"
    page.add_init_script(f"localStorage.setItem('causeway.appearance', {chosen})")
    case = fullest(page)
    (first, *_) = printed(page, case, tmp_path / "docket.pdf")
    for words in ("登記冊", case["number"], case["court"]["zh"], "文件參考編號", "呈交人"):
        assert words in first
