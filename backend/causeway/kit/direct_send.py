"""Sending on a socket without waiting: what the server offers to the application, beside ASGI's own `send`."""

from typing import Protocol

EXTENSION, SOCKET = "causeway.direct_send", "socket"
"""The keys of the extension in a WebSocket's `scope["extensions"]`, and of the `DirectSend` in it."""


class DirectSend(Protocol):
    """One socket."""

    @property
    def waiting_bytes(self) -> int:
        """How much has been sent that the client has not taken."""
        ...

    def push(self, text: bytes) -> None:
        """Send one message; returns at once."""
        ...

    async def room(self) -> None:
        """Return when the client has taken most of what it was sent, or is gone."""
        ...

    def drop(self, code: int, reason: str) -> None:
        """Close with `code` without waiting for the client."""
        ...
