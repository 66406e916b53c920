"""HTTP as bytes, for requests that no client library would send."""

import asyncio
from typing import NamedTuple
from urllib.parse import urlsplit


class RawResponse(NamedTuple):
    status: int
    head: bytes
    body: bytes


async def raw_request(
    address: str, method: str, path: str, headers: list[tuple[bytes, bytes]], body: bytes = b""
) -> RawResponse:
    """Send one request on a connection of its own and read one whole response."""
    where = urlsplit(address)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    sent = [(b"host", b"localhost"), (b"connection", b"close"), *headers]
    if body or not any(name.lower() in {b"content-length", b"transfer-encoding"} for name, _ in headers):
        sent.append((b"content-length", str(len(body)).encode()))
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in sent)
    writer.write(f"{method} {path} HTTP/1.1\r\n".encode() + lines + b"\r\n" + body)
    try:
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        rest = await reader.read()
    finally:
        writer.close()
    return RawResponse(int(head.split(b" ", 2)[1]), head, rest)
