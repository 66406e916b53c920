"""Entering something in the register of a case."""

from dataclasses import dataclass
from typing import Any

from causeway.cases.tables import Case
from causeway.causebook.events import DocketEntered
from causeway.causebook.tables import DocketCounter, DocketEntry, DocketKind
from causeway.courts.tables import DocumentAccess
from causeway.kit.counters import next_number
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class Enter:
    """Enter `title` as the next number of a case, with the document it is about and whoever filed it."""

    case: Case
    kind: DocketKind
    title: Words
    access: DocumentAccess = DocumentAccess.PARTIES
    filing_id: str | None = None
    document_id: str | None = None
    organisation_id: str | None = None
    user_id: str | None = None


async def enter(work: Work[Any], command: Enter) -> DocketEntry:
    """Append the entry. Numbers follow one another without gaps, however many write at once."""
    number = await next_number(work.session, DocketCounter.last_number, case_id=command.case.id)
    entry = DocketEntry(
        id=work.new_id(),
        case_id=command.case.id,
        number=number,
        at=work.now,
        kind=command.kind,
        title_en=command.title.en[:500],
        title_zh_hant=command.title.zh_hant[:500],
        title_zh_hans=command.title.zh_hans[:500],
        access=command.access,
        filing_id=command.filing_id,
        document_id=command.document_id,
        organisation_id=command.organisation_id,
        user_id=command.user_id,
    )
    work.session.add(entry)
    command.case.last_activity_at = work.now
    work.session.add(command.case)
    work.record(DocketEntered(command.case.id, entry.id, number, command.filing_id))
    return entry
