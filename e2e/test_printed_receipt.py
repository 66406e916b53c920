"""A receipt as it is printed: a loose sheet of it says what it belongs to."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.servers import Court

ACCEPTED = """{ filings(first: 1, filter: {status: [ACCEPTED]}) {
    nodes { id reference case { number } documents { id } } } }"""


def sheets(file: Path) -> list[str]:
    """The words on each sheet, with plain spaces."""
    with pypdfium2.PdfDocument(file) as paper:
        texts = []
        for number in range(len(paper)):
            page = paper[number]
            words = page.get_textpage()
            texts.append(" ".join(words.get_text_bounded().split()))
            words.close()
            page.close()
    return texts


def test_every_sheet_names_the_filing_and_the_case(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    (filing,) = ask(page, ACCEPTED)["filings"]["nodes"]
    page.goto(f"/filings/{filing['id']}/receipt")
    expect(page.locator(".receipt")).to_be_visible()
    paper = tmp_path / "receipt.pdf"
    # Small sheets, so that even a short receipt takes several.
    page.add_style_tag(content="@page { size: 148mm 105mm; }")
    page.pdf(path=paper, prefer_css_page_size=True)
    printed = sheets(paper)
    assert len(printed) > 2
    for number, words in enumerate(printed, start=1):
        assert filing["reference"] in words, f"sheet {number} of {len(printed)}"
        assert filing["case"]["number"] in words, f"sheet {number} of {len(printed)}"
