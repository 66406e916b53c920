"""Bodies that bring nothing, come late, end before they begin or meet a disk that fills: each end of a request."""

import asyncio
import base64
import hashlib
import logging
import os
from datetime import timedelta
from errno import ENOSPC
from typing import Any

import httpx2
import pytest
from sqlmodel import select
from starlette.requests import Request
from starlette.types import Message

from causeway.accounts.actor import Actor
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict
from causeway.uploads.tables import Upload, UploadStatus
from causeway.web.problems import HttpRefusal
from causeway.web.protocol import MALFORMED
from causeway.web.tus import patch
from causeway.web.tus.patch import BodyReceiver
from causeway.web.uploads import UploadRoutes
from tests.patience import PATIENCE
from tests.web.serving import actor_named_by_token, bearer
from tests.web.tus.sending import BYTES, CONTENT, TUS, announce, append, metadata, offset_of, row, staged

GONE_AWAY: Message = {"type": "http.disconnect"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: what is decided here is decided from the row alone."""
    return sqlite_url


def scripted(
    *messages: Message, method: str = "PATCH", state: dict[str, Any] | None = None, **more: str
) -> Request:
    """A request of Anna's whose body is `messages`, as a server would pass them on."""
    given = TUS | bearer("anna") | BYTES | {"host": "127.0.0.1"} | more
    headers = [(name.encode(), value.encode()) for name, value in given.items()]
    coming = list(messages)

    async def receive() -> Message:
        return coming.pop(0)

    scope = {"type": "http", "method": method, "scheme": "http", "path": "/uploads", "query_string": b""}
    return Request(scope | {"headers": headers, "state": state or {}}, receive)


async def receive(routes: UploadRoutes, url: str, request: Request, at: int = 0) -> Any:
    """Let the receiver take `request` at `at`, with the upload's lock."""
    receiver = BodyReceiver(routes.context, routes.upload_service, actor_named_by_token)
    upload_id, actor = url.rsplit("/", 1)[1], await actor_named_by_token(request)
    async with routes.upload_service.locks.hold(upload_id) as lock:
        return await receiver.receive(request, actor, upload_id, lock, at=at)


def piece(data: bytes, *, more: bool = False) -> Message:
    return {"type": "http.request", "body": data, "more_body": more}


async def test_a_body_of_no_bytes_moves_nothing(
    http: httpx2.AsyncClient, context: Context, clock: FixedClock
) -> None:
    """Nor does it put off the hour at which the upload is given up."""
    url = await announce(http)
    await append(http, url, 0, CONTENT[:10])
    before = await row(context, url)
    clock.advance(timedelta(hours=1))
    answer = await append(http, url, 10, b"")
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, "10")
    assert (await row(context, url)).model_dump() == before.model_dump()


async def test_the_end_of_a_finished_upload_may_be_sent_again(
    http: httpx2.AsyncClient, context: Context, store: LocalBlobStore
) -> None:
    """Whoever did not hear the last answer asks again: nothing is taken, and it is told that all is here."""
    url = await announce(http, 3)
    await append(http, url, 0, b"abc")
    answer = await append(http, url, 3, b"")
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, "3")
    assert (await append(http, url, 0, b"abc")).status_code == 409
    assert (await append(http, url, 3, b"d")).status_code == 413
    assert (await row(context, url)).status is UploadStatus.ASSEMBLING
    assert staged(store, url).read_bytes() == b"abc"
    # Once the file has become a document there is none here any more, and asking again makes none.
    staged(store, url).unlink()
    assert (await append(http, url, 3, b"")).status_code == 204
    assert not staged(store, url).exists()
    assert await offset_of(http, url) == 3


async def test_a_disk_that_fills_meanwhile_is_507_and_what_was_acknowledged_stays(
    http: httpx2.AsyncClient, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = await announce(http)
    await append(http, url, 0, CONTENT[:10])

    def full(_descriptor: int, _pieces: Any) -> int:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "writev", full)
        answer = await append(http, url, 10, CONTENT[10:])
    assert (answer.status_code, answer.json()["code"]) == (507, "BUSY")
    upload = await row(context, url)
    assert (upload.offset, upload.poisoned) == (10, False)
    assert await offset_of(http, url) == 10
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 204


async def test_a_sender_that_goes_away_before_its_first_byte_changes_nothing(
    http: httpx2.AsyncClient, routes: UploadRoutes
) -> None:
    url = await announce(http)
    with pytest.raises(Conflict):
        await receive(routes, url, scripted(GONE_AWAY))
    assert await offset_of(http, url) == 0
    taken = await receive(routes, url, scripted(piece(CONTENT[:10], more=True), GONE_AWAY))
    assert taken.offset == await offset_of(http, url) == 10


