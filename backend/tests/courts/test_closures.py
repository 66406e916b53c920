"""Declaring, moving, ending and withdrawing closures, and what every reader then sees."""

from collections import OrderedDict
from dataclasses import replace

import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.audit.tables import AuditEvent
from causeway.courts import calendars, queries
from causeway.courts.calendars import calendar_for
from causeway.courts.commands.declare_closure import DeclareClosure, declare_closure
from causeway.courts.commands.move_closure import EndClosure, MoveClosure, end_closure, move_closure
from causeway.courts.commands.withdraw_closure import WithdrawClosure, withdraw_closure
from causeway.courts.rules.deemed_receipt import DeemedReason
from causeway.courts.tables import Closure, ClosureReason
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Invalid, NotFound
from tests.courts.calendars import court_time
from tests.courts.supplied import load_supplied

CLERK = Actor(user_id="clerk", roles=frozenset({Role.REGISTRY_CLERK}))
RAIN = DeclareClosure(ClosureReason.BLACK_RAINSTORM, court_time("2026-11-23T09:30"))
TEN = court_time("2026-11-23T10:00")


@pytest.fixture
async def court(context: Context) -> Context:
    await load_supplied(context.database)
    return context


async def deemed(context: Context, court_code: str = "HC-CFI"):
    async with context.database.reading() as session:
        return await queries.deemed_receipt_at(session, court_code, TEN)


async def events(context: Context) -> list[str]:
    async with context.database.reading() as session:
        return [
            row.name for row in (await session.exec(select(AuditEvent).order_by(AuditEvent.position))).all()
        ]


async def test_a_closure_is_seen_at_once_by_readers_who_had_the_calendar(court: Context) -> None:
    assert (await deemed(court)).reason is DeemedReason.IN_HOURS
    closure = await court.run(declare_closure, RAIN, actor=CLERK)
    assert (await deemed(court)).deemed_at == court_time("2026-11-24T08:45")
    await court.run(end_closure, EndClosure(closure.id, court_time("2026-11-23T14:00")), actor=CLERK)
    assert (await deemed(court)).deemed_at == court_time("2026-11-23T14:00")
    moved = MoveClosure(closure.id, court_time("2026-11-23T10:30"), court_time("2026-11-23T14:00"))
    await court.run(move_closure, moved, actor=CLERK)
    assert (await deemed(court)).reason is DeemedReason.IN_HOURS
    await court.run(move_closure, replace(moved, starts_at=TEN), actor=CLERK)
    assert (await deemed(court)).deemed_at == court_time("2026-11-23T14:00")
    await court.run(withdraw_closure, WithdrawClosure(closure.id), actor=CLERK)
    assert (await deemed(court)).reason is DeemedReason.IN_HOURS
    assert await events(court) == ["closure.declared", *["closure.moved"] * 3, "closure.withdrawn"]


async def test_what_is_kept_of_a_closure(court: Context, clock: FixedClock) -> None:
    command = replace(RAIN, court_codes=("HC-CFI", "DC", "DC"), notice=" Closed. ")
    closure = await court.run(declare_closure, command, actor=CLERK)
    await court.run(end_closure, EndClosure(closure.id), actor=CLERK)
    async with court.database.reading() as session:
        kept = await session.get_one(Closure, closure.id)
    assert kept.model_dump() == {
        "id": closure.id,
        "reason": ClosureReason.BLACK_RAINSTORM,
        "court_codes": ["DC", "HC-CFI"],
        "starts_at": RAIN.starts_at,
        "reopens_at": clock.now(),
        "notice": "Closed.",
        "declared_at": clock.now(),
        "declared_by": "clerk",
        "revision": 2,
        "withdrawn_at": None,
    }


async def test_a_closure_of_one_court_leaves_the_others_open(court: Context) -> None:
    await court.run(declare_closure, replace(RAIN, court_codes=("DC",)), actor=CLERK)
    assert (await deemed(court, "DC")).reason is DeemedReason.CLOSURE
    assert (await deemed(court, "HC-CFI")).reason is DeemedReason.IN_HOURS


@pytest.mark.parametrize(
    "command",
    [
        replace(RAIN, reopens_at=RAIN.starts_at),
        replace(RAIN, court_codes=("HC-CFI", "NOWHERE")),
    ],
)
async def test_a_closure_that_cannot_be_leaves_no_trace(court: Context, command: DeclareClosure) -> None:
    async with court.database.reading() as session:
        before = await calendar_for(session, "HC-CFI")
    with pytest.raises(Invalid):
        await court.run(declare_closure, command, actor=CLERK)
    async with court.database.reading() as session:
        assert (await session.exec(select(Closure))).all() == []
        assert await calendar_for(session, "HC-CFI") is before, "the calendar's version has not moved"
    assert await events(court) == []


async def test_moving_to_the_same_times_records_nothing(court: Context) -> None:
    closure = await court.run(declare_closure, RAIN, actor=CLERK)
    await court.run(move_closure, MoveClosure(closure.id, RAIN.starts_at, None), actor=CLERK)
    assert await events(court) == ["closure.declared"]


async def test_what_was_withdrawn_or_never_was_cannot_be_moved(court: Context) -> None:
    closure = await court.run(declare_closure, RAIN, actor=CLERK)
    await court.run(withdraw_closure, WithdrawClosure(closure.id), actor=CLERK)
    for closure_id in (closure.id, "nothing"):
        with pytest.raises(NotFound):
            await court.run(end_closure, EndClosure(closure_id), actor=CLERK)
    assert await events(court) == ["closure.declared", "closure.withdrawn"]


async def test_more_calendars_than_are_kept_cost_a_reading_and_no_more(
    court: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that was asked for longest ago is forgotten; what each says is the same."""
    monkeypatch.setattr(calendars, "MAX_CACHED_CALENDARS", 2)
    monkeypatch.setattr(calendars, "_kept", OrderedDict())
    asked = ("HC-CFI", "DC", "HC-CFI", "HC-CA")
    told = [await deemed(court, code) for code in asked]
    assert [code for _, code in calendars._kept] == ["HC-CFI", "HC-CA"]
    assert [await deemed(court, code) for code in asked] == told


async def test_no_calendar_for_no_court(court: Context) -> None:
    async with court.database.reading() as session:
        with pytest.raises(NotFound):
            await calendar_for(session, "NOWHERE")
