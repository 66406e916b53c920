"""Issuing a case: its number, its parties, and who acts for them."""

from dataclasses import dataclass
from typing import Any

from causeway.cases.commands.representation import Representative, give_case_to, start_representation
from causeway.cases.events import CaseIssued
from causeway.cases.rules import Named, title_en, title_zh
from causeway.cases.tables import (
    Case,
    CaseNumberCounter,
    Party,
    PartyKind,
    SecurityLevel,
)
from causeway.cases.transitions import CASES, CaseStatusEvent
from causeway.courts.rules.case_numbers import CaseNumber, prefix_for
from causeway.courts.tables import CaseType
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.work import Work


@dataclass(frozen=True)
class NewParty:
    """A party of a case to be; `represented` says that whoever starts the case acts for it."""

    role: str
    kind: PartyKind
    name_en: str | None = None
    name_zh: str | None = None
    capacity: str | None = None
    identity_number: str | None = None
    address: str | None = None
    represented: bool = False


@dataclass(frozen=True)
class IssueCase:
    """Open a case of a type, started by an organisation or, if there is none, by a litigant in person."""

    case_type: CaseType
    venue_code: str | None
    parties: tuple[NewParty, ...]
    nature_of_claim: str | None
    security_level: SecurityLevel
    organisation_id: str | None
    user_id: str


async def issue_case(work: Work[Any], command: IssueCase) -> Case:
    """Open the case with the next number of its code and year, and put whoever starts it on record."""
    number = await _allocate_number(work, prefix_for(command.case_type, command.venue_code))
    names = [Named(p.role, p.kind, p.name_en, p.name_zh) for p in command.parties]
    case = Case(
        id=work.new_id(),
        number=str(number),
        number_code=number.prefix,
        number_serial=number.serial,
        number_year=number.year,
        sort_key=number.sort_key,
        case_type_code=command.case_type.code,
        court_code=command.case_type.court_code,
        venue_code=command.venue_code,
        title_en=title_en(names, command.case_type.party_roles)[:500],
        title_zh=title_zh(names, command.case_type.party_roles),
        status=CASES.step(None, CaseStatusEvent.ISSUE),
        security_level=command.security_level,
        nature_of_claim=command.nature_of_claim,
        created_at=work.now,
        issued_at=work.now,
        last_activity_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    work.record(CaseIssued(case_id=case.id, number=str(number)))
    await _add_parties(work, command, case)
    await give_case_to(work, case.id, Representative(command.organisation_id, command.user_id))
    return case


async def _allocate_number(work: Work[Any], code: str) -> CaseNumber:
    """Take the next serial of `code` in the court's year. Nobody else can take one until this work ends."""
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, CaseNumberCounter.last_serial, code=code, year=year)
    return CaseNumber(code, serial, year)


async def _add_parties(work: Work[Any], command: IssueCase, case: Case) -> None:
    represented: list[Party] = []
    for position, new in enumerate(command.parties, start=1):
        party = Party(
            id=work.new_id(),
            case_id=case.id,
            position=position,
            role=new.role,
            kind=new.kind,
            capacity=new.capacity,
            name_en=new.name_en,
            name_zh=new.name_zh,
            identity_number=new.identity_number,
            address=new.address,
        )
        work.session.add(party)
        if new.represented:
            represented.append(party)
    await work.session.flush()
    side = Representative(command.organisation_id, command.user_id)
    for party in represented:
        start_representation(work, party, side)
