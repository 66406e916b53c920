"""The filer asks who may read a document, and the court sets it on acceptance."""

from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import AccessDecision, Document
from causeway.filings.core.tables import DocumentRole, Filing, FilingDocument, FilingStatus
from causeway.filings.drafting.commands.update_filing_document import (
    UpdateFilingDocument,
    update_filing_document,
)
from causeway.filings.review.commands.set_document_access import SetDocumentAccess, set_document_access
from causeway.filings.submission.commands.resubmit_filing import resubmit_filing
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.engine import encode_id
from causeway.kit.errors import Invalid, ProblemCode, Refusal
from tests.filings.asking import ask
from tests.filings.builders import CLERK, REGISTRAR, Court, add, draft, submission
from tests.filings.review.at_levels import COURT, FILER, OTHER_SIDE, PARTIES, accept, rows, with_other_side
from tests.filings.review.test_corrections import resubmission, returned


async def asking_for(at: Court, access: DocumentAccess) -> Filing:
    """A received filing whose writ is asked to be at a level, with a reason."""
    filing = await draft(at)
    (writ,) = await at.documents(filing.id)
    wish = UpdateFilingDocument(writ.id, access=access, access_reason="It names a child.")
    await at.run(update_filing_document, wish)
    await at.run(submit_filing, await submission(at, filing.id))
    return filing


async def decided(at: Court, filing: Filing, actor: Actor) -> dict[str, Any]:
    """What somebody reads of the only document's level: asked for, and set."""
    shown = """query($id: ID!) { filing(id: $id) { documents { access askedAccess accessReason
        accessDecisions { from to reason } } } }"""
    (document,) = (await ask(at.context, actor, shown, id=encode_id("Filing", filing.id)))["filing"][
        "documents"
    ]
    return document


async def test_a_narrower_level_is_asked_for_with_a_reason_that_both_sides_read(at: Court) -> None:
    filing = await draft(at)
    (writ,) = await at.documents(filing.id)
    await at.run(update_filing_document, UpdateFilingDocument(writ.id, access=FILER))
    with pytest.raises(Invalid) as refused:
        await at.run(submit_filing, await submission(at, filing.id))
    (field,) = refused.value.fields
    assert (field.path, field.code) == (("documents", "0", "accessReason"), ProblemCode.REASON_REQUIRED)
    await at.run(update_filing_document, UpdateFilingDocument(writ.id, access_reason=" It names a child. "))
    await at.run(submit_filing, await submission(at, filing.id))
    shown = "query($id: ID!) { filing(id: $id) { documents { access accessReason } } }"
    for actor in (at.solicitor, CLERK):
        (document,) = (await ask(at.context, actor, shown, id=encode_id("Filing", filing.id)))["filing"][
            "documents"
        ]
        assert document == {"access": "FILER_AND_COURT", "accessReason": "It names a child."}


async def test_the_court_follows_the_wish_unless_it_sets_another_level(at: Court) -> None:
    (writ,) = await accept(at, await asking_for(at, FILER), None)
    assert writ.access is FILER
    assert await rows(at, AccessDecision) == []
    (writ,) = await accept(at, await asking_for(at, FILER), PARTIES)
    (decision,) = await rows(at, AccessDecision)
    assert (decision.document_id, decision.from_access, decision.to_access) == (
        writ.document_id,
        FILER,
        PARTIES,
    )
    async with at.context.database.reading() as session:
        assert (await session.get_one(Document, writ.document_id)).access is PARTIES
        entries = await session.exec(
            select(DocketEntry.access).where(DocketEntry.document_id == writ.document_id)
        )
        assert entries.all() == [PARTIES]


async def test_what_was_asked_for_stays_beside_what_was_set_and_later_changed(at: Court) -> None:
    filing = await asking_for(at, FILER)
    (writ,) = await accept(at, filing, PARTIES, reason="  The names are public. ")
    await at.run(
        set_document_access, SetDocumentAccess(str(writ.document_id), COURT, "It names a child."), REGISTRAR
    )
    seen = {who: await decided(at, filing, who) for who in (at.solicitor, CLERK)}
    for document in seen.values():
        assert (document["access"], document["askedAccess"]) == ("COURT_ONLY", "FILER_AND_COURT")
        assert document["accessReason"] == "It names a child."
        assert [(each["from"], each["to"]) for each in document["accessDecisions"]] == [
            ("FILER_AND_COURT", "PARTIES"),
            ("PARTIES", "COURT_ONLY"),
        ]
    # What the registry writes on acceptance is for the filer; of a later change the court's record has the reason.
    reasons = {who: [each["reason"] for each in seen[who]["accessDecisions"]] for who in seen}
    assert reasons[at.solicitor] == ["The names are public.", None]
    assert reasons[CLERK] == ["The names are public.", "It names a child."]
    first = await rows(at, AccessDecision)
    assert {each.decided_by for each in first} == {CLERK.user_id, REGISTRAR.user_id}


