"""Issuing documents, for tests."""

from typing import Any

from causeway.accounts.actor import Actor
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.filings.core.tables import Filing
from causeway.messages.commands.issue_document import IssueDocument, issue_document
from causeway.messages.tables import Message
from tests.filings.builders import CLERK, Court, upload
from tests.filings.review.at_levels import rows


async def issue(at: Court, filing: Filing, actor: Actor = CLERK, **more: Any) -> Document:
    """Issue an order in the filing's case."""
    upload_id = more.pop("upload_id", None) or await upload(at.context, actor)
    given = {"type_code": "DIRECTIONS", "title": "Directions of Master Ko", "access": DocumentAccess.PARTIES}
    command = IssueDocument(case_id=filing.case_id or "", upload_id=upload_id, **(given | more))
    issued: Document = await at.run(issue_document, command, actor)
    return issued


async def messages(at: Court) -> list[Message]:
    return sorted(await rows(at, Message), key=lambda row: row.organisation_id or "")
