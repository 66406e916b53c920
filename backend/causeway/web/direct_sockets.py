"""WebSockets that are written to directly: no task for each message, and an end that waits for nobody."""

from functools import lru_cache
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from causeway.kit.direct_send import EXTENSION, SOCKET
from causeway.web.inbox import Inbox

FINAL_TEXT_FRAME = 0x81
LONGEST_IN_ONE_BYTE, LONGEST_IN_TWO_BYTES = 125, 0xFFFF
FRAMES_KEPT = 16
SECONDS_TO_TAKE_THE_REST = 5.0
"""How long a client that is dropped may take to read what was sent before, and why it is dropped."""


class DirectWebSocketProtocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which offers itself to the application as the ASGI extension `EXTENSION`.

    Thousands of them wait in a process, so each keeps nothing that it needs no more.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.queue: Any = Inbox()

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if not self.close_sent:
            # The application has not begun yet: its task runs after this.
            self.scope["extensions"][EXTENSION] = {SOCKET: self}
        # The parser keeps the request for as long as it reads; what it said is in the scope.
        event.headers.clear()

    def start_keepalive(self) -> None:
        super().start_keepalive()
        # It is sent.
        self.response.headers.clear()

    def push(self, text: bytes) -> None:
        """Send `text`, which is UTF-8, as one message; nothing happens on a socket that is closing."""
        if not self.close_sent and not self.transport.is_closing():
            self.transport.write(_framed(text))

    @property
    def waiting_bytes(self) -> int:
        """How much has been sent that the network has not taken."""
        return self.transport.get_write_buffer_size()

    async def room(self) -> None:
        """Return when the client has taken most of what it was sent, or is gone."""
        await self.writable.wait()

    def drop(self, code: int, reason: str) -> None:
        """Close with `code`, whether or not the client takes what it was sent; the application hears of it at once."""
        if self.close_sent or self.transport.is_closing():
            return
        self.stop_keepalive()
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.close_timer = self.loop.call_later(SECONDS_TO_TAKE_THE_REST, self.transport.abort)

    def keepalive_timeout(self) -> None:
        """Give up a client that answers no ping: closing would wait for it to take the rest."""
        super().keepalive_timeout()
        self.transport.abort()


@lru_cache(maxsize=FRAMES_KEPT)
def _framed(text: bytes) -> bytes:
    """Return the frame of a message; one event is the same bytes for many sockets."""
    return _header(len(text)) + text


def _header(length: int) -> bytes:
    """Return the header of an unmasked text frame (RFC 6455, section 5.2)."""
    if length <= LONGEST_IN_ONE_BYTE:
        return bytes((FINAL_TEXT_FRAME, length))
    if length <= LONGEST_IN_TWO_BYTES:
        return bytes((FINAL_TEXT_FRAME, 126)) + length.to_bytes(2, "big")
    return bytes((FINAL_TEXT_FRAME, 127)) + length.to_bytes(8, "big")
