"""What happens around the filings: the other side comes on record, counsel is let in, a judge is assigned."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CaseShare,
    Party,
    Representation,
    SharePermission,
)
from causeway.demo.personas import Personas
from causeway.demo.story import Envelope, Story
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.kit.work import Work


def opening_parties(story: Story, envelope: Envelope) -> tuple[PartyDraft, ...]:
    """Return the parties as the first filing of a case names them."""
    return tuple(
        PartyDraft(
            role=side.role,
            kind=side.kind,
            name_en=side.name_en,
            name_zh=side.name_zh,
            on_behalf_of=side.by == envelope.by,
        )
        for side in story.sides
    )


@dataclass(frozen=True)
class JoinCase:
    """Everybody of the story who is not in the case yet comes into it."""

    case_id: str
    story: Story
    personas: Personas


async def join_case(work: Work[Actor], command: JoinCase) -> str | None:
    """Put the other side on record, and let counsel and the judge in; return the case's number."""
    case = await work.session.get_one(Case, command.case_id)
    parties = (
        await work.session.exec(select(Party).where(Party.case_id == case.id).order_by(col(Party.position)))
    ).all()
    represented = set(
        await work.session.exec(select(Representation.party_id).where(Representation.case_id == case.id))
    )
    for party, side in zip(parties, command.story.sides, strict=True):
        if side.by is None or side.by_notice or party.id in represented:
            continue
        actor = command.personas.actors[side.by]
        work.session.add(
            Representation(
                id=work.new_id(),
                case_id=case.id,
                party_id=party.id,
                organisation_id=actor.organisation_id,
                user_id=None if actor.organisation_id else actor.user_id,
                since=work.now,
            )
        )
    _let_in(work, command)
    return case.number


def _let_in(work: Work[Actor], command: JoinCase) -> None:
    """Share the case with counsel, and give it to the judge who will hear it."""
    story, actors = command.story, command.personas.actors
    if story.counsel is not None:
        sharing = actors["lawyer@demo.test"]
        work.session.add(
            CaseShare(
                case_id=command.case_id,
                user_id=actors[story.counsel].user_id or "",
                permission=SharePermission.READ,
                organisation_id=sharing.organisation_id,
                shared_by=sharing.user_id or "",
                shared_at=work.now,
            )
        )
    if story.judge is not None:
        work.session.add(
            CaseAssignment(
                case_id=command.case_id,
                user_id=actors[story.judge].user_id or "",
                kind=AssignmentKind.JUDGE,
                assigned_by=actors["registrar@demo.test"].user_id,
                assigned_at=work.now,
            )
        )