async def test_a_body_whose_framing_broke_is_not_kept(http: httpx2.AsyncClient, routes: UploadRoutes) -> None:
    """The bytes before the break may be the frame's and not the file's."""
    url = await announce(http)
    broken = scripted(piece(CONTENT[:10], more=True), GONE_AWAY, state={MALFORMED: True})
    with pytest.raises(Conflict):
        await receive(routes, url, broken)
    assert await offset_of(http, url) == 0


async def test_one_that_ran_out_while_it_waited_its_turn_keeps_its_file_for_the_clean_up(
    http: httpx2.AsyncClient, routes: UploadRoutes, store: LocalBlobStore, clock: FixedClock
) -> None:
    full, empty = await announce(http), await announce(http)
    await append(http, full, 0, CONTENT[:10])
    clock.advance(timedelta(hours=25))
    for url, at in ((full, 10), (empty, 0)):
        with pytest.raises(HttpRefusal) as refused:
            await receive(routes, url, scripted(piece(CONTENT[at:])), at)
        assert refused.value.status == 410
    assert staged(store, full).read_bytes() == CONTENT[:10]
    assert not staged(store, empty).exists(), "a file without a byte would be nobody's"


async def test_a_stage_that_another_process_never_lets_go_is_423(
    http: httpx2.AsyncClient, store: LocalBlobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patch, "TRIES", 2)
    monkeypatch.setattr(patch, "PAUSE", 0)
    url = await announce(http)
    upload_id = url.rsplit("/", 1)[1]
    async with LocalBlobStore(store._staging.parent, reserve=0).stage(upload_id):
        answer = await append(http, url, 0, CONTENT)
        assert (answer.status_code, answer.json()["code"]) == (423, "BUSY")
        assert await store.is_asked_for(upload_id), "the other one is told that somebody waits"
    assert (await append(http, url, 0, CONTENT)).status_code == 204


async def test_a_sender_who_cannot_be_checked_is_let_go_and_it_is_logged(
    http: httpx2.AsyncClient, routes: UploadRoutes, context: Context, caplog: pytest.LogCaptureFixture
) -> None:
    url = await announce(http)

    async def find_actor(_request: Request) -> Actor:
        raise LookupError("nobody can tell")

    silent = asyncio.Event()
    first = [piece(CONTENT[:10], more=True)]

    async def coming() -> Message:
        if not first:
            await silent.wait()
        return first.pop()

    request, upload_id = Request(scripted().scope, coming), url.rsplit("/", 1)[1]
    receiver = BodyReceiver(context, routes.upload_service, find_actor)
    with caplog.at_level(logging.WARNING, "causeway.web.tus.patch"):
        async with asyncio.timeout(PATIENCE), routes.upload_service.locks.hold(upload_id) as lock:
            actor = await actor_named_by_token(request)
            taken = await receiver.receive(request, actor, upload_id, lock, at=0)
    assert taken.offset == 10
    assert [one.getMessage() for one in caplog.records] == ["an upload's sender could not be checked"]


async def announced(
    routes: UploadRoutes, *messages: Message, size: str, **more: str
) -> tuple[int, str | None]:
    """Announce a file of `size` bytes with a body of five, as `messages`; the status, and the offset told."""
    headers = {"upload-length": size, "content-length": "5"} | metadata(filename="a.pdf") | more
    announcing = next(one for one in routes.routes() if one.path == "/uploads")
    answer = await announcing.endpoint(scripted(*messages, method="POST", **headers))
    return answer.status_code, answer.headers.get("upload-offset")


async def offsets(context: Context) -> list[int]:
    async with context.database.reading() as session:
        return [upload.offset for upload in await session.exec(select(Upload))]


async def test_a_file_whose_first_bytes_never_come_is_not_announced(
    routes: UploadRoutes, context: Context
) -> None:
    assert await announced(routes, GONE_AWAY, size="5") == (400, None)
    assert await offsets(context) == []
    assert await announced(routes, piece(b"hello"), size="5") == (201, "5")
    assert await offsets(context) == [5]


async def test_what_does_not_come_whole_is_taken_as_far_as_it_came(
    routes: UploadRoutes, context: Context
) -> None:
    parts = piece(b"he", more=True), piece(b"llo")
    assert await announced(routes, *parts, size="5") == (201, "5")
    assert await announced(routes, *parts, size="9") == (201, "5")
    assert await announced(routes, piece(b"hello"), size="9") == (201, "5")
    assert await announced(routes, parts[0], GONE_AWAY, size="5") == (201, "2")
    assert sorted(await offsets(context)) == [2, 5, 5, 5]


async def test_a_checksum_with_the_announcement_decides_whether_bytes_are_kept(
    routes: UploadRoutes, context: Context
) -> None:
    for told, expected in ((b"hello", (201, "5")), (b"world", (460, None))):
        check = "sha256 " + base64.b64encode(hashlib.sha256(told).digest()).decode()
        assert await announced(routes, piece(b"hello"), size="5", **{"upload-checksum": check}) == expected
    assert sorted(await offsets(context)) == [0, 5]
