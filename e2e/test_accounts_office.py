"""The accounts office: a refund sent back, changed and approved by another; a day put right by two, and closed."""

import csv
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.asking import ask
from e2e.card_payers import CardCourt, card_court
from e2e.servers import Court

PATIENCE = 60_000
MAY_TAKE_SECONDS, LOOKED_AFTER_SECONDS = 60.0, 0.2
HONG_KONG = ZoneInfo("Asia/Hong_Kong")
RECONCILE = "payments.reconcile_due"
PLANTED_CENTS = (700, 3600)
"""What the provider says it took on nobody's behalf, each once."""
BALANCES = "{ allDepositAccounts(first: 100) { nodes { balance { amount } } } }"
MONTH = "query($day: Date!) { monthEnd(day: $day) { firstDay captured { amount } } }"
FOUND = """query($day: Date!) {
  reconciliationDifferences(filter: { day: $day }, first: 50) { nodes { kind state provider { amount } } }
}"""


def records_of(file: Path) -> sqlite3.Connection:
    """Open a file of records beside who keeps it."""
    return sqlite3.connect(file, timeout=30, isolation_level=None)


def kept_by_firms(page: Page) -> Decimal:
    """Return what is on all deposit accounts together."""
    accounts = ask(page, BALANCES)["allDepositAccounts"]["nodes"]
    return sum((Decimal(each["balance"]["amount"]) for each in accounts), Decimal(0))


def choose(page: Page, label: str, value: str) -> None:
    """Fill in a field of the dialog that is open."""
    page.get_by_role("dialog").get_by_label(label, exact=False).first.fill(value)


def do(page: Page, act: str) -> None:
    """Press the button that ends the dialog."""
    page.get_by_role("dialog").get_by_role("button", name=act, exact=True).click()


def approve(second: Page, reference: str, artifacts: Path) -> None:
    """Approve what was sent again, and see it paid back and gone from what waits."""
    second.goto("/refunds?show=toApprove")
    second.get_by_role("link", name=reference).click()
    panel = second.locator(".refund-panel")
    expect(panel).to_contain_text("0.50", timeout=PATIENCE)
    panel.get_by_role("button", name="Approve", exact=True).click()
    expect(panel).to_contain_text("Paid back", timeout=PATIENCE)
    second.screenshot(path=artifacts / "refund-approved.png")
    expect(second.get_by_role("link", name=reference)).to_have_count(0)


