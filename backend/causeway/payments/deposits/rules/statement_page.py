"""A statement of account as a page: in English and Traditional Chinese side by side, all of it plain data."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from causeway.kit.clock import in_hong_kong
from causeway.kit.money import say_dollars
from causeway.payments.deposits.rules.entry_names import ENTRY_NAMES
from causeway.payments.rules.statements import Statement, StatementEntry

Said = list[dict[str, str]]
"""A text in its languages: [{"lang": "en", "text": "..."}, ...]."""


class Names(NamedTuple):
    """One text in the two languages of a page."""

    en: str
    zh: str


TITLE = Names("Statement of deposit account", "預付款項帳戶結單")
MAIN_ACCOUNT = Names("Main account", "主帳戶")
OPENING, CLOSING = Names("Opening balance", "期初結餘"), Names("Closing balance", "期末結餘")
COLUMNS = (
    Names("No.", "編號"),
    Names("Date and time", "日期及時間"),
    Names("Entry", "記項"),
    Names("Case", "案件"),
    Names("Out (HK$)", "支出（港元）"),
    Names("In (HK$)", "存入（港元）"),
    Names("Balance (HK$)", "結餘（港元）"),
)
NOTES = (
    Names(
        "A hold for a filing not yet decided lowers what is available, and is no entry before its fee is taken.",
        "就未有決定的呈交所暫扣的款項只減少可用結餘，收取費用後方成為記項。",
    ),
    Names("The account earns no interest.", "帳戶不計利息。"),
)


@dataclass(frozen=True)
class Holder:
    """Whose account it is, with the branch if it is a branch's."""

    firm: Names
    branch: Names | None = None
    branch_code: str = ""


def statement_page(statement: Statement, holder: Holder, made_on: date) -> dict[str, Any]:
    """Return what the template sets: the same statement and day always give the same."""
    period = statement.period
    amounts = [entry.amount_cents for entry in statement.entries]
    into = sum(amount for amount in amounts if amount > 0)
    out = -sum(amount for amount in amounts if amount < 0)
    days = f"{period.first} \N{EN DASH} {period.last}"
    return {
        "title": f"{TITLE.en}, {holder.firm.en}, {days}",
        "date": [made_on.year, made_on.month, made_on.day],
        "foot": f"{holder.firm.en} {holder.branch_code}".strip() + f", {days}",
        "heading": _said(TITLE),
        "facts": [
            _fact(Names("Account of", "帳戶持有人"), _both(holder.firm)),
            _fact(Names("Account", "帳戶"), _account(holder)),
            _fact(Names("Period", "期間"), [_line("", days)]),
            _fact(Names("Made on", "製作日期"), [_line("", made_on.isoformat())]),
            _fact(OPENING, [_line("", say_dollars(statement.opening_cents))]),
            _fact(Names("Paid in", "存入總額"), [_line("", say_dollars(into))]),
            _fact(Names("Taken out", "支出總額"), [_line("", say_dollars(out))]),
            _fact(CLOSING, [_line("", say_dollars(statement.closing_cents))]),
        ],
        "columns": [_said(column) for column in COLUMNS],
        "rows": [
            _balance_row(period.first, OPENING, statement.opening_cents),
            *(_row(entry) for entry in statement.entries),
            _balance_row(period.last, CLOSING, statement.closing_cents),
        ],
        "notes": [_said(note) for note in NOTES],
    }


def _row(entry: StatementEntry) -> list[str]:
    name = ENTRY_NAMES[entry.kind]
    amount = _amount(abs(entry.amount_cents))
    out, into = ("", amount) if entry.amount_cents >= 0 else (amount, "")
    return [
        str(entry.number),
        in_hong_kong(entry.at).strftime("%Y-%m-%d %H:%M:%S"),
        f"{name.en} {name.zh_hant} {entry.reference}",
        entry.matter or "",
        out,
        into,
        _amount(entry.balance_cents),
    ]


def _balance_row(day: date, name: Names, cents: int) -> list[str]:
    return ["", day.isoformat(), f"{name.en} {name.zh}", "", "", "", _amount(cents)]


def _amount(cents: int) -> str:
    """Return an amount as it stands in a column that names the currency: "1,045.00"."""
    return say_dollars(cents).replace("HK$", "")


def _account(holder: Holder) -> Said:
    if holder.branch is None:
        return _said(MAIN_ACCOUNT)
    return [*_both(holder.branch), _line("", f"({holder.branch_code})")]


def _fact(label: Names, value: Said) -> dict[str, Said]:
    return {"label": _said(label), "value": value}


def _both(names: Names) -> Said:
    """Say a name in both languages, or once where it is the same."""
    return _said(names) if names.zh != names.en else [_line("en", names.en)]


def _said(names: Names) -> Said:
    return [_line("en", names.en), _line("zh", names.zh)]


def _line(lang: str, text: str) -> dict[str, str]:
    return {"lang": lang, "text": text}
