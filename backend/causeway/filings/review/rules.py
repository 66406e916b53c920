"""Pure decisions about reviews: what the decisions on its documents come to."""

from collections.abc import Iterable

from causeway.filings.core.tables import DocumentReviewStatus, DocumentRole, FilingStatus


def outcome(decided: Iterable[tuple[DocumentRole, DocumentReviewStatus]]) -> FilingStatus:
    """Return what a review comes to: rejected with its lead, else accepted, in part if any attachment was not."""
    pairs = tuple(decided)
    lead_rejected = any(
        role is DocumentRole.LEAD and status is not DocumentReviewStatus.ACCEPTED for role, status in pairs
    )
    if lead_rejected:
        return FilingStatus.REJECTED
    if all(status is DocumentReviewStatus.ACCEPTED for _, status in pairs):
        return FilingStatus.ACCEPTED
    return FilingStatus.PARTIALLY_ACCEPTED
