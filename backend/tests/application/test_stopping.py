"""SIGTERM in the middle of everything: the service ends in time, and what it acknowledged is there afterwards."""

import asyncio
import base64
import hashlib
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from causeway.demo.large import large_sample
from causeway.graphql.engine import encode_id
from tests.application.clients import checked, clients
from tests.application.servers import Server, command, serving
from tests.application.sockets import Closed
from tests.application.wire import read, request

END = 30.0
"""Seconds within which an operator's SIGTERM has ended the service, whatever it was doing."""
GIVEN = "2"
"""Seconds that this server gives to requests under way."""
SERVICE_RESTART = 1012
"""How a socket is closed that may be opened again soon."""
FIRST, PART = 400_000, 300_000
FOLLOW = "subscription { filingStatusChanged { to } }"
LOOK = "query ($id: ID!) { filing(id: $id) { status payment { status } } }"


async def begin_upload(server: Server, token: str, size: int) -> str:
    """The path of an upload announced and not begun."""
    headers = [
        "Tus-Resumable: 1.0.0",
        f"Authorization: Bearer {token}",
        f"Upload-Length: {size}",
        f"Upload-Metadata: filename {base64.b64encode(b'writ.pdf').decode()}",
    ]
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(request("POST", "/uploads", *headers))
    answer = await read(reader)
    writer.close()
    assert answer.status == 201
    return f"/uploads/{answer.headers['location'][-36:]}"


def part(path: str, token: str, at: int, length: int) -> bytes:
    """The head of a request that sends a part."""
    headers = [
        "Tus-Resumable: 1.0.0",
        f"Authorization: Bearer {token}",
        f"Upload-Offset: {at}",
        "Content-Type: application/offset+octet-stream",
        f"Content-Length: {length}",
    ]
    return request("PATCH", path, *headers)


async def send_part(server: Server, path: str, token: str, at: int, content: bytes) -> int:
    """Send a part and return the offset that was acknowledged."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(part(path, token, at, len(content)) + content)
    answer = await read(reader)
    writer.close()
    assert answer.status == 204
    return int(answer.headers["upload-offset"])


@pytest.mark.slow
async def test_what_was_acknowledged_survives_a_stop_in_the_middle(
    copies: Callable[[str], Path], pdf: bytes
) -> None:
    content = large_sample(megabytes=1)
    with serving(copies("stopped"), shutdown_seconds=GIVEN) as server:
        assert server.process is not None
        async with clients(server) as people:
            lawyer = await people.of("lawyer")
            token = str(lawyer.token)
            filing = await lawyer.submit((await lawyer.draft(pdf, await people.of("registrar")))["id"])
            path = await begin_upload(server, token, len(content))
            acknowledged = await send_part(server, path, token, 0, content[:FIRST])
            async with lawyer.socket() as socket:
                stream = await socket.subscribe(FOLLOW)
                await socket.settled()
                _, under_way = await asyncio.open_connection("127.0.0.1", server.port)
                under_way.write(part(path, token, FIRST, PART) + content[FIRST : FIRST + PART // 2])
                await under_way.drain()
                # Its answer says that the server has read what was sent before.
                await lawyer.ask("{ __typename }")
                server.process.send_signal(signal.SIGTERM)
                with pytest.raises(Closed) as closed:
                    await stream.next()
                assert closed.value.code == SERVICE_RESTART
            # Uvicorn ends in order, and then by the signal that it was sent.
            assert await asyncio.to_thread(server.process.wait, END) in {0, -signal.SIGTERM}
            under_way.close()
        assert acknowledged == FIRST
        for what in ("ledger", "audit"):
            assert (await command(what, "verify", *server.store)).status == 0
        server.start()
        await finish_upload(server, filing["id"], path, content, acknowledged)


async def finish_upload(server: Server, filing_id: str, path: str, content: bytes, acknowledged: int) -> None:
    """Send what is missing after the stop, and find everything else as it was."""
    async with clients(server) as people:
        lawyer = await people.of("lawyer")
        headers = lawyer.headers | {"tus-resumable": "1.0.0"}
        offset = int((await people.http.head(path, headers=headers)).headers["upload-offset"])
        assert offset >= acknowledged
        assert await send_part(server, path, str(lawyer.token), offset, content[offset:]) == len(content)
        found = (await lawyer.ask(LOOK, id=filing_id))["filing"]
        assert found == {"status": "RECEIVED", "payment": {"status": "AUTHORISED"}}
        upload_id = encode_id("Upload", path[-36:])
        async with lawyer.socket() as socket:
            await checked(socket, upload_id)
        hashed = await lawyer.ask("query ($id: ID!) { upload(id: $id) { sha256 } }", id=upload_id)
        assert hashed["upload"]["sha256"] == hashlib.sha256(content).hexdigest()
