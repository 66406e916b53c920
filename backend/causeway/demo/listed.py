"""Hearings that are listed in some cases of the demonstration: in the sealed one, too, and one that was vacated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from causeway.cases.tables import Case
from causeway.courts.calendars import calendar_for
from causeway.courts.rules.calendar import court_day, next_working_day
from causeway.demo.personas import Personas
from causeway.hearings.commands.move_hearing import MoveHearing, move_hearing
from causeway.hearings.commands.schedule_hearing import ScheduleHearing, schedule_hearing
from causeway.hearings.commands.vacate_hearing import VacateHearing, vacate_hearing
from causeway.hearings.tables import Hearing
from causeway.kit.context import Context

REGISTRAR = "registrar@demo.test"
JUDGE = "judge@demo.test"
WORKING_DAYS = 5


class ToList(NamedTuple):
    """A hearing of one of some cases, on one of the next working days."""

    case: int
    day: int
    time: str
    kind: str
    minutes: int
    room: str


LISTED = (
    ToList(0, 0, "10:00", "JUDGE_CHAMBERS", 60, "Court 8"),
    ToList(1, 0, "11:30", "CMC", 30, "Court 8"),
    ToList(2, 0, "14:30", "OS_SUBSTANTIVE", 120, "Court 8"),
    ToList(1, 2, "10:00", "INJUNCTION_EX_PARTE", 30, "Court 14"),
    ToList(2, 3, "10:00", "TRIAL", 300, "Court 21"),
)
MOVED, VACATED = 3, 4
"""Which of them is moved, and which is vacated."""


@dataclass(frozen=True)
class CourtLists:
    """The registry lists hearings before the judge, moves one and vacates one."""

    context: Context
    personas: Personas

    async def list_in(self, cases: Sequence[Case]) -> None:
        """List them in `cases`, of which there are three."""
        days = await self._days(cases[0].court_code)
        made = [await self._list(cases[each.case], days[each.day], each) for each in LISTED]
        actor = self.personas.actors[REGISTRAR]
        later = MoveHearing(made[MOVED].id, days[-1].isoformat(), "11:00", "The judge is engaged")
        await self.context.run(move_hearing, later, actor=actor)
        gone = VacateHearing(made[VACATED].id, "The parties have agreed")
        await self.context.run(vacate_hearing, gone, actor=actor)

    async def _list(self, case: Case, day: date, wanted: ToList) -> Hearing:
        command = ScheduleHearing(
            case.id,
            wanted.kind,
            day.isoformat(),
            wanted.time,
            wanted.minutes,
            wanted.room,
            self.personas.actors[JUDGE].user_id,
            # The one firm of lawyers is in all of them.
            despite_other_hearings=True,
        )
        made: Hearing = await self.context.run(
            schedule_hearing, command, actor=self.personas.actors[REGISTRAR]
        )
        return made

    async def _days(self, court_code: str) -> list[date]:
        async with self.context.database.reading() as session:
            calendar = await calendar_for(session, court_code)
        days = [next_working_day(court_day(self.context.clock.now()), calendar)]
        while len(days) < WORKING_DAYS:
            days.append(next_working_day(days[-1], calendar))
        return days
