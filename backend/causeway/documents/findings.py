"""What may be found in a file. The words are in `words`."""

from enum import StrEnum
from typing import NamedTuple

from causeway.uploads.tables import FindingSeverity


class FindingCode(StrEnum):
    """Everything the checks on arrival can say; part of the public contract, never renamed."""

    EMPTY_FILE = "EMPTY_FILE"
    WRONG_TYPE = "WRONG_TYPE"
    SHA256_MISMATCH = "SHA256_MISMATCH"
    STORAGE_FAULT = "STORAGE_FAULT"
    ENCRYPTED = "ENCRYPTED"
    TRUNCATED = "TRUNCATED"
    CORRUPT = "CORRUPT"
    REPAIRED = "REPAIRED"
    POLYGLOT = "POLYGLOT"
    TOO_COMPLEX = "TOO_COMPLEX"
    NO_PAGES = "NO_PAGES"
    PAGE_SIZE_INVALID = "PAGE_SIZE_INVALID"
    PAGE_SIZE_UNUSUAL = "PAGE_SIZE_UNUSUAL"
    JAVASCRIPT = "JAVASCRIPT"
    LAUNCH_ACTION = "LAUNCH_ACTION"
    EMBEDDED_FILE = "EMBEDDED_FILE"
    ACTIVE_CONTENT = "ACTIVE_CONTENT"
    MACRO = "MACRO"
    REMOTE_CONTENT = "REMOTE_CONTENT"
    FONT_NOT_EMBEDDED = "FONT_NOT_EMBEDDED"
    NO_TEXT_LAYER = "NO_TEXT_LAYER"
    MALWARE = "MALWARE"
    UNCHECKED = "UNCHECKED"
    PICTURE_INCOMPLETE = "PICTURE_INCOMPLETE"
    HAS_COMMENTS = "HAS_COMMENTS"
    HIDDEN_LAYER = "HIDDEN_LAYER"
    BLANK = "BLANK"


ADVISING = frozenset(
    {
        FindingCode.REPAIRED,
        FindingCode.PAGE_SIZE_UNUSUAL,
        FindingCode.FONT_NOT_EMBEDDED,
        FindingCode.NO_TEXT_LAYER,
        FindingCode.UNCHECKED,
        FindingCode.PICTURE_INCOMPLETE,
        FindingCode.HAS_COMMENTS,
        FindingCode.HIDDEN_LAYER,
        FindingCode.BLANK,
    }
)
"""What does not stop a document; everything else does."""


def severity_of(code: FindingCode) -> FindingSeverity:
    """Return whether a finding stops the document."""
    return FindingSeverity.ADVISES if code in ADVISING else FindingSeverity.BLOCKS


class Found(NamedTuple):
    """One thing that was found: where, and the fact to put into the words."""

    code: FindingCode
    page: int | None = None
    detail: str | None = None

    @property
    def severity(self) -> FindingSeverity:
        """Whether it blocks."""
        return severity_of(self.code)