async def test_a_level_that_was_granted_and_then_changed_is_still_known_as_asked_for(at: Court) -> None:
    filing = await asking_for(at, FILER)
    (writ,) = await accept(at, filing, FILER)
    granted = await decided(at, filing, at.solicitor)
    assert (granted["askedAccess"], granted["accessDecisions"]) == (None, [])
    command = SetDocumentAccess(str(writ.document_id), PARTIES, "Order")
    await at.run(set_document_access, command, REGISTRAR)
    changed = await decided(at, filing, at.solicitor)
    assert (changed["access"], changed["askedAccess"]) == ("PARTIES", "FILER_AND_COURT")


@pytest.mark.parametrize(
    ("reason", "code"),
    [(None, "REASON_REQUIRED"), ("  ", "REASON_REQUIRED"), ("x" * 1001, "TOO_LONG")],
)
async def test_another_level_than_was_asked_for_is_not_set_without_a_reason(
    at: Court, reason: str | None, code: str
) -> None:
    filing = await asking_for(at, FILER)
    with pytest.raises(Invalid) as refused:
        await accept(at, filing, PARTIES, reason=reason)
    (field,) = refused.value.fields
    assert (field.path, field.code) == (("dispositions", "0", "accessReason"), code)
    assert all(field.words)
    assert await rows(at, AccessDecision) == []
    assert (await at.filing(filing.id)).case_id is None


async def test_other_parties_see_neither_what_was_asked_for_nor_what_was_decided(at: Court) -> None:
    filing = await asking_for(at, FILER)
    await accept(at, filing, PARTIES)
    await with_other_side(at, str((await at.filing(filing.id)).case_id))
    document = await decided(at, filing, OTHER_SIDE)
    assert document == {
        "access": "PARTIES",
        "askedAccess": None,
        "accessReason": None,
        "accessDecisions": [],
    }


async def test_why_it_was_asked_for_is_not_for_other_parties(at: Court) -> None:
    filing = await asking_for(at, FILER)
    await accept(at, filing, PARTIES)
    filing = await at.filing(filing.id)
    await with_other_side(at, str(filing.case_id))
    shown = "query($id: ID!) { filing(id: $id) { documents { accessReason } } }"
    asked = await ask(at.context, OTHER_SIDE, shown, id=encode_id("Filing", filing.id))
    assert asked["filing"]["documents"] == [{"accessReason": None}]


async def test_a_clerk_accepts_nothing_at_a_wider_level_than_is_usual(at: Court) -> None:
    filing = await draft(at)
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Exhibit")
    await at.run(submit_filing, await submission(at, filing.id))
    with pytest.raises(Invalid) as refused:
        await accept(at, filing, None, DocumentAccess.PUBLIC_ON_FEE)
    (field,) = refused.value.fields
    assert field.path == ("dispositions", "1", "access")
    assert (await at.filing(filing.id)).case_id is None


async def test_what_was_taken_without_a_reason_for_its_level_is_not_asked_for_one_when_it_is_locked(
    at: Court,
) -> None:
    filing = await returned(at)
    writ, exhibit = await at.documents(filing.id)
    async with at.context.database.writing() as session:
        (await session.get_one(FilingDocument, exhibit.id)).access = DocumentAccess.COURT_ONLY
        await session.commit()
    narrower = {"access": DocumentAccess.COURT_ONLY, "access_reason": None}
    await add(at, filing.id, title="Writ, signed", replaces_filing_document_id=writ.id, **narrower)
    with pytest.raises(Refusal) as refused:
        await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert [field.path for field in refused.value.fields] == [("documents", "0", "accessReason")]
    await at.run(update_filing_document, UpdateFilingDocument(writ.id, access_reason="It names a child."))
    sent = await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert sent.status is FilingStatus.RECEIVED


async def test_a_document_that_may_be_corrected_says_why_fewer_may_read_it_though_its_file_stays(
    at: Court,
) -> None:
    filing = await returned(at)
    writ, _ = await at.documents(filing.id)
    await at.run(update_filing_document, UpdateFilingDocument(writ.id, access=FILER))
    with pytest.raises(Refusal) as refused:
        await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert [field.path for field in refused.value.fields] == [("documents", "0", "accessReason")]
    await at.run(update_filing_document, UpdateFilingDocument(writ.id, access_reason="It names a child."))
    sent = await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert sent.status is FilingStatus.RECEIVED
