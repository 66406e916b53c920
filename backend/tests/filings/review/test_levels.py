"""Who may read a document: as the filer asks and the court sets, with the reason of each."""

import asyncio
from typing import Any

import pytest

from causeway.accounts.actor import Actor
from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Case
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import AccessDecision, Document
from causeway.filings.core.tables import DocumentRole, Filing
from causeway.filings.review.commands.set_document_access import SetDocumentAccess, set_document_access
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.engine import encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from tests.filings.asking import ask, following
from tests.filings.builders import CLERK, REGISTRAR, Court, accepted, add, court, draft, received, submission
from tests.filings.review.at_levels import COURT, FILER, OTHER_SIDE, PARTIES, accept, rows, with_other_side
from tests.patience import PATIENCE

SET = """mutation($input: SetDocumentAccessInput!) { setDocumentAccess(input: $input) {
  __typename ... on Document { access } ... on Problem { code fields { path code } } } }"""
SHOWN = """query($case: ID!, $filing: ID!) {
  case(id: $case) { documents(first: 9) { edges { node { id access } } }
    docket(first: 9) { edges { node { kind } } } }
  filing(id: $filing) { documents { access accessReason } } }"""
LIVE = "subscription($case: ID!, $after: Cursor) { caseActivity(caseId: $case, after: $after) { kind } }"


@pytest.fixture
async def at(context) -> Court:
    return await court(context)


@pytest.fixture
async def filed(at: Court) -> Filing:
    """A writ that another side, which is on record, reads."""
    filing = await accepted(at)
    await with_other_side(at, str(filing.case_id))
    return filing


async def document_of(at: Court, filing: Filing) -> Document:
    (placed, *_) = await at.documents(filing.id)
    async with at.context.database.reading() as session:
        return await session.get_one(Document, placed.document_id)


async def change(
    at: Court, filing: Filing, access: DocumentAccess, actor: Actor, reason: str = "Order"
) -> Any:
    document = await document_of(at, filing)
    return await at.run(set_document_access, SetDocumentAccess(document.id, access, reason), actor)


async def seen(at: Court, filing: Filing, actor: Actor) -> tuple[int, int, int]:
    """How many documents, entries about filed documents, and places in the filing there are for somebody."""
    asked = await ask(
        at.context,
        actor,
        SHOWN,
        case=encode_id("Case", str(filing.case_id)),
        filing=encode_id("Filing", filing.id),
    )
    kinds = [edge["node"]["kind"] for edge in asked["case"]["docket"]["edges"]]
    documents = asked["case"]["documents"]["edges"]
    return len(documents), kinds.count("DOCUMENT_FILED"), len(asked["filing"]["documents"])


async def test_a_level_that_changes_is_obeyed_wherever_the_document_is_shown(
    at: Court, filed: Filing
) -> None:
    assert await seen(at, filed, OTHER_SIDE) == (1, 1, 1)
    await change(at, filed, FILER, CLERK)
    assert await seen(at, filed, OTHER_SIDE) == (0, 0, 0)
    assert await seen(at, filed, at.solicitor) == (1, 1, 1)
    await change(at, filed, COURT, REGISTRAR)
    # As the level says: its own side has the document, and nothing of it in the register.
    assert await seen(at, filed, at.solicitor) == (1, 0, 1)
    assert await seen(at, filed, CLERK) == (1, 1, 1)
    await change(at, filed, PARTIES, REGISTRAR)
    assert await seen(at, filed, OTHER_SIDE) == (1, 1, 1)


async def test_who_did_so_and_why_is_on_record_and_not_in_the_event(at: Court, filed: Filing) -> None:
    document = await document_of(at, filed)
    before = document.access
    await change(at, filed, FILER, CLERK, "  It names a child. ")
    (decision,) = await rows(at, AccessDecision)
    assert (decision.document_id, decision.decided_by, decision.reason) == (
        document.id,
        CLERK.user_id,
        "It names a child.",
    )
    assert (decision.from_access, decision.to_access) == (before, FILER)
    (event,) = [each for each in await rows(at, AuditEvent) if each.name == "document.access_changed"]
    assert event.actor_id == CLERK.user_id
    assert event.payload == {
        "document_id": document.id,
        "case_id": filed.case_id,
        "filing_id": filed.id,
        "from_access": before.value,
        "to_access": "FILER_AND_COURT",
    }


