"""Nothing that is read moves by itself: while pages load, and while somebody signs in."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from causeway.demo.people import PASSWORD
from e2e.servers import Court

MOST = 0.02
"""Of the cumulative layout shift, whose unit is a share of the window: Lighthouse calls 0.1 good."""
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, startTime, sources } of list.getEntries())
    window.shifts.push({ value, at: Math.round(startTime), moved: sources.map(({ node, previousRect, currentRect }) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
      const name = element ? `${element.tagName}#${element.id}.${element.className}` : 'gone';
      return `${name}: ${place(previousRect)} -> ${place(currentRect)}`;
    }) });
}).observe({ type: 'layout-shift', buffered: true });
"""
SLOWLY = {"offline": False, "latency": 60, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
"""A line on which what comes first is painted first: milliseconds, and bytes a second."""
WINDOWS = [pytest.param(1440, id="desk"), pytest.param(390, id="phone")]
PUBLIC = ("/sign-in", "/register")
PAGES = {
    "lawyer@demo.test": ("/", "/cases", "/payments", "/account"),
    "litigant@demo.test": ("/",),
    "clerk@demo.test": ("/review",),
}


def wait_until_still(page: Page) -> None:
    """Return when nothing is on its way any more."""
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("main")).not_to_be_empty()
    expect(page.locator("main .skeleton")).to_have_count(0)
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => null)")


def shifted(page: Page) -> list[dict[str, Any]]:
    """Return what moved since the document was loaded, however soon after a click."""
    found: list[dict[str, Any]] = page.evaluate("window.shifts")
    return found


def expect_still(page: Page, where: str) -> None:
    """Fail if more moved since the document was loaded than anybody notices."""
    moved = shifted(page)
    assert sum(shift["value"] for shift in moved) <= MOST, (where, moved)


@pytest.fixture
def watched(browser: Browser, browser_context_args: dict[str, Any]) -> Any:
    """Open a browser of one's own that writes down what moves."""
    contexts = []

    def open_page(court: Court, width: int) -> Page:
        window = {"viewport": {"width": width, "height": 900}, "base_url": court.url}
        contexts.append(browser.new_context(**{**browser_context_args, **window}))
        contexts[-1].add_init_script(WATCH)
        page = contexts[-1].new_page()
        line = contexts[-1].new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", SLOWLY)
        return page

    yield open_page
    for context in contexts:
        context.close()


def sign_in(page: Page, email: str) -> None:
    page.goto("/sign-in")
    wait_until_still(page)
    page.locator("#sign-in-email").fill(email)
    page.locator("#sign-in-password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    wait_until_still(page)


@pytest.mark.parametrize("width", WINDOWS)
def test_pages_of_the_public_come_without_moving(
    watched: Callable[[Court, int], Page], shared_court: Court, width: int
) -> None:
    page = watched(shared_court, width)
    for path in PUBLIC:
        page.goto(path)
        wait_until_still(page)
        expect_still(page, path)


@pytest.mark.parametrize("width", WINDOWS)
def test_a_page_whose_script_comes_late_pushes_nothing_about(
    watched: Callable[[Court, int], Page], shared_court: Court, width: int
) -> None:
    page = watched(shared_court, width)
    held: list[Route] = []

    def hold(script: Route) -> None:
        held.append(script)

    page.route(re.compile("/assets/RegisterPage-.*js"), hold)
    page.goto("/register", wait_until="commit")
    expect(page.locator("main[aria-busy=true]")).to_be_visible()
    expect(page.get_by_role("contentinfo")).to_be_visible()
    for script in held:
        script.continue_()
    wait_until_still(page)
    expect_still(page, "/register")


@pytest.mark.parametrize("width", WINDOWS)
@pytest.mark.parametrize("email", PAGES)
def test_signing_in_moves_nothing_and_neither_do_pages_that_come(
    watched: Callable[[Court, int], Page], shared_court: Court, email: str, width: int
) -> None:
    page = watched(shared_court, width)
    sign_in(page, email)
    expect_still(page, "from the form to the first page")
    for path in PAGES[email]:
        page.goto(path)
        wait_until_still(page)
        expect_still(page, path)
