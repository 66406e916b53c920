"""Who may see an upload: the one who sends it, for as long as they belong to whom it is sent for."""

from sqlalchemy import ColumnElement, and_, false, or_
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.uploads.tables import Upload


def uploads_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the predicate for rows of `Upload` that `actor` may see: a firm's are gone for those who left it."""
    if actor.user_id is None:
        return false()
    for_oneself = col(Upload.organisation_id).is_(None)
    sent_for = (
        for_oneself
        if actor.organisation_id is None
        else or_(for_oneself, col(Upload.organisation_id) == actor.organisation_id)
    )
    return and_(col(Upload.owner_user_id) == actor.user_id, sent_for)
