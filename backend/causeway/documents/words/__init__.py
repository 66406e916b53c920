"""Findings in words, in three languages."""

from causeway.documents.findings import FindingCode
from causeway.documents.words import advising, blocking
from causeway.documents.words.by_detail import WORDS_BY_DETAIL
from causeway.documents.words.finding_text import FindingText

TEXTS: dict[FindingCode, FindingText] = {**blocking.TEXTS, **advising.TEXTS}


def words_of(code: str, *, page: int | None = None, detail: str | None = None) -> FindingText:
    """Return a finding's words with the page and the detail filled in, as exact as the detail allows."""
    text = WORDS_BY_DETAIL.get((code, detail)) or TEXTS[FindingCode(code)]
    return text._replace(message=text.message.format(page=page or "", detail=detail or ""))
