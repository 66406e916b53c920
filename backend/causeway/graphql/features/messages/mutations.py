"""Opening what came."""

from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.messages.types import Message
from causeway.messages.commands.open_message import OpenMessage, open_message


@input_of(
    OpenMessage, description="A message that is on the viewer's screen.", ids=("message_id",), keyed=True
)
class OpenMessageInput:
    """A message to be opened."""


MessageResult = Annotated[
    Message | Problem,
    strawberry.union("MessageResult", description="The message as it is now, or why nothing changed."),
]


@strawberry.type
class MessageMutations:
    """What becomes of a message in its box."""

    @mutation(
        permission=SIGNED_IN,
        description="Note that the viewer opened a message: the court sees who did, and when for the first time.",
    )
    async def open_message(self, info: Info, input: OpenMessageInput) -> MessageResult:
        """Open a message."""
        return await load(Message, await perform(info, open_message, input), info)
