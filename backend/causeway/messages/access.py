"""Who may know of a message: pure predicates over rows."""

from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.accounts.denials import Guarded
from causeway.cases.access import in_restricted_case, seen_as_court, seen_as_party
from causeway.documents.access import OPEN_TO_PARTIES
from causeway.documents.tables import Document
from causeway.kit.predicates import any_of, any_row, bound
from causeway.messages.tables import Message

Predicate = ColumnElement[bool]

_ITS_DOCUMENT: Any = aliased(Document, name="its_document")


def messages_visible_to(actor: Actor) -> Predicate:
    """Say which messages exist for `actor`: those in its box, as long as it is in the case, and to the court all.

    What the court keeps from the parties afterwards is gone from their boxes too.
    """
    return or_(received_by(actor), seen_as_court(actor, Message.case_id))


def received_by(actor: Actor) -> Predicate:
    """Say which messages are in the box of `actor`'s own side, and still its to read."""
    return and_(
        _in_box_of(actor),
        seen_as_party(actor, Message.case_id),
        any_row(
            _ITS_DOCUMENT,
            _ITS_DOCUMENT.id == Message.document_id,
            _ITS_DOCUMENT.access.in_(OPEN_TO_PARTIES),
        ),
    )


def has_a_box(actor: Actor) -> bool:
    """Whether messages can be in a box of `actor`'s side at all."""
    return actor.has(Role.ORGANISATION_USER, Role.INDIVIDUAL, *ORGANISATION_ADMINISTRATORS)


def _in_box_of(actor: Actor) -> Predicate:
    boxes: list[Predicate] = []
    if actor.has(Role.ORGANISATION_USER, *ORGANISATION_ADMINISTRATORS):
        boxes.append(col(Message.organisation_id) == bound(actor.organisation_id))
    if actor.has(Role.INDIVIDUAL):
        boxes.append(col(Message.user_id) == bound(actor.user_id))
    return any_of(boxes)


GUARDED = {
    "Message": Guarded(
        "Message", Message.id, Message.id, messages_visible_to, in_restricted_case(Message.case_id)
    ),
}
"""What of messages leaves a trace when it is denied."""
