"""The audit trail: a registrar looks through the chain, an organisation's administrator through its people's acts."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from e2e.servers import Court
from e2e.test_every_route import check


def test_a_registrar_looks_through_the_chain(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "registrar@demo.test")
    check(page, "/audit")
    entries = page.locator(".trail-chain > li:not(.trail-checkpoint)")
    expect(entries).to_have_count(25)
    expect(entries.first.locator(".trail-hash")).to_contain_text("→")

    page.get_by_role("combobox").first.select_option("CASES")
    expect(page).to_have_url("/audit?kind=CASES")
    # Other journeys write to the same chain meanwhile: which act of a case came last is theirs to say.
    expect(entries.filter(has_text="Signed in")).to_have_count(0)
    expect(entries.first).to_be_visible()
    page.get_by_role("button", name="Older").click()
    expect(page.get_by_role("button", name="Newest")).to_be_visible()


def test_an_administrator_sees_their_people_alone(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "admin@demo.test", viewport={"width": 390, "height": 800})
    check(page, "/audit")
    firms = page.locator(".trail-chain .trail-who small")
    expect(firms.first).to_be_visible()
    assert len(set(firms.all_inner_texts())) == 1
    expect(page.locator(".trail-hash")).to_have_count(0)


def test_a_break_is_labelled_at_its_place(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "registrar@demo.test", viewport={"width": 390, "height": 800})
    entries = page.locator(".trail-chain > li:not(.trail-checkpoint)")
    page.goto("/audit")
    place = int(entries.nth(3).locator(".trail-place").inner_text())

    def break_there(route: Route) -> None:
        answer = route.fetch()
        told = answer.json()
        if "auditWatch" in (told.get("data") or {}):
            told["data"]["auditWatch"]["found"] = {
                "__typename": "AuditBreak",
                "position": str(place),
                "since": str(place - 1),
                "until": str(place + 1),
                "foundAt": "2026-11-28T10:00:00+08:00",
                "what": "An entry is missing",
            }
        route.fulfill(response=answer, json=told)

    page.route(lambda address: "/graphql" in address, break_there)
    check(page, "/audit")
    expect(page.get_by_role("alert")).to_contain_text(f"An entry is missing: entry {place:,}")
    broken = page.locator(".trail-chain > li.trail-broken")
    expect(broken).to_have_count(1)
    expect(broken.locator(".trail-place")).to_have_text(str(place))
    expect(page.locator(".trail-chain > li.trail-doubted")).to_have_count(2)
    expect(page.get_by_role("heading", name="Newest checkpoints")).to_be_visible()


def test_what_is_listed_is_had_as_a_file(sign_in: Callable[..., Page], shared_court: Court) -> None:
    page = sign_in(shared_court, "registrar@demo.test")
    page.goto("/audit?kind=CASES")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Save as CSV").click()
    head, *rows = Path(waiting.value.path()).read_text("utf-8-sig").splitlines()
    assert head.startswith("position,at,who,")
    assert rows
    shown = page.locator(".trail-chain > li:not(.trail-checkpoint) .trail-place").first.inner_text()
    # The chain may have grown between the page and the file: what the page began with is in the file.
    assert shown in [row.split(",")[0] for row in rows]
