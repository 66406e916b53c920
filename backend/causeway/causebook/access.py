"""Who may see an entry of the register."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, literal_column, not_, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.accounts.denials import Guarded
from causeway.cases.access import cases_visible_to, in_restricted_case, seen_as_court, seen_as_party
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import DocumentAccess
from causeway.kit.predicates import bound, rests_on

OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)
KEPT_FROM_PARTIES = tuple(access for access in DocumentAccess if access not in OPEN_TO_PARTIES)


def _open_in_a_case_seen_by(actor: Actor) -> ColumnElement[bool]:
    """Say which entries of a case that `actor` sees exist for it; but for the court, whoever does is on a side."""
    if actor.in_registry or actor.has(Role.JUDGE):
        return docket_visible_to(actor)
    return _open_to_party(actor, DocketEntry)


@rests_on(cases_visible_to, DocketEntry.case_id, _open_in_a_case_seen_by)
def docket_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Say which entries exist for `actor`: the court sees all of a case; a party, what is not kept from it."""
    return or_(
        false(),
        seen_as_court(actor, DocketEntry.case_id),
        and_(seen_as_party(actor, DocketEntry.case_id), _open_to_party(actor, DocketEntry)),
    )


def docket_number_seen_by(actor: Actor) -> ColumnElement[int]:
    """Return the number of an entry among those of its case that `actor` sees, from 1, for an entry that it sees.

    The court sees all of them. What is kept from a party leaves no gap: only such entries before it are counted.
    """
    kept = aliased(DocketEntry, name="kept")
    kept_before = (
        select(func.count())
        .select_from(kept)
        .where(
            col(kept.case_id) == col(DocketEntry.case_id),
            # Said in the statement: of values that come with it a database knows not that they are rare.
            col(kept.access).in_([literal_column(f"'{access.value}'") for access in KEPT_FROM_PARTIES]),
            col(kept.number) < col(DocketEntry.number),
            # Entries of the court's own have no filer, and NOT NULL would be neither true nor false.
            not_(func.coalesce(_open_to_party(actor, kept), false())),
        )
        .correlate(DocketEntry.__table__)  # type: ignore[attr-defined]
        .scalar_subquery()
    )
    number = col(DocketEntry.number)
    return case((seen_as_court(actor, DocketEntry.case_id), number), else_=number - kept_before)


def _open_to_party(actor: Actor, entry: Any) -> ColumnElement[bool]:
    """Say which entries a party to the case sees: those for all parties, and those that it filed for the court."""
    filed_by_me = and_(
        col(entry.access) == DocumentAccess.FILER_AND_COURT,
        or_(
            col(entry.organisation_id) == bound(actor.organisation_id),
            col(entry.user_id) == bound(actor.user_id),
        ),
    )
    return or_(col(entry.access).in_(OPEN_TO_PARTIES), filed_by_me)


GUARDED = {
    "DocketEntry": Guarded(
        "DocketEntry",
        DocketEntry.id,
        DocketEntry.id,
        docket_visible_to,
        or_(col(DocketEntry.access).not_in(OPEN_TO_PARTIES), in_restricted_case(DocketEntry.case_id)),
    ),
}
"""What of the register leaves a trace when it is denied."""
