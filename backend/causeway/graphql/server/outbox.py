"""What is sent on a socket: never waited for, and no more than so much at a time."""

import asyncio
from collections import deque
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from causeway.kit.direct_send import EXTENSION, SOCKET, DirectSend

TOO_SLOW = 4410
"""The code that a socket is closed with whose client takes less than it is sent; it may come back with its cursor."""


class Outbox:
    """The messages of one socket; one that falls behind by more than `max_bytes` is dropped."""

    __slots__ = ("_is_dropped", "_max_bytes", "_sender")

    def __init__(self, socket: WebSocket, max_bytes: int) -> None:
        """Send on `socket`, directly where the server can."""
        direct: DirectSend | None = socket.scope.get("extensions", {}).get(EXTENSION, {}).get(SOCKET)
        self._sender: DirectSend = direct or QueuedSend(socket)
        self._max_bytes = max_bytes
        self._is_dropped = False

    def post(self, message: bytes) -> None:
        """Send `message`, unless too much is waiting already; then the socket is closed."""
        if self._is_dropped:
            return
        if self._sender.waiting_bytes > self._max_bytes:
            self._is_dropped = True
            self._sender.drop(TOO_SLOW, f"Too slow: more than {self._max_bytes} bytes were waiting")
            return
        self._sender.push(message)

    async def room(self) -> None:
        """Return when the client has taken most of what it was sent."""
        await self._sender.room()


class QueuedSend:
    """Sending without waiting where the server offers nothing for it: by a task, as long as something waits."""

    def __init__(self, socket: WebSocket) -> None:
        """Send on `socket`."""
        self.waiting_bytes = 0
        self._socket = socket
        self._waiting: deque[bytes] = deque()
        self._task: asyncio.Task[None] | None = None

    def push(self, text: bytes) -> None:
        """Send one message after those that wait."""
        self._waiting.append(text)
        self.waiting_bytes += len(text)
        if self._task is None:
            self._task = asyncio.create_task(self._send())

    async def room(self) -> None:
        """Return when nothing waits."""
        if self._task is not None:
            await asyncio.wait([self._task])

    def drop(self, code: int, reason: str) -> None:
        """Forget what waits, and close."""
        if self._task is not None:
            self._task.cancel()
        self._waiting.clear()
        self._task = asyncio.create_task(self._close(code, reason))

    async def _send(self) -> None:
        # The socket may have been closed while something waited.
        with suppress(WebSocketDisconnect, RuntimeError):
            while self._waiting and self._socket.application_state is WebSocketState.CONNECTED:
                text = self._waiting.popleft()
                await self._socket.send_text(text.decode())
                self.waiting_bytes -= len(text)
        self._task = None

    async def _close(self, code: int, reason: str) -> None:
        with suppress(WebSocketDisconnect, RuntimeError):
            await self._socket.close(code, reason)
