"""The registry's desk: filings come back and are corrected, are rejected and cost nothing; all without the mouse."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, WebSocketRoute, expect

from e2e.asking import ask, money
from e2e.papers import write_paper
from e2e.servers import Court

PATIENCE = 30_000
NOT_SIGNED = "The statement at the end is not signed."
QUEUE = """{ reviewQueue(first: 50) { edges { node {
  id reference case { number } organisation { nameEn } documents { id } } } } }"""
FILING = """query ($id: ID!) { filing(id: $id) {
  status revision receivedAt deemedReceivedAt officialFilingDate case { number }
  payment { status authorised { amount } captured { amount } }
  documents { id reviewStatus reasonCode reasonMessage } } }"""
PLACE_OF = "id => [...document.querySelectorAll('.queue li a')].findIndex(a => a.href.includes(id))"
CLAIM = "mutation ($i: FilingActionInput!) { claimReview(input: $i) { __typename } }"


def paid_filing(clerk: Page) -> dict[str, Any]:
    """Return a filing of Lam & Partners that starts a case, has two documents, and for which a fee is held."""
    nodes = [edge["node"] for edge in ask(clerk, QUEUE)["reviewQueue"]["edges"]]
    found: dict[str, Any] = next(
        node
        for node in nodes
        if node["case"] is None and len(node["documents"]) == 2 and "Lam" in node["organisation"]["nameEn"]
    )
    return found


def filing(page: Page, filing_id: str) -> dict[str, Any]:
    """Return a filing as the person at the screen may see it."""
    found: dict[str, Any] = ask(page, FILING, id=filing_id)["filing"]
    return found


def follow(lawyer: Page, filing_id: str) -> None:
    """Open a filing's page and wait until changes arrive in it by themselves."""
    lawyer.goto(f"/filings/{filing_id}")
    expect(lawyer.get_by_text("Live", exact=True)).to_be_visible(timeout=PATIENCE)


def open_by_keys(clerk: Page, found: dict[str, Any], search: str = "") -> None:
    """Go down the queue with J until the filing has the focus, and open it with Enter."""
    clerk.goto(f"/review{search}")
    expect(clerk.locator(".side h1")).to_be_focused(timeout=PATIENCE)
    rows = clerk.locator(".queue li a")
    at = clerk.evaluate(PLACE_OF, found["id"])
    assert at >= 0
    for _ in range(rows.count()):
        clerk.keyboard.press("k")
    for _ in range(at):
        clerk.keyboard.press("j")
    expect(rows.nth(at)).to_be_focused()
    clerk.keyboard.press("Enter")
    expect(clerk.locator(".side")).to_contain_text(found["reference"], timeout=PATIENCE)
    expect(clerk.locator(".side h1")).to_be_focused(timeout=PATIENCE)


def claim_by_key(clerk: Page) -> None:
    """Take the filing in hand with C."""
    clerk.keyboard.press("c")
    expect(clerk.locator(".side")).to_contain_text("Under review by you", timeout=PATIENCE)


def give_reason(clerk: Page, key: str, typed: str, words: str) -> None:
    """Return (R) or reject (X) the document shown, for the reason found by `typed`, in `words` of one's own."""
    clerk.keyboard.press(key)
    field = clerk.get_by_role("combobox", name="Find a reason")
    expect(field).to_be_focused()
    clerk.keyboard.type(typed)
    clerk.keyboard.press("Enter")
    message = clerk.get_by_label("Words to the filer")
    expect(message).to_be_focused()
    clerk.keyboard.type(words)
    clerk.keyboard.press("Escape")
    expect(clerk.locator(".side h1")).to_be_focused()


def return_second_document(clerk: Page, found: dict[str, Any], artifacts: Path) -> None:
    """Accept the first document and send the second back, by keys, with a reload in the middle."""
    open_by_keys(clerk, found)
    claim_by_key(clerk)
    clerk.keyboard.press("a")
    expect(clerk.locator(".done")).to_contain_text("1 of 2 decided")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".done")).to_contain_text("Document 2 is not decided yet.")
    expect(clerk.get_by_role("tab", selected=True)).to_have_attribute("id", "review-tab-2")
    give_reason(clerk, "r", "signature", NOT_SIGNED)
    # A reload loses nothing that was decided.
    clerk.reload()
    expect(clerk.locator(".done")).to_contain_text("2 of 2 decided", timeout=PATIENCE)
    # The registry's calendar is asked for again too: without a day by which it is due nothing goes back.
    expect(clerk.get_by_role("combobox", name="Due")).to_be_visible(timeout=PATIENCE)
    clerk.screenshot(path=artifacts / "review-return.png")
    clerk.keyboard.press("Control+Enter")
    said = f"{found['reference']} returned. Due back"
    expect(clerk.locator(".toast")).to_contain_text(said, timeout=PATIENCE)
    expect(clerk.locator(".side")).not_to_contain_text(found["reference"])


def correct(lawyer: Page, filing_id: str, paper: Path) -> None:
    """Replace the document that came back, sign, and resubmit."""
    lawyer.goto(f"/filings/{filing_id}/correct")
    main = lawyer.get_by_role("main")
    expect(main).to_contain_text(NOT_SIGNED, timeout=PATIENCE)
    lawyer.locator(".swap input[type=file]").set_input_files(paper)
    expect(main).to_contain_text("Checked", timeout=PATIENCE)
    lawyer.get_by_label("Your name").fill("Chan Mei-ling")
    main.get_by_role("button", name="Resubmit").click()
    lawyer.wait_for_url(lambda url: not url.endswith("/correct"), timeout=PATIENCE)


