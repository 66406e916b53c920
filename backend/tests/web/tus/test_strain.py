"""Broken connections, several senders at once, sessions that end, disks that fail."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx2
import pytest
from sqlmodel import select
from starlette.requests import Request

from causeway.accounts.actor import Actor
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.blobs.staging import LocalStage
from causeway.uploads.service import UploadService
from causeway.uploads.tables import UploadFinding, UploadStatus
from causeway.web.sessions import SESSION_CACHE_SECONDS
from causeway.web.tus.patch import LOCK_POLL_SECONDS
from causeway.web.uploads import UploadRoutes
from tests.web.serving import actor_named_by_token, bearer, serving
from tests.web.tus.sending import (
    BYTES,
    CONTENT,
    LONG,
    MIB,
    TUS,
    announce,
    append,
    metadata,
    offset_of,
    row,
    staged,
)


@pytest.fixture
def is_written(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set once the first piece of an upload is on the disk."""
    written, write = asyncio.Event(), LocalStage.write

    async def tell(stage: LocalStage, *pieces: bytes) -> None:
        await write(stage, *pieces)
        written.set()

    monkeypatch.setattr(LocalStage, "write", tell)
    return written


async def test_a_body_cut_short_is_kept_as_far_as_it_came(http, context, store, is_written):
    url = await announce(http, len(LONG))

    async def stream() -> AsyncIterator[bytes]:
        yield LONG[: 2 * MIB]
        await is_written.wait()
        raise OSError

    with suppress(OSError, httpx2.HTTPError):
        await http.patch(url, content=stream(), headers=BYTES | {"upload-offset": "0"})
    offset = await offset_of(http, url)
    assert MIB <= offset <= 2 * MIB
    assert (await row(context, url)).offset == offset
    assert (await append(http, url, offset, LONG[offset:])).status_code == 204
    assert staged(store, url).read_bytes() == LONG


async def test_a_newer_request_takes_over_and_loses_nothing(http, context, store, is_written):
    url = await announce(http, len(LONG))
    may_go_on = asyncio.Event()

    async def stuck() -> AsyncIterator[bytes]:
        yield LONG[: 2 * MIB]
        await may_go_on.wait()
        yield LONG[2 * MIB :]

    older = asyncio.create_task(http.patch(url, content=stuck(), headers=BYTES | {"upload-offset": "0"}))
    await is_written.wait()
    offset = await offset_of(http, url)
    assert MIB <= offset <= 2 * MIB
    may_go_on.set()
    answer = await older
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(offset))
    assert (await append(http, url, offset, LONG[offset:])).status_code == 204
    assert staged(store, url).read_bytes() == LONG


async def test_of_many_at_the_same_offset_exactly_one_wins(http, context, store):
    url = await announce(http)
    bodies = [bytes([number]) * len(CONTENT) for number in range(12)]
    answers = await asyncio.gather(*(append(http, url, 0, body) for body in bodies))
    won = [number for number, answer in enumerate(answers) if answer.status_code == 204]
    assert len(won) == 1
    assert {answer.status_code for answer in answers} <= {204, 409}
    offset = await offset_of(http, url)
    assert offset == int(answers[won[0]].headers["upload-offset"]) > 0
    assert staged(store, url).read_bytes()[:offset] == bodies[won[0]][:offset]


async def test_of_many_with_checksums_exactly_one_wins(http, context, store):
    """Two servers on one disk and one database: the staged file's lock and the books decide."""
    url = await announce(http, 5000)
    bodies = [bytes([number]) * 5000 for number in range(6)]
    other = UploadRoutes(
        context, UploadService(LocalBlobStore(store._staging.parent, reserve=0)), actor_named_by_token
    )
    async with serving([*other.routes()]) as address:
        addresses = [url, address + "/uploads/" + url.rsplit("/", 1)[1]]
        answers = await asyncio.gather(
            *(append(http, addresses[i % 2], 0, body) for i, body in enumerate(bodies))
        )
    won = [number for number, answer in enumerate(answers) if answer.status_code == 204]
    assert len(won) == 1
    assert staged(store, url).read_bytes() == bodies[won[0]]


