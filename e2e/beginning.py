"""Beginning a draft, where a case or a type of case has been chosen."""

from playwright.sync_api import Page, expect


def type_a_title(page: Page, title: str = "Writ of summons") -> None:
    """Say what is filed, which begins the draft if the court takes it."""
    page.get_by_label("Title of the filing").fill(title)
    page.get_by_role("button", name="Begin the draft").click()


def begin_the_draft(page: Page) -> None:
    """Begin it with a title, and return when its form is there."""
    type_a_title(page)
    page.wait_for_url("**/edit")
    # The address is there before the form, and the page before it takes files, too.
    expect(page.locator("#filing-title")).to_be_visible()
