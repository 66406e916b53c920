"""What an export holds of the audit log: all of it for the registrar, what is theirs for others."""

import json
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.audit.tables import AuditEvent
from causeway.cases.events import CaseAssigned, CaseIssued
from causeway.causebook.events import DocketEntered
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import DocumentAccess
from causeway.documents.events import DocumentRead
from causeway.filings.core.events import FilingCreated
from causeway.kit.events import Event
from causeway.kit.ids import new_id
from causeway.kit.work import Work
from tests.application.case_export.exporting import Court, busiest_case, sha256


@dataclass(frozen=True)
class Known:
    """A case whose log has an issue, two entries and a draft of the lawyer's, and which entry is the court's own."""

    case_id: str
    open_entry: str
    hidden_entry: str
    draft: str


async def known(exporting: Court) -> Known:
    case_id = await busiest_case(exporting, "lawyer")
    entries = select(DocketEntry).where(DocketEntry.case_id == case_id).order_by(col(DocketEntry.number))
    opened, hidden, *_ = await exporting.rows(entries)
    which = select(DocketEntry).where(DocketEntry.id == hidden.id)
    await exporting.change(which, access=DocumentAccess.COURT_ONLY)
    lawyer, draft = exporting.actors["lawyer"], new_id()
    facts: list[tuple[Event, Any]] = [
        (CaseIssued(case_id, "HCA 1/2026"), SYSTEM),
        (DocketEntered(case_id, opened.id, opened.number, None), SYSTEM),
        (DocketEntered(case_id, hidden.id, hidden.number, None), SYSTEM),
        (FilingCreated(draft, case_id, lawyer.organisation_id, str(lawyer.user_id)), lawyer),
        (CaseAssigned(case_id, str(lawyer.user_id), str(lawyer.organisation_id), assigned=True), lawyer),
        (DocumentRead(new_id(), case_id), lawyer),
    ]
    for fact, actor in facts:
        await exporting.context.run(_record, fact, actor=actor)
    return Known(case_id, opened.id, hidden.id, draft)


async def _record(work: Work[Any], fact: Event) -> None:
    work.record(fact)


async def test_the_registrar_has_what_is_needed_to_check_each_event(exporting: Court) -> None:
    case = await known(exporting)
    events = (await exporting.export("registrar", case.case_id)).audit["events"]
    assert {case.open_entry, case.hidden_entry} <= {each["payload"].get("docket_entry_id") for each in events}
    for event in events:
        names = ("previousHash", "position", "at", "name", "actorId", "payload", "topics")
        said = json.dumps(
            [event[name] for name in names], sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        (kept,) = await exporting.rows(
            select(AuditEvent.hash).where(AuditEvent.position == event["position"])
        )
        assert sha256(said.encode()) == event["hash"] == kept


async def test_a_party_is_told_no_place_in_the_log_and_nothing_it_could_be_found_by(exporting: Court) -> None:
    case = await known(exporting)
    events = (await exporting.export("lawyer", case.case_id)).audit["events"]
    assert not {"position", "hash", "previousHash", "topics"} & {key for event in events for key in event}
    entered = [event["payload"] for event in events if event["name"] == "docket.entered"]
    assert [each["docket_entry_id"] for each in entered] == [case.open_entry]
    assert not [each for each in entered if "number" in each]
    assert len({event["reference"] for event in events}) == len(events)


async def test_a_draft_is_its_own_sides_alone(exporting: Court) -> None:
    case = await known(exporting)
    for who in ("registrar", "clerk"):
        events = (await exporting.export(who, case.case_id)).audit["events"]
        assert case.draft not in {event["payload"].get("filing_id") for event in events}


async def test_who_reads_and_who_works_on_it_is_in_no_extract(exporting: Court) -> None:
    case = await known(exporting)
    for who in ("registrar", "lawyer"):
        events = (await exporting.export(who, case.case_id)).audit["events"]
        assert not {event["name"] for event in events} & {"document.read", "case.assigned"}