def accept_what_came_back(clerk: Page, found: dict[str, Any]) -> None:
    """Open the corrected filing from the queue, see what changed, accept both documents and complete."""
    # It came back into the queue by itself.
    expect(clerk.locator(f".queue a[href*='{found['id']}']")).to_be_visible(timeout=PATIENCE)
    open_by_keys(clerk, found)
    expect(clerk.locator(".asked")).to_contain_text("Revision 2.")
    expect(clerk.locator(".asked")).to_contain_text("Changed")
    claim_by_key(clerk)
    for key, decided in (("1", 0), ("a", 1), ("2", 1), ("a", 2)):
        clerk.keyboard.press(key)
        expect(clerk.locator(".done")).to_contain_text(f"{decided} of 2 decided")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".toast").last).to_contain_text("accepted in HCPI", timeout=PATIENCE)


def test_returned_corrected_and_accepted(
    court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    """The place in the queue of time is kept: `receivedAt` is the same before and after the correction."""
    clerk, lawyer = sign_in(court, "clerk@demo.test"), sign_in(court, "lawyer@demo.test")
    found = paid_filing(clerk)
    before, funds = filing(lawyer, found["id"]), money(lawyer)
    follow(lawyer, found["id"])
    status = lawyer.locator("#main .status.lg")

    return_second_document(clerk, found, artifacts)
    expect(status).to_have_text("Returned for correction", timeout=PATIENCE)
    returned = filing(lawyer, found["id"])
    assert [each["reviewStatus"] for each in returned["documents"]] == ["RECEIVED", "RETURNED"]
    second = returned["documents"][1]
    assert (second["reasonCode"], second["reasonMessage"]) == ("MISSING_SIGNATURE", NOT_SIGNED)
    assert money(lawyer) == funds

    correct(lawyer, found["id"], write_paper(tmp_path, "Statement of damages, signed"))
    expect(status).to_have_text("Received", timeout=PATIENCE)
    again = filing(lawyer, found["id"])
    assert again["revision"] == 2
    assert again["receivedAt"] == before["receivedAt"]
    assert again["deemedReceivedAt"] == before["deemedReceivedAt"]

    accept_what_came_back(clerk, found)
    expect(status).to_have_text("Accepted", timeout=PATIENCE)
    after = filing(lawyer, found["id"])
    assert after["receivedAt"] == before["receivedAt"]
    assert after["payment"]["captured"] == before["payment"]["authorised"]
    court.verify_ledger()
    court.verify_audit()


def test_a_rejection_frees_the_hold(court: Court, sign_in: Callable[..., Page], artifacts: Path) -> None:
    """A rejected lead document rejects all: nothing is charged, and what was held can be used again."""
    clerk, lawyer = sign_in(court, "clerk@demo.test"), sign_in(court, "lawyer@demo.test")
    found = paid_filing(clerk)
    held = filing(lawyer, found["id"])["payment"]["authorised"]["amount"]
    balance, holds = money(lawyer)
    follow(lawyer, found["id"])

    open_by_keys(clerk, found, f"?text={found['reference']}")
    claim_by_key(clerk)
    give_reason(clerk, "x", "wrong court", "The claim is within the District Court.")
    for key in ("2", "a"):
        clerk.keyboard.press(key)
    expect(clerk.locator(".done")).to_contain_text("so the other goes with it. Nothing is charged.")
    clerk.screenshot(path=artifacts / "review-reject.png")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".toast")).to_contain_text("rejected. Nothing was charged.", timeout=PATIENCE)
    # It was the only one: the page says so, and does not open it again.
    expect(clerk.locator(".rv-none")).to_contain_text("Nothing in the queue matches", timeout=PATIENCE)
    expect(clerk.get_by_role("main")).to_be_focused()

    expect(lawyer.locator("#main .status.lg")).to_have_text("Rejected", timeout=PATIENCE)
    rejected = filing(lawyer, found["id"])
    assert rejected["payment"]["status"] == "VOIDED"
    assert float(rejected["payment"]["captured"]["amount"]) == 0
    assert rejected["case"] is None
    now_balance, now_holds = money(lawyer)
    assert now_balance == balance
    assert float(now_holds) == float(holds) - float(held)
    court.verify_ledger()
    court.verify_audit()


def test_the_second_clerk_is_told_who_was_first(court: Court, sign_in: Callable[..., Page]) -> None:
    """A page that heard nothing of it asks to claim: it says who was first, and nothing is changed."""
    first, second = sign_in(court, "clerk@demo.test"), sign_in(court, "clerk2@demo.test")
    found = paid_filing(first)

    def hear_nothing(socket: WebSocketRoute) -> None:
        socket.on_message(lambda _: None)

    second.route_web_socket("**/graphql", hear_nothing)
    second.goto(f"/review/{found['id']}")
    expect(second.get_by_role("button", name="Claim")).to_be_visible(timeout=PATIENCE)
    assert ask(first, CLAIM, i={"filingId": found["id"]})["claimReview"]["__typename"] == "Filing"
    second.keyboard.press("c")
    expect(second.get_by_role("alert")).to_contain_text("claimed this filing before you", timeout=PATIENCE)
    expect(second.locator(".done")).to_contain_text("has this filing. You can read it.")
    expect(second.get_by_role("button", name="Claim")).to_have_count(0)
