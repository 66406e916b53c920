"""Which messages a list shows. Pure."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, true
from sqlmodel import col

from causeway.messages.tables import Message, MessageKind


def messages_in(
    kinds: Sequence[MessageKind] | None, case_id: str | None, *, unopened: bool | None
) -> ColumnElement[bool]:
    """Return the condition of messages of some kinds, of one case, and that nobody of their box has opened."""
    parts: list[ColumnElement[bool]] = []
    if kinds is not None:
        parts.append(col(Message.kind).in_(kinds))
    if case_id is not None:
        parts.append(col(Message.case_id) == case_id)
    if unopened is not None:
        parts.append(col(Message.opened_at).is_(None) if unopened else col(Message.opened_at).is_not(None))
    return and_(true(), *parts)
