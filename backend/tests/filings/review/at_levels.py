"""Accepting documents at a level, and somebody else who is on record in their case."""

from typing import Any

from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Representation
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import (
    CompleteReview,
    Disposition,
    DispositionOutcome,
    complete_review,
)
from causeway.kit.ids import new_id
from tests.filings.builders import CLERK, Court

PARTIES, FILER, COURT = DocumentAccess.PARTIES, DocumentAccess.FILER_AND_COURT, DocumentAccess.COURT_ONLY
OTHER_SIDE = Actor(user_id="other", roles=frozenset({Role.INDIVIDUAL}))


async def with_other_side(at: Court, case_id: str) -> None:
    """Bring somebody else on record."""
    async with at.context.database.writing() as session:
        ours = (await session.exec(select(Representation).where(Representation.case_id == case_id))).first()
        assert ours is not None
        values = ours.model_dump() | {"id": new_id(), "organisation_id": None, "user_id": "other"}
        session.add(Representation(**values))
        await session.commit()


async def rows(at: Court, table: Any) -> list[Any]:
    async with at.context.database.reading() as session:
        return list((await session.exec(select(table))).all())


async def accept(
    at: Court,
    filing: Filing,
    *levels: DocumentAccess | None,
    actor: Actor = CLERK,
    reason: str | None = "The order names nobody.",
) -> list[FilingDocument]:
    """Accept every document of a received filing, each at a level and with why, or as its filer asks."""
    documents = await at.documents(filing.id)
    await at.run(claim_review, ClaimReview(filing.id), actor)
    decided = tuple(
        Disposition(row.id, DispositionOutcome.ACCEPT, access=level, access_reason=level and reason)
        for row, level in zip(documents, levels, strict=True)
    )
    await at.run(complete_review, CompleteReview(filing.id, decided), actor)
    return await at.documents(filing.id)
