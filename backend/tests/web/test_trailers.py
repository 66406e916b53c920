"""A field after a chunked body is no header, whatever it is called."""

import asyncio
from collections.abc import AsyncIterator

import orjson
import pytest
import uvicorn
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from causeway.web.protocol import guarded_protocol
from tests.patience import PATIENCE
from tests.web.raw import RawResponse

KINDS = [
    b"Authorization: Bearer anna",
    b"Cookie: causeway=anna",
    b"Content-Length: 1",
    b"Host: elsewhere.example",
    b"X-Forwarded-For: 198.51.100.7",
    b"X-Forwarded-Proto: https",
    b"Upload-Offset: 5",
    b"Upload-Length: 5",
    b"Tus-Resumable: 1.0.0",
    b"Content-Type: application/json",
    b"X-HTTP-Method-Override: DELETE",
    b"Expect: 100-continue",
    b"Connection: Upgrade",
    b"Upgrade: websocket",
    b"Transfer-Encoding: gzip",
    b"Anything: at-all",
]
FRAMING = (b"Content-Length", b"Transfer-Encoding")
"""What would say anew how long the body is may be refused instead."""


async def mirror(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with what the application knew of the request after its body had been read."""
    request = Request(scope, receive)
    try:
        body = await request.body()
    except ClientDisconnect:
        return
    told = {
        "headers": [[name.decode(), value.decode()] for name, value in scope["headers"]],
        "client": scope["client"][0],
        "scheme": scope["scheme"],
        "body": body.decode(),
    }
    await JSONResponse(told)(scope, receive, send)


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """A server behind a proxy that it trusts, with small limits."""
    protocol = guarded_protocol(header_bytes=4096, header_count=20, header_seconds=10)
    app = ProxyHeadersMiddleware(mirror, trusted_hosts="127.0.0.1")
    config = uvicorn.Config(
        app, host="127.0.0.1", port=0, http=protocol, lifespan="off", log_config=None, proxy_headers=False
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  (uvicorn offers nothing to wait for)
        await asyncio.sleep(0)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await serving


async def exchange(port: int, *pieces: bytes) -> RawResponse:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        # The next piece is another packet, for a parser that stands between the two.
        await asyncio.sleep(0.01)
    received = await asyncio.wait_for(reader.read(), PATIENCE)
    writer.close()
    head, _, body = received.partition(b"\r\n\r\n")
    return RawResponse(int(head.split(b" ", 2)[1]), head, body)


HEAD = (
    b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: 203.0.113.9\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


@pytest.mark.parametrize("field", KINDS)
@pytest.mark.parametrize("is_late", [False, True])
async def test_a_trailer_is_no_header(port: int, field: bytes, is_late: bool) -> None:
    plain = await exchange(port, HEAD + b"5\r\nhello\r\n0\r\n\r\n")
    end = [HEAD + b"5\r\nhello\r\n", b"0\r\n" + field + b"\r\n\r\n"]
    with_trailer = await exchange(port, *(end if is_late else [b"".join(end)]))
    if with_trailer.status == 400 and field.startswith(FRAMING):
        return
    assert with_trailer.status == 200
    assert orjson.loads(with_trailer.body) == orjson.loads(plain.body)
    assert orjson.loads(plain.body)["client"] == "203.0.113.9"


@pytest.mark.parametrize(
    "flood",
    [
        b"".join(b"X-%d: %s\r\n" % (n, b"y" * 100) for n in range(60)),
        b"X: " + b"y" * 5000,
    ],
)
async def test_a_flood_of_trailers_is_refused(port: int, flood: bytes) -> None:
    assert (await exchange(port, HEAD + b"5\r\nhello\r\n", b"0\r\n" + flood)).status == 431


async def test_an_endless_chunk_extension_is_refused(port: int) -> None:
    assert (await exchange(port, HEAD, b"5;" + b"y" * 5000)).status == 431