async def test_a_clerk_narrows_and_only_the_registrar_opens(at: Court, filed: Filing) -> None:
    await change(at, filed, COURT, CLERK)
    for wider in (FILER, PARTIES):
        with pytest.raises(Forbidden, match="Only the registrar"):
            await change(at, filed, wider, CLERK)
    await change(at, filed, FILER, REGISTRAR)
    assert (await document_of(at, filed)).access is FILER


@pytest.mark.parametrize(
    ("access", "reason", "field", "code"),
    [
        ("FILER_AND_COURT", "   ", "reason", "REASON_REQUIRED"),
        ("FILER_AND_COURT", "x" * 1001, "reason", "TOO_LONG"),
        (None, "Order", "access", "CONFLICT"),
    ],
)
async def test_what_cannot_be_set_is_refused_at_its_field(
    at: Court, filed: Filing, access: str | None, reason: str, field: str, code: str
) -> None:
    document = await document_of(at, filed)
    given = {
        "documentId": encode_id("Document", document.id),
        "access": access or document.access.value,
        "reason": reason,
    }
    problem = (await ask(at.context, REGISTRAR, SET, input=given))["setDocumentAccess"]
    assert problem["fields"] == [{"path": [field], "code": code}]
    assert await rows(at, AccessDecision) == []


async def test_nobody_opens_to_the_public_what_its_type_is_never_open_for(at: Court) -> None:
    filing = await draft(at)
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Exhibit")
    await at.run(submit_filing, await submission(at, filing.id))
    await accept(at, filing, None, None)
    (_, exhibit) = await at.documents(filing.id)
    command = SetDocumentAccess(str(exhibit.document_id), DocumentAccess.PUBLIC_ON_FEE, "Order")
    with pytest.raises(Invalid, match="not open to the public"):
        await at.run(set_document_access, command, REGISTRAR)


async def test_only_the_court_sets_it_and_only_of_what_is_filed(at: Court, filed: Filing) -> None:
    for actor in (at.solicitor, OTHER_SIDE):
        with pytest.raises(NotFound):
            await change(at, filed, FILER, actor)
    waiting = await received(at)
    with pytest.raises(Conflict) as refused:
        await change(at, waiting, FILER, REGISTRAR)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE


async def note(at: Court, case_id: str) -> None:
    """Enter something in the register that all in the case hear of."""

    async def act(work: Work[Any], _command: None) -> None:
        case = await work.session.get_one(Case, case_id)
        await enter(work, Enter(case, DocketKind.NOTE, Words("Note", "註", "注")))

    await at.run(act, None, CLERK)


async def test_a_page_that_shows_it_hears_that_it_may_not_any_more_and_nothing_after_that(
    at: Court, filed: Filing
) -> None:
    case_id, start = encode_id("Case", str(filed.case_id)), encode_cursor("log", [0])
    await change(at, filed, FILER, CLERK)
    await change(at, filed, COURT, CLERK)
    await note(at, str(filed.case_id))

    async def kinds(actor: Actor) -> list[str]:
        async with following(at.context, actor, LIVE, case=case_id, after=start) as stream:
            heard: list[str] = []
            while "DOCUMENT_ACCESS_CHANGED" not in heard or heard[-1] != "DOCKET_ENTERED":
                event = await asyncio.wait_for(anext(stream), PATIENCE)
                heard.append(event.data["caseActivity"]["kind"])
            return heard[heard.index("DOCUMENT_ACCESS_CHANGED") :]

    assert await kinds(OTHER_SIDE) == ["DOCUMENT_ACCESS_CHANGED", "DOCKET_ENTERED"]
    assert await kinds(CLERK) == ["DOCUMENT_ACCESS_CHANGED", "DOCUMENT_ACCESS_CHANGED", "DOCKET_ENTERED"]
