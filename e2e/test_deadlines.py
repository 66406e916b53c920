"""Anybody works out a deadline without an account, day by day; the address brings it back."""

from typing import Any

from playwright.sync_api import expect

from e2e.servers import Court


def test_a_deadline_is_counted_before_ones_eyes(browser: Any, shared_court: Court) -> None:
    context = browser.new_context(base_url=shared_court.url)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_role("link", name="Deadlines").click()
    result = page.get_by_role("region", name="Deadline")
    expect(result).to_contain_text("Choose a court")
    page.get_by_label("Court", exact=True).select_option("DC")
    page.get_by_label("Time limit").select_option("AOS_WRIT")
    page.get_by_label("Day of service of the writ").fill("2026-09-18")
    expect(result).to_contain_text("File by Friday 2 October 2026")
    expect(result).to_contain_text("It ends on Thursday 1 October, a general holiday")
    strip = result.get_by_role("list", name="The days, one by one").first
    expect(strip.get_by_role("listitem").first).to_contain_text("the day it starts from, day 1")
    expect(strip.get_by_role("listitem").last).to_contain_text("Fri 2 Oct, file")
    page.reload()
    expect(result).to_contain_text("Defence (and counterclaim)")
    page.get_by_label("Day of service of the writ").fill("2035-09-18")
    expect(result).to_contain_text("does not reach so far")
    page.get_by_label("Time limit").select_option("SERVED_AFTER_FOUR_OR_ON_SPECIFIED_DAY")
    page.get_by_label("Day of service of the document").fill("2026-05-22")
    expect(result).to_contain_text("Friday 22 May 2026")
    page.get_by_label("Time of day").fill("16:05")
    expect(result).to_contain_text("Tuesday 26 May 2026")
    context.close()
