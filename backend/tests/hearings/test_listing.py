"""The registry lists, moves and vacates hearings; each refusal names its field and what is so."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select, update

from causeway.accounts.actor import Actor
from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Case, CaseStatus, SecurityLevel
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.courts.commands.declare_closure import DeclareClosure, declare_closure
from causeway.courts.tables import ClosureReason
from causeway.filings.core.tables import Filing
from causeway.hearings.commands.move_hearing import MoveHearing, move_hearing
from causeway.hearings.commands.schedule_hearing import schedule_hearing
from causeway.hearings.commands.vacate_hearing import VacateHearing, vacate_hearing
from causeway.hearings.tables import Hearing, HearingChange, HearingStatus
from causeway.kit.clock import FixedClock
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound
from tests.filings.builders import CLERK, REGISTRAR, Court, accepted
from tests.filings.review.at_levels import rows
from tests.hearings.builders import JUDGE, MASTER, WEDNESDAY, listed, set_level, wanted


def moved(hearing: Hearing, **more: Any) -> MoveHearing:
    given = {"hearing_id": hearing.id, "day": WEDNESDAY, "time": "11:45", "reason": "The master is away"}
    return MoveHearing(**(given | more))


async def docket(at: Court) -> list[str]:
    async with at.context.database.reading() as session:
        kind = DocketEntry.kind == DocketKind.HEARING
        found = await session.exec(select(DocketEntry).where(kind).order_by(col(DocketEntry.number)))
        return [entry.title_en for entry in found.all()]


async def test_it_is_listed_on_the_docket_and_told(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    assert (hearing.status, hearing.premises, hearing.court_code) == (HearingStatus.LISTED, "HC", "HC-CFI")
    assert hearing.ends_at - hearing.starts_at == timedelta(minutes=60)
    assert await docket(at) == [
        "Hearing listed: Application before a judge in chambers. Wednesday 2 December 2026, 10:00, Court 8"
    ]
    (event,) = [row for row in await rows(at, AuditEvent) if row.name == "hearing.listed"]
    assert f"case:{filing.case_id}" in event.topics


async def test_it_is_moved_and_vacated_and_its_history_is_kept(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    await at.run(move_hearing, moved(hearing, judge_id=MASTER.user_id, room="Court 14"), CLERK)
    await at.run(vacate_hearing, VacateHearing(hearing.id, "By  consent "), CLERK)
    (now,) = await rows(at, Hearing)
    assert (now.status, now.room, now.judge_id, now.minutes) == (
        HearingStatus.VACATED,
        "Court 14",
        MASTER.user_id,
        60,
    )
    history = sorted(await rows(at, HearingChange), key=lambda row: row.number)
    assert [(row.number, row.status, row.room, row.reason, row.by_id) for row in history] == [
        (1, HearingStatus.LISTED, "Court 8", "", CLERK.user_id),
        (2, HearingStatus.MOVED, "Court 14", "The master is away", CLERK.user_id),
        (3, HearingStatus.VACATED, "Court 14", "By consent", CLERK.user_id),
    ]
    _, second, third = await docket(at)
    assert second.endswith("11:45, Court 14, not Wednesday 2 December 2026, 10:00, Court 8")
    assert third.startswith("Hearing vacated")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "NO_SUCH_KIND"}, "kind"),
        ({"kind": "MC_PLEA"}, "kind"),
        ({"day": "2026-11-31"}, "day"),
        ({"day": "2026-11-20"}, "day"),
        ({"day": "2026-12-05"}, "day"),
        ({"day": "2026-12-25"}, "day"),
        ({"time": "25:00"}, "time"),
        ({"time": "13:30"}, "time"),
        ({"time": "16:00"}, "time"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 301}, "minutes"),
        ({"room": " "}, "room"),
        ({"room": "x" * 61}, "room"),
        ({"judge_id": None}, "judgeId"),
        ({"judge_id": "clerk-1"}, "judgeId"),
    ],
)
async def test_what_cannot_be_listed_is_refused_at_its_field(
    at: Court, filing: Filing, change: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as raised:
        await listed(at, filing, **change)
    assert [each.path for each in raised.value.fields] == [(field,)]
    assert await rows(at, Hearing) == []
    assert await docket(at) == []


async def test_a_closure_that_is_declared_stands_in_the_way(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    closure = DeclareClosure(ClosureReason.DIRECTION, hearing.starts_at, hearing.ends_at)
    await at.run(declare_closure, closure, REGISTRAR)
    with pytest.raises(Invalid) as raised:
        await listed(at, filing, room="Court 9", judge_id=MASTER.user_id)
    assert [each.path for each in raised.value.fields] == [("day",)]


async def test_a_room_and_a_judge_are_taken_once_and_the_refusal_says_by_what(
    at: Court, filing: Filing
) -> None:
    await listed(at, filing)
    with pytest.raises(Conflict) as room:
        await listed(at, filing, judge_id=MASTER.user_id, time="10:59", room="COURT 8")
    assert room.value.fields[0].path == ("room",)
    assert "10:00 to 11:00" in room.value.words.en
    assert "HCA" in room.value.words.en
    with pytest.raises(Conflict) as judge:
        await listed(at, filing, room="Court 9", time="10:30")
    assert judge.value.fields[0].path == ("judgeId",)
    assert "Court 8" in judge.value.words.en
    # One after another is no clash, and another room before another judge is none either.
    await listed(at, filing, time="11:00")
    await listed(at, filing, room="Court 9", judge_id=MASTER.user_id)
    # What is vacated holds nothing.
    (first, *_) = sorted(await rows(at, Hearing), key=lambda row: row.id)
    await at.run(vacate_hearing, VacateHearing(first.id, "By consent"), CLERK)
    await listed(at, filing)


async def test_a_clerk_is_not_told_which_sealed_case_holds_the_room(at: Court, filing: Filing) -> None:
    await listed(at, filing)
    other = await accepted(at)
    await set_level(at, filing, SecurityLevel.SEALED)
    with pytest.raises(Conflict) as refused:
        await listed(at, other, judge_id=MASTER.user_id)
    assert "another hearing" in refused.value.words.en
    with pytest.raises(Conflict) as told:
        await listed(at, other, REGISTRAR, judge_id=MASTER.user_id)
    assert "HCA" in told.value.words.en


async def test_a_firm_that_is_elsewhere_is_a_warning_to_be_confirmed(at: Court, filing: Filing) -> None:
    await listed(at, filing)
    other = await accepted(at)
    elsewhere: dict[str, Any] = {"room": "Court 9", "judge_id": MASTER.user_id}
    with pytest.raises(Conflict) as warned:
        await listed(at, other, **elsewhere)
    assert warned.value.fields[0].path == ("despiteOtherHearings",)
    assert "Firm " in warned.value.words.en
    assert len(await rows(at, Hearing)) == 1
    await listed(at, other, **elsewhere, despite_other_hearings=True)
    assert len(await rows(at, Hearing)) == 2


async def test_moving_needs_a_reason_something_new_and_a_hearing_that_stands(
    at: Court, filing: Filing, clock: FixedClock
) -> None:
    hearing = await listed(at, filing)
    for change, refused, field in (
        ({"reason": " "}, Invalid, "reason"),
        ({"reason": "x" * 501}, Invalid, "reason"),
        ({"time": "10:00"}, Invalid, "time"),
        ({"room": "  "}, Invalid, "room"),
        ({"minutes": 0}, Invalid, "minutes"),
    ):
        with pytest.raises(refused) as raised:
            await at.run(move_hearing, moved(hearing, **change), CLERK)
        assert raised.value.fields[0].path == (field,)
    # It is not in its own way.
    await at.run(move_hearing, moved(hearing, time="10:30"), CLERK)
    clock.move_to(hearing.starts_at + timedelta(minutes=30))
    for act, command in (
        (move_hearing, moved(hearing)),
        (vacate_hearing, VacateHearing(hearing.id, "Too late")),
    ):
        with pytest.raises(Conflict) as over:
            await at.run(act, command, CLERK)
        assert "began" in over.value.words.en


async def test_what_was_vacated_stays_so(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    await at.run(vacate_hearing, VacateHearing(hearing.id, "By consent"), CLERK)
    for act, command in (
        (move_hearing, moved(hearing)),
        (vacate_hearing, VacateHearing(hearing.id, "Again")),
    ):
        with pytest.raises(Conflict):
            await at.run(act, command, CLERK)
    assert len(await rows(at, HearingChange)) == 2


async def test_only_the_registry_lists_and_a_clerk_not_in_a_sealed_case(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    for nobody in (at.solicitor, JUDGE, Actor()):
        for act, command in (
            (schedule_hearing, wanted(filing, time="14:30")),
            (move_hearing, moved(hearing)),
            (vacate_hearing, VacateHearing(hearing.id, "Mine")),
        ):
            with pytest.raises(Forbidden):
                await at.run(act, command, nobody)
    await set_level(at, filing, SecurityLevel.SEALED)
    refused: tuple[tuple[Any, Any], ...] = (
        (schedule_hearing, wanted(filing, time="14:30")),
        (move_hearing, moved(hearing)),
        (vacate_hearing, VacateHearing(hearing.id, "Unknown")),
    )
    for act, command in refused:
        with pytest.raises(NotFound):
            await at.run(act, command, CLERK)
    await at.run(schedule_hearing, replace(wanted(filing), time="14:30"), REGISTRAR)


async def test_the_same_key_lists_once(at: Court, filing: Filing) -> None:
    command = wanted(filing)
    ids = {await at.context.run_once(schedule_hearing, command, actor=CLERK, key="list-1") for _ in range(2)}
    assert len(ids) == 1
    assert len(await rows(at, Hearing)) == 1


async def test_a_case_that_has_no_number_or_is_closed_is_not_heard(at: Court, filing: Filing) -> None:
    for values in ({"status": CaseStatus.CLOSED}, {"status": CaseStatus.PENDING_ISSUE, "number": None}):
        async with at.context.database.writing() as session:
            await session.execute(update(Case).where(col(Case.id) == filing.case_id).values(**values))
            await session.commit()
        with pytest.raises(Invalid) as refused:
            await listed(at, filing)
        assert refused.value.fields[0].path == ("caseId",)
