"""Who may see an entry of the register."""

from sqlalchemy import ColumnElement, and_, false, or_
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases.access import seen_as_court, seen_as_party
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import DocumentAccess
from causeway.kit.predicates import bound

OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)


def docket_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Say which entries exist for `actor`: the court sees all of a case; a party, what is not kept from it."""
    filed_by_me = and_(
        col(DocketEntry.access) == DocumentAccess.FILER_AND_COURT,
        or_(
            col(DocketEntry.organisation_id) == bound(actor.organisation_id),
            col(DocketEntry.user_id) == bound(actor.user_id),
        ),
    )
    return or_(
        false(),
        seen_as_court(actor, DocketEntry.case_id),
        and_(
            seen_as_party(actor, DocketEntry.case_id),
            or_(col(DocketEntry.access).in_(OPEN_TO_PARTIES), filed_by_me),
        ),
    )
