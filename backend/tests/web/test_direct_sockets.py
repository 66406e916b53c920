"""A real server and real sockets: what is sent is whole, and a client that takes nothing holds up nobody."""

import asyncio
import socket as sockets
from collections.abc import AsyncIterator
from typing import Any

import pytest
import uvicorn
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from causeway.graphql.server.outbox import TOO_SLOW, Outbox
from causeway.web import direct_sockets
from causeway.web.direct_sockets import DirectWebSocketProtocol
from tests.patience import PATIENCE

MAX_BYTES = 100_000
MESSAGE = b'"' + b"x" * 300_000 + b'"'
ENOUGH = 60
"""Messages: far more than the machine's own buffers take."""


class Application:
    """Tells everybody connected whatever the test says, and keeps how each left."""

    def __init__(self) -> None:
        self.outboxes: dict[str, Outbox] = {}
        self.left: dict[str, asyncio.Future[int]] = {}
        self.connected = asyncio.Condition()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "websocket":
            return
        socket, name = WebSocket(scope, receive, send), scope["path"]
        await socket.accept()
        self.left[name] = asyncio.get_running_loop().create_future()
        self.outboxes[name] = Outbox(socket, MAX_BYTES)
        async with self.connected:
            self.connected.notify_all()
        try:
            while True:
                await socket.receive_text()
        except WebSocketDisconnect as end:
            self.left[name].set_result(end.code)

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE), self.connected:
            await self.connected.wait_for(lambda: len(self.outboxes) == count)

    def tell(self, message: bytes) -> None:
        for outbox in self.outboxes.values():
            outbox.post(message)


@pytest.fixture
async def running() -> AsyncIterator[tuple[Application, str, uvicorn.Server]]:
    application = Application()
    config = uvicorn.Config(
        application,
        port=0,
        ws=DirectWebSocketProtocol,
        ws_per_message_deflate=False,
        lifespan="off",
        log_config=None,
        timeout_graceful_shutdown=1,
    )
    listening = sockets.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    yield application, f"ws://127.0.0.1:{listening.getsockname()[1]}", server
    server.should_exit = True
    await task


async def take(client: ClientConnection, count: int) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        return [str(await client.recv()) for _ in range(count)]


@pytest.mark.parametrize("length", [0, 1, 125, 126, 65_535, 65_536, 300_000])
async def test_a_message_of_any_length_arrives_whole_and_in_order(running: Any, length: int) -> None:
    application, url, _ = running
    async with connect(url + "/one", max_size=None, compression=None) as client:
        await application.until(1)
        text = "é" * (length // 2) + "x" * (length % 2)
        application.tell(text.encode())
        application.tell(b"next")
        assert await take(client, 2) == [text, "next"]


async def test_a_client_that_takes_nothing_is_dropped_and_the_others_hear_everything(running: Any) -> None:
    application, url, _ = running
    async with (
        connect(url + "/slow", max_size=None, compression=None, max_queue=1) as slow,
        connect(url + "/quick", max_size=None, compression=None) as quick,
    ):
        await application.until(2)
        for number in range(ENOUGH):
            application.tell(MESSAGE)
            application.tell(str(number).encode())
            assert await take(quick, 2) == [MESSAGE.decode(), str(number)]
        async with asyncio.timeout(PATIENCE):
            # The application hears of it at once, though the client has not read to the end of what it was sent.
            assert await application.left["/slow"] == TOO_SLOW
            with pytest.raises(ConnectionClosed) as closed:
                await take(slow, 2 * ENOUGH)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == TOO_SLOW
        assert not application.left["/quick"].done()


async def test_a_client_that_never_reads_again_keeps_no_memory(
    running: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(direct_sockets, "SECONDS_TO_TAKE_THE_REST", 0)
    application, url, server = running
    lost, forget = asyncio.Event(), DirectWebSocketProtocol.connection_lost

    def connection_lost(self: DirectWebSocketProtocol, error: Exception | None) -> None:
        forget(self, error)
        lost.set()

    monkeypatch.setattr(DirectWebSocketProtocol, "connection_lost", connection_lost)
    port = int(url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
    writer.write(
        b"GET /dead HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    await application.until(1)
    for _ in range(ENOUGH):
        application.tell(MESSAGE)
    async with asyncio.timeout(PATIENCE):
        await lost.wait()
    assert server.server_state.connections == set()
    assert not reader.at_eof()
    writer.close()


async def test_one_message_may_be_larger_than_what_may_wait(running: Any) -> None:
    application, url, _ = running
    async with connect(url + "/one", max_size=None, compression=None) as client:
        await application.until(1)
        application.tell(MESSAGE)
        assert await take(client, 1) == [MESSAGE.decode()]
        assert not application.left["/one"].done()
