"""What a firm paid is summed by matter, for its administrators alone, along an index."""

import csv
import io
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, NamedTuple

import httpx2
import pytest
from sqlalchemy import event, update
from sqlmodel import col
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC, Actor
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.matters.lists import MatterCriteria
from causeway.matters.queries import Sums, count_matters, filing_names, matter_page, sum_matters
from causeway.payments.commands.void import Void, void
from causeway.payments.tables import Payment
from causeway.web.matters import MatterRoutes
from tests.accounts.builders import add
from tests.payments.builders import SETTING_DOWN, WRIT, Firm, firm, load_fees, paid, serial, subject
from tests.payments.receipts.builders import some_case, take
from tests.web.serving import bearer, serving

ALL = MatterCriteria()
WRIT_CENTS, SETTING_DOWN_CENTS = 83_600, 83_600
OURS = "NCL/2841"


class Paid(NamedTuple):
    """A firm that paid: in a case, and for a filing that came to nothing; and another firm that paid, too."""

    firm: Firm
    rival: Firm
    case_id: str
    lost_filing_id: str


async def filed(context: Context, of: Firm, reference: str | None, case_id: str | None = None) -> str:
    """A filing of the firm that bears its own reference; its id."""
    now = context.clock.now()
    row = Filing(
        id=f"filing-{next(serial)}",
        reference=f"CW-{new_id()[-12:]}",
        status=FilingStatus.RECEIVED,
        case_id=case_id,
        case_type_code="HCA",
        court_code="HC-CFI",
        matter_reference=reference,
        filer_id=str(of.solicitor.user_id),
        organisation_id=of.organisation_id,
        created_at=now,
        updated_at=now,
    )
    await add(context, row)
    return row.id


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Paid:
    await load_fees(context)
    ours, rival = await firm(context), await firm(context)
    case_id = await some_case(context)
    for _ in range(2):
        payment = await paid(
            context, ours, subject(ours, filing_id=await filed(context, ours, OURS, case_id))
        )
        await take(context, ours, payment, case_id=case_id)
    await _set(context, payment.id, refunded_cents=1_600)
    clock.move_to(clock.now() + timedelta(days=40))
    held = await paid(context, ours, subject(ours, filing_id=await filed(context, ours, "NCL/old", case_id)))
    await _set(context, held.id, case_id=case_id)
    lost = await filed(context, ours, OURS)
    given_up = await paid(context, ours, subject(ours, WRIT, SETTING_DOWN, filing_id=lost))
    await context.run(void, Void(given_up.id), actor=ours.solicitor)
    theirs = await paid(
        context, rival, subject(rival, filing_id=await filed(context, rival, "RIVAL/7", case_id))
    )
    await take(context, rival, theirs, case_id=case_id)
    return Paid(ours, rival, case_id, lost)


async def _set(context: Context, payment_id: str, **values: Any) -> None:
    async with context.database.writing() as session:
        await session.exec(update(Payment).where(col(Payment.id) == payment_id).values(**values))
        await session.commit()


async def test_each_matter_is_summed_and_the_sums_make_the_total(context: Context, payer: Paid) -> None:
    reader = payer.firm.administrator
    async with context.database.reading() as session:
        page = await matter_page(session, reader, ALL, None, 10)
        total = await sum_matters(session, reader, ALL)
        number = await count_matters(session, reader, ALL, 10)
        names = await filing_names(session, reader, page.matters)
        first = await matter_page(session, reader, ALL, None, 1)
        second = await matter_page(session, reader, ALL, first.matters[0].key, 1)

    lost, case = page.matters
    assert (lost.key, lost.case_id, lost.sums) == (payer.lost_filing_id, None, Sums(1, 0, 0, 0))
    assert (case.key, case.case_id) == (payer.case_id, payer.case_id)
    assert case.sums == Sums(3, WRIT_CENTS, 2 * WRIT_CENTS, 1_600)
    assert (total, number, page.has_more) == (Sums(4, *case.sums[1:]), 2, False)
    assert case.paid_last_at > context.clock.now() - timedelta(minutes=1)
    assert (first.has_more, second.has_more) == (True, False)
    assert [*first.matters, *second.matters] == [lost, case]
    assert names.own == {payer.case_id: ["NCL/2841", "NCL/old"], payer.lost_filing_id: [OURS]}


