"""Receipts as files: to read and to print, the same bytes each time, for whoever sees the payment and nobody else."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pikepdf
import pypdfium2
import pytest
from sqlmodel import func, select
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import Organisation, OrganisationKind, OrganisationStatus
from causeway.factories import make_typesetter
from causeway.forms.page.typesetter import Typesetter
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.check_digits import in_groups
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.payments.receipts.tables import Receipt, ReceiptFile
from causeway.web.receipts import ReceiptRoutes
from tests.accounts.builders import add
from tests.payments.builders import ACCOUNTS_OFFICE, SETTING_DOWN, WRIT, Firm, firm, load_fees, paid, subject
from tests.payments.receipts.builders import AT_NOON, receipt_of, some_case, take, taken
from tests.web.serving import bearer, serving

ORIGIN = "https://court.test"


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Firm:
    await load_fees(context)
    clock.move_to(AT_NOON)
    return await firm(context)


@pytest.fixture
async def receipt(context: Context, payer: Firm) -> Receipt:
    """Of two documents, one was accepted and paid for."""
    payment = await paid(context, payer, subject(payer, WRIT, SETTING_DOWN))
    await take(context, payer, payment, 1, case_id=await some_case(context))
    return await receipt_of(context, payment.id)


@pytest.fixture
async def typesetter() -> AsyncIterator[Typesetter]:
    made = make_typesetter()
    yield made
    await made.close()


@pytest.fixture
async def client(
    context: Context, payer: Firm, typesetter: Typesetter, tmp_path: Path
) -> AsyncIterator[httpx2.AsyncClient]:
    people = {
        "payer": payer.solicitor,
        "accounts": ACCOUNTS_OFFICE,
        "stranger": Actor("stranger", "another", roles=frozenset({Role.PRIMARY_ADMINISTRATOR})),
        "litigant": Actor("litigant", roles=frozenset({Role.INDIVIDUAL})),
    }

    async def find_actor(request: Request) -> Any:
        return people.get(request.headers.get("authorization", "").removeprefix("Bearer "), PUBLIC)

    routes = ReceiptRoutes(
        context, LocalBlobStore(tmp_path / "files"), typesetter, find_actor, ORIGIN
    ).routes()
    async with (
        serving(routes) as url,
        httpx2.AsyncClient(base_url=url, trust_env=False) as made,
    ):
        yield made


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


async def test_it_prints_in_both_languages_what_stands_on_it(
    client: httpx2.AsyncClient, receipt: Receipt
) -> None:
    answer = await client.get(f"/receipts/{receipt.number}.pdf", headers=bearer("payer"))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert f'; filename="{receipt.number}.pdf";' in answer.headers["content-disposition"]

    text = text_of(answer.content)
    (item,) = receipt.content["items"]
    for said in (
        *("Receipt", "收據", receipt.number, "High Court Accounts Office", "高等法院會計部", "HCA 1/2026"),
        *(receipt.content["payment"], item["name"]["en"], item["name"]["zhHant"], item["statute"]),
        *("1,045.00", "209.00", "HK$836.00", "2026-11-24 12:00:00", in_groups(receipt.verification)),
        *("court.test/verify", "not been confirmed", "尚未核實"),
    ):
        assert "".join(said.split()) in text, said
    writ = "Issue of writ of summons"
    assert "".join(writ.split()) not in text, "what was not accepted was not paid for"

    with pikepdf.open(io.BytesIO(answer.content)) as opened:
        with opened.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert json.loads(opened.attachments["receipt.json"].get_file().read_bytes()) == receipt.content


async def test_each_print_has_the_same_bytes(
    context: Context, client: httpx2.AsyncClient, receipt: Receipt, typesetter: Typesetter
) -> None:
    address = f"/receipts/{receipt.number}.pdf"
    at_once = await asyncio.gather(*(client.get(address, headers=bearer("payer")) for _ in range(3)))
    later = await client.get(address, headers=bearer("accounts"))
    assert len({answer.content for answer in [*at_once, later]}) == 1
    async with context.database.reading() as session:
        assert (await session.exec(select(func.count()).select_from(ReceiptFile))).one() == 1


async def test_a_name_that_no_font_can_show_prevents_no_receipt(
    context: Context, client: httpx2.AsyncClient, payer: Firm
) -> None:
    firm_of_payer = Organisation(
        id=payer.organisation_id,
        name_en="Sun \N{BLACK SUN WITH RAYS} & \N{GRINNING FACE} Partners",
        kind=OrganisationKind.LAW_FIRM,
        status=OrganisationStatus.ACTIVE,
        created_at=AT_NOON,
    )
    await add(context, firm_of_payer)
    made = await taken(context, payer)
    answer = await client.get(f"/receipts/{made.number}.pdf", headers=bearer("payer"))
    assert (answer.status_code, made.content["payer"]["en"]) == (200, firm_of_payer.name_en)
    assert "Partners" in text_of(answer.content)
    assert "\N{GRINNING FACE}" not in text_of(answer.content)


async def test_the_json_is_what_stands_on_it(client: httpx2.AsyncClient, receipt: Receipt) -> None:
    answers = [
        await client.get(f"/receipts/{receipt.number}.json", headers=bearer(who))
        for who in ("payer", "accounts")
    ]
    assert answers[0].content == answers[1].content
    assert answers[0].json() == receipt.content
    assert answers[0].headers["content-type"] == "application/json"


NOT_THERE = [
    ("stranger", "", 404),
    ("litigant", "", 404),
    ("nobody", "", 401),
    ("payer", "HC-26-000002", 404),
    ("payer", "HC-26-1", 404),
    ("payer", "%00", 404),
]


async def test_nobody_else_learns_of_it(client: httpx2.AsyncClient, receipt: Receipt) -> None:
    for who, number, status in NOT_THERE:
        for form in ("pdf", "json"):
            answer = await client.get(f"/receipts/{number or receipt.number}.{form}", headers=bearer(who))
            assert answer.status_code == status, (who, number, form)
            assert receipt.verification.encode() not in answer.content
