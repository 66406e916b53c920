"""Listing hearings, for tests."""

from typing import Any

from sqlmodel import col, update

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Case, SecurityLevel
from causeway.filings.core.tables import Filing
from causeway.hearings.commands.schedule_hearing import ScheduleHearing, schedule_hearing
from causeway.hearings.tables import Hearing
from tests.filings.builders import CLERK, Court

JUDGE, MASTER = (
    Actor(user_id=user_id, roles=frozenset({Role.JUDGE})) for user_id in ("judge-kwan", "master-yip")
)
JUDGES = (JUDGE, MASTER)
WEDNESDAY = "2026-12-02"


def wanted(filing: Filing, **more: Any) -> ScheduleHearing:
    """A contested summons before a judge, an hour from ten o'clock on."""
    given: dict[str, Any] = {
        "case_id": filing.case_id or "",
        "kind": "JUDGE_CHAMBERS",
        "day": WEDNESDAY,
        "time": "10:00",
        "minutes": 60,
        "room": "Court 8",
        "judge_id": JUDGE.user_id,
    }
    return ScheduleHearing(**(given | more))


async def listed(at: Court, filing: Filing, actor: Actor = CLERK, **more: Any) -> Hearing:
    """List it."""
    made: Hearing = await at.run(schedule_hearing, wanted(filing, **more), actor)
    return made


async def set_level(at: Court, filing: Filing, level: SecurityLevel) -> None:
    async with at.context.database.writing() as session:
        await session.execute(update(Case).where(col(Case.id) == filing.case_id).values(security_level=level))
        await session.commit()
