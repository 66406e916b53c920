"""A body that cannot be read as HTTP changes nothing; one that is refused is not read to its end."""

import asyncio
from contextlib import suppress

import httpx2
import pytest
from sqlmodel import select

from causeway.kit.context import Context
from causeway.uploads.tables import Upload
from causeway.web.protocol import LINGERING_BYTES
from tests.web.raw import raw_request
from tests.web.tus.sending import CONTENT, announce, append, offset_of


@pytest.mark.parametrize(
    "coding",
    [
        b"gzip, chunked",
        b"chunked, gzip",
        b"chunked\r\nTransfer-Encoding: gzip",
        b"identity",
        b"\x0bchunked",
        b"",
    ],
)
async def test_a_transfer_coding_that_cannot_be_read_announces_nothing(
    http: httpx2.AsyncClient, context: Context, coding: bytes
) -> None:
    headers = [
        (b"tus-resumable", b"1.0.0"),
        (b"authorization", b"Bearer anna"),
        (b"upload-length", b"5"),
        (b"upload-metadata", b"filename YS5wZGY="),
        (b"content-type", b"application/offset+octet-stream"),
        (b"transfer-encoding", coding),
    ]
    address = str(http.base_url)
    assert (await raw_request(address, "POST", "/uploads", headers[:-1], b"12345")).status == 201
    assert (await raw_request(address, "POST", "/uploads", headers, b"5\r\nhello\r\n0\r\n\r\n")).status == 400
    chunked = [*headers[:-1], (b"transfer-encoding", b"chunked")]
    assert (
        await raw_request(address, "POST", "/uploads", chunked, b"zz\r\nhello\r\n0\r\n\r\n")
    ).status == 400
    async with context.database.reading() as session:
        (upload,) = (await session.exec(select(Upload))).all()
    # Nor does it take away what does not need a body.
    path = f"/uploads/{upload.id}"
    assert (await raw_request(address, "DELETE", path, [*headers[:2], headers[-1]])).status == 400
    assert await offset_of(http, path) == 5


async def test_bytes_before_a_chunk_that_cannot_be_read_are_not_the_files(http: httpx2.AsyncClient) -> None:
    url = await announce(http)
    headers = [
        (b"tus-resumable", b"1.0.0"),
        (b"authorization", b"Bearer anna"),
        (b"upload-offset", b"0"),
        (b"content-type", b"application/offset+octet-stream"),
        (b"transfer-encoding", b"chunked"),
    ]
    path = "/uploads/" + url.rsplit("/", 1)[1]
    answer = await raw_request(str(http.base_url), "PATCH", path, headers, b"5\r\nhello\r\nzz\r\n")
    assert answer.status == 400
    assert await offset_of(http, url) == 0
    assert (await append(http, url, 0, CONTENT)).status_code == 204


async def test_a_refused_body_is_not_read_to_its_end(http: httpx2.AsyncClient) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", http.base_url.port)
    size = 30 * LINGERING_BYTES
    writer.write(
        b"POST /uploads HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Length: 5\r\n"
        b"Authorization: Bearer anna\r\nContent-Length: %d\r\n\r\n" % size
    )
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 415 ")
    assert b"\r\nconnection: close\r\n" in head
    sent = 0
    with suppress(ConnectionError):
        while sent < size:
            writer.write(b"\0" * 65536)
            await writer.drain()
            sent += 65536
    # What the kernels of both sides hold is on its way all the same.
    assert sent < size / 2
    writer.close()
