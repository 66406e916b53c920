"""Receipts are given with the money: numbered in a row whatever fails, and of what was taken alone."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation, OrganisationKind, OrganisationStatus
from causeway.courts.tables import AccountsOffice, Certainty, CourtAccountsOffice, FeeItem
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.work import Work
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from causeway.payments.receipts.rules.numbers import read_verification
from causeway.payments.receipts.tables import Receipt
from causeway.payments.tables import Payment
from tests.accounts.builders import add
from tests.payments.builders import SETTING_DOWN, WRIT, Firm, breaks, firm, load_fees, paid, subject
from tests.payments.card_tills import CardTill
from tests.payments.receipts.builders import AT_NOON, numbers, receipt_of, some_case, take, taken


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Firm:
    await load_fees(context)
    clock.move_to(AT_NOON)
    return await firm(context)


async def test_a_receipt_says_what_was_taken_of_what_was_held(
    context: Context, clock: FixedClock, payer: Firm
) -> None:
    await add(
        context,
        Organisation(
            id=payer.organisation_id,
            name_en="Cheung & Partners",
            name_zh="張律師行",
            kind=OrganisationKind.LAW_FIRM,
            status=OrganisationStatus.ACTIVE,
            created_at=AT_NOON,
        ),
    )
    payment = await paid(context, payer, subject(payer, WRIT, SETTING_DOWN))
    clock.advance(timedelta(days=1))
    await take(context, payer, payment, 1, case_id=await some_case(context))

    receipt = await receipt_of(context, payment.id)
    said = receipt.content
    assert (receipt.number, receipt.serial, receipt.year) == ("HC-26-000001", 1, 2026)
    assert (said["receipt"], said["verification"]) == (receipt.number, receipt.verification)
    assert read_verification(receipt.verification) == receipt.verification
    assert (said["case"], said["payment"], said["method"]) == (
        "HCA 1/2026",
        payment.reference,
        "DEPOSIT_ACCOUNT",
    )
    assert said["payer"] == {"en": "Cheung & Partners", "zh": "張律師行"}
    assert said["office"]["zhHant"] == "高等法院會計部"
    assert said["office"]["verified"] is False
    (item,) = said["items"]
    assert (item["ordinary"], item["concession"], item["paid"]) == ("1045.00", "209.00", "836.00")
    assert (said["total"], receipt.amount_cents) == ("836.00", 83_600)
    assert said["paidAt"] == "2026-11-24T12:00:00+08:00"
    assert said["takenAt"] == "2026-11-25T12:00:00+08:00"
    assert await breaks(context) == []


async def test_nothing_taken_gives_no_receipt(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer))
    await context.run(void, Void(payment.id), actor=payer.solicitor)
    assert await numbers(context) == []


async def test_what_is_rolled_back_leaves_no_gap(context: Context, payer: Firm) -> None:
    class Lost(Exception):
        """The process did not come to its end."""

    async def lose(work: Work[Actor], command: Capture) -> None:
        await capture(work, command)
        raise Lost

    await taken(context, payer)
    payment = await paid(context, payer, subject(payer))
    with pytest.raises(Lost):
        await context.run(
            lose, Capture(payment.id, frozenset({f"{payment.filing_id}-0"})), actor=payer.solicitor
        )
    await take(context, payer, payment)
    assert await numbers(context) == ["HC-26-000001", "HC-26-000002"]
    assert await breaks(context) == []


async def test_many_at_once_are_numbered_in_a_row(context: Context, payer: Firm) -> None:
    payments = [await paid(context, payer, subject(payer)) for _ in range(12)]

    async def one(payment: Payment) -> ProblemCode | None:
        try:
            await take(context, payer, payment)
        except Refusal as refusal:
            return refusal.code
        return None

    ends = await asyncio.gather(*(one(payment) for payment in [*payments, *payments]))
    assert sorted(map(str, ends)) == sorted(["None"] * 12 + ["ACTION_NOT_AVAILABLE"] * 12)
    assert await numbers(context) == [f"HC-26-{serial:06d}" for serial in range(1, 13)]
    assert await breaks(context) == []


async def test_each_office_and_year_counts_its_own(context: Context, clock: FixedClock, payer: Firm) -> None:
    district = await some_case(context, "DCCJ 1/2026", "DC")
    made = [await taken(context, payer, district), await taken(context, payer)]
    clock.move_to(datetime(2027, 1, 1, 0, 0, tzinfo=HONG_KONG))
    made.append(await taken(context, payer, district))
    assert [each.number for each in made] == ["DC-26-000001", "HC-26-000001", "DC-27-000001"]
    assert await breaks(context) == []


async def test_an_office_that_an_administrator_confirmed_is_said_so(context: Context, payer: Firm) -> None:
    async with context.database.writing() as session:
        for table in (AccountsOffice, CourtAccountsOffice):
            await session.execute(update(table).values(certainty=Certainty.FOUND))
        await session.commit()
    assert (await taken(context, payer)).content["office"]["verified"] is True


async def test_an_amount_that_is_not_confirmed_is_marked(context: Context, payer: Firm) -> None:
    async with context.database.reading() as session:
        item = (await session.exec(select(FeeItem).where(FeeItem.code == "HC_WRIT"))).one()
    (said,) = (await taken(context, payer)).content["items"]
    assert said["verified"] is (item.certainty is Certainty.FOUND)
    assert (said["code"], said["statute"]) == ("HC_WRIT", item.statute)


async def test_what_is_paid_in_at_night_counts_from_the_next_opening(
    till: CardTill, clock: FixedClock
) -> None:
    clock.move_to(datetime(2026, 11, 20, 20, 0, tzinfo=HONG_KONG))
    payment = await till.topped_up(await firm(till.context), 50_000)
    said = (await receipt_of(till.context, payment.id)).content
    assert said["paidAt"] == "2026-11-20T20:00:00+08:00"
    assert said["deemedReceivedAt"] == "2026-11-23T08:45:00+08:00"
    (item,) = said["items"]
    assert (item["code"], item["paid"], said["case"], said["method"]) == ("DEPOSIT", "500.00", None, "CARD")
    assert await till.differences() == []


@pytest.mark.parametrize("act", ["UPDATE receipt SET amount_cents = 1", "DELETE FROM receipt"])
async def test_a_receipt_is_never_changed(context: Context, payer: Firm, act: str) -> None:
    await taken(context, payer)
    with pytest.raises(DBAPIError, match="append-only"):
        async with context.database.writing() as session:
            await session.execute(text(act))


PLANTED = {
    "a receipt is lost": ("DELETE FROM receipt WHERE serial = 1", "receipts are not numbered in a row"),
    "all receipts of a year are lost": ("DELETE FROM receipt", "receipts of a year are missing"),
    "a serial was skipped": ("UPDATE receipt_serial SET last = 3", "receipts are not numbered in a row"),
    "a payment has no receipt": (
        "DELETE FROM receipt WHERE serial = 2",
        "payment was taken and has no receipt",
    ),
    "it says another amount": (
        "UPDATE receipt SET amount_cents = amount_cents + 1",
        "receipt says another amount than was taken",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
async def test_a_planted_break_is_found(context: Context, payer: Firm, fault: str) -> None:
    statement, said = PLANTED[fault]
    await taken(context, payer)
    await taken(context, payer)
    async with context.database.writing() as session:
        if context.database.dialect == "postgresql":
            await session.execute(text("ALTER TABLE receipt DISABLE TRIGGER USER"))
        else:
            for trigger in ("receipt_no_update", "receipt_no_delete"):
                await session.execute(text(f"DROP TRIGGER {trigger}"))
        await session.execute(text(statement))
        await session.commit()
    assert any(each.startswith(said) for each in await breaks(context)), await breaks(context)


async def test_no_two_receipts_share_a_verification_number(context: Context, payer: Firm) -> None:
    made = {(await taken(context, payer)).verification for _ in range(3)}
    assert len(made) == 3
    async with context.database.reading() as session:
        serials = (await session.exec(select(Receipt.serial).order_by(col(Receipt.serial)))).all()
    assert serials == [1, 2, 3]
