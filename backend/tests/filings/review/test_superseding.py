"""The court puts one document in another's place: both stay, and the older leads to the one that stands."""

import asyncio
from typing import Any

import pytest
from sqlmodel import col, select, update

from causeway.accounts.actor import PUBLIC
from causeway.audit.tables import AuditEvent
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document, Seal
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.supersede_document import SupersedeDocument, supersede_document
from causeway.graphql.engine import encode_id
from causeway.kit.errors import Forbidden, Invalid, NotFound
from tests.documents import files
from tests.filings.asking import ask
from tests.filings.builders import CLERK, REGISTRAR, Court
from tests.filings.review.sealed import accepted_with

SUPERSEDE = """mutation($input: SupersedeDocumentInput!) { supersedeDocument(input: $input) {
  __typename ... on Document { isSuperseded supersededBy } ... on Problem { code message fields { path code } } } }"""
VERIFY = "query($r: String!) { verifyDocument(reference: $r) { outcome supersededBy } }"
SHOWN = "query($id: ID!) { node(id: $id) { ... on Document { isSuperseded supersededBy } } }"


@pytest.fixture
async def filing(at: Court, seals: Any) -> Filing:
    """Three sealed documents of one case."""
    made = await accepted_with(at, seals, files.good_pdf(1), attachments=2)
    await seals.catch_up()
    return made


@pytest.fixture
async def three(at: Court, filing: Filing) -> list[Seal]:
    """Their seals, in the order of the filing."""
    async with at.context.database.reading() as session:
        return [await session.get_one(Seal, row.document_id) for row in await at.documents(filing.id)]


async def supersede(at: Court, older: Seal, newer: Seal, reason: str = "Amended") -> Any:
    command = SupersedeDocument(older.document_id, newer.document_id, reason)
    return await at.run(supersede_document, command, REGISTRAR)


async def now(at: Court, seal: Seal) -> Seal:
    async with at.context.database.reading() as session:
        return await session.get_one(Seal, seal.document_id)


async def verified(at: Court, seal: Seal, actor: Any = PUBLIC) -> tuple[str, str | None]:
    found = (await ask(at.context, actor, VERIFY, r=seal.reference))["verifyDocument"]
    return found["outcome"], found["supersededBy"]


async def test_the_older_says_by_which_and_the_newer_stands(
    at: Court, filing: Filing, three: list[Seal]
) -> None:
    older, newer, _ = three
    given = {
        "documentId": encode_id("Document", older.document_id),
        "byDocumentId": encode_id("Document", newer.document_id),
        "reason": " Amended by order of 3 June ",
    }
    done = (await ask(at.context, REGISTRAR, SUPERSEDE, input=given))["supersedeDocument"]
    assert done == {"__typename": "Document", "isSuperseded": True, "supersededBy": newer.reference}
    for actor in (PUBLIC, at.solicitor):
        assert await verified(at, older, actor) == ("SUPERSEDED", newer.reference)
        assert await verified(at, newer, actor) == ("GENUINE", None)
    assert (await now(at, older)).superseded_reason == "Amended by order of 3 June"
    async with at.context.database.reading() as session:
        about = select(DocketEntry).where(DocketEntry.document_id == older.document_id)
        entries = (await session.exec(about.order_by(col(DocketEntry.number)))).all()
        events = (
            await session.exec(select(AuditEvent).where(AuditEvent.name == "document.superseded"))
        ).all()
    assert [entry.kind.value for entry in entries] == ["DOCUMENT_FILED", "NOTE"]
    assert entries[0].access is entries[1].access
    (event,) = events
    assert event.payload == {
        "document_id": older.document_id,
        "case_id": filing.case_id,
        "filing_id": filing.id,
        "by_document_id": newer.document_id,
    }


async def test_the_newer_number_is_told_to_nobody_who_may_not_know_of_it(
    at: Court, three: list[Seal]
) -> None:
    older, newer, _ = three
    await supersede(at, older, newer)
    async with at.context.database.writing() as session:
        hidden = update(Document).where(col(Document.id) == newer.document_id)
        await session.execute(hidden.values(access=DocumentAccess.COURT_ONLY))
        opened = update(Document).where(col(Document.id) == older.document_id)
        await session.execute(opened.values(access=DocumentAccess.PARTIES))
        await session.commit()
    assert await verified(at, older) == ("SUPERSEDED", None)
    assert await verified(at, older, CLERK) == ("SUPERSEDED", newer.reference)
    shown = (await ask(at.context, CLERK, SHOWN, id=encode_id("Document", older.document_id)))["node"]
    assert shown == {"isSuperseded": True, "supersededBy": newer.reference}


async def test_a_number_always_leads_to_the_one_that_stands_in_one_step(at: Court, three: list[Seal]) -> None:
    first, second, third = three
    await supersede(at, first, second)
    await supersede(at, second, third)
    assert await verified(at, first) == ("SUPERSEDED", third.reference)
    assert await verified(at, second) == ("SUPERSEDED", third.reference)
    # Neither a circle nor a second successor.
    for older, newer in ((third, first), (first, third), (third, third)):
        with pytest.raises(Invalid):
            await supersede(at, older, newer)
    assert await verified(at, third) == ("GENUINE", None)


async def test_two_that_would_supersede_each_other_at_once_do_not_both(at: Court, three: list[Seal]) -> None:
    one, other, _ = three
    done = await asyncio.gather(supersede(at, one, other), supersede(at, other, one), return_exceptions=True)
    assert sum(isinstance(each, Invalid) for each in done) == 1
    assert sorted([(await verified(at, one))[0], (await verified(at, other))[0]]) == ["GENUINE", "SUPERSEDED"]


async def test_it_is_the_registrars_act_with_a_reason_in_one_case_on_what_is_sealed(
    at: Court, seals: Any, three: list[Seal]
) -> None:
    older, newer, _ = three
    for actor in (CLERK, at.solicitor):
        with pytest.raises(Forbidden):
            await at.run(
                supersede_document, SupersedeDocument(older.document_id, newer.document_id, "x"), actor
            )
    with pytest.raises(Invalid, match="REASON_REQUIRED"):
        await supersede(at, older, newer, "  ")
    elsewhere = await accepted_with(at, seals, files.good_pdf(1))
    (unsealed,) = await at.documents(elsewhere.id)
    command = SupersedeDocument(older.document_id, str(unsealed.document_id), "x")
    with pytest.raises(Invalid, match="different cases"):
        await at.run(supersede_document, command, REGISTRAR)
    with pytest.raises(NotFound):
        await at.run(supersede_document, SupersedeDocument(older.document_id, "nothing", "x"), REGISTRAR)
    async with at.context.database.writing() as session:
        (await session.get_one(Seal, newer.document_id)).status = "FAILED"  # type: ignore[assignment]
        await session.commit()
    with pytest.raises(Invalid, match="no sealed copy"):
        await supersede(at, older, newer)
    assert await verified(at, older) == ("GENUINE", None)
