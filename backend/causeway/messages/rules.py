"""What kind of message a type of document makes, and what may be issued. Pure."""

from causeway.courts.tables import DocumentAccess
from causeway.messages.tables import MessageKind

MAX_TITLE_CHARACTERS = 300

ISSUED_AT = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES, DocumentAccess.COURT_ONLY)
"""The levels of what the court issues: it has no filer."""

_DECISIONS = frozenset(
    {
        *("ORDER", "JUDGMENT", "REASONS_FOR_DECISION", "DIRECTIONS", "UNLESS_ORDER", "STATEMENT_OF_FINDINGS"),
        *("ALLOCATUR", "CERTIFICATE_OF_RESULT_OF_APPEAL", "FIXED_PENALTY_ORDER", "SCT_AWARD"),
    }
)
_NOTICES = frozenset(
    {"NOTICE_OF_HEARING", "COURT_NOTICE", "REQUISITION", "REJECTION_NOTICE", "NOTICE_OF_TRANSFER"}
)


def kind_of(type_code: str) -> MessageKind:
    """Return what kind of message a document of this type makes."""
    if type_code in _DECISIONS:
        return MessageKind.ORDER
    return MessageKind.NOTICE if type_code in _NOTICES else MessageKind.DOCUMENT
