"""What the court sent to the message boxes, and what became of it there."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.refs import Case, Document
from causeway.graphql.engine import (
    BatchFetch,
    Connection,
    Node,
    Projection,
    batched,
    column,
    connection,
    global_id,
    one,
)
from causeway.kit.starts import Start
from causeway.messages import tables as rows
from causeway.messages.access import messages_visible_to
from causeway.messages.lists import messages_in, messages_to_start_from
from causeway.messages.queries import Delivery, deliveries_of
from causeway.messages.tables import MessageKind

public_enum(MessageKind)


@strawberry.type(description="That somebody opened a message from the court.")
@described
class MessageOpening:
    """An opening."""

    name_en: str
    """Who opened it, in English."""
    name_zh: str | None
    """The same in Chinese."""
    opened_at: datetime
    """When they first opened it."""


@strawberry.type(
    description="A message box that a document of the court's went to. That a box received it is not service by one "
    "side on the other."
)
@described
class MessageRecipient:
    """A box that a document went to."""

    name_en: str
    """Whose box it is, in English: a firm's, or that of a person who acts alone."""
    name_zh: str | None
    """The same in Chinese."""
    delivered_at: datetime
    """When it reached the box."""
    opened_at: datetime | None
    """When somebody first opened it there; null while nobody has, and where the viewer may not know."""
    may_know_openings: bool
    """Whether the viewer may know who opened it: those of one's own box and, for the court, of all."""
    openings: list[MessageOpening]
    """Who opened it, the first one first."""


def recipients_of(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many documents together, where each went."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[Delivery]]:
        async with context.reading() as session:
            return dict(await deliveries_of(session, context.actor, ids))

    return fetch


def shown_recipients(found: Sequence[Delivery] | None) -> list[MessageRecipient]:
    """Show where a document went."""
    return [
        MessageRecipient(
            name_en=each.name_en,
            name_zh=each.name_zh,
            delivered_at=each.sent_at,
            opened_at=each.opened_at,
            may_know_openings=each.may_know_openings,
            openings=[MessageOpening(**opening._asdict()) for opening in each.openings],
        )
        for each in found or ()
    ]


@strawberry.type(
    description="A document that the court put into a message box. Whoever the box is of sees it as long as they are "
    "in the case and may read the document; the court sees all."
)
class Message(Projection, Node, row=rows.Message, visible=messages_visible_to):
    """A message from the court."""

    id: strawberry.ID = global_id()
    kind: MessageKind
    """What it brings."""
    subject: str
    """What the document is called."""
    case: Case | None = one(rows.Message.case_id, description="The case it was issued in.")
    document: Document | None = one(
        rows.Message.document_id, description="The document; null where the viewer may not read it any more."
    )
    sent_at: datetime
    """When the court issued it."""
    delivered_at: datetime = column(
        rows.Message.sent_at,
        description="When it reached the box: issuing and delivering are one act.",
    )
    opened_at: datetime | None
    """When somebody first opened it in the box it is in; null while it is unread."""
    recipients: list[MessageRecipient] = batched(
        recipients_of,
        rows.Message.document_id,
        shown_recipients,
        description="Every box that the same document went to.",
    )


@strawberry.input(description="Which messages to list; what is left out does not narrow the list.")
@described
class MessageFilter:
    """Which messages to list."""

    kinds: list[MessageKind] | None = None
    """Of any of these kinds."""
    case_id: strawberry.ID | None = None
    """Of this case."""
    unopened: bool | None = None
    """Whether nobody of the box has opened it yet."""


def matching_messages(filter: MessageFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of messages.

    Args:
        filter: Which messages to list.
    """
    wanted = filter or MessageFilter()
    return messages_in(wanted.kinds, wanted.case_id, unopened=wanted.unopened)


def start_of_messages(actor: Actor, filter: MessageFilter | None = None) -> list[Start]:
    """Return where a list of messages may start.

    Args:
        filter: Which messages to list.
    """
    return messages_to_start_from(actor, filter.case_id if filter else None)


@strawberry.type
class MessageQueries:
    """What can be asked about messages."""

    messages: Connection[Message] = connection(
        order_by=(col(rows.Message.sent_at).desc(), col(rows.Message.id).desc()),
        where=matching_messages,
        starts_from=start_of_messages,
        permission=SIGNED_IN,
        description="Messages from the court, the newest first: those of the viewer's box; to the court, of all.",
    )
