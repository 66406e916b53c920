"""A document was accepted: it gets its number at once, and its sealed copy as soon as that is made."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, or_, select

from causeway.accounts.actor import Actor
from causeway.documents.jobs import sealing_of
from causeway.documents.reference_number import new_reference
from causeway.documents.tables import Document, Seal
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.work import Work
from causeway.uploads.rules import PDF


@dataclass(frozen=True)
class CallForSeal:
    """The document is on its case's docket since `filed_on`, by a filing or (None) by the court that made it."""

    document: Document
    filing_id: str | None
    filed_on: date


async def call_for_seal(work: Work[Actor], command: CallForSeal) -> None:
    """Give the document its number and have it sealed in this unit of work's wake; one that has its seal keeps it.

    Only a PDF has pages to seal.
    """
    document = command.document
    if document.content_type != PDF:
        return
    reference = new_reference()
    while True:
        wanted = or_(col(Seal.document_id) == document.id, col(Seal.reference) == reference)
        taken = (await work.session.exec(select(Seal.document_id).where(wanted))).all()
        if document.id in taken:
            return
        if not taken:
            break
        reference = new_reference()
    seal = Seal(
        document_id=document.id,
        reference=reference,
        filing_id=command.filing_id,
        filed_on=command.filed_on,
        created_at=work.now,
    )
    work.session.add(seal)
    await enqueue(work.session, sealing_of(document.id), now=work.now)
