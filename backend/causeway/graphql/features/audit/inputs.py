"""Which entries of the audit trail to list."""

from datetime import datetime

import strawberry

from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.scalars import CaseNumber
from causeway.graphql.engine import decode_id
from causeway.trail.lists import TrailCriteria
from causeway.trail.rules import AuditKind

public_enum(AuditKind)


@strawberry.input(description="Which entries to list; what is left out does not narrow the list.")
@described
class AuditFilter:
    """Which entries to list."""

    since: datetime | None = None
    """Only what was done at this instant or later."""
    until: datetime | None = None
    """Only what was done before this instant."""
    user_id: strawberry.ID | None = None
    """Only what this person did."""
    organisation_id: strawberry.ID | None = None
    """Only what was done by people who were then members of this organisation."""
    case_number: CaseNumber | None = None
    """Only what is about this case, its filings or the reading of its documents."""
    document_id: strawberry.ID | None = None
    """Only who read this document, was refused it, or looked at this list of it."""
    kinds: list[AuditKind] | None = None
    """Only entries about any of these."""
    refusals_only: bool | None = None
    """With true, only that somebody was refused something restricted."""


def criteria_of(filter: AuditFilter | None) -> TrailCriteria:
    """Return what is looked for, with ids as rows have them."""
    if filter is None:
        return TrailCriteria()
    return TrailCriteria(
        since=filter.since,
        until=filter.until,
        user_id=_key(filter.user_id),
        organisation_id=_key(filter.organisation_id),
        case_number=filter.case_number,
        document_id=_key(filter.document_id),
        kinds=filter.kinds,
        refusals_only=bool(filter.refusals_only),
    )


def _key(global_id: strawberry.ID | None) -> str | None:
    return None if global_id is None else decode_id(global_id).key
