"""The oldest browsers that are promised: what came after Chrome 109 and iOS 15.4 is taken away, and all works."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from e2e.servers import Court

# Of the language and of browsers, later than the floor in frontend/package.json; what nobody calls may be missing.
LATER = """
for (const [of, names] of [
  [Array, ['fromAsync']],
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'group', 'groupToMap']],
  [Uint8Array.prototype.__proto__, ['toSorted', 'toReversed', 'with']],
  [Uint8Array.prototype, ['toHex', 'toBase64', 'setFromHex', 'setFromBase64']],
  [Uint8Array, ['fromHex', 'fromBase64']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
  [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf']],
  [Promise, ['withResolvers', 'try']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Math, ['sumPrecise']],
  [RegExp, ['escape']],
  [Error, ['isError']],
  [URL, ['canParse', 'parse']],
  [AbortSignal, ['any', 'timeout']],
  [Response, ['json']],
  [Document.prototype, ['startViewTransition']],
  [Element.prototype, ['checkVisibility', 'moveBefore', 'setHTML']],
  [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
  [globalThis, ['Iterator', 'scheduler', 'requestIdleCallback', 'navigation']],
]) for (const name of names) delete of[name];
const Iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every'])
  delete Iterators[name];
// Before any page asks: what a library mends for itself afterwards is its own affair.
globalThis.takenAway = !('toSorted' in Array.prototype) && !('withResolvers' in Promise);
"""


@pytest.mark.parametrize(
    ("email", "paths"),
    [
        ("lawyer@demo.test", ["/", "/cases", "/filings", "/file", "/payments", "/account"]),
        ("clerk@demo.test", ["/review", "/registrations"]),
    ],
)
def test_every_page_works_in_the_oldest_browser(
    sign_in: Callable[..., Page], shared_court: Court, email: str, paths: list[str]
) -> None:
    page = sign_in(shared_court, email)
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.add_init_script(LATER)
    for path in paths:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("takenAway")
        expect(page.locator("main .skeleton")).to_have_count(0)
        expect(page.get_by_text("Something on this page went wrong.")).to_have_count(0)
    assert broken == []


def test_a_document_is_read_in_the_oldest_browser(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.add_init_script(LATER)
    page.goto("/cases")
    page.locator("a[href^='/cases/']").first.click()
    page.wait_for_url(re.compile("/cases/[^/?]+"))
    page.goto(page.url.split("?")[0] + "/documents")
    page.locator("table a[href*='/document/']").first.click()
    expect(page.locator(".pdf .sheet canvas").first).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