async def test_a_request_to_another_server_takes_over_and_loses_nothing(http, context, store, is_written):
    """Two servers on one disk and one database: the older lets go when the newer asks, and keeps what came."""
    url = await announce(http, len(LONG))
    may_go_on = asyncio.Event()

    async def stuck() -> AsyncIterator[bytes]:
        yield LONG[: 2 * MIB]
        await may_go_on.wait()

    other = UploadRoutes(
        context, UploadService(LocalBlobStore(store._staging.parent, reserve=0)), actor_named_by_token
    )
    async with serving([*other.routes()]) as address:
        elsewhere = address + "/uploads/" + url.rsplit("/", 1)[1]
        older = asyncio.create_task(http.patch(url, content=stuck(), headers=BYTES | {"upload-offset": "0"}))
        await is_written.wait()
        newer = await append(http, elsewhere, 0, LONG)
        assert newer.status_code == 409, "what the older one had is in the books first"
        offset = await offset_of(http, elsewhere)
        assert MIB <= offset <= 2 * MIB
        assert (await append(http, elsewhere, offset, LONG[offset:])).status_code == 204
        may_go_on.set()
        answer = await older
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(offset))
    assert staged(store, url).read_bytes() == LONG


async def test_a_disk_that_fails_poisons_the_upload(http, context, store, monkeypatch):
    url = await announce(http)
    assert (await append(http, url, 0, CONTENT[:10])).status_code == 204

    def broken(descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fdatasync", broken)
    response = await append(http, url, 10, CONTENT[10:])
    monkeypatch.undo()
    assert response.status_code == 500
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 410
    upload = await row(context, url)
    assert (upload.offset, upload.poisoned, upload.status) == (10, True, UploadStatus.INVALID)
    assert not staged(store, url).exists()
    async with context.database.reading() as session:
        assert [f.code for f in await session.exec(select(UploadFinding))] == ["STORAGE_FAULT"]


async def test_a_full_disk_is_507_and_what_was_acknowledged_stays(http, store, monkeypatch):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:10])
    store._reserve = 1 << 60
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 507
    refused = await http.post("/uploads", headers={"upload-length": "5"} | metadata(filename="a.pdf"))
    assert refused.status_code == 507
    store._reserve = 0
    assert await offset_of(http, url) == 10
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 204


async def test_a_disk_that_lost_bytes_is_believed(http, store):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:1000])
    os.truncate(staged(store, url), 400)
    assert await offset_of(http, url) == 400
    assert (await append(http, url, 1000, CONTENT[1000:])).status_code == 409
    assert (await append(http, url, 400, CONTENT[400:])).status_code == 204
    assert staged(store, url).read_bytes() == CONTENT


async def test_bytes_never_acknowledged_are_overwritten(http, store):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:1000])
    with staged(store, url).open("ab") as file:
        file.write(b"written and never committed")
    assert await offset_of(http, url) == 1000
    assert (await append(http, url, 1000, CONTENT[1000:])).status_code == 204
    assert staged(store, url).read_bytes() == CONTENT


def test_nobody_uploads_for_more_than_a_second_after_their_session():
    """Even if no event is heard of: what is remembered runs out, and then somebody looks."""
    assert SESSION_CACHE_SECONDS + LOCK_POLL_SECONDS < 1.0


async def test_a_session_that_ends_stops_its_upload(context, store):
    is_signed_in, is_taken = True, asyncio.Event()

    async def find_actor(request: Request) -> Actor:
        if request.method == "PATCH" and request.scope.get("seen"):
            is_taken.set()  # asked again while the body is being read
        request.scope["seen"] = True
        return await actor_named_by_token(request) if is_signed_in else Actor()

    routes = UploadRoutes(context, UploadService(store), find_actor)
    async with (
        serving([*routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, headers=TUS | bearer("anna"), timeout=30) as http,
    ):
        url = await announce(http)

        async def slow() -> AsyncIterator[bytes]:
            nonlocal is_signed_in
            yield CONTENT[:1000]
            await is_taken.wait()
            is_signed_in = False
            await context.bus.wait_beyond(1)
            yield CONTENT[1000:]

        response = await http.patch(url, content=slow(), headers=BYTES | {"upload-offset": "0"})
        assert response.headers["upload-offset"] == "1000"
        assert (await http.head(url)).status_code == 401