def test_a_refund_is_sent_back_changed_and_approved_by_a_second_person(
    court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    asker, second = sign_in(court, "accounts@demo.test"), sign_in(court, "accounts2@demo.test")
    before = kept_by_firms(asker)

    second.goto("/refunds?show=toApprove")
    waiting = second.locator("main:visible tbody tr")
    expect(waiting).to_have_count(1, timeout=PATIENCE)
    reference = waiting.get_by_role("link").inner_text()
    asker.goto("/refunds?show=toApprove")
    expect(asker.locator("main:visible tbody tr")).to_have_count(1, timeout=PATIENCE)
    expect(asker.get_by_role("link", name=reference)).to_have_count(0)

    waiting.get_by_role("link").click()
    second.get_by_role("button", name="Send back", exact=True).click()
    choose(second, "Why", "Only the second copy is to be paid back.")
    do(second, "Send back")
    expect(second.locator(".refund-panel")).to_contain_text("Sent back to update", timeout=PATIENCE)

    asker.goto(second.url.split("?")[0].replace(court.url, ""))
    asker.get_by_role("button", name="Change and send again").click(timeout=PATIENCE)
    choose(asker, "Amount in HK$", "0.50")
    choose(asker, "Why", "The second copy, as asked.")
    asker.screenshot(path=artifacts / "refund-changed.png")
    do(asker, "Send again")
    panel = asker.locator(".refund-panel")
    expect(panel).to_contain_text("Waits for a second person", timeout=PATIENCE)
    expect(panel).to_contain_text("You asked for this refund, so somebody else decides on it.")
    expect(panel.get_by_role("button", name="Approve")).to_have_count(0)

    approve(second, reference, artifacts)
    assert kept_by_firms(asker) - before == Decimal("0.50")
    court.verify_ledger()


def test_a_month_of_fees_is_as_the_ledger_has_it_on_the_page_and_in_its_file(
    court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    page = sign_in(court, "accounts@demo.test")
    # The demonstration is as old as its template: its fees may be of last month on the first of one.
    month = max((ask(page, MONTH, day=day)["monthEnd"] for day in latest_months()), key=captured)
    assert captured(month) > 0
    page.goto(f"/month-end?month={month['firstDay'][:7]}")
    shown = page.locator("main:visible")
    expect(shown.locator("tfoot")).to_contain_text(f"{captured(month):,}", timeout=PATIENCE)
    expect(shown.locator(".callout")).to_have_count(0)
    page.screenshot(path=artifacts / "month-end.png", full_page=True)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["Code"]]
    assert sum(Decimal(line["Amount (HK$)"]) for line in lines) == captured(month)


def latest_months() -> tuple[str, str]:
    """Return a day of this month and one of the last."""
    today = datetime.now(HONG_KONG).date()
    return today.isoformat(), (today.replace(day=1) - timedelta(days=1)).isoformat()


def captured(month: dict[str, Any]) -> Decimal:
    """Return the fees that the ledger has of a month."""
    return Decimal(month["captured"]["amount"])


@pytest.fixture
def cards(demo_template: Path, tmp_path: Path) -> Iterator[CardCourt]:
    """A court that takes cards, and its provider, on a fresh copy of the demonstration."""
    shutil.copytree(demo_template, tmp_path / "data")
    with card_court(tmp_path / "data") as opened:
        yield opened


def plant(data: Path, noon: datetime) -> None:
    """Have the provider's log say what it took for nothing that was asked of it, and no day be compared yet."""
    with records_of(data / "sandbox-provider.db") as provider:
        line = "INSERT INTO log (at, payment_key, reference, what, cents) VALUES (?, ?, 'X', 'CAPTURED', ?)"
        for cents in PLANTED_CENTS:
            provider.execute(line, (noon.isoformat(), f"strange-{cents}", cents))
    provider.close()
    with records_of(data / "causeway.db") as ours:
        ours.execute("UPDATE reconciliation_day SET compared_at = NULL")
    ours.close()


def compare_now(data: Path) -> None:
    """Have the nightly comparison begin at once, and return when it has ended."""
    with records_of(data / "causeway.db") as ours:
        begun = "UPDATE job SET run_at = '2026-01-01 00:00:00.000000' WHERE kind = ? AND state = 'WAITING'"
        assert ours.execute(begun, (RECONCILE,)).rowcount == 1
        ended = "SELECT 1 FROM job WHERE kind = ? AND state = 'WAITING' AND run_at > '2026-02-01'"
        deadline = time.monotonic() + MAY_TAKE_SECONDS
        while ours.execute(ended, (RECONCILE,)).fetchone() is None:
            assert time.monotonic() < deadline, "the day was not compared"
            time.sleep(LOOKED_AFTER_SECONDS)
    ours.close()


def item(page: Page, cents: int) -> Locator:
    """A planted difference on the screen."""
    return page.locator("main:visible .office-item[data-state]").filter(has_text=f"HK${cents // 100}.00")


def propose(page: Page, cents: int, settlement: str) -> None:
    """Say how a planted difference is settled."""
    item(page, cents).get_by_role("button", name="Settle", exact=True).click(timeout=PATIENCE)
    page.get_by_role("dialog").get_by_role("combobox").select_option(settlement)
    choose(page, "Why", "The provider booked it to the wrong merchant.")
    do(page, "Propose")
    expect(item(page, cents)).to_contain_text("You proposed this", timeout=PATIENCE)


def test_planted_differences_are_found_once_settled_by_two_and_the_day_is_closed(
    cards: CardCourt, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    data = cards.court.data
    yesterday = datetime.now(HONG_KONG).replace(hour=12) - timedelta(days=1)
    plant(data, yesterday)
    first, second = (sign_in(cards.court, f"{who}@demo.test") for who in ("accounts", "accounts2"))
    day = yesterday.date().isoformat()
    for _ in range(2):
        compare_now(data)
        found = ask(first, FOUND, day=day)["reconciliationDifferences"]["nodes"]
        planted = [each["provider"]["amount"] for each in found if each["kind"] == "UNKNOWN_MONEY"]
        assert sorted(planted) == ["36.00", "7.00"]

    address = f"/reconciliation/{day}"
    first.goto(address)
    shown = first.locator("main:visible")
    expect(shown.locator("h1")).to_contain_text("does not agree yet", timeout=PATIENCE)
    expect(shown).to_contain_text("2 payments do not agree, and wait to be settled.")
    first.screenshot(path=artifacts / "reconciliation-planted.png", full_page=True)
    propose(first, 700, "POST")
    propose(first, 3600, "EXPLAIN")
    expect(item(first, 700).get_by_role("button", name="Approve")).to_have_count(0)

    second.goto(address)
    for cents in PLANTED_CENTS:
        item(second, cents).get_by_role("button", name="Approve", exact=True).click(timeout=PATIENCE)
        expect(item(second, cents)).to_contain_text("Approved by", timeout=PATIENCE)
    second.get_by_role("button", name="Close the day").click()
    expect(second.locator(".office-acts")).to_contain_text("Closed", timeout=PATIENCE)
    expect(second.locator("main:visible h1")).to_contain_text("agrees")
    second.screenshot(path=artifacts / "reconciliation-closed.png", full_page=True)
    cards.court.verify_ledger()


def test_a_settlement_file_with_a_planted_line_becomes_one_difference(
    cards: CardCourt, sign_in: Callable[..., Page], artifacts: Path, tmp_path: Path
) -> None:
    data = cards.court.data
    yesterday = datetime.now(HONG_KONG).replace(hour=12, minute=0) - timedelta(days=1)
    day = yesterday.date().isoformat()
    with records_of(data / "causeway.db") as ours:
        ours.execute("UPDATE reconciliation_day SET compared_at = NULL")
    ours.close()
    compare_now(data)
    planted = f"900001,{day},strange,CAPTURED,9.00,HKD,{yesterday.isoformat()}"
    head = "line,day,key,what,amount,currency,at"
    files = {"right.csv": f"{head}\n{planted}\n", "wrong.csv": f"{head}\n{planted.replace('HKD', 'USD')}\n"}
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    page = sign_in(cards.court, "accounts@demo.test")
    page.goto(f"/reconciliation/{day}")
    shown = page.locator("main:visible")
    chosen = shown.get_by_label("Take in a file").and_(page.locator("input"))
    chosen.set_input_files(tmp_path / "wrong.csv", timeout=PATIENCE)
    expect(shown).to_contain_text("Line 2 of the file is not in Hong Kong dollars.", timeout=PATIENCE)
    chosen.set_input_files(tmp_path / "right.csv")
    expect(shown).to_contain_text("was not in the provider’s log", timeout=PATIENCE)
    expect(shown.locator(".office-files li")).to_have_count(1, timeout=PATIENCE)
    chosen.set_input_files(tmp_path / "right.csv")
    deadline = time.monotonic() + MAY_TAKE_SECONDS
    while not (found := strange(page, day)):
        assert time.monotonic() < deadline, "the day was not compared again"
        time.sleep(LOOKED_AFTER_SECONDS)
    assert found == ["9.00"]
    page.reload()
    expect(shown.locator(".office-item").filter(has_text="HK$9.00")).to_have_count(1, timeout=PATIENCE)
    expect(shown.locator(".office-files li")).to_have_count(1)
    page.screenshot(path=artifacts / "settlement-file.png", full_page=True)


def strange(page: Page, day: str) -> list[str]:
    """Return what the provider is said to have taken on nobody's behalf."""
    found = ask(page, FOUND, day=day)["reconciliationDifferences"]["nodes"]
    return [each["provider"]["amount"] for each in found if each["kind"] == "UNKNOWN_MONEY"]
