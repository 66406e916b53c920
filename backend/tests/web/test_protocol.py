"""Header floods and drips are refused before an application sees them; the connection says why and ends."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from causeway.web.protocol import guarded_protocol
from tests.patience import PATIENCE


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        while (await receive()).get("more_body"):
            pass
        await asyncio.sleep(0)
        await PlainTextResponse("hello")(scope, receive, send)


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """A real server on a free port, with small limits."""
    protocol = guarded_protocol(header_bytes=4096, header_count=20, header_seconds=0.2)
    config = uvicorn.Config(hello, host="127.0.0.1", port=0, http=protocol, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  (uvicorn offers nothing to wait for)
        await asyncio.sleep(0)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await serving


async def answer(port: int, *chunks: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for chunk in chunks:
        writer.write(chunk)
        await writer.drain()
    received = await asyncio.wait_for(reader.read(), PATIENCE)
    writer.close()
    return received


START = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
END = b"Connection: close\r\n\r\n"


async def test_an_ordinary_request_is_answered(port: int) -> None:
    assert (await answer(port, START + END)).startswith(b"HTTP/1.1 200 ")


async def test_too_many_headers_are_refused(port: int) -> None:
    flood = b"".join(b"X-%d: y\r\n" % n for n in range(30))
    assert (await answer(port, START + flood + END)).startswith(b"HTTP/1.1 431 ")


async def test_headers_that_are_too_large_are_refused(port: int) -> None:
    assert (await answer(port, START + b"X: " + b"y" * 5000 + b"\r\n" + END)).startswith(b"HTTP/1.1 431 ")


async def test_one_endless_header_is_refused_before_it_ends(port: int) -> None:
    assert (await answer(port, START + b"X: ", b"y" * 5000)).startswith(b"HTTP/1.1 431 ")


async def test_a_long_address_is_refused(port: int) -> None:
    line = b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\nHost: localhost\r\n"
    assert (await answer(port, line + END)).startswith(b"HTTP/1.1 431 ")


async def test_headers_that_drip_are_told_so(port: int) -> None:
    assert (await answer(port, START)).startswith(b"HTTP/1.1 408 ")


async def test_what_is_not_http_is_told_so(port: int) -> None:
    assert (await answer(port, b"\x16\x03\x01 hello\r\n\r\n")).startswith(b"HTTP/1.1 400 ")


KEEP = b"\r\n"


async def test_a_second_request_on_a_connection_has_no_longer(port: int) -> None:
    answers = await answer(port, START + KEEP, START)
    assert answers.startswith(b"HTTP/1.1 200 ")
    assert b"hello" + b"HTTP/1.1 408 " in answers


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (START + KEEP, b"200"),
        (START + KEEP + START + KEEP, b"200"),
        (START + END, b"200"),
        (START, b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc", b"400"),
    ],
)
async def test_who_has_no_more_to_say_is_answered(port: int, sent: bytes, status: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    writer.write_eof()
    received = await asyncio.wait_for(reader.read(), PATIENCE)
    writer.close()
    assert received.count(b"HTTP/1.1 " + status + b" ") == sent.count(b"Host:")
    assert received.count(b"HTTP/1.1 ") == sent.count(b"Host:")
