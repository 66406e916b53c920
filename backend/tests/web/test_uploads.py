import asyncio
import base64
import errno
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from sqlmodel import select
from starlette.requests import Request

from causeway.accounts.actor import Actor
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.blobs.staging import LocalStage
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.uploads.intake import Intake
from causeway.uploads.tables import Upload, UploadFinding, UploadStatus
from causeway.web.uploads import UploadRoutes
from tests.web.serving import actor_named_by_token, bearer, serving

TUS = {"tus-resumable": "1.0.0"}
BYTES = {"content-type": "application/offset+octet-stream"}
CONTENT = os.urandom(300_000)
MIB = 1 << 20
LONG = os.urandom(3 * MIB)


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
def routes(context: Context, store: LocalBlobStore) -> UploadRoutes:
    return UploadRoutes(context, Intake(store), actor_named_by_token)


@pytest.fixture
async def http(routes: UploadRoutes) -> AsyncIterator[httpx2.AsyncClient]:
    async with (
        serving([*routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, headers=TUS | bearer("anna"), timeout=30) as client,
    ):
        yield client


def metadata(**values: str) -> dict[str, str]:
    pairs = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in values.items())
    return {"upload-metadata": pairs}


async def announce(http: httpx2.AsyncClient, size: int = len(CONTENT)) -> str:
    response = await http.post("/uploads", headers={"upload-length": str(size)} | metadata(filename="a.pdf"))
    assert response.status_code == 201, response.text
    return response.headers["location"]


async def append(
    http: httpx2.AsyncClient, url: str, offset: int, data: bytes, **more: str
) -> httpx2.Response:
    sent = BYTES | {"upload-offset": str(offset)} | {k.replace("_", "-"): v for k, v in more.items()}
    return await http.patch(url, content=data, headers=sent)


async def offset_of(http: httpx2.AsyncClient, url: str) -> int:
    response = await http.head(url)
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    return int(response.headers["upload-offset"])


async def row(context: Context, url: str) -> Upload:
    async with context.database.reading() as session:
        return (await session.exec(select(Upload).where(Upload.id == url.rsplit("/", 1)[1]))).one()


def staged(store: LocalBlobStore, url: str) -> Path:
    return store._staged(url.rsplit("/", 1)[1])


async def test_a_file_arrives_in_two_parts(http, context, store):
    url = await announce(http)
    assert url.startswith("http://127.0.0.1:")
    assert await offset_of(http, url) == 0
    first = await append(http, url, 0, CONTENT[:100_000])
    assert (first.status_code, first.headers["upload-offset"]) == (204, "100000")
    assert "upload-expires" in first.headers
    assert await offset_of(http, url + "/") == 100_000
    second = await append(http, url + "/", 100_000, CONTENT[100_000:])
    assert (second.status_code, second.headers["upload-offset"]) == (204, str(len(CONTENT)))
    assert staged(store, url).read_bytes() == CONTENT
    assert (await row(context, url)).status is UploadStatus.ASSEMBLING
    assert await offset_of(http, url) == len(CONTENT)


async def test_options_says_what_is_spoken(http):
    response = await http.options("/uploads/", headers={"authorization": ""})
    assert response.status_code == 204
    assert response.headers["tus-version"] == "1.0.0"
    assert response.headers["tus-extension"] == (
        "creation,creation-with-upload,termination,checksum,expiration"
    )
    assert response.headers["tus-checksum-algorithm"] == "sha256,sha1"
    assert response.headers["tus-max-size"] == str(50 * 1024 * 1024)


async def test_creation_may_bring_the_bytes(http, context):
    response = await http.post(
        "/uploads",
        content=CONTENT,
        headers=BYTES | {"upload-length": str(len(CONTENT))} | metadata(filename="a.pdf"),
    )
    assert (response.status_code, response.headers["upload-offset"]) == (201, str(len(CONTENT)))
    assert (await row(context, response.headers["location"])).status is UploadStatus.ASSEMBLING


async def test_51_megabytes_are_refused_in_words_before_anything_is_sent(http):
    response = await http.post(
        "/uploads",
        headers={"upload-length": str(51 * 1024 * 1024), "accept-language": "zh-HK"} | metadata(filename="a"),
    )
    assert response.status_code == 413
    problem = response.json()
    assert problem["code"] == "DOCUMENT_TOO_LARGE"
    assert problem["fields"][0]["path"] == ["size"]
    assert "51 MB" in problem["message"]
    assert "上限為50 MB" in problem["message"]


@pytest.mark.parametrize("known_length", [True, False])
async def test_more_bytes_than_announced_are_refused(http, store, known_length):
    url = await announce(http, 1000)

    async def stream() -> AsyncIterator[bytes]:
        yield b"x" * 600
        yield b"y" * 600

    sent = BYTES | {"upload-offset": "0"}
    response = await http.patch(url, content=b"x" * 1200 if known_length else stream(), headers=sent)
    assert response.status_code == 413
    assert await offset_of(http, url) == 0
    assert (await append(http, url, 0, b"z" * 1000)).status_code == 204
    assert staged(store, url).read_bytes() == b"z" * 1000


