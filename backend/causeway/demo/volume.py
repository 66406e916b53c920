"""Cases as large as real ones: a docket of 200 entries, an action of 600 parties, and a firm with pages of cases.

They began on paper, so they are written as rows of the register and not filed again, envelope by envelope.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from causeway.accounts.actor import Actor
from causeway.cases.rules import Named, title_en, title_zh
from causeway.cases.tables import Case, Party, Representation
from causeway.causebook.tables import DocketCounter, DocketEntry, DocketKind
from causeway.courts.rules.case_numbers import CaseNumber
from causeway.courts.tables import DocumentAccess
from causeway.demo.large_cases import (
    ARCHIVE,
    GROUP_ACTION,
    LONG_CASE,
    LONG_DOCKET,
    LONG_DOCKET_DOCUMENTS,
    LONG_DOCKET_ENTRIES,
    LargeCase,
    Step,
)
from causeway.demo.personas import Personas
from causeway.documents.tables import Document
from causeway.kit.clock import in_hong_kong
from causeway.kit.work import Work

FIRST_ENTRY_DAYS_AGO = 700
ISSUED = Step(DocketKind.CASE_ISSUED, "Case issued", "案件已立案", "案件已立案")


@dataclass(frozen=True)
class AddLargeCases:
    """Add the large cases; `papers` are the ids of checked documents, one of each kind that the long docket holds."""

    personas: Personas
    papers: dict[str, str]


async def add_large_cases(work: Work[Actor], command: AddLargeCases) -> None:
    """Write them down."""
    long = await _add_case(work, command.personas, LONG_CASE, serial=31)
    await _add_docket(work, long, command.papers)
    await _add_case(work, command.personas, GROUP_ACTION, serial=612)
    for serial, case in enumerate(ARCHIVE, start=871):
        await _add_case(work, command.personas, case, serial=serial)


async def _add_case(work: Work[Actor], personas: Personas, large: LargeCase, serial: int) -> Case:
    """Add a case of two years ago with its parties and who acts for them, and its first entry."""
    began = work.now - timedelta(days=FIRST_ENTRY_DAYS_AGO - serial % 90)
    number = CaseNumber(large.case_type, serial, in_hong_kong(began).year)
    named = [Named(party.role, party.kind, party.name_en, party.name_zh) for party in large.parties]
    case = Case(
        id=work.new_id(),
        number=str(number),
        number_code=number.prefix,
        number_serial=number.serial,
        number_year=number.year,
        sort_key=number.sort_key,
        case_type_code=large.case_type,
        court_code=large.court,
        title_en=title_en(named, ("PLAINTIFF", "DEFENDANT")),
        title_zh=title_zh(named, ("PLAINTIFF", "DEFENDANT")),
        status=large.status,
        nature_of_claim=large.nature,
        created_at=began,
        issued_at=began,
        last_activity_at=began,
    )
    work.session.add(case)
    await work.session.flush()
    work.session.add_all(_parties(work, personas, case, large, began))
    work.session.add(DocketCounter(case_id=case.id, last_number=1))
    work.session.add(_entry(work, case, 1, ISSUED, began))
    return case


def _parties(
    work: Work[Actor], personas: Personas, case: Case, large: LargeCase, began: datetime
) -> Iterator[Party | Representation]:
    for position, side in enumerate(large.parties, start=1):
        party = Party(
            id=work.new_id(),
            case_id=case.id,
            position=position,
            role=side.role,
            kind=side.kind,
            name_en=side.name_en,
            name_zh=side.name_zh,
        )
        yield party
        if side.firm is not None:
            yield Representation(
                id=work.new_id(),
                case_id=case.id,
                party_id=party.id,
                organisation_id=personas.firms[side.firm],
                since=in_hong_kong(began).date(),
            )


async def _add_docket(work: Work[Actor], case: Case, papers: dict[str, str]) -> None:
    """Fill the register of the long case: every few days something happened, and often there is a paper of it."""
    originals = {
        kind: await work.session.get_one(Document, document_id) for kind, document_id in papers.items()
    }
    steps = itertools.islice(itertools.cycle(LONG_DOCKET), LONG_DOCKET_ENTRIES - 1)
    left = LONG_DOCKET_DOCUMENTS
    for number, step in enumerate(steps, start=2):
        at = case.created_at + timedelta(days=3 * number, minutes=37 * (number % 12))
        document = None
        if step.paper is not None and left > 0:
            left -= 1
            document = _filed_copy(work, case, originals[step.paper], step, at)
            work.session.add(document)
        work.session.add(_entry(work, case, number, step, at, document))
        case.last_activity_at = at
    counter = await work.session.get_one(DocketCounter, case.id)
    counter.last_number = LONG_DOCKET_ENTRIES


def _filed_copy(work: Work[Actor], case: Case, original: Document, step: Step, at: datetime) -> Document:
    """Return a paper of the case: bytes that are kept already, filed on its docket."""
    return Document(
        id=work.new_id(),
        sha256=original.sha256,
        size_bytes=original.size_bytes,
        content_type=original.content_type,
        filename=f"{step.title_en}.pdf",
        title=step.title_en,
        type_code=step.paper,
        pages=original.pages,
        has_text_layer=original.has_text_layer,
        access=DocumentAccess.PARTIES,
        verdict=original.verdict,
        scan=original.scan,
        checked_at=at,
        created_at=at,
        case_id=case.id,
        received_at=at,
        filed_at=at,
    )


def _entry(
    work: Work[Actor], case: Case, number: int, step: Step, at: datetime, document: Document | None = None
) -> DocketEntry:
    return DocketEntry(
        id=work.new_id(),
        case_id=case.id,
        number=number,
        at=at,
        kind=step.kind,
        title_en=step.title_en,
        title_zh_hant=step.title_zh_hant,
        title_zh_hans=step.title_zh_hans,
        access=DocumentAccess.PARTIES,
        document_id=document.id if document else None,
    )
