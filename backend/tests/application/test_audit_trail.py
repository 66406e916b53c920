"""The audit trail: whole to the registrar, a firm's own acts to its administrators, and nothing of a sealed case."""

from itertools import pairwise
from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.commands.record_denial import RecordDenial, record_denial
from causeway.accounts.tables import Membership
from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Case, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.access import GUARDED
from causeway.documents.commands.record_reading import RecordReading, record_reading
from causeway.documents.tables import Document
from causeway.graphql.engine import encode_id
from tests.application.inside import Demonstration

TRAIL = """query ($filter: AuditFilter, $first: Int, $after: Cursor) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      at action kind what isRefusal position previousHash hash thing roles
      checkpoint { number } actor { id nameEn } organisation { nameEn } person { id }
      case { id number } filing { id } document { id title }
    }
  }
}"""


async def trail(court: Demonstration, who: str, first: int = 100, **filter: Any) -> list[dict[str, Any]]:
    """All entries that somebody is shown, page after page."""
    found, after = [], None
    while True:
        answer = await court.ask(who, TRAIL, filter=filter, first=first, after=after)
        assert answer.errors is None, answer.errors
        page = answer.data["auditTrail"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == min(len(found), 1000)
            return found
        after = page["pageInfo"]["endCursor"]


async def events(court: Demonstration) -> list[AuditEvent]:
    async with court.services.context.database.reading() as session:
        return list((await session.exec(select(AuditEvent).order_by(col(AuditEvent.position).desc()))).all())


async def change(court: Demonstration, *statements: Any) -> None:
    async with court.services.context.database.writing() as session:
        for statement in statements:
            await session.execute(statement)
        await session.commit()


async def restricted_document(court: Demonstration) -> Document:
    """A document that the parties of its case may read, and nobody else."""
    of_parties = col(Document.access) == DocumentAccess.COURT_ONLY
    async with court.services.context.database.writing() as session:
        filed = col(Document.filed_at).is_not(None)
        public = select(Case.id).where(Case.security_level == SecurityLevel.PUBLIC)
        statement = select(Document).where(filed, col(Document.case_id).in_(public))
        document = (await session.exec(statement.order_by(Document.id))).first()
        assert document is not None
        document.access = DocumentAccess.COURT_ONLY
        await session.commit()
        found = (await session.exec(select(Document).where(of_parties, Document.id == document.id))).one()
        session.expunge_all()
    return found


async def test_the_registrar_sees_the_chain_whole(inside: Demonstration) -> None:
    entries = await trail(inside, "registrar", first=50)

    assert [entry["position"] for entry in entries] == [str(each.position) for each in await events(inside)]
    assert len(entries) > 100
    assert all(newer["previousHash"] == older["hash"] for newer, older in pairwise(entries))
    assert {entry["action"] for entry in entries} >= {"filing.status_changed", "case.issued"}


async def test_nobody_else_comes_through_the_door(inside: Demonstration) -> None:
    codes = {}
    for who in ("clerk", "judge", "accounts", "sysadmin", "lawyer", "litigant", "nobody"):
        answer = await inside.ask(who, TRAIL)
        codes[who] = answer.errors[0].extensions["code"]

    assert codes.pop("nobody") == "UNAUTHENTICATED"
    assert set(codes.values()) == {"FORBIDDEN"}


async def test_an_administrator_sees_what_the_firms_people_did_and_nothing_else(
    inside: Demonstration,
) -> None:
    ours = inside.actors["admin"].organisation_id
    people = {actor.user_id for actor in inside.actors.values() if actor.organisation_id == ours}

    entries = await trail(inside, "admin")

    assert [(entry["action"], entry["actor"]["id"]) for entry in entries] == [
        (event.name, encode_id("User", str(event.actor_id)))
        for event in await events(inside)
        if event.actor_id in people
    ]
    assert 0 < len(entries) < len(await events(inside))
    assert {entry["position"] or entry["hash"] or entry["previousHash"] for entry in entries} == {None}
    assert {entry["checkpoint"] and entry["checkpoint"]["number"] for entry in entries} == {None}


async def test_naming_another_firm_or_its_people_shows_an_administrator_nothing(
    inside: Demonstration,
) -> None:
    rival = inside.actors["rival"]
    firm, person = (
        encode_id("Organisation", str(rival.organisation_id)),
        encode_id("User", str(rival.user_id)),
    )

    assert await trail(inside, "admin", organisationId=firm) == []
    assert await trail(inside, "admin", userId=person) == []
    assert await trail(inside, "registrar", organisationId=firm) != []
    theirs = await trail(inside, "registrar", userId=person)
    assert {entry["actor"]["id"] for entry in theirs} == {person}


async def test_what_somebody_did_before_and_after_is_not_the_firms(inside: Demonstration) -> None:
    lawyer = inside.actors["lawyer"]
    theirs = await trail(inside, "admin", userId=encode_id("User", str(lawyer.user_id)))
    halfway = theirs[len(theirs) // 2]["at"]
    assert theirs[0]["at"] > halfway > theirs[-1]["at"]
    until = next(each.at for each in await events(inside) if each.at.isoformat() == _utc(halfway, each))

    left = update(Membership).where(col(Membership.user_id) == lawyer.user_id).values(until=until)
    await change(inside, left)

    still = await trail(inside, "admin", userId=encode_id("User", str(lawyer.user_id)))
    assert still == [entry for entry in theirs if entry["at"] < halfway]


def _utc(told: str, event: AuditEvent) -> str:
    """The instant of an event, if it is the one that was told to the second."""
    from datetime import datetime

    second = event.at.replace(microsecond=0)
    return event.at.isoformat() if second == datetime.fromisoformat(told) else ""


async def test_a_refusal_and_who_read_are_found_by_the_document(inside: Demonstration) -> None:
    document = await restricted_document(inside)
    run = inside.services.context.run
    rival, clerk = inside.actors["rival"], inside.actors["clerk"]
    await run(record_reading, RecordReading(document.id, document.case_id), actor=clerk)
    await run(record_denial, RecordDenial(GUARDED["Document"], document.id), actor=rival)

    first = await trail(inside, "registrar", documentId=encode_id("Document", document.id))
    again = await trail(inside, "registrar", documentId=encode_id("Document", document.id))

    told = [(entry["action"], entry["actor"]["id"], entry["isRefusal"]) for entry in first]
    assert told == [
        ("audit.read", encode_id("User", str(inside.actors["registrar"].user_id)), False),
        ("access.denied", encode_id("User", str(rival.user_id)), True),
        ("document.read", encode_id("User", str(clerk.user_id)), False),
    ]
    assert again == first, "to look again within minutes is the same look"
    assert {entry["document"]["id"] for entry in first} == {encode_id("Document", document.id)}
    assert first[1]["organisation"]["nameEn"]
    assert first[2]["roles"] == ["REGISTRY_CLERK"]
    refusals = await trail(inside, "registrar", refusalsOnly=True)
    assert first[1] in refusals
    assert {entry["action"] for entry in refusals} == {"access.denied"}


async def test_a_refusal_is_not_told_to_the_firm_whose_member_was_refused(inside: Demonstration) -> None:
    """That there is something to be refused is what a refusal keeps from them."""
    document = await restricted_document(inside)
    lawyer = inside.actors["lawyer"]
    await change(inside, update(Document).where(col(Document.id) == document.id).values(organisation_id=None))
    before = await trail(inside, "admin")
    await inside.services.context.run(
        record_denial, RecordDenial(GUARDED["Document"], document.id), actor=lawyer
    )

    assert (await events(inside))[0].name == "access.denied"
    assert await trail(inside, "admin") == before
    assert await trail(inside, "admin", documentId=encode_id("Document", document.id)) == []


async def test_what_was_done_in_a_case_that_was_sealed_from_the_firm_is_gone(inside: Demonstration) -> None:
    lawyer = inside.actors["lawyer"]
    case = await _case_of_a_stranger(inside)
    read = RecordReading("of-a-stranger", case.id)
    await inside.services.context.run(record_reading, read, actor=lawyer)
    assert (await trail(inside, "admin"))[0]["action"] == "document.read"

    await change(
        inside, update(Case).where(col(Case.id) == case.id).values(security_level=SecurityLevel.SEALED)
    )

    assert (await trail(inside, "admin"))[0]["action"] != "document.read"
    assert (await trail(inside, "registrar"))[0]["case"]["number"] == case.number


async def _case_of_a_stranger(court: Demonstration) -> Case:
    """A case that the administrator's firm has no place in."""
    answer = await court.ask("admin", "{ cases(first: 100) { nodes { id } } }")
    known = {node["id"] for node in answer.data["cases"]["nodes"]}
    async with court.services.context.database.reading() as session:
        cases = (await session.exec(select(Case).order_by(Case.id))).all()
    return next(
        case
        for case in cases
        if encode_id("Case", case.id) not in known and case.security_level is SecurityLevel.PUBLIC
    )


async def test_a_case_a_period_and_a_kind_narrow_the_list(inside: Demonstration) -> None:
    entries = await trail(inside, "registrar")
    issued = next(entry for entry in entries if entry["action"] == "case.issued")
    number = issued["case"]["number"]

    of_case = await trail(inside, "registrar", caseNumber=number)
    assert issued in of_case
    assert {entry["case"]["number"] for entry in of_case if entry["case"]} == {number}
    cases = await trail(inside, "registrar", kinds=["CASES"])
    assert cases == [entry for entry in entries if entry["kind"] == "CASES"]
    since, until = entries[-20]["at"], entries[10]["at"]
    between = await trail(inside, "registrar", since=since, until=until)
    assert between == [entry for entry in entries if since <= entry["at"] < until]
    assert 0 < len(between) < len(entries)
    assert await trail(inside, "admin", caseNumber="HCA 9999/2026") == []


async def test_a_cursor_of_another_installation_is_refused(inside: Demonstration) -> None:
    answer = await inside.ask("registrar", TRAIL, after="A" * 32)

    assert answer.errors[0].extensions["code"] == "BAD_USER_INPUT"
