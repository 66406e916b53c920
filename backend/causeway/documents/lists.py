"""Which documents a list shows: conditions on a row, called once for a plan with parameters in place of values."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, true
from sqlmodel import col

from causeway.documents.tables import Document
from causeway.kit.text_match import contains


@dataclass
class DocumentCriteria:
    """Which documents to list; what is None does not narrow the list."""

    text: str | None = None
    """In the title or the file's name."""
    type_code: list[str] | None = None
    """Of any of these types."""
    filed_since: datetime | None = None
    """Filed at this instant or later."""
    filed_before: datetime | None = None
    """Filed before this instant."""


def documents_matching(wanted: DocumentCriteria | None) -> ColumnElement[bool]:
    """Return the documents that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.text is not None:
        parts.append(or_(contains(Document.title, wanted.text), contains(Document.filename, wanted.text)))
    if wanted.type_code is not None:
        parts.append(col(Document.type_code).in_(wanted.type_code))
    if wanted.filed_since is not None:
        parts.append(col(Document.filed_at) >= wanted.filed_since)
    if wanted.filed_before is not None:
        parts.append(col(Document.filed_at) < wanted.filed_before)
    return and_(true(), *parts)
