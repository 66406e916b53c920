"""Statements of deposit accounts: they add up, follow one another, and are read by few."""

import csv
import io
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import httpx2
import pikepdf
import pypdfium2
import pytest
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import Branch, Organisation, OrganisationKind
from causeway.cases.tables import Case, CaseStatus, Party, PartyKind, Representation, SecurityLevel
from causeway.factories import make_typesetter
from causeway.forms.page.typesetter import Typesetter
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Refusal
from causeway.kit.ids import new_id
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.queries import statement_of
from causeway.payments.rules.statements import Period
from causeway.web.statements import StatementRoutes
from tests.accounts.builders import add
from tests.payments.builders import ACCOUNTS_OFFICE, Firm, figures, firm, load_fees, paid, subject
from tests.web.serving import bearer, serving

YEAR = {"from": "2026-01-01", "to": "2026-12-31"}
OPENED = datetime(2026, 11, 2, 10, 0, tzinfo=HONG_KONG)


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Firm:
    """A firm with a deposit on 2 November, a fee taken late on the 30th, and one in the first minute of December."""
    await load_fees(context)
    clock.move_to(OPENED)
    made = await firm(context)
    for at in (
        datetime(2026, 11, 30, 23, 59, 59, tzinfo=HONG_KONG),
        datetime(2026, 12, 1, 0, 0, tzinfo=HONG_KONG),
    ):
        clock.move_to(at)
        payment = await paid(context, made, subject(made))
        documents = frozenset({f"{payment.filing_id}-0"})
        await context.run(capture, Capture(payment.id, documents, "case"), actor=made.solicitor)
    return made


@pytest.fixture
async def typesetter() -> AsyncIterator[Typesetter]:
    made = make_typesetter()
    yield made
    await made.close()


