"""A client of graphql-transport-ws, which says everything that it heard in order."""

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.patience import PATIENCE


class Closed(Exception):
    """The server has closed the socket, with this code and reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code


class Stream:
    """What one operation sends."""

    def __init__(self) -> None:
        self.messages: asyncio.Queue[Any] = asyncio.Queue()
        self.last: Any = None

    async def next(self) -> Any:
        """The next data; raises Closed when the socket is, AssertionError on errors."""
        async with asyncio.timeout(PATIENCE):
            message = await self.messages.get()
        if isinstance(message, Closed):
            raise message
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        self.last = message["payload"]["data"]
        return self.last


class Socket:
    """An open socket on which operations run side by side."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.streams: dict[str, Stream] = defaultdict(Stream)
        self.ids = itertools.count(1)

    @property
    def port(self) -> int:
        """Our own port, by which the server knows the socket."""
        return int(self.line.local_address[1])

    async def subscribe(self, document: str, **variables: Any) -> Stream:
        """Start an operation."""
        key = str(next(self.ids))
        payload = {"query": document, "variables": variables}
        await self.line.send(json.dumps({"id": key, "type": "subscribe", "payload": payload}))
        return self.streams[key]

    async def settled(self) -> None:
        """Return when the server has taken up everything sent before."""
        stream = await self.subscribe("{ __typename }")
        await stream.next()

    async def read(self) -> None:
        """Hand out what comes until the socket closes."""
        try:
            async for text in self.line:
                message = json.loads(text)
                if message["type"] in {"next", "error"}:
                    self.streams[message["id"]].messages.put_nowait(message)
                elif message["type"] == "ping":
                    await self.line.send('{"type": "pong"}')
        except ConnectionClosed:
            pass
        closed = Closed(self.line.close_code or 0, self.line.close_reason or "")
        for stream in self.streams.values():
            stream.messages.put_nowait(closed)


@asynccontextmanager
async def connected(port: int, token: str | None) -> AsyncIterator[Socket]:
    """A socket to the server on `port`, begun by whom `token` belongs to."""
    protocol: Any = "graphql-transport-ws"
    async with connect(
        f"ws://127.0.0.1:{port}/graphql", subprotocols=[protocol], open_timeout=PATIENCE, proxy=None
    ) as line:
        given = {"Authorization": f"Bearer {token}"} if token else {}
        await line.send(json.dumps({"type": "connection_init", "payload": given}))
        async with asyncio.timeout(PATIENCE):
            assert json.loads(await line.recv())["type"] == "connection_ack"
        socket = Socket(line)
        reading = asyncio.create_task(socket.read())
        try:
            yield socket
        finally:
            await line.close()
            await reading
