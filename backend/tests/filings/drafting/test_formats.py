"""A type of document is filed in the formats in which the court takes it."""

import pytest

from causeway.filings.core.tables import DocumentRole, FilingStatus
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode
from causeway.uploads.rules import DOCX, PDF
from tests.filings.builders import add, court, draft, submission, upload
from tests.filings.refusing import refused


@pytest.mark.parametrize(
    ("type_code", "lead", "index", "kind"),
    [
        ("EXHIBIT", False, "1", "Exhibit"),
        ("AFFIDAVIT", False, "1", "Affirmation or affidavit"),
        ("WRIT", True, "1", "Writ of Summons"),
    ],
)
async def test_a_word_file_is_taken_for_no_type_that_is_filed_as_a_pdf(
    context: Context, type_code: str, lead: bool, index: str, kind: str
) -> None:
    at = await court(context)
    filing = await draft(at)
    role = DocumentRole.LEAD if lead else DocumentRole.ATTACHMENT
    upload_id = await upload(context, at.solicitor, content_type=DOCX)
    await add(at, filing.id, type_code, role, title="A paper", upload_id=upload_id)
    refusal = await refused(at, submit_filing, await submission(at, filing.id))
    path = ("documents", index)
    assert [(field.path, field.code) for field in refusal.fields] == [(path, ProblemCode.DOCUMENT_REFUSED)]
    assert refusal.words.en == (
        f"“A paper” is not a PDF, and {kind} is filed as a PDF. Save it as a PDF and replace it."
    )


@pytest.mark.parametrize("content_type", [DOCX, PDF])
async def test_a_draft_order_is_taken_in_either_format(context: Context, content_type: str) -> None:
    at = await court(context)
    filing = await draft(at)
    upload_id = await upload(context, at.solicitor, content_type=content_type)
    await add(at, filing.id, "DRAFT_ORDER", DocumentRole.ATTACHMENT, title="Order", upload_id=upload_id)
    await at.run(submit_filing, await submission(at, filing.id))
    assert (await at.filing(filing.id)).status is FilingStatus.RECEIVED
