"""One file put into a filing twice is remarked on, to whoever may read both, and stops nobody."""

from typing import Any

import pytest
from sqlmodel import col, select, update

from causeway.accounts.actor import Actor
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.filings.core.tables import DocumentRole, FilingDocument, FilingStatus
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.filings.asking import ask, statements
from tests.filings.builders import CLERK, Court, add, court, decision, draft, in_case, submission
from tests.filings.test_counting import OTHER, two_sides

ASKED = "query($id: ID!) { filing(id: $id) { documents { position sameFileAs } } }"
SAME = "5" * 64


async def told(context: Context, actor: Actor, filing_id: str) -> dict[int, str | None]:
    """What each document that the actor sees is said to be the same file as, by its place."""
    answer = await ask(context, actor, ASKED, id=encode_id("Filing", filing_id))
    return {each["position"]: each["sameFileAs"] for each in answer["filing"]["documents"]}


async def make_same(at: Court, filing_id: str, *positions: int) -> list[str]:
    """Give documents of a filing the same bytes; return the ids of all its documents, in their order."""
    rows = await at.documents(filing_id)
    async with at.context.database.writing() as session:
        inside = [row.document_id for row in rows if row.position in positions]
        await session.execute(update(Document).where(col(Document.id).in_(inside)).values(sha256=SAME))
        await session.commit()
    return [encode_id("FilingDocument", row.id) for row in sorted(rows, key=lambda row: row.position)]


async def test_each_of_several_is_told_of_the_first_other_one(context: Context) -> None:
    at = await court(context)
    filing, elsewhere = await draft(at, attachments=3), await draft(at, attachments=1)
    ids = await make_same(at, filing.id, 2, 3, 4)
    await make_same(at, elsewhere.id, 2)
    with statements(context.database) as seen:
        assert await told(context, at.solicitor, filing.id) == {1: None, 2: ids[2], 3: ids[1], 4: ids[1]}
    assert len([each for each in seen if "sha256" in each]) == 1
    # In another filing it is another paper.
    assert await told(context, at.solicitor, elsewhere.id) == {1: None, 2: None}


async def test_it_is_a_remark_and_the_clerk_is_told_too(context: Context) -> None:
    at = await court(context)
    filing = await draft(at, attachments=2)
    ids = await make_same(at, filing.id, 2, 3)
    await at.run(submit_filing, await submission(at, filing.id))
    assert (await at.filing(filing.id)).status is FilingStatus.RECEIVED
    assert await told(context, CLERK, filing.id) == {1: None, 2: ids[2], 3: ids[1]}


async def test_a_file_that_is_not_checked_yet_is_like_no_other(context: Context) -> None:
    at = await court(context)
    filing = await draft(at, attachments=2)
    await make_same(at, filing.id, 2, 3)
    async with context.database.writing() as session:
        place = (await session.exec(select(FilingDocument).where(FilingDocument.position == 3))).one()
        place.document_id = None
        await session.commit()
    assert await told(context, at.solicitor, filing.id) == {1: None, 2: None, 3: None}


@pytest.mark.parametrize("access", [DocumentAccess.PARTIES, DocumentAccess.COURT_ONLY])
async def test_the_other_side_is_told_of_what_it_may_read_alone(
    context: Context, access: DocumentAccess
) -> None:
    at, first = await two_sides(context)
    case_id: Any = (await at.filing(first)).case_id
    filing = await in_case(at, case_id)
    for kept in (DocumentAccess.PARTIES, access):
        await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Exhibit", access=kept)
    ids = await make_same(at, filing.id, 2, 3)
    await at.run(submit_filing, await submission(at, filing.id))
    await at.run(claim_review, ClaimReview(filing.id), CLERK)
    await at.run(complete_review, await decision(at, filing.id), CLERK)
    read = await told(context, OTHER, filing.id)
    if access is DocumentAccess.PARTIES:
        assert (read[2], read[3]) == (ids[2], ids[1])
    else:
        assert 3 not in read
        assert read[2] is None