@pytest.fixture
async def client(context: Context, payer: Firm, typesetter: Typesetter) -> AsyncIterator[httpx2.AsyncClient]:
    stranger = Actor("stranger", "another", roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
    secondary = Actor("secondary", payer.organisation_id, roles=frozenset({Role.SECONDARY_ADMINISTRATOR}))
    people = {
        "administrator": payer.administrator,
        "secondary": secondary,
        "accounts": ACCOUNTS_OFFICE,
        "member": payer.solicitor,
        "stranger": stranger,
    }

    async def find_actor(request: Request) -> Any:
        return people.get(request.headers.get("authorization", "").removeprefix("Bearer "), PUBLIC)

    async with (
        serving(StatementRoutes(context, find_actor, typesetter).routes()) as url,
        httpx2.AsyncClient(base_url=url, trust_env=False) as made,
    ):
        yield made


async def asked(
    client: httpx2.AsyncClient, of: Firm, who: str, ending: str = "csv", **days: str
) -> httpx2.Response:
    address = f"/deposit-accounts/{of.account_id}/statement.{ending}"
    return await client.get(address, params=days, headers=bearer(who))


def read_back(text: str) -> tuple[Decimal, list[dict[str, str]], Decimal]:
    """Opening balance, entries and closing balance, as a program that was given the file reads them."""
    first, *entries, last = csv.DictReader(io.StringIO(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")))
    assert (first["kind"], last["kind"]) == ("OPENING_BALANCE", "CLOSING_BALANCE")
    return Decimal(first["balance"]), entries, Decimal(last["balance"])


def moved(entries: list[dict[str, str]]) -> Decimal:
    return sum((Decimal(each["in"] or 0) - Decimal(each["out"] or 0) for each in entries), Decimal(0))


async def test_read_back_it_makes_the_same_sums(
    context: Context, client: httpx2.AsyncClient, payer: Firm
) -> None:
    answer = await asked(client, payer, "administrator", **YEAR)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert '; filename="statement-2026-01-01-2026-12-31.csv";' in answer.headers["content-disposition"]
    opening, entries, closing = read_back(answer.text)
    balance, _ = await figures(context, payer)
    assert (opening, moved(entries), closing) == (0, closing, Decimal(balance) / 100)
    assert [(each["kind"], each["out"], each["in"]) for each in entries] == [
        ("OPENING", "", "20000.00"),
        ("CAPTURE", "836.00", ""),
        ("CAPTURE", "836.00", ""),
    ]


def printed(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


PRINTED_ENTRY = re.compile(
    r"(\d+)\s+20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\s[^\n]*?([\d,]+\.\d\d)\s+([\d,]+\.\d\d)\s*$", re.MULTILINE
)


async def test_printed_it_says_the_same_sums_and_has_them_inside(
    context: Context, client: httpx2.AsyncClient, payer: Firm
) -> None:
    firm_row = Organisation(
        id=payer.organisation_id,
        name_en="Lam & Partners <#strong[x]>",
        name_zh="林律師行",
        kind=OrganisationKind.LAW_FIRM,
        created_at=OPENED,
    )
    await add(context, firm_row)
    answer = await asked(client, payer, "administrator", "pdf", **YEAR)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.headers["content-disposition"].endswith("statement-2026-01-01-2026-12-31.pdf")
    text = printed(answer.content)
    for said in (
        "Statement of deposit account",
        "預付款項帳戶結單",
        firm_row.name_en,
        "林律師行",
        "主帳戶",
        "首次存款",
    ):
        assert said in text
    # What a program reads off the page: each entry's amount and the balance after it make the next.
    entries = [
        tuple(Decimal(figure.replace(",", "")) for figure in found) for found in PRINTED_ENTRY.findall(text)
    ]
    assert entries == [
        (1, Decimal("20000.00"), Decimal("20000.00")),
        (2, Decimal("836.00"), Decimal("19164.00")),
        (3, Decimal("836.00"), Decimal("18328.00")),
    ]
    with pikepdf.Pdf.open(io.BytesIO(answer.content)) as document:
        assert document.Root.MarkInfo.Marked
        attached = document.attachments["statement.csv"].get_file().read_bytes().decode()
    asked_as_csv = (await asked(client, payer, "administrator", **YEAR)).text
    assert read_back(attached) == read_back(asked_as_csv)


async def test_a_printed_statement_of_a_branch_names_it(
    context: Context, client: httpx2.AsyncClient, payer: Firm
) -> None:
    branch = Branch(
        id=new_id(), organisation_id=payer.organisation_id, code="LAM-02", name_en="Kowloon", name_zh="九龍"
    )
    firm_row = Organisation(
        id=payer.organisation_id, name_en="Lam", kind=OrganisationKind.LAW_FIRM, created_at=OPENED
    )
    await add(context, firm_row, branch)
    opening = OpenDepositAccount(payer.organisation_id, 300_000, branch.id)
    account = await context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    of_branch = replace(payer, account_id=account.id)
    text = printed((await asked(client, of_branch, "administrator", "pdf", **YEAR)).content)
    assert "Kowloon 九龍 (LAM-02)" in text


async def test_more_than_a_statement_has_is_refused_before_it_is_read(context: Context, payer: Firm) -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    async with context.database.reading() as session:
        assert len((await statement_of(session, ACCOUNTS_OFFICE, payer.account_id, year, 3)).entries) == 3
        with pytest.raises(Refusal, match="at most 2 entries") as refused:
            await statement_of(session, ACCOUNTS_OFFICE, payer.account_id, year, 2)
    assert refused.value.fields[0].path == ("from",)


async def test_periods_that_follow_one_another_have_each_entry_once(
    client: httpx2.AsyncClient, payer: Firm
) -> None:
    november = read_back(
        (await asked(client, payer, "administrator", **{"from": "2026-11-01", "to": "2026-11-30"})).text
    )
    december = read_back(
        (await asked(client, payer, "administrator", **{"from": "2026-12-01", "to": "2026-12-31"})).text
    )
    nothing = read_back(
        (await asked(client, payer, "administrator", **{"from": "2026-10-01", "to": "2026-10-31"})).text
    )
    assert [each["number"] for each in november[1]] == ["1", "2"]
    assert [each["number"] for each in december[1]] == ["3"]
    assert (nothing, november[0]) == ((0, [], 0), 0)
    assert november[2] == december[0] == Decimal("19164.00")


async def test_the_matter_is_told_to_who_may_know_of_the_case(
    context: Context, client: httpx2.AsyncClient, payer: Firm
) -> None:
    row = Case(
        id="case",
        number="HCA 1/2026",
        court_code="HC-CFI",
        case_type_code="HCA",
        title_en="A v B",
        status=CaseStatus.ACTIVE,
        security_level=SecurityLevel.SEALED,
        last_activity_at=OPENED,
        created_at=OPENED,
    )
    party = Party(
        id="party", case_id="case", position=1, role="PLAINTIFF", kind=PartyKind.COMPANY, name_en="A"
    )
    acts = Representation(
        id="acts",
        case_id="case",
        party_id="party",
        organisation_id=payer.organisation_id,
        since=OPENED.date(),
    )

    async def matters(who: str) -> list[str]:
        _, entries, _ = read_back((await asked(client, payer, who, **YEAR)).text)
        return [each["matter"] for each in entries]

    await add(context, row, party)
    assert await matters("administrator") == ["", "", ""]
    await add(context, acts)
    assert await matters("administrator") == ["", "HCA 1/2026", "HCA 1/2026"]
    assert await matters("accounts") == ["", "", ""]


@pytest.mark.parametrize(
    ("who", "status"),
    [("secondary", 200), ("accounts", 200), ("member", 403), ("stranger", 404), ("nobody", 401)],
)
async def test_only_administrators_and_the_accounts_office_read_it(
    client: httpx2.AsyncClient, payer: Firm, who: str, status: int
) -> None:
    assert (await asked(client, payer, who, **YEAR)).status_code == status


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"to": "2026-12-31"}, "from"),
        ({"from": "2026-02-30", "to": "2026-12-31"}, "from"),
        ({"from": "2026-11-01", "to": "9999-12-31"}, "to"),
        ({"from": "0001-01-01", "to": "2026-12-31"}, "from"),
        ({"from": "2026-11-02", "to": "2026-11-01"}, "to"),
    ],
)
async def test_a_period_that_is_none_is_refused_by_its_field(
    client: httpx2.AsyncClient, payer: Firm, days: dict[str, str], field: str
) -> None:
    answer = await asked(client, payer, "administrator", **days)
    assert (answer.status_code, answer.json()["fields"][0]["path"]) == (400, [field])
