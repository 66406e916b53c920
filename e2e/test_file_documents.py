"""A solicitor files a large envelope while the server dies; a clerk accepts; everything is still right."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Response, Route, expect

from e2e.asking import ask, money
from e2e.beginning import begin_the_draft
from e2e.papers import write_large_paper, write_paper
from e2e.permission import permit_scan
from e2e.servers import Court

PATIENCE = 60_000
UPLOAD_BYTES_PER_SECOND = 6_000_000
"""Slow enough that the server can be killed in the middle of 45 MB."""

FILING = "query($id: ID!) { filing(id: $id) { id status documents { id } case { number } } }"


def slow_uploads(page: Page) -> None:
    page.context.new_cdp_session(page).send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": UPLOAD_BYTES_PER_SECOND,
        },
    )


def start_a_case(page: Page) -> None:
    page.goto("/file?new")
    page.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(page)
    page.get_by_role("button", name="Add a party").click()
    page.get_by_role("button", name="Add a party").click()
    names = page.get_by_label("Name in English")
    names.nth(0).fill("Golden Wharf Construction Limited")
    names.nth(1).fill("Tai Fung Interiors Limited")


def accept_as_clerk(clerk: Page, filing_id: str, documents: int) -> str:
    """Claim the filing, accept each of its documents and complete, all at the review screen; return what it said."""
    clerk.goto(f"/review/{filing_id}")
    side = clerk.locator(".side")
    # Focus is on the heading when all of the filing is there: single keys mean the filing from then on.
    expect(side.locator("h1")).to_be_focused(timeout=PATIENCE)
    expect(clerk.get_by_role("button", name="Claim")).to_be_visible(timeout=PATIENCE)
    clerk.keyboard.press("c")
    expect(side).to_contain_text("Under review by you", timeout=PATIENCE)
    for number in range(1, documents + 1):
        clerk.keyboard.press(str(number))
        expect(clerk.get_by_role("tab", selected=True)).to_have_attribute("id", f"review-tab-{number}")
        clerk.keyboard.press("a")
        expect(clerk.locator(".done")).to_contain_text(f"{number} of {documents} decided")
    clerk.keyboard.press("Control+Enter")
    toast = clerk.locator(".toast").last
    expect(toast).to_contain_text("accepted in HCA", timeout=PATIENCE)
    # A number is never broken over two lines: its space is one that does not break.
    return toast.inner_text().replace("\u00a0", " ")


def cut_the_power(page: Page, court: Court, artifacts: Path) -> None:
    """Kill the server in the middle of the large file; start it again, reload, and see that the rest alone is sent."""
    bar = page.get_by_role("progressbar", name=re.compile("Exhibits"))
    expect(bar).to_have_attribute("aria-valuenow", re.compile(r"[3-6]\d"), timeout=PATIENCE)
    court.kill()
    expect(page.get_by_text("The connection dropped at")).to_be_visible(timeout=PATIENCE)
    page.screenshot(path=artifacts / "file-dropped.png", full_page=True)

    offsets: list[int] = []

    def note_offset(response: Response) -> None:
        if response.request.method == "HEAD" and "/uploads/" in response.url:
            offsets.append(int(response.headers.get("upload-offset", "0")))

    page.on("response", note_offset)
    court.start()
    page.reload()
    expect(page.get_by_text("Checked", exact=True)).to_have_count(3, timeout=PATIENCE)
    # What was acknowledged before the power cut was not sent again.
    assert offsets
    assert offsets[0] > 0


def sign_and_submit(page: Page, artifacts: Path) -> None:
    """Type the name and submit; return when the page of the filing says that its fee is held."""
    page.get_by_label("Your name").fill("Chan Mei-ling")
    page.screenshot(path=artifacts / "file-ready.png", full_page=True)
    page.locator(".sum").get_by_role("button", name="Sign and submit").click()
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    expect(page.locator("main:visible")).to_contain_text("Held, not taken", timeout=PATIENCE)


def see_it_accepted(page: Page, clerk: Page) -> None:
    """Have the clerk accept the filing that `page` shows; the page says so, and in which case, without a reload."""
    main = page.locator("main:visible")
    filing_id = page.url.rsplit("/", 1)[1]
    page.evaluate("window.sameDocument = true")
    expect(page.get_by_text("Live", exact=True)).to_be_visible(timeout=PATIENCE)
    said = accept_as_clerk(clerk, filing_id, documents=3)
    expect(main.locator(".status.lg")).to_have_text("Accepted", timeout=PATIENCE)
    number = ask(page, FILING, id=filing_id)["filing"]["case"]["number"]
    assert re.fullmatch(r"HCA \d+/\d{4}", number)
    assert number in said
    expect(main.get_by_role("link", name=number)).to_be_visible(timeout=PATIENCE)
    expect(main).to_contain_text("Taken from deposit account", timeout=PATIENCE)
    assert page.evaluate("window.sameDocument") is True


def test_files_through_a_dead_server(
    court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    """Three documents, one of 45 MB; SIGKILL in the middle, and a reload; paid, accepted, seen without a reload."""
    page = sign_in(court, "lawyer@demo.test")
    before = money(page)
    writ = write_paper(tmp_path, "Writ of summons")
    statement = write_paper(tmp_path, "Statement of claim")
    large = write_large_paper(tmp_path, "Exhibits A1 to A48", 45)
    start_a_case(page)
    slow_uploads(page)
    page.locator("input[type=file][multiple]").set_input_files([writ, statement, large])
    cut_the_power(page, court, artifacts)

    expect(page.get_by_label("Type of Writ of summons")).to_have_value(re.compile("WRIT"))
    permit_scan(page)
    sign_and_submit(page, artifacts)
    balance, holds = money(page)
    assert balance == before[0]
    assert float(holds) > float(before[1])

    see_it_accepted(page, sign_in(court, "clerk@demo.test"))
    page.screenshot(path=artifacts / "file-accepted.png", full_page=True)
    after = money(page)
    assert after[1] == before[1]
    assert float(before[0]) - float(after[0]) == float(holds) - float(before[1])
    court.verify_ledger()


def test_files_dropped_before_the_page_knows_their_types(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    """On a slow line a file may be dropped before the list of types has come: it waits, and none is refused."""
    page = sign_in(shared_court, "lawyer@demo.test")
    asked: list[Route] = []

    def hold(route: Route) -> None:
        if "DocumentTypes" in (route.request.post_data or ""):
            asked.append(route)
        else:
            route.continue_()

    page.route("**/graphql", hold)
    page.goto("/file?new")
    page.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(page)
    page.locator("input[type=file][multiple]").set_input_files(write_paper(tmp_path, "Writ of summons"))
    expect(page.get_by_text("Getting ready to send 1 file")).to_be_visible(timeout=PATIENCE)
    assert asked
    # Whatever is held goes on, and nothing is held from now on.
    page.unroute("**/graphql")
    expect(page.get_by_label("Type of Writ of summons")).to_have_value(re.compile("WRIT"), timeout=PATIENCE)
    expect(page.get_by_role("group", name=re.compile("Writ"))).to_contain_text("Checked", timeout=PATIENCE)
