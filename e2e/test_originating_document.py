"""A High Court action is started by form: answered beside its page, paid and accepted; the case says the same."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.servers import Court
from e2e.test_file_documents import PATIENCE, accept_as_clerk

FILING = """query($id: ID!) { filing(id: $id) { id case { number natureOfClaim parties { nameEn nameZh } }
  documents { madeFromForm document { contentUrl } } } }"""
IN_ENGLISH = {
    "fill": "Fill in: Writ of Summons",
    "add": "Add a party",
    "paragraph": "Paragraph 1",
    "next": "Fee and signing",
    "plaintiff": ("answer-parties-0-nameEn", "Ngan Hing Steel Limited"),
    "defendant": ("answer-parties-1-nameEn", "Fok Kwan Ho"),
    "claim": "The Plaintiff sold steel to the Defendant, who has not paid.",
    "relief": "HK$4,186,320.00 and costs.",
    "on_the_page": ("WRIT OF SUMMONS", "NGAN HING STEEL LIMITED", "STATEMENT OF TRUTH"),
}
IN_CHINESE = {
    "fill": "填寫：傳訊令狀",
    "add": "加入訴訟方",
    "paragraph": "第1段",
    "next": "費用及簽署",
    "plaintiff": ("answer-parties-0-nameZh", "銀興鋼材有限公司"),
    "defendant": ("answer-parties-1-nameZh", "霍君豪"),
    "claim": "原告人向被告人售出鋼材，佢哋至今未付貨款。",
    "relief": "貨款港幣4,186,320.00元及訟費。",
    "on_the_page": ("傳訊令狀", "銀興鋼材有限公司", "佢哋", "屬實申述"),
}


def begin(page: Page, words: dict[str, object]) -> None:
    """Choose the type of case and its form."""
    page.goto("/file?type=HCA")
    page.get_by_role("button", name=str(words["fill"])).click()
    page.wait_for_url("**/form")


def answer(page: Page, field: str, text: str) -> None:
    page.locator(f"#answer-{field}").fill(text)


def choose(page: Page, field: str, code: str) -> None:
    page.locator(f"#answer-{field}").select_option(code)


def fill_in(page: Page, words: dict[str, object]) -> None:
    """Answer everything that a writ for a sum of money asks."""
    choose(page, "claim_scope", "MONETARY")
    choose(page, "claim_nature", "GOODS_SOLD_AND_DELIVERED")
    for place, side in enumerate(("plaintiff", "defendant")):
        page.get_by_role("button", name=str(words["add"])).click()
        control, name = words[side]  # type: ignore[misc]
        page.locator(f"#{control}").fill(name)
        answer(page, f"parties-{place}-address", "12 Harbour Road, Wan Chai")
    choose(page, "indorsement_type", "STATEMENT_OF_CLAIM")
    answer(page, "claim_paragraphs-0", str(words["claim"]))
    answer(page, "relief-0", str(words["relief"]))
    answer(page, "amount_claimed", "4,186,320.00")
    choose(page, "liquidated", "LIQUIDATED")
    choose(page, "representation", "LAW_FIRM")
    answer(page, "firm_name", "Chan & Partners")
    answer(page, "address_for_service", "8 Queensway")
    answer(page, "signatory_name", "Chan Mei-ling")
    choose(page, "signatory_capacity", "SOLICITORS")
    choose(page, "truth_signed_by", "LEGAL_REPRESENTATIVE")
    answer(page, "truth_signer_name", "Chan Mei-ling")
    answer(page, "truth_date", "2026-01-05")


def go_on(page: Page, words: dict[str, object]) -> None:
    page.get_by_role("button", name=str(words["next"])).click()


@pytest.mark.parametrize("words", [IN_ENGLISH, IN_CHINESE], ids=["en", "zh-Hant"])
def test_a_case_is_started_by_form(
    court: Court, sign_in: Callable[..., Page], artifacts: Path, words: dict[str, object]
) -> None:
    """What is wrong is said beside its field; what is right is filed, and is in the page and the case."""
    english = words is IN_ENGLISH
    page = sign_in(court, "lawyer@demo.test")
    if not english:
        page.get_by_role("button", name="繁").click()
    begin(page, words)
    fill_in(page, words)
    answer(page, "amount_claimed", "0")
    amount = page.locator(".field.error", has=page.locator("#answer-amount_claimed"))
    expect(amount).to_be_visible(timeout=PATIENCE)
    go_on(page, words)
    expect(page.locator(".error-summary")).to_be_focused(timeout=PATIENCE)
    answer(page, "amount_claimed", "4,186,320.00")
    expect(amount).to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".orig .pdf-sheet canvas").first).to_be_visible(timeout=PATIENCE)
    page.screenshot(path=artifacts / f"form-{'en' if english else 'zh'}.png")
    go_on(page, words)
    page.wait_for_url("**/edit", timeout=PATIENCE)
    page.get_by_label(re.compile("Your name|你的姓名")).fill("Chan Mei-ling")
    page.locator(".sum").get_by_role("button", name=re.compile("Sign and submit|簽署並呈交")).click()
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    filing_id = page.url.rsplit("/", 1)[1]
    said = accept_as_clerk(sign_in(court, "clerk@demo.test"), filing_id, documents=1)
    filing = ask(page, FILING, id=filing_id)["filing"]
    assert filing["case"]["number"] in said
    assert filing["case"]["natureOfClaim"] == "Goods sold and delivered"
    names = [party["nameEn" if english else "nameZh"] for party in filing["case"]["parties"]]
    assert names == [words["plaintiff"][1], words["defendant"][1]]  # type: ignore[index]
    (document,) = filing["documents"]
    pdf = page.request.get(document["document"]["contentUrl"]).body()
    with pypdfium2.PdfDocument(pdf) as opened:
        text = "".join("".join(each.get_textpage().get_text_range().split()) for each in opened)
    assert [part for part in words["on_the_page"] if "".join(part.split()) not in text] == []  # type: ignore[attr-defined]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert list(opened.attachments) == ["originating-data.json"]


def test_a_form_is_filled_on_a_telephone(
    shared_court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    """At 390 pixels nothing is cut off, and what was typed is there after a reload."""
    page = sign_in(shared_court, "lawyer@demo.test", viewport={"width": 390, "height": 844})
    begin(page, IN_ENGLISH)
    page.get_by_role("button", name="Add a party").click()
    answer(page, "parties-0-nameEn", "Ngan Hing Steel Limited")
    answer(page, "firm_reference", "KW/1")
    expect(page.locator(".ohead .saved")).to_contain_text("Saved", timeout=PATIENCE)
    page.screenshot(path=artifacts / "form-390.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    page.reload()
    expect(page.locator("#answer-parties-0-nameEn")).to_have_value(
        "Ngan Hing Steel Limited", timeout=PATIENCE
    )
    expect(page.locator("#answer-firm_reference")).to_have_value("KW/1")
