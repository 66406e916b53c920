"""The supplied data, loaded into both databases, loaded again, and asked."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import func, select

from causeway.courts import queries
from causeway.courts.calendar_version import calendar_version
from causeway.courts.loader import load_reference_data
from causeway.courts.rules.enablement import Enabled, NotYet
from causeway.courts.rules.fees import Channel, Chargeable, quote_lines, total_payable
from causeway.courts.tables import (
    CaseType,
    DocumentAccess,
    DocumentType,
    DocumentTypeUse,
    FeeItem,
    FeeSchedule,
    Holiday,
    RowSource,
)
from causeway.kit.database import Database
from causeway.kit.errors import NotFound
from causeway.payments.queries import price
from causeway.payments.rules.pricing import QuoteItem, Subject

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


async def test_every_case_type_of_the_courts_is_there(loaded: Database) -> None:
    async with loaded.reading() as session:
        codes = " ".join([row.code for row in await queries.case_types(session)])
        open_to_public = {
            row.code: (row.cause_book_open, row.documents_open) for row in await queries.case_types(session)
        }
    assert codes == "CACV CAMP HCCL HCIP HCCT HCPI HCA HCAP HCMA HCCP HCZZ DCPI DCTC DCCJ DCEC S SCTC"
    closed = {code: open_ for code, open_ in open_to_public.items() if open_ != (True, True)}
    assert closed == {
        "HCMA": (True, False),
        "HCCP": (False, False),
        "HCZZ": (False, False),
        "S": (False, False),
    }


async def test_each_database_takes_what_is_supplied(database: Database) -> None:
    async with database.writing() as session:
        assert await load_reference_data(session) > 1000
        await session.flush()
        assert await load_reference_data(session) == 0


async def test_a_second_load_changes_nothing(loaded: Database) -> None:
    async with loaded.writing() as session:
        version = await calendar_version(session)
        assert await load_reference_data(session) == 0
        assert await calendar_version(session) == version
        assert (await session.exec(select(func.count()).select_from(FeeSchedule))).one() == 1


async def test_an_administrators_row_is_left_alone_and_a_supplied_one_is_put_right(loaded: Database) -> None:
    async with loaded.writing() as session:
        edited = await session.get_one(FeeItem, "HC_WRIT")
        edited.amount_cents, edited.source = 999, RowSource.ADMINISTRATOR
        drifted = await session.get_one(FeeItem, "HC_OS")
        drifted.amount_cents = 1
        await session.flush()
        assert await load_reference_data(session) == 1
        await session.commit()
    async with loaded.reading() as session:
        assert (await session.get_one(FeeItem, "HC_WRIT")).amount_cents == 999
        assert (await session.get_one(FeeItem, "HC_OS")).amount_cents == 104500
        assert (await session.exec(select(func.count()).select_from(FeeSchedule))).one() == 2


async def test_the_calendar_gets_a_new_version_when_a_holiday_comes_back(loaded: Database) -> None:
    async with loaded.writing() as session:
        before = await calendar_version(session)
        await session.delete(await session.get_one(Holiday, date(2026, 12, 25)))
        await session.flush()
        assert await load_reference_data(session) == 1
        assert await calendar_version(session) != before


@pytest.mark.parametrize(
    ("code", "on", "enabled"),
    [
        ("CACV", date(2025, 6, 29), False),
        ("CACV", date(2025, 6, 30), True),
        ("HCA", date(2025, 12, 18), False),
        ("HCA", date(2025, 12, 19), True),
        ("HCPI", TODAY, True),
        ("DCEC", TODAY, True),
        ("CAMP", TODAY, False),
        ("HCZZ", TODAY, False),
    ],
)
async def test_enablement_by_date(loaded: Database, code: str, on: date, enabled: bool) -> None:
    async with loaded.reading() as session:
        found = await queries.filing_permission(session, code, None, on)
        assert isinstance(found, Enabled if enabled else NotYet)
        listed = code in {row.code for row in await queries.case_types(session, enabled_on=on)}
    assert listed is enabled


async def test_case_types_of_one_court(loaded: Database) -> None:
    async with loaded.reading() as session:
        assert [row.code for row in await queries.case_types(session, "HC-CA")] == ["CACV", "CAMP"]
        assert await queries.case_types(session, "HC-CA", date(2020, 1, 1)) == []
        assert [row.code for row in await queries.case_types(session, "HC-CA", TODAY)] == ["CACV"]
        assert await queries.case_types(session, "NOWHERE") == []
        with pytest.raises(NotFound):
            await queries.filing_permission(session, "NONE", None, TODAY)


async def test_every_type_takes_its_originating_documents_and_all_fees_exist(loaded: Database) -> None:
    async with loaded.reading() as session:
        uses = (await session.exec(select(DocumentTypeUse))).all()
        papers = {row.code: row for row in (await session.exec(select(DocumentType))).all()}
        families = {row.family for row in (await session.exec(select(FeeItem))).all()}
        types = (await session.exec(select(CaseType))).all()
    assert {use.fee_code for use in uses if use.fee_code} <= families
    for case_type in types:
        mine = {use.document_type_code for use in uses if use.case_type_code == case_type.code}
        originating = {code for code in mine if papers[code].originating}
        assert originating == set(case_type.originating_documents), case_type.code
        assert {"OTHER", "EXHIBIT", "ORDER", "LETTER_TO_REGISTRY"} <= mine


async def test_document_types_as_a_case_takes_them(loaded: Database) -> None:
    async with loaded.reading() as session:
        action = await queries.document_type(session, "HCA", "WRIT")
        arbitration = await queries.document_type(session, "HCCT", "ORIGINATING_SUMMONS")
        listed = await queries.document_types(session, "HCA")
        assert await queries.document_type(session, "HCA", "NOTICE_OF_APPEAL") is None
        crime = {pair.use.default_access for pair in await queries.document_types(session, "HCCP")}
    assert action is not None
    assert (action.use.fee_code, action.use.default_access) == ("HC_WRIT", DocumentAccess.PUBLIC_ON_FEE)
    assert arbitration is not None
    assert arbitration.use.default_access is DocumentAccess.PARTIES
    assert listed[0].type.code == "WRIT"
    assert DocumentAccess.PUBLIC_ON_FEE not in crime


@pytest.mark.parametrize(
    ("case_type", "document", "claim", "payable", "verified"),
    [
        ("HCA", "WRIT", None, 83600, True),
        ("DCCJ", "WRIT", None, 50400, False),
        ("DCTC", "WRIT", None, 50400, False),
        ("CACV", "NOTICE_OF_APPEAL", None, 83600, False),
        ("SCTC", "SCT_FORM_1_2", 450000, 1600, False),
        ("SCTC", "SCT_FORM_1_2", 7500000, 9600, False),
        ("HCA", "DEFENCE", None, 0, False),
    ],
)
async def test_quotes(loaded: Database, case_type, document, claim, payable, verified) -> None:
    async with loaded.reading() as session:
        papers = (QuoteItem("mine", document, claim), QuoteItem("other", "EXHIBIT"))
        pricing = await price(session, Subject("filing", None, case_type, papers, TODAY), NOW)
        schedule = await session.get(FeeSchedule, pricing.fee_version)
    ((item, line),) = [(each.item, each.line) for each in pricing.lines]
    assert (pricing.total_cents, line.payable, line.verified) == (payable, payable, verified)
    assert item.filing_document_id == "mine"
    assert schedule is not None


async def test_inspection_costs_fourteen_dollars_on_line(loaded: Database) -> None:
    async with loaded.reading() as session:
        fees = await queries.fee_data(session)
    one = quote_lines([Chargeable("HC_SEARCH")], TODAY, Channel.ELECTRONIC, *fees)
    three = quote_lines([Chargeable("DC_SEARCH")] * 3, TODAY, Channel.ELECTRONIC, *fees)
    assert [(line.ordinary, line.payable, line.verified) for line in one] == [(1800, 1400, True)]
    assert total_payable(three) == 4200


async def test_the_first_case_rule_comes_from_a_setting(loaded: Database) -> None:
    async with loaded.reading() as session:
        rule = await queries.first_case_rule(session)
    assert rule is not None
    assert (rule.group_code, rule.effective_from) == ("HC", date(2026, 6, 1))
