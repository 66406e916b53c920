"""Facts about messages."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import REGISTRY, account, organisation
from causeway.kit.events import Event


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
