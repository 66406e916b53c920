"""Reasons a clerk gives: one of the list, in words where the list alone does not say enough."""

from causeway.filings.core import words
from causeway.filings.core.rules import check_lengths
from causeway.filings.review.reasons import REVIEW_REASONS, ReviewReasonCode
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode


def checked_reason(code: str | None, message: str | None, path: tuple[str, ...]) -> str:
    """Return the code of a reason, or refuse: none given, unknown, or without the words it needs."""
    if code is None:
        text = words.REASON_REQUIRED
        field = FieldRefusal((*path, "reasonCode"), ProblemCode.REASON_REQUIRED, text)
        raise Invalid(text, field, code=ProblemCode.REASON_REQUIRED)
    if code not in ReviewReasonCode.__members__:
        raise Invalid(
            words.UNKNOWN_REASON,
            FieldRefusal((*path, "reasonCode"), ProblemCode.INVALID, words.UNKNOWN_REASON),
        )
    check_lengths({(*path, "message"): message})
    if REVIEW_REASONS[ReviewReasonCode(code)].words_required and not (message or "").strip():
        text = words.REASON_TEXT_REQUIRED
        field = FieldRefusal((*path, "message"), ProblemCode.REASON_REQUIRED, text)
        raise Invalid(text, field, code=ProblemCode.REASON_REQUIRED)
    return code
