"""Refusals: what a person, or their program, can put right. Anything else that is raised is a defect."""

from enum import StrEnum
from typing import NamedTuple

from causeway.kit.words import Words


class ProblemCode(StrEnum):
    """Why something was refused; part of the public contract, never renamed."""

    NOT_FOUND = "NOT_FOUND"
    """There is no such thing, or the viewer may not know of it; the answer does not tell which."""
    FORBIDDEN = "FORBIDDEN"
    """The viewer may know of it, and still may not do this."""
    INVALID = "INVALID"
    """Something in the input cannot be taken as it is; `fields` says what, where it can be named."""
    REQUIRED = "REQUIRED"
    """Something that cannot be left out is missing."""
    TOO_LONG = "TOO_LONG"
    """A text has more characters than fit; the message says how many do."""
    CONFLICT = "CONFLICT"
    """Somebody or something was first, so read what is there now before trying again."""
    BUSY = "BUSY"
    """There is too much to do, or no room, at the moment; the same call may succeed later."""
    UNAUTHENTICATED = "UNAUTHENTICATED"
    """Nobody is signed in, or the session is over; sign in and try again."""
    TOKEN_EXPIRED = "TOKEN_EXPIRED"  # noqa: S105  (a code, no secret)
    """The bearer token was good and is so no more: its session ended or was revoked; sign in again for another one."""
    TOKEN_INVALID = "TOKEN_INVALID"  # noqa: S105  (a code, no secret)
    """What came as a bearer token never was one of ours; see that it is sent whole, as `Bearer` and the token."""
    SIGN_IN_FAILED = "SIGN_IN_FAILED"
    """The e-mail address or the password is not right; the answer does not tell which."""
    RATE_LIMITED = "RATE_LIMITED"
    """There were too many attempts; the message says how long to wait."""
    ACCOUNT_NOT_READY = "ACCOUNT_NOT_READY"
    """The password is right, but the account may not be used now; the message says why."""
    STEP_UP_REQUIRED = "STEP_UP_REQUIRED"
    """The person must show anew who they are before this is done; nothing asks for it yet."""
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    """The idempotency key was used before for something else; a new act needs a new key."""
    ITEM_LOCKED = "ITEM_LOCKED"
    """The filing was returned and the registry did not ask for this to be corrected, so it stays."""
    ACTION_NOT_AVAILABLE = "ACTION_NOT_AVAILABLE"
    """What it is about is in a status that does not allow this now."""
    QUOTE_STALE = "QUOTE_STALE"
    """The quote has expired or no longer fits the filing; nothing was taken, so ask for another one."""
    INSUFFICIENT_BALANCE = "INSUFFICIENT_BALANCE"
    """Paying would leave less than the minimum balance; the message says how much to pay in."""
    PAYMENT_METHOD_NOT_AVAILABLE = "PAYMENT_METHOD_NOT_AVAILABLE"
    """The court does not take this means of payment yet; choose another one."""
    CASE_TYPE_NOT_ENABLED = "CASE_TYPE_NOT_ENABLED"
    """Cases of this type cannot be filed electronically yet; the message says from when, if known."""
    LEAD_DOCUMENT_MISSING = "LEAD_DOCUMENT_MISSING"
    """The filing has no lead document, and needs one before it can be submitted."""
    FORM_REQUIRED = "FORM_REQUIRED"
    """A case of this type is started by the court's form, unless the registrar permits this filing an uploaded page."""
    DOCUMENT_NOT_READY = "DOCUMENT_NOT_READY"
    """A document is still being uploaded or checked, or its upload is over and has to be made again."""
    DOCUMENT_REFUSED = "DOCUMENT_REFUSED"
    """The checks on arrival found that a document cannot be filed or opened; replace its file."""
    DOCUMENT_TOO_LARGE = "DOCUMENT_TOO_LARGE"
    """The file is larger than a document may be; the message gives both sizes."""
    CORRECTION_MISSING = "CORRECTION_MISSING"
    """Something the registry asked for is not corrected yet; `fields` names each such item."""
    DEADLINE_PASSED = "DEADLINE_PASSED"
    """The time for correcting the filing has run out, so it has to be filed afresh."""
    DISPOSITION_MISSING = "DISPOSITION_MISSING"
    """A review ends only with a decision on every document; `fields` names those without one."""
    REASON_REQUIRED = "REASON_REQUIRED"
    """This takes a reason, or one in words; `fields` says where to give it."""


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