async def test_the_wrong_offset_is_a_conflict_and_keeps_nothing(http):
    url = await announce(http)
    for offset in (1, len(CONTENT)):
        assert (await append(http, url, offset, b"x")).status_code in {409, 413}
    assert (await append(http, url, 7, b"x")).json()["code"] == "CONFLICT"
    assert await offset_of(http, url) == 0


@pytest.mark.parametrize("algorithm", ["sha256", "sha1"])
async def test_a_checksum_decides_whether_bytes_are_kept(http, algorithm):
    url = await announce(http)
    wrong = base64.b64encode(hashlib.new(algorithm, b"other").digest()).decode()
    right = base64.b64encode(hashlib.new(algorithm, CONTENT[:9000]).digest()).decode()
    refused = await append(http, url, 0, CONTENT[:9000], upload_checksum=f"{algorithm} {wrong}")
    assert refused.status_code == 460
    assert await offset_of(http, url) == 0
    kept = await append(http, url, 0, CONTENT[:9000], upload_checksum=f"{algorithm} {right}")
    assert (kept.status_code, kept.headers["upload-offset"]) == (204, "9000")


async def test_another_version_is_412_and_says_which_is_spoken(http):
    url = await announce(http)
    for response in (
        await http.head(url, headers={"tus-resumable": "0.2.2"}),
        await http.post("/uploads", headers={"tus-resumable": "", "upload-length": "1"}),
    ):
        assert response.status_code == 412
        assert response.headers["tus-version"] == "1.0.0"


async def test_another_content_type_is_415(http):
    url = await announce(http)
    response = await http.patch(
        url, content=b"x", headers={"upload-offset": "0", "content-type": "text/plain"}
    )
    assert response.status_code == 415


async def test_nobody_else_can_tell_that_it_exists(http):
    url = await announce(http)
    for headers, status in ((bearer("ben"), 404), (bearer("nobody"), 401)):
        assert (await http.head(url, headers=headers)).status_code == status
        patch = await http.patch(url, content=b"x", headers=headers | BYTES | {"upload-offset": "0"})
        assert patch.status_code == status
        assert (await http.delete(url, headers=headers)).status_code == status
    missing = await http.delete(url[:-12] + "0" * 12, headers=bearer("ben"))
    assert missing.json() == (await http.delete(url, headers=bearer("ben"))).json()
    assert await offset_of(http, url) == 0


async def test_termination_forgets_the_bytes(http, context, store):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:10])
    assert (await http.delete(url)).status_code == 204
    assert not staged(store, url).exists()
    assert (await http.head(url)).status_code == 410
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 410
    assert (await row(context, url)).status is UploadStatus.ABORTED


async def test_a_finished_upload_cannot_be_terminated(http):
    url = await announce(http, 3)
    await append(http, url, 0, b"abc")
    response = await http.delete(url)
    assert (response.status_code, response.json()["code"]) == (409, "ACTION_NOT_AVAILABLE")


async def test_an_overdue_upload_is_gone(http, clock: FixedClock):
    url = await announce(http)
    clock.advance(timedelta(hours=23))
    await append(http, url, 0, b"x")
    clock.advance(timedelta(hours=23))
    assert await offset_of(http, url) == 1
    clock.advance(timedelta(hours=2))
    assert (await http.head(url)).status_code == 410
    assert (await append(http, url, 1, b"x")).status_code == 410


@pytest.fixture
def is_written(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set once the first piece of an upload is on the disk."""
    written, write = asyncio.Event(), LocalStage.write

    async def tell(stage: LocalStage, data: bytes) -> None:
        await write(stage, data)
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
        context, Intake(LocalBlobStore(store._staging.parent, reserve=0)), actor_named_by_token
    )
    async with serving([*other.routes()]) as address:
        addresses = [url, address + "/uploads/" + url.rsplit("/", 1)[1]]
        answers = await asyncio.gather(
            *(append(http, addresses[i % 2], 0, body) for i, body in enumerate(bodies))
        )
    won = [number for number, answer in enumerate(answers) if answer.status_code == 204]
    assert len(won) == 1
    assert staged(store, url).read_bytes() == bodies[won[0]]


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


async def test_a_session_that_ends_stops_its_upload(context, store):
    is_signed_in, is_taken = True, asyncio.Event()

    async def find_actor(request: Request) -> Actor:
        if request.method == "PATCH" and request.scope.get("seen"):
            is_taken.set()  # asked again while the body is being read
        request.scope["seen"] = True
        return await actor_named_by_token(request) if is_signed_in else Actor()

    routes = UploadRoutes(context, Intake(store), find_actor)
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
