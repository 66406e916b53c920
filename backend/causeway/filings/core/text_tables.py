"""What filings are found by: texts of their own, kept beside them and indexed."""

from typing import Any

from sqlmodel import Field, SQLModel

from causeway.filings.core.tables import Filing
from causeway.kit.text_index import feed_text_index, make_text_index
from causeway.kit.text_search import indexed_text


class FilingText(SQLModel, table=True):
    """What a filing is found by: its reference and title; by its own side alone (`private`), its matter reference."""

    __tablename__ = "filing_text"

    id: int | None = Field(default=None, primary_key=True)
    filing_id: str = Field(foreign_key="filing.id", ondelete="CASCADE", index=True, max_length=36)
    source_id: str = Field(unique=True, max_length=40)
    private: bool
    text: str


def _text(filing: Filing) -> dict[str, Any]:
    found_by = indexed_text(filing.reference, filing.title)
    return {"filing_id": filing.id, "source_id": filing.id, "private": False, "text": found_by}


def _own_text(filing: Filing) -> dict[str, Any]:
    found_by = indexed_text(filing.matter_reference)
    return {"filing_id": filing.id, "source_id": f"{filing.id}/own", "private": True, "text": found_by}


make_text_index(FilingText)
feed_text_index(Filing, FilingText, ("reference", "title"), _text)
feed_text_index(Filing, FilingText, ("matter_reference",), _own_text)
