"""What is printed of a statement: each amount in its own column, and columns that make the sums above them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from causeway.ledger.tables import EntryKind
from causeway.payments.deposits.rules.statement_page import Holder, Names, statement_page
from causeway.payments.rules.statements import Period, Statement, StatementEntry

AT = datetime(2026, 11, 2, 15, 59, 59, tzinfo=UTC)
OUT, INTO, BALANCE = 4, 5, 6


def entry(number: int, kind: EntryKind, cents: int, balance: int) -> StatementEntry:
    return StatementEntry(number, AT, kind, f"CP-26-00000{number}", None, cents, balance)


STATEMENT = Statement(
    Period(date(2026, 11, 1), date(2026, 11, 30)),
    300_000,
    1_216_400,
    [
        entry(2, EntryKind.TOP_UP, 1_000_000, 1_300_000),
        entry(3, EntryKind.CAPTURE, -83_600, 1_216_400),
    ],
)


def dollars(figure: str) -> Decimal:
    return Decimal(figure.replace("HK$", "").replace(",", "") or 0)


def printed() -> dict[str, Any]:
    return statement_page(STATEMENT, Holder(Names("Lam", "林")), date(2026, 12, 1))


def test_each_amount_stands_in_its_column() -> None:
    rows = printed()["rows"]
    assert [(row[0], row[OUT], row[INTO], row[BALANCE]) for row in rows] == [
        ("", "", "", "3,000.00"),
        ("2", "", "10,000.00", "13,000.00"),
        ("3", "836.00", "", "12,164.00"),
        ("", "", "", "12,164.00"),
    ]
    # Court time, and what moved in both languages.
    assert (rows[1][1], rows[1][2]) == ("2026-11-02 23:59:59", "Top-up 存入款項 CP-26-000002")


def test_the_sums_above_are_those_of_the_columns() -> None:
    page = printed()
    facts = {fact["label"][0]["text"]: fact["value"][0]["text"] for fact in page["facts"]}
    for name, column in (("Paid in", INTO), ("Taken out", OUT)):
        assert dollars(facts[name]) == sum(dollars(row[column]) for row in page["rows"])
    made = dollars(facts["Opening balance"]) + dollars(facts["Paid in"]) - dollars(facts["Taken out"])
    assert made == dollars(facts["Closing balance"])
    # A name that is the same in both languages is said once; another in both.
    assert facts["Account of"] == "Lam"
