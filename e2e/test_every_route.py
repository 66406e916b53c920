"""Every route, as whoever uses it: nothing serious for assistive technology, and nothing lost at 320 pixels."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.servers import Court

SERIOUS = {"serious", "critical"}
DEADLINE = "/deadlines?court=HC-CFI&rule=NOTICE_OF_APPEAL_AS_OF_RIGHT&on=2026-07-10"
PUBLIC = [
    "/sign-in",
    "/register",
    "/forgotten-password",
    "/verify-email",
    "/fees",
    "/dev/mail",
    "/nowhere",
    "/cause-list",
    DEADLINE,
]
LAWYER = [
    "/",
    "/cases",
    "/filings",
    "/file",
    "/file?new",
    "/file?type=HCA",
    "/messages",
    "/payments",
    "/account",
]
REGISTRAR = ["/audit"]
CLERK = ["/review", "/cases", "/messages", "/registrations", "/account"]
ACCOUNTS = [
    "/reconciliation",
    "/refunds",
    "/refunds?show=refused",
    "/deposit-accounts",
    "/month-end",
    "/payments",
    "/tills",
]
ADMINISTRATOR = ["/payments/matters"]
LOOKS = [
    pytest.param(1440, "light", "en", id="desk"),
    pytest.param(820, "dark", "zh-Hant", id="tablet-dark-zh-Hant"),
    pytest.param(320, "contrast", "zh-Hans", id="phone-contrast-zh-Hans"),
]


def look_like(page: Page, theme: str, language: str) -> None:
    chosen = f"JSON.stringify({{theme: {theme!r}, language: {language!r}}})"
    page.add_init_script(f"localStorage.setItem('causeway.appearance', {chosen})")


def faults(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in found
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


def check(page: Page, path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    # Loaded: nothing stands in for what is still to come.
    expect(page.get_by_role("main")).not_to_be_empty()
    expect(page.locator("main .skeleton")).to_have_count(0)
    assert faults(page) == [], path
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{path} is {overflow} px too wide"


@pytest.mark.parametrize(("width", "theme", "language"), LOOKS)
def test_pages_of_the_public(
    browser: Any, shared_court: Court, width: int, theme: str, language: str
) -> None:
    context = browser.new_context(base_url=shared_court.url, viewport={"width": width, "height": 900})
    page = context.new_page()
    look_like(page, theme, language)
    for path in PUBLIC:
        check(page, path)
    context.close()


@pytest.mark.parametrize(("width", "theme", "language"), LOOKS)
@pytest.mark.parametrize(
    ("email", "paths"),
    [
        ("lawyer@demo.test", LAWYER),
        ("admin@demo.test", ADMINISTRATOR),
        ("clerk@demo.test", CLERK),
        ("registrar@demo.test", REGISTRAR),
        ("accounts@demo.test", ACCOUNTS),
    ],
)
def test_pages_of_the_signed_in(
    sign_in: Callable[..., Page],
    shared_court: Court,
    email: str,
    paths: list[str],
    width: int,
    theme: str,
    language: str,
) -> None:
    page = sign_in(shared_court, email, viewport={"width": width, "height": 900})
    look_like(page, theme, language)
    for path in paths:
        check(page, path)
    # And one of each thing the lists lead to.
    for listing, link in (
        ("/cases", "a[href^='/cases/']"),
        ("/filings", "a[href^='/filings/']"),
        ("/refunds", "a[href^='/refunds/']"),
        ("/messages", "a[href^='/messages/']"),
    ):
        if listing not in paths:
            continue
        page.goto(listing)
        target = page.locator(link).first
        target.wait_for()
        check(page, str(target.get_attribute("href")))


COVERED = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect();
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return middle !== null && (it.contains(middle) || middle.contains(it)) ? null : it.outerHTML.slice(0, 160);
}"""


def test_bars_that_stay_cover_nothing_that_is_focused(
    sign_in: Callable[..., Page], shared_court: Court
) -> None:
    page = sign_in(shared_court, "clerk@demo.test", viewport={"width": 640, "height": 450})
    page.goto("/review")
    page.locator("a[href^='/review/']").nth(2).click()
    expect(page.locator(".side h1")).to_be_focused(timeout=60_000)
    for outcome in ("Accept", "Return", "Reject", "Claim"):
        page.get_by_role("button", name=outcome).focus()
        assert page.evaluate(COVERED) is None, outcome


OVER_THE_FOOT = """() => [...document.querySelectorAll('.foot-nav a')].filter(link => {
  const box = link.getBoundingClientRect();
  return !link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}).length"""


def test_nothing_lies_over_the_bar_at_the_foot(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "registrar@demo.test", viewport={"width": 390, "height": 500})
    page.goto("/review")
    expect(page.locator(".queue li a").nth(7)).to_be_visible(timeout=60_000)
    assert page.evaluate(OVER_THE_FOOT) == 0


def test_what_is_chosen_is_seen_in_forced_colours(browser: Any, shared_court: Court) -> None:
    context = browser.new_context(base_url=shared_court.url, forced_colors="active")
    page = context.new_page()
    page.goto("/fees")
    chosen, other = page.get_by_role("radio").first, page.get_by_role("radio").last
    expect(chosen).to_be_checked()
    assert chosen.screenshot() != other.screenshot()
    context.close()
