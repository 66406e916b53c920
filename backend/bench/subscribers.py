"""Many sockets of graphql-transport-ws in one process, cheap enough not to be what is measured."""

import asyncio
import base64
import json
import os
from collections.abc import Sequence
from time import perf_counter
from typing import Any

PATIENCE = 300.0
FINAL_TEXT, FINAL_PING, MASKED = 0x81, 0x89, 0x80
ONE_BYTE, TWO_BYTES = 126, 127
OPENING = 50
"""Sockets that are being opened at a time."""


class Subscriber(asyncio.Protocol):
    """One socket with one subscription; keeps when each message of it came."""

    def __init__(self, port: int, token: str, document: str, variables: dict[str, Any]) -> None:
        """Ask for `document` as whoever holds `token` (empty: nobody)."""
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.came: list[float] = []
        self.last = b""
        self.wanted = 0
        self.enough = asyncio.Event()
        self._buffer = bytearray()
        self._head = _handshake(port)
        begin = {"Authorization": f"Bearer {token}"} if token else {}
        self._init = _frame({"type": "connection_init", "payload": begin})
        asked = {"query": document, "variables": variables}
        # A ping behind it: the answer says that the subscription has been taken.
        self._ask = _frame({"type": "subscribe", "id": "1", "payload": asked}) + _frame({"type": "ping"})

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._transport.write(self._head)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._head:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            del self._buffer[: end + 4]
            self._head = b""
            self._transport.write(self._init)
        while (frame := self._next_frame()) is not None:
            self._hear(frame)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.ready.done():
            self.ready.set_exception(error or ConnectionError("the socket was closed"))

    def expect(self, count: int) -> None:
        """Forget what came; `enough` is set when so many messages have come."""
        self.came, self.wanted = [], count
        self.enough.clear()

    def leave(self) -> None:
        """Close the socket without a word."""
        self._transport.abort()

    def _hear(self, frame: bytes) -> None:
        if frame.startswith(b'{"id":"1","type":"next"'):
            self.came.append(perf_counter())
            self.last = frame
            if len(self.came) >= self.wanted:
                self.enough.set()
        elif b'"connection_ack"' in frame:
            self._transport.write(self._ask)
        elif b'"pong"' in frame:
            self.ready.set_result(None)
        elif b'"error"' in frame and not self.ready.done():
            self.ready.set_exception(ValueError(frame.decode()))

    def _next_frame(self) -> bytes | None:
        buffer = self._buffer
        if len(buffer) < 2:  # noqa: PLR2004
            return None
        length, start = buffer[1], 2
        if length >= ONE_BYTE:
            start = 4 if length == ONE_BYTE else 10
            length = int.from_bytes(buffer[2:start], "big")
        if len(buffer) < start + length:
            return None
        frame = bytes(buffer[start : start + length])
        if buffer[0] == FINAL_PING:
            self._transport.write(bytes((0x8A, MASKED | length)) + bytes(4) + frame)
        del buffer[: start + length]
        return frame


async def open_all(
    port: int, tokens: Sequence[str], document: str, variables: Sequence[dict[str, Any]]
) -> list[Subscriber]:
    """Open one socket for each of `tokens`, and return once each follows its own `variables`."""
    loop, gate = asyncio.get_running_loop(), asyncio.Semaphore(OPENING)

    async def open_one(token: str, given: dict[str, Any]) -> Subscriber:
        async with gate:
            _, made = await loop.create_connection(
                lambda: Subscriber(port, token, document, given), "127.0.0.1", port
            )
            await made.ready
            return made

    async with asyncio.timeout(PATIENCE):
        return await asyncio.gather(*(open_one(*each) for each in zip(tokens, variables, strict=True)))


def _handshake(port: int) -> bytes:
    key = base64.b64encode(os.urandom(16)).decode()
    return (
        f"GET /graphql HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
        "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
    ).encode()


def _frame(message: Any) -> bytes:
    """Return a text frame as a client sends it, masked with zeros."""
    text = json.dumps(message).encode()
    if len(text) < ONE_BYTE:
        length = bytes((MASKED | len(text),))
    else:
        length = bytes((MASKED | ONE_BYTE,)) + len(text).to_bytes(2, "big")
    return bytes((FINAL_TEXT,)) + length + bytes(4) + text
