"""The court issues a document: the docket, the seal and every box on record have it in one act."""

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import select, update

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Case, Representation, SecurityLevel
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document, Seal, SealStatus
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.set_document_access import SetDocumentAccess, set_document_access
from causeway.graphql.engine import encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound, Refusal
from causeway.messages.commands.open_message import OpenMessage, open_message
from causeway.messages.tables import Message, MessageKind, MessageOpening
from causeway.uploads.tables import UploadStatus
from tests.documents import files
from tests.filings.asking import ask, following
from tests.filings.builders import CLERK, OTHER_CLERK, REGISTRAR, Court, upload
from tests.filings.review.at_levels import OTHER_SIDE, rows
from tests.messages.builders import issue, messages

UNOPENED = "query { viewer { counts { unopened } } }"
LIST = """query { messages(first: 10) { totalCount edges { node { id subject kind openedAt
  case { id } document { id sealStatus } recipients { nameEn openedAt mayKnowOpenings openings { nameEn } } } } } }"""
RECEIVED = "subscription ($after: Cursor) { messageReceived(after: $after) { kind message { id subject } } }"
STRANGER = Actor(user_id="stranger", roles=frozenset({Role.INDIVIDUAL}))


async def test_it_is_on_the_docket_in_the_boxes_and_sealed(at: Court, seals: Any, filing: Filing) -> None:
    issued = await issue(at, filing)
    await seals.give_bytes(issued.id, files.good_pdf(2))
    await seals.catch_up()
    sent = await messages(at)
    assert {(row.organisation_id, row.user_id) for row in sent} == {
        (at.solicitor.organisation_id, None),
        (None, OTHER_SIDE.user_id),
    }
    assert {(row.kind, row.subject) for row in sent} == {(MessageKind.ORDER, "Directions of Master Ko")}
    (seal,) = [row for row in await rows(at, Seal) if row.document_id == issued.id]
    assert (seal.status, seal.filing_id) == (SealStatus.SEALED, None)
    (entry,) = [row for row in await rows(at, DocketEntry) if row.document_id == issued.id]
    assert entry.kind is DocketKind.COURT_DOCUMENT
    assert entry.title_en.endswith(": Directions of Master Ko")
    # Whoever sent the file has no part in it: it is the court's.
    (document,) = [row for row in await rows(at, Document) if row.id == issued.id]
    assert (document.owner_user_id, document.organisation_id) == (None, None)


async def test_each_side_sees_its_box_and_the_court_all(at: Court, filing: Filing) -> None:
    await issue(at, filing)
    theirs, _ = await messages(at)
    await at.run(open_message, OpenMessage(theirs.id), OTHER_SIDE)

    found = await ask(at.context, at.solicitor, LIST)
    assert found["messages"]["totalCount"] == 1
    assert await ask(at.context, at.solicitor, UNOPENED) == {"viewer": {"counts": {"unopened": 1}}}
    node = found["messages"]["edges"][0]["node"]
    assert node["case"]["id"] == encode_id("Case", filing.case_id or "")
    # That it reached the other side is known; who opened it there is the court's to know.
    other = next(each for each in node["recipients"] if not each["mayKnowOpenings"])
    assert (other["openedAt"], other["openings"]) == (None, [])

    to_court = await ask(at.context, CLERK, LIST)
    assert to_court["messages"]["totalCount"] == 2
    opened = [each for each in to_court["messages"]["edges"][0]["node"]["recipients"] if each["openings"]]
    assert [each["openings"] for each in opened] == [[{"nameEn": "Person other"}]]
    assert (await ask(at.context, STRANGER, LIST))["messages"]["totalCount"] == 0


async def test_the_first_to_open_it_opens_it_for_the_firm_and_each_is_noted_once(
    at: Court, filing: Filing
) -> None:
    await issue(at, filing)
    ours = next(row for row in await messages(at) if row.organisation_id)
    opened = await at.run(open_message, OpenMessage(ours.id), at.solicitor)
    assert opened.opened_at is not None
    administrator = at.firm.administrator
    again = await at.run(open_message, OpenMessage(ours.id), administrator)
    await at.run(open_message, OpenMessage(ours.id), administrator)
    assert again.opened_at == opened.opened_at
    assert {row.user_id for row in await rows(at, MessageOpening)} == {
        at.solicitor.user_id,
        administrator.user_id,
    }
    # The court looks at a message and opens none.
    theirs = next(row for row in await messages(at) if row.user_id)
    assert (await at.run(open_message, OpenMessage(theirs.id), CLERK)).opened_at is None
    for nobody in (STRANGER, OTHER_SIDE):
        with pytest.raises(NotFound):
            await at.run(open_message, OpenMessage(ours.id), nobody)