async def test_a_period_and_a_reference_narrow_what_counts(context: Context, payer: Paid) -> None:
    turn = context.clock.now() - timedelta(days=1)
    asked = {
        MatterCriteria(until=turn): Sums(2, 0, 2 * WRIT_CENTS, 1_600),
        MatterCriteria(since=turn): Sums(2, WRIT_CENTS, 0, 0),
        MatterCriteria(reference=OURS): Sums(3, 0, 2 * WRIT_CENTS, 1_600),
        MatterCriteria(turn, reference="NCL/old"): Sums(1, WRIT_CENTS, 0, 0),
        MatterCriteria(reference="ncl"): Sums(0, 0, 0, 0),
    }
    async with context.database.reading() as session:
        found = {each: await sum_matters(session, payer.firm.administrator, each) for each in asked}
    assert found == asked


async def test_another_firm_has_its_own_alone_and_nobody_has_none(context: Context, payer: Paid) -> None:
    alone = Actor(new_id(), None, roles=payer.firm.administrator.roles)
    async with context.database.reading() as session:
        theirs = await matter_page(session, payer.rival.administrator, ALL, None, 10)
        nothing = await sum_matters(session, alone, ALL)
    assert [(each.key, each.sums) for each in theirs.matters] == [
        (payer.case_id, Sums(1, 0, WRIT_CENTS, 0)),
    ]
    assert nothing == Sums(0, 0, 0, 0)


async def test_a_page_is_read_along_the_index_in_its_order(context: Context, payer: Paid) -> None:
    engine = context.database.reading_engine.sync_engine
    ran: list[tuple[str, Any]] = []

    def note(_c: Any, _u: Any, statement: str, parameters: Any, *_: Any) -> None:
        ran.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        async with context.database.reading() as session:
            await matter_page(session, payer.firm.administrator, ALL, payer.lost_filing_id, 25)
            connection = await session.connection()
            (statement, parameters) = ran[-1]
            if connection.dialect.name == "postgresql":
                # Of so few rows a table is read sooner than an index.
                await connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
                await connection.exec_driver_sql("SET LOCAL enable_sort = off")
            explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
            told = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            plan = " ".join(str(row) for row in told.all())
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert "ix_payment_matter" in plan
    assert not re.search(r"TEMP B-TREE|Sort|Seq Scan", plan), plan


@pytest.fixture
async def client(context: Context, payer: Paid) -> AsyncIterator[httpx2.AsyncClient]:
    people = {"administrator": payer.firm.administrator, "member": payer.firm.solicitor}

    async def find_actor(request: Request) -> Any:
        return people.get(request.headers.get("authorization", "").removeprefix("Bearer "), PUBLIC)

    routes = MatterRoutes(context, find_actor, at_a_time=1).routes()
    async with serving(routes) as url, httpx2.AsyncClient(base_url=url, trust_env=False) as made:
        yield made


async def sheet(client: httpx2.AsyncClient, **asked: str) -> list[dict[str, str]]:
    answer = await client.get("/matter-ledger.csv", params=asked, headers=bearer("administrator"))
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))))


async def test_the_file_says_the_same_page_after_page(client: httpx2.AsyncClient, payer: Paid) -> None:
    lost, case = await sheet(client)
    assert (lost["charged"], lost["own_references"]) == ("0.00", OURS)
    assert {name: case[name] for name in ("payments", "held", "charged", "refunded", "own_references")} == {
        "payments": "3",
        "held": "836.00",
        "charged": "1672.00",
        "refunded": "16.00",
        "own_references": "NCL/2841; NCL/old",
    }
    assert case["case"] == "", "the firm is not on record in it"
    assert [row["payments"] for row in await sheet(client, to="2026-12-01")] == ["2"]
    assert [row["payments"] for row in await sheet(client, reference="NCL/old")] == ["1"]


async def test_who_may_not_and_what_cannot_be_read_is_refused(client: httpx2.AsyncClient) -> None:
    for who, asked, status in (
        ("nobody", {}, 401),
        ("member", {}, 403),
        ("administrator", {"from": "yesterday"}, 400),
        ("administrator", {"from": "2026-12-02", "to": "2026-12-01"}, 400),
    ):
        answer = await client.get("/matter-ledger.csv", params=asked, headers=bearer(who))
        assert (answer.status_code, bool(answer.json()["message"])) == (status, True), (who, asked)
