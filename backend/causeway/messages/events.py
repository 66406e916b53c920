"""Facts about messages."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.actor import Actor
from causeway.accounts.events import account, organisation
from causeway.kit.events import Event

REGISTRY = "registry"


@dataclass(frozen=True)
class _OfMessage(Event):
    message_id: str
    case_id: str
    document_id: str
    organisation_id: str | None
    box_user_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the box, and the registry."""
        box = organisation(self.organisation_id) if self.organisation_id else account(self.box_user_id or "")
        return (box, REGISTRY)


@dataclass(frozen=True)
class MessageSent(_OfMessage):
    """The court put a document into a message box."""

    name: ClassVar[str] = "message.sent"


@dataclass(frozen=True)
class MessageOpened(_OfMessage):
    """Somebody opened a message of their box for the first time. Who, is the event's actor."""

    name: ClassVar[str] = "message.opened"


def topics_of(actor: Actor) -> list[str]:
    """Return the topics under which all is told that `actor` may hear of messages."""
    topics = [REGISTRY] if actor.in_registry else []
    if actor.organisation_id is not None:
        topics.append(organisation(actor.organisation_id))
    if actor.user_id is not None:
        topics.append(account(actor.user_id))
    return topics
