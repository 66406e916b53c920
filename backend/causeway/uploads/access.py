"""Who may see an upload: the one who sends it, and nobody else."""

from sqlalchemy import ColumnElement, false
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.uploads.tables import Upload


def uploads_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the predicate for rows of `Upload` that `actor` may see."""
    if actor.user_id is None:
        return false()
    return col(Upload.owner_user_id) == actor.user_id
