"""Who acts for a party, from one instant to the next: coming on record, and going off it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from causeway.cases.events import RepresentationEnded, RepresentationStarted
from causeway.cases.queries import acts_in
from causeway.cases.tables import AssignmentKind, CaseAssignment, CaseShare, Party, Representation
from causeway.kit.clock import in_hong_kong
from causeway.kit.work import Work


@dataclass(frozen=True)
class Representative:
    """Who acts: an organisation by one of its members or, without one, the user as a litigant in person."""

    organisation_id: str | None
    user_id: str

    def holds(self, representation: Representation) -> bool:
        """Tell whether a representation is this side's."""
        if self.organisation_id is not None:
            return representation.organisation_id == self.organisation_id
        return representation.organisation_id is None and representation.user_id == self.user_id


def start_representation(work: Work[Any], party: Party, representative: Representative) -> None:
    """Put a side on record for `party` from now on."""
    person = None if representative.organisation_id else representative.user_id
    work.session.add(
        Representation(
            id=work.new_id(),
            case_id=party.case_id,
            party_id=party.id,
            organisation_id=representative.organisation_id,
            user_id=person,
            since=in_hong_kong(work.now).date(),
        )
    )
    work.record(RepresentationStarted(party.case_id, party.id, representative.organisation_id, person))


async def end_representations(work: Work[Any], ending: Sequence[Representation]) -> None:
    """Take these off record at once, and with the last of an organisation's all it gave its people in the case."""
    for held in ending:
        held.until = in_hong_kong(work.now).date()
        work.session.add(held)
        work.record(RepresentationEnded(held.case_id, held.party_id, held.organisation_id, held.user_id))
    await work.session.flush()
    for case_id, organisation_id in {(held.case_id, held.organisation_id) for held in ending}:
        if organisation_id is not None and not await acts_in(work.session, case_id, organisation_id):
            await _take_case_from(work, case_id, organisation_id)


async def _take_case_from(work: Work[Any], case_id: str, organisation_id: str) -> None:
    """Its members are no longer assigned, and those it shared the case with no longer see it."""
    for table in (CaseAssignment, CaseShare):
        await work.session.execute(
            delete(table).where(col(table.case_id) == case_id, col(table.organisation_id) == organisation_id)
        )


async def give_case_to(work: Work[Any], case_id: str, representative: Representative) -> None:
    """Assign the case to the member who acted for the organisation; a litigant in person needs no assignment."""
    if representative.organisation_id is None:
        return
    assigned = await work.session.get(CaseAssignment, (case_id, representative.user_id))
    if assigned is None:
        assigned = CaseAssignment(case_id=case_id, user_id=representative.user_id, assigned_at=work.now)
    assigned.kind, assigned.organisation_id = AssignmentKind.MEMBER, representative.organisation_id
    assigned.assigned_by, assigned.assigned_at = work.actor.user_id, work.now
    work.session.add(assigned)