async def test_each_box_hears_of_its_own_and_the_court_of_all(at: Court, filing: Filing) -> None:
    await issue(at, filing)
    theirs, ours = await messages(at)
    await at.run(open_message, OpenMessage(theirs.id), OTHER_SIDE)
    await at.run(open_message, OpenMessage(ours.id), at.solicitor)

    async def heard(actor: Actor, count: int) -> list[tuple[str, str]]:
        async with following(at.context, actor, RECEIVED, after=encode_cursor("log", [0])) as stream:
            told = [(await anext(stream)).data["messageReceived"] for _ in range(count)]
        return [(each["kind"], each["message"]["id"]) for each in told]

    of_ours, of_theirs = (encode_id("Message", row.id) for row in (ours, theirs))
    assert await heard(at.solicitor, 2) == [("SENT", of_ours), ("OPENED", of_ours)]
    assert await heard(OTHER_SIDE, 2) == [("SENT", of_theirs), ("OPENED", of_theirs)]
    assert sorted(await heard(CLERK, 4)) == sorted(
        [("SENT", of_ours), ("OPENED", of_ours), ("SENT", of_theirs), ("OPENED", of_theirs)]
    )


async def test_what_is_kept_from_the_parties_is_gone_from_their_boxes(at: Court, filing: Filing) -> None:
    issued = await issue(at, filing)
    narrowed = SetDocumentAccess(issued.id, DocumentAccess.COURT_ONLY, "By order")
    await at.run(set_document_access, narrowed, REGISTRAR)
    assert (await ask(at.context, at.solicitor, LIST))["messages"]["totalCount"] == 0
    assert (await ask(at.context, CLERK, LIST))["messages"]["totalCount"] == 2


async def test_who_left_the_case_has_left_its_messages(at: Court, filing: Filing) -> None:
    await issue(at, filing)
    async with at.context.database.writing() as session:
        gone = update(Representation).where(Representation.organisation_id == at.solicitor.organisation_id)
        await session.execute(gone.values(until=at.context.clock.now().date()))
        await session.commit()
    assert (await ask(at.context, at.solicitor, LIST))["messages"]["totalCount"] == 0
    await issue(at, filing)
    assert len([row for row in await messages(at) if row.organisation_id]) == 1


async def test_for_the_court_alone_nobody_gets_a_message(at: Court, filing: Filing) -> None:
    await issue(at, filing, access=DocumentAccess.COURT_ONLY)
    assert await messages(at) == []


@pytest.mark.parametrize(
    ("change", "refused", "field"),
    [
        ({"type_code": "SUMMONS_INTER_PARTES"}, Invalid, "typeCode"),
        ({"type_code": "NO_SUCH_TYPE"}, Invalid, "typeCode"),
        ({"title": "  "}, Invalid, "title"),
        ({"title": "x" * 301}, Invalid, "title"),
        ({"access": DocumentAccess.FILER_AND_COURT}, Invalid, "access"),
        ({"access": DocumentAccess.PUBLIC_ON_FEE}, Invalid, "access"),
        ({"upload_id": "nothing"}, NotFound, "uploadId"),
    ],
)
async def test_what_cannot_be_issued_is_refused_at_its_field(
    at: Court, filing: Filing, change: dict[str, Any], refused: type[Refusal], field: str
) -> None:
    with pytest.raises(refused) as raised:
        await issue(at, filing, **change)
    assert [each.path for each in raised.value.fields] == [(field,)]
    assert await messages(at) == []


async def test_a_file_must_be_ones_own_a_pdf_and_past_its_checks(at: Court, filing: Filing) -> None:
    waits = await upload(at.context, CLERK)
    async with at.context.database.writing() as session:
        await session.execute(update(Document).where(Document.upload_id == waits).values(verdict="PENDING"))
        await session.commit()
    with pytest.raises(Conflict):
        await issue(at, filing, upload_id=waits)
    for status in (UploadStatus.IN_PROGRESS, UploadStatus.SCANNING):
        coming = await upload(at.context, CLERK, status, document=False)
        with pytest.raises(Conflict):
            await issue(at, filing, upload_id=coming)
    with pytest.raises(Invalid):
        await issue(at, filing, upload_id=await upload(at.context, CLERK, UploadStatus.INVALID))
    with pytest.raises(Invalid):
        await issue(at, filing, upload_id=await upload(at.context, CLERK, content_type="image/png"))
    of_another = await upload(at.context, OTHER_CLERK)
    with pytest.raises(NotFound):
        await issue(at, filing, upload_id=of_another)
    used = await upload(at.context, CLERK)
    await issue(at, filing, upload_id=used)
    with pytest.raises(NotFound):
        await issue(at, filing, upload_id=used)


async def test_only_the_registry_issues_and_a_clerk_not_in_a_sealed_case(at: Court, filing: Filing) -> None:
    with pytest.raises(Forbidden):
        await issue(at, filing, at.solicitor)
    async with at.context.database.writing() as session:
        sealed = update(Case).where(Case.id == filing.case_id).values(security_level=SecurityLevel.SEALED)
        await session.execute(sealed)
        await session.commit()
    with pytest.raises(NotFound):
        await issue(at, filing)
    await issue(at, filing, replace(REGISTRAR, user_id="registrar"))
    async with at.context.database.reading() as session:
        assert len((await session.exec(select(Message))).all()) == 2
