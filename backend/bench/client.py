"""A small HTTP/1.1 client on kept-alive connections, cheap enough not to be what is measured."""

import asyncio
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
PATIENCE = 120.0
"""Seconds after which a server that answers nothing has failed."""


@dataclass
class Round:
    """What came of asking for a while: the seconds each answer took, and answers that were not what was asked for."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    failures: int = 0


class _Connection(asyncio.Protocol):
    """Sends the next request as soon as the last one is answered, until the time is up."""

    def __init__(self, requests: Iterator[bytes], until: float, found: Round) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._requests, self._until, self._round = requests, until, found
        self._buffer = bytearray()
        self._length = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._length:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            told = LENGTH.search(self._buffer, 0, end + 2)
            self._length = end + 4 + (int(told[1]) if told else 0)
        if len(self._buffer) >= self._length:
            self._answered()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.done.done():
            self._round.failures += 1
            self.done.set_result(None)

    def _send(self) -> None:
        self._sent = perf_counter()
        self._transport.write(next(self._requests))

    def _answered(self) -> None:
        now = perf_counter()
        self._round.latencies.append(now - self._sent)
        if not self._buffer.startswith((b"HTTP/1.1 200", b"HTTP/1.1 206")) or b'"errors"' in self._buffer:
            self._round.failures += 1
        self._buffer.clear()
        self._length = 0
        if now < self._until:
            self._send()
        else:
            self.done.set_result(None)
            self._transport.close()


async def ask_for(seconds: float, port: int, bodies: Sequence[bytes], token: str, connections: int) -> Round:
    """Ask `bodies` in turn for so many `seconds` by so many `connections`."""
    asked = [request("POST", "/graphql", port, body, token) for body in bodies]
    return await send_for(seconds, port, asked, connections)


async def send_for(seconds: float, port: int, asked: Sequence[bytes], connections: int) -> Round:
    """Send whole requests in turn for so many `seconds` by so many `connections`."""
    requests = itertools.cycle(asked)
    found = Round()
    began = perf_counter()
    loop = asyncio.get_running_loop()
    opened = [
        await loop.create_connection(lambda: _Connection(requests, began + seconds, found), "127.0.0.1", port)
        for _ in range(connections)
    ]
    async with asyncio.timeout(seconds + PATIENCE):
        await asyncio.gather(*(protocol.done for _, protocol in opened))
    found.seconds = perf_counter() - began
    return found


def request(method: str, path: str, port: int, body: bytes = b"", token: str = "", **headers: str) -> bytes:
    """Return a whole request."""
    told = {"Host": f"localhost:{port}", "Content-Type": "application/json", "Content-Length": str(len(body))}
    if token:
        told["Authorization"] = f"Bearer {token}"
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


async def ask_once(port: int, body: bytes, token: str = "") -> Any:
    """Ask one question on a connection of its own and return the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    try:
        writer.write(request("POST", "/graphql", port, body, token))
        _, _, answer = await answered(reader)
    finally:
        writer.close()
    return json.loads(answer)


async def answered(reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
    """Return an answer's status, headers (in lower case) and body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *rest = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    if headers.get("transfer-encoding") == "chunked":
        return int(first.split()[1]), headers, await _chunks(reader)
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return int(first.split()[1]), headers, body


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size + 2)
    await reader.readline()
    return bytes(body)
