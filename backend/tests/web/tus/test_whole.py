"""A small file that is announced and sent in one request: on the disk, and in the books once."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent
from causeway.kit.jobs.tables import Job
from causeway.uploads.commands.discard_strays import discard_strays
from causeway.uploads.tables import Upload, UploadStatus
from tests.documents.builders import sha256
from tests.patience import PATIENCE, until
from tests.web.tus.sending import BYTES, CONTENT, announce, append, metadata, row, staged

SLOW = "test_a_slow_body_is_announced_first_and_kept_as_far_as_it_comes"
WHOLE = BYTES | {"upload-length": str(len(CONTENT))} | metadata(filename="a.pdf")


@pytest.fixture(autouse=True)
def however_busy_the_machine_is(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Every body but the slow one is here soon enough."""
    if request.node.originalname != SLOW:
        monkeypatch.setattr("causeway.web.tus.first_bytes.QUICK_SECONDS", PATIENCE)


async def uploads(context: Any) -> list[Upload]:
    async with context.database.reading() as session:
        return list((await session.exec(select(Upload))).all())


async def test_a_small_file_is_written_down_once_and_known_by_its_hash(http, context, store):
    response = await http.post("/uploads", content=CONTENT, headers=WHOLE)
    assert (response.status_code, response.headers["upload-offset"]) == (201, str(len(CONTENT)))
    upload = await row(context, response.headers["location"])
    assert (upload.status, upload.offset, upload.sha256) == (
        UploadStatus.ASSEMBLING,
        len(CONTENT),
        sha256(CONTENT),
    )
    assert upload.finished_at == upload.created_at
    assert staged(store, response.headers["location"]).read_bytes() == CONTENT
    async with context.database.reading() as session:
        events = (await session.exec(select(AuditEvent).order_by(col(AuditEvent.position)))).all()
        jobs = (await session.exec(select(Job))).all()
    assert [event.payload["to_status"] for event in events] == ["CREATED", "ASSEMBLING"]
    assert len({event.at for event in events}) == 1, "one unit of work"
    assert [job.payload for job in jobs] == [{"upload_id": upload.id}]


async def test_what_is_in_the_books_is_on_the_disk_with_its_name(http, context, store, monkeypatch):
    """Whoever looks at what was synced when the row is written finds the file, and then its folder."""
    synced: list[str] = []
    for name in ("fsync", "fdatasync"):
        really = getattr(os, name)

        def note(descriptor: int, really: Any = really) -> None:
            really(descriptor)
            synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))

        monkeypatch.setattr(os, name, note)
    run, before = type(context).run, []

    async def running(self: Any, act: Any, command: Any, **more: Any) -> Any:
        before.append(list(synced))
        return await run(self, act, command, **more)

    monkeypatch.setattr(type(context), "run", running)
    response = await http.post("/uploads", content=CONTENT, headers=WHOLE)
    assert response.status_code == 201
    file = staged(store, response.headers["location"])
    assert before == [[str(file), str(file.parent)]]


async def test_a_slow_body_is_announced_first_and_kept_as_far_as_it_comes(http, context):
    go_on = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield CONTENT[:100_000]
        await go_on.wait()
        yield CONTENT[100_000:]

    headers = WHOLE | {"content-length": str(len(CONTENT))}
    sending = asyncio.create_task(http.post("/uploads", content=slow(), headers=headers))
    (begun,) = await until(lambda: uploads(context))
    assert begun.status in {UploadStatus.CREATED, UploadStatus.IN_PROGRESS}
    go_on.set()
    response = await sending
    assert (response.status_code, response.headers["upload-offset"]) == (201, str(len(CONTENT)))
    upload = await row(context, response.headers["location"])
    assert (upload.id, upload.status, upload.sha256) == (begun.id, UploadStatus.ASSEMBLING, sha256(CONTENT))


@pytest.mark.parametrize(
    ("error", "status"), [(errno.EIO, 500), (errno.ENOSPC, 507)], ids=["it fails", "it is full"]
)
async def test_what_the_disk_does_not_take_leaves_nothing(http, context, store, monkeypatch, error, status):
    def broken(descriptor: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fdatasync", broken)
    response = await http.post("/uploads", content=CONTENT, headers=WHOLE)
    assert response.status_code == status
    assert (await uploads(context), list(store._staging.iterdir())) == ([], [])


async def test_what_is_refused_leaves_nothing(http, context, store):
    nameless = BYTES | {"upload-length": str(len(CONTENT))}
    response = await http.post("/uploads", content=CONTENT, headers=nameless)
    assert response.status_code == 400
    assert (await uploads(context), list(store._staging.iterdir())) == ([], [])


async def test_the_hash_of_parts_is_there_with_the_last_of_them(http, context):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:100_000])
    assert (await row(context, url)).sha256 is None
    await append(http, url, 100_000, CONTENT[100_000:])
    assert (await row(context, url)).sha256 == sha256(CONTENT)


async def test_bytes_that_were_never_written_down_are_found_and_removed(http, context, store, clock):
    written_down = (await http.post("/uploads", content=CONTENT, headers=WHOLE)).headers["location"]
    stray, recent = (context.new_id() for _ in range(2))
    for key in (stray, recent, "seal-of-something"):
        await store.stage_whole(key, [CONTENT])

    def age(name: str, moment: datetime) -> None:
        os.utime(store._staged(name), (moment.timestamp(),) * 2)

    for key in (stray, "seal-of-something", written_down[-36:]):
        age(key, clock.now() - timedelta(days=2))
    age(recent, clock.now() - timedelta(hours=2))
    await discard_strays(context, store)
    kept = {file.name for file in store._staging.iterdir()}
    assert kept == {recent, "seal-of-something", written_down[-36:]}
