"""What was typed stays: when the session ends, when the language changes, when the line is down. All by keyboard."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Response, expect

from causeway.demo.people import PASSWORD
from e2e.servers import Court

Open = Callable[..., Page]


def test_a_session_that_ends_under_a_form_is_renewed_over_it(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "litigant@demo.test")
    page.goto("/account")
    title = page.locator("#profile-title")
    title.fill("Litigant in person, for now")
    page.context.clear_cookies()
    title.press("Enter")
    dialog = page.get_by_role("dialog", name="Sign in again")
    password = dialog.get_by_label("Password")
    expect(password).to_be_focused()

    # Put off: the page says so and keeps everything.
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator(".notice")).to_contain_text("You are signed out.")
    expect(title).to_have_value("Litigant in person, for now")
    page.get_by_role("button", name="Sign in again").press("Enter")

    # A wrong password is said at once; the right one lets the save go on by itself.
    password.fill("not the password")
    password.press("Enter")
    expect(dialog.get_by_role("alert")).to_be_visible()
    password.fill(PASSWORD)
    password.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator(".toast", has_text="Saved")).to_be_visible()
    page.reload()
    expect(title).to_have_value("Litigant in person, for now")


def test_a_session_revoked_elsewhere_is_noticed_on_a_live_page(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "clerk2@demo.test")
    expect(page).to_have_url(re.compile("/review/"))
    expect(page.locator(".side h1")).to_be_visible()
    other = sign_in(shared_court, "clerk2@demo.test")
    other.goto("/account")
    # Every other device, the first page's among them.
    rows = other.get_by_role("row").filter(has=other.get_by_role("button"))
    expect(rows.first).to_be_visible()
    while rows.count() > 0:
        before = rows.count()
        rows.first.get_by_role("button").click()
        expect(rows).to_have_count(before - 1)
    expect(page.get_by_role("dialog", name="Sign in again")).to_be_visible()


def test_signing_in_again_in_one_tab_is_enough_for_all(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "litigant@demo.test")
    page.goto("/account")
    other = page.context.new_page()
    other.goto("/cases")
    expect(other.get_by_role("heading", level=1)).to_be_visible()
    # Signing out in one is the end in both, at once.
    page.evaluate(
        "fetch('/graphql', {method: 'POST', headers: {'content-type': 'application/json'},"
        " body: JSON.stringify({query: 'mutation { signOut { __typename } }'})})"
        ".then(() => new BroadcastChannel('causeway.session').postMessage('changed'))"
    )
    dialogs = [each.get_by_role("dialog", name="Sign in again") for each in (page, other)]
    for dialog in dialogs:
        expect(dialog).to_be_visible()
    dialogs[1].get_by_label("Password").fill(PASSWORD)
    dialogs[1].get_by_label("Password").press("Enter")
    for dialog in dialogs:
        expect(dialog).to_have_count(0)


def test_words_being_typed_go_where_they_were_going(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "litigant@demo.test")
    page.goto("/account")
    title = page.locator("#profile-title")
    title.fill("")
    title.press_sequentially("Half a ")
    page.context.clear_cookies()
    page.evaluate("dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".notice")).to_contain_text("You are signed out.")
    page.keyboard.type("sentence")
    expect(title).to_have_value("Half a sentence")
    dialog = page.get_by_role("dialog", name="Sign in again")
    expect(dialog).to_have_count(0)
    # Once the field is left, the page asks.
    page.keyboard.press("Tab")
    expect(dialog.get_by_label("Password")).to_be_focused()
    dialog.get_by_label("Password").fill(PASSWORD)
    dialog.get_by_label("Password").press("Enter")
    expect(dialog).to_have_count(0)
    expect(title).to_have_value("Half a sentence")


def asks_when_the_session_ends(response: Response) -> bool:
    """Whether `response` answers the page's question for the end of its session."""
    asked = response.request.post_data_json if response.request.method == "POST" else None
    return isinstance(asked, dict) and asked.get("operationName") == "SessionEnd"


def test_the_end_of_a_session_is_said_before_it_comes(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "litigant@demo.test")
    page.clock.install()
    page.goto("/account")
    expect(page.locator("#profile-title")).to_be_visible()
    # What the court answers counts from the moment it comes: the clock waits for it.
    with page.expect_response(asks_when_the_session_ends):
        page.clock.run_for(20_000)
    # Twelve hours less five minutes on this machine's clock; the court's own says that all is well.
    page.clock.fast_forward("11:55:00")
    notice = page.locator(".notice")
    expect(notice).to_contain_text("You will be signed out at")
    notice.get_by_role("button", name="Sign in again").click()
    password = page.get_by_role("dialog", name="Sign in again").get_by_label("Password")
    password.fill(PASSWORD)
    password.press("Enter")
    expect(notice).to_have_count(0)


def test_a_change_of_language_keeps_the_form(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/account")
    page.locator("#profile-title").fill("Of counsel")
    page.locator("#password-newPassword").fill("four words kept here")
    for name, language in (("繁", "zh-Hant-HK"), ("简", "zh-Hans"), ("EN", "en-HK")):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("#profile-title")).to_have_value("Of counsel")
        expect(page.locator("#password-newPassword")).to_have_value("four words kept here")


def find_a_case_and_its_documents(page: Page) -> None:
    """Go to a case by its number, words marked; then what is in it comes first."""
    page.keyboard.press("Control+k")
    page.keyboard.type("hca 1482")
    option = page.get_by_role("option", name="HCA 1482/2026").first
    expect(option).to_be_visible()
    expect(option.locator("b").first).to_have_text("HCA")
    while option.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_be_visible()
    expect(page).to_have_url(re.compile("/cases/[^/]+$"))
    page.keyboard.press("Control+k")
    expect(page.locator("dialog .scope")).to_have_text("HCA 1482/2026")
    page.keyboard.type("documents")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/documents$"))


def test_the_palette_by_keyboard(sign_in: Open, shared_court: Court) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/cases")
    search = page.get_by_role("searchbox").first
    search.focus()
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Search or jump to")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(search).to_be_focused()

    find_a_case_and_its_documents(page)

    # Backspace widens it again; a > asks for what can be done.
    page.keyboard.press("Control+k")
    page.keyboard.press("Backspace")
    expect(page.locator("dialog .scope")).to_have_count(0)
    page.keyboard.type("> dark")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    # The sheet of keys gives the focus back, too.
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile("/payments$"))


def test_a_line_that_is_down_is_said_and_what_failed_is_asked_again(
    sign_in: Open, shared_court: Court
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/account")
    title = page.locator("#profile-title")
    title.fill("Typed off line")
    page.context.set_offline(True)
    expect(page.locator(".notice")).to_contain_text("You are off line.")
    title.press("Enter")
    expect(page.locator(".error-summary")).to_be_visible()
    expect(title).to_have_value("Typed off line")
    page.context.set_offline(False)
    expect(page.locator(".notice")).to_have_count(0)
    title.press("Enter")
    expect(page.locator(".toast", has_text="Saved")).to_be_visible()
