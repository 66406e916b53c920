"""What the registry does about hearings."""

from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.hearings.types import Hearing
from causeway.hearings.commands.move_hearing import MoveHearing, move_hearing
from causeway.hearings.commands.schedule_hearing import ScheduleHearing, schedule_hearing
from causeway.hearings.commands.vacate_hearing import VacateHearing, vacate_hearing

HearingResult = Annotated[
    Hearing | Problem,
    strawberry.union("HearingResult", description="The hearing as it stands now, or what is in its way."),
]


@input_of(ScheduleHearing, description="A hearing to be listed.", ids=("case_id", "judge_id"), keyed=True)
class ScheduleHearingInput:
    """A hearing to be listed."""


@input_of(
    MoveHearing,
    description="Another time or place for a hearing. What is left out stays.",
    ids=("hearing_id", "judge_id"),
    keyed=True,
)
class MoveHearingInput:
    """A hearing to be moved."""


@input_of(VacateHearing, description="A hearing that is not to take place.", ids=("hearing_id",), keyed=True)
class VacateHearingInput:
    """A hearing to be vacated."""


@strawberry.type
class HearingMutations:
    """What registry staff may do about hearings."""

    @mutation(
        permission=REGISTRY_STAFF,
        description="List a hearing: its room and its judge are held, it is on the docket and on the cause list. "
        "Refused, with what is so, where the court does not sit or the room or the judge is taken; where somebody on "
        "record is at another hearing, until that is confirmed.",
    )
    async def schedule_hearing(self, info: Info, input: ScheduleHearingInput) -> HearingResult:
        """List a hearing."""
        return await load(Hearing, await perform(info, schedule_hearing, input), info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Move a hearing to another time, room or judge; the docket says from when to when.",
    )
    async def move_hearing(self, info: Info, input: MoveHearingInput) -> HearingResult:
        """Move a hearing."""
        return await load(Hearing, await perform(info, move_hearing, input), info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Vacate a hearing: it leaves the cause list, and its room and judge are free.",
    )
    async def vacate_hearing(self, info: Info, input: VacateHearingInput) -> HearingResult:
        """Vacate a hearing."""
        return await load(Hearing, await perform(info, vacate_hearing, input), info)
