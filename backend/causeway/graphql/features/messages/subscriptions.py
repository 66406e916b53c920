"""Messages as they come and are opened; each only to those who may see it at that moment."""

from collections.abc import AsyncGenerator
from datetime import datetime
from enum import Enum
from typing import Annotated

import strawberry

from causeway.accounts.events import live_topics_of
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import subscription
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import load_or_none
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.graphql.features.messages.types import Message
from causeway.messages.events import MessageOpened, MessageSent


@public_enum
class MessageEventKind(Enum):
    """What can happen to a message."""

    SENT = MessageSent.name
    """The court put it into the box."""
    OPENED = MessageOpened.name
    """Somebody of the box opened it for the first time."""


@strawberry.type(description="Something that happened to a message from the court.")
@described
class MessageEvent:
    """Something that happened to a message."""

    cursor: Cursor
    """Where it stands in the stream; give it as `after` to go on behind it."""
    at: datetime
    """When it happened."""
    kind: MessageEventKind
    """What happened."""
    message: Message
    """The message as it is now."""


@strawberry.type
class MessageSubscriptions:
    """What may be followed of messages."""

    @subscription(
        permission=SIGNED_IN,
        description="Messages that come into the viewer's box, and openings there; to the registry, of all boxes.",
    )
    async def message_received(
        self,
        info: Info,
        after: Annotated[
            Cursor | None, strawberry.argument(description="First what was missed since this cursor.")
        ] = None,
    ) -> AsyncGenerator[MessageEvent, None]:
        """Follow messages."""
        names = tuple(kind.value for kind in MessageEventKind)
        async for event in follow(info, names=names, topics=live_topics_of(info.context.actor), after=after):
            message = await load_or_none(Message, event.payload["message_id"], info, under="message")
            if message is not None:
                yield MessageEvent(
                    cursor=await cursor_of(info, event),
                    at=event.at,
                    kind=MessageEventKind(event.name),
                    message=message,
                )
