"""Refusals: what a person, or their program, can put right. Anything else that is raised is a defect."""

from enum import StrEnum
from typing import NamedTuple

from causeway.kit.words import Words


class ProblemCode(StrEnum):
    """Why something was refused; part of the public contract, never renamed."""

    NOT_FOUND = "NOT_FOUND"
    FORBIDDEN = "FORBIDDEN"
    INVALID = "INVALID"
    REQUIRED = "REQUIRED"
    TOO_LONG = "TOO_LONG"
    CONFLICT = "CONFLICT"
    BUSY = "BUSY"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    SIGN_IN_FAILED = "SIGN_IN_FAILED"
    RATE_LIMITED = "RATE_LIMITED"
    ACCOUNT_NOT_READY = "ACCOUNT_NOT_READY"
    STEP_UP_REQUIRED = "STEP_UP_REQUIRED"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    ITEM_LOCKED = "ITEM_LOCKED"
    ACTION_NOT_AVAILABLE = "ACTION_NOT_AVAILABLE"
    QUOTE_STALE = "QUOTE_STALE"
    INSUFFICIENT_BALANCE = "INSUFFICIENT_BALANCE"
    PAYMENT_METHOD_NOT_AVAILABLE = "PAYMENT_METHOD_NOT_AVAILABLE"
    CASE_TYPE_NOT_ENABLED = "CASE_TYPE_NOT_ENABLED"
    LEAD_DOCUMENT_MISSING = "LEAD_DOCUMENT_MISSING"
    DOCUMENT_NOT_READY = "DOCUMENT_NOT_READY"
    DOCUMENT_REFUSED = "DOCUMENT_REFUSED"
    DOCUMENT_TOO_LARGE = "DOCUMENT_TOO_LARGE"
    CORRECTION_MISSING = "CORRECTION_MISSING"
    DEADLINE_PASSED = "DEADLINE_PASSED"
    DISPOSITION_MISSING = "DISPOSITION_MISSING"
    REASON_REQUIRED = "REASON_REQUIRED"


class FieldRefusal(NamedTuple):
    """One thing wrong with one field: `path` names the input field, e.g. `("documents", "0", "title")`."""

    path: tuple[str, ...]
    code: ProblemCode
    words: Words


class Refusal(Exception):
    """A refusal that helps: a code for programs, words for people, and the fields it is about."""

    def __init__(self, code: ProblemCode, words: Words, *fields: FieldRefusal) -> None:
        """Refuse with `code` and `words`, about `fields` if any are to blame."""
        super().__init__(f"{code}: {words.en}")
        self.code = code
        self.words = words
        self.fields = fields


NOT_FOUND = Words(
    "There is nothing here that you can see.",
    "找不到你可查閱的內容。",
    "找不到你可查阅的内容。",
)
NOT_ALLOWED = Words(
    "Your account may not do this.",
    "你的帳戶不可進行此操作。",
    "你的帐户不可进行此操作。",
)


class NotFound(Refusal):
    """Missing, or not to be known to exist: the two must be told in the same words."""

    def __init__(self, *fields: FieldRefusal) -> None:
        """Refuse without saying which of the two it is."""
        super().__init__(ProblemCode.NOT_FOUND, NOT_FOUND, *fields)


class Forbidden(Refusal):
    """The asker may know of it, and still may not do this."""

    def __init__(self, words: Words = NOT_ALLOWED) -> None:
        """Refuse, saying what would be needed."""
        super().__init__(ProblemCode.FORBIDDEN, words)


class Invalid(Refusal):
    """One or more fields cannot be taken as they are."""

    def __init__(self, words: Words, *fields: FieldRefusal, code: ProblemCode = ProblemCode.INVALID) -> None:
        """Refuse and name the fields."""
        super().__init__(code, words, *fields)


class Conflict(Refusal):
    """Somebody, or something, was first."""

    def __init__(self, words: Words, *fields: FieldRefusal, code: ProblemCode = ProblemCode.CONFLICT) -> None:
        """Refuse and say what changed."""
        super().__init__(code, words, *fields)


class Busy(Refusal):
    """Too much at once; the same call may succeed in `retry_after` seconds."""

    def __init__(self, words: Words, retry_after: int = 1) -> None:
        """Refuse for `retry_after` seconds."""
        super().__init__(ProblemCode.BUSY, words)
        self.retry_after = retry_after
