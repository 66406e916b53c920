"""HTTP as bytes: what exactly is sent, and what exactly comes back."""

import asyncio
import json
from typing import Any, NamedTuple

from tests.patience import PATIENCE


class Answer(NamedTuple):
    """A response; status 0 if the server closed the connection without one."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


async def send(port: int, sent: bytes, *, half_close: bool = False) -> Answer:
    """Send bytes on a connection of their own and read one response; `half_close` says that no more will come."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.timeout(PATIENCE):
            writer.write(sent)
            await writer.drain()
            if half_close:
                writer.write_eof()
            return await read(reader, has_body=b"HEAD " not in sent)
    except (ConnectionResetError, BrokenPipeError):
        return Answer(0, {}, b"")
    finally:
        writer.close()


async def read(reader: asyncio.StreamReader, *, has_body: bool = True) -> Answer:
    """One response, its body as far as its length says; without `has_body` it may be left out."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return Answer(0, {}, b"")
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    headers: dict[str, str] = {}
    for name, _, value in (line.partition(":") for line in lines):
        earlier = headers.get(name.lower())
        headers[name.lower()] = value.strip() if earlier is None else f"{earlier}\n{value.strip()}"
    status = int(first.split(" ")[1])
    length = int(headers.get("content-length", "0"))
    chunked = headers.get("transfer-encoding") == "chunked"
    if not has_body:
        return Answer(status, headers, b"")
    body = await _chunks(reader) if chunked else await reader.readexactly(length)
    return Answer(status, headers, body)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int((await reader.readline()).strip() or b"0", 16):
        body += (await reader.readexactly(size + 2))[:-2]
    return body


def request(
    method: str, path: str, *headers: str, body: bytes = b"", host: str | None = "localhost"
) -> bytes:
    """The bytes of a well-formed request, to be spoilt as needed."""
    lines = [f"{method} {path} HTTP/1.1", *([f"Host: {host}"] if host else []), *headers]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body
