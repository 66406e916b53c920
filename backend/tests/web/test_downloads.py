"""The bytes of documents: ranges, conditions, rights, and the reading written down."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlmodel import select
from starlette.requests import Request

from causeway.accounts.actor import SYSTEM
from causeway.audit.tables import AuditEvent
from causeway.courts.tables import DocumentAccess
from causeway.documents.commands.keep_document import KeepDocument, keep_document
from causeway.documents.tables import Document, DocumentVerdict
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.uploads.rules import DOCX
from causeway.web.downloads import DownloadRoutes
from causeway.web.served_files import disposition
from tests.documents.builders import ANNA, BEN, CLERK, REGISTRAR
from tests.web.serving import bearer, serving

PEOPLE = {actor.user_id: actor for actor in (ANNA, BEN, CLERK, REGISTRAR)}
CONTENT = bytes(range(256)) * 4000
SIZE = len(CONTENT)


async def find_actor(request: Request) -> Any:
    return PEOPLE.get(request.headers.get("authorization", "").removeprefix("Bearer "), SYSTEM)


class Seconds:
    """A monotonic clock that the test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
async def document(context: Context, tmp_path: Path) -> Document:
    blob = await LocalBlobStore(tmp_path / "files", reserve=0).put(CONTENT)
    kept = KeepDocument(
        blob,
        '令狀 "一".pdf',
        "Writ",
        DocumentAccess.PARTIES,
        owner_user_id="anna",
        organisation_id="firm",
    )
    return await context.run(keep_document, kept, actor=SYSTEM)


@pytest.fixture
async def http(context: Context, tmp_path: Path, seconds: Seconds) -> AsyncIterator[httpx2.AsyncClient]:
    store = LocalBlobStore(tmp_path / "files", reserve=0)
    routes = DownloadRoutes(context, store, find_actor, monotonic=seconds)
    async with (
        serving([*routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, headers=bearer("anna")) as client,
    ):
        yield client


def path_of(document: Document) -> str:
    return f"/documents/{document.id}/content"


async def change(context: Context, document: Document, **values: object) -> None:
    async def act(work: Work[Any], _command: None) -> None:
        row = await work.session.get_one(Document, document.id)
        for name, value in values.items():
            setattr(row, name, value)

    await context.run(act, None, actor=SYSTEM)


async def readings(context: Context) -> list[AuditEvent]:
    async with context.database.reading() as session:
        return list(await session.exec(select(AuditEvent).where(AuditEvent.name == "document.read")))


async def test_the_bytes_come_whole_under_safe_headers(http, document):
    response = await http.get(path_of(document))
    assert (response.status_code, response.content) == (200, CONTENT)
    headers = response.headers
    assert headers["etag"] == f'"{document.sha256}"'
    assert headers["content-type"] == "application/pdf"
    assert headers["content-length"] == str(SIZE)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-cache"
    assert headers["content-security-policy"].startswith("sandbox;")
    assert headers["content-disposition"].startswith("attachment; ")
    head = await http.head(path_of(document))
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(SIZE))


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=100-199", 100, 200),
        ("bytes=1000000-", 1_000_000, SIZE),
        ("bytes=-10", SIZE - 10, SIZE),
        ("bytes=5-99999999", 5, SIZE),
        ("bytes=-99999999", 0, SIZE),
    ],
)
async def test_a_range_is_that_part(http, document, asked, start, end):
    response = await http.get(path_of(document), headers={"range": asked})
    assert (response.status_code, response.content) == (206, CONTENT[start:end])
    assert response.headers["content-range"] == f"bytes {start}-{end - 1}/{SIZE}"
    assert response.headers["content-length"] == str(end - start)


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=-0", "bytes=9999999-99999999"])
async def test_a_range_beyond_the_end_is_416(http, document, asked):
    response = await http.get(path_of(document), headers={"range": asked})
    assert (response.status_code, response.headers["content-range"]) == (416, f"bytes */{SIZE}")


@pytest.mark.parametrize(
    "asked", ["bytes=9-5", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=a-b", "bytes=٣-"]
)
async def test_a_range_that_makes_no_sense_is_the_whole(http, document, asked):
    raw = [(b"range", asked.encode())]
    assert (await http.get(path_of(document), headers=raw)).status_code == 200


async def test_what_is_known_is_not_sent_again(http, document):
    tag = f'"{document.sha256}"'
    for known in (tag, f'"other", W/{tag}', "*"):
        response = await http.get(path_of(document), headers={"if-none-match": known})
        assert (response.status_code, response.content) == (304, b"")
    assert (await http.get(path_of(document), headers={"if-none-match": '"other"'})).status_code == 200
    part = {"range": "bytes=0-9", "if-range": tag}
    assert (await http.get(path_of(document), headers=part)).status_code == 206
    part["if-range"] = '"other"'
    assert (await http.get(path_of(document), headers=part)).status_code == 200


async def test_a_draft_is_its_own_sides_alone(http, document, context):
    missing = await http.get("/documents/00000000-0000-0000-0000-000000000000/content")
    for name in ("ben", "clerk", "registrar"):
        response = await http.get(path_of(document), headers=bearer(name))
        assert (response.status_code, response.json()) == (404, missing.json())
    assert (await http.get(path_of(document), headers=bearer("nobody"))).status_code == 401
    assert (await http.get("/documents/%00/content")).status_code == 404
    assert await readings(context) == []


async def test_the_court_reads_from_the_receipt_on(http, document, context, clock):
    await change(context, document, received_at=clock.now())
    assert (await http.get(path_of(document), headers=bearer("clerk"))).status_code == 200
    # As a Word file, which has no pages to mark: what is marked is in `test_marked_downloads`.
    await change(context, document, registrar_only=True, content_type=DOCX)
    assert (await http.get(path_of(document), headers=bearer("clerk"))).status_code == 404
    assert (await http.get(path_of(document), headers=bearer("registrar"))).status_code == 200
    assert (await http.get(path_of(document), headers=bearer("ben"))).status_code == 404


async def test_each_reading_of_a_restricted_document_is_written_down_once(
    http, document, context, clock, seconds
):
    await http.get(path_of(document))
    assert await readings(context) == []
    await change(context, document, received_at=clock.now())
    for start in range(3):
        await http.get(path_of(document), headers=bearer("clerk") | {"range": f"bytes={start}-9"})
    await http.get(path_of(document), headers=bearer("registrar"))
    (clerk, registrar) = await readings(context)
    assert (clerk.actor_id, registrar.actor_id) == ("clerk", "registrar")
    assert clerk.payload == {"document_id": document.id, "case_id": None}
    seconds.now += timedelta(minutes=6).total_seconds()
    await http.get(path_of(document), headers=bearer("clerk"))
    assert len(await readings(context)) == 3


LONG_BYTES = 48 << 20
"""More than what the two ends of a connection hold for one another."""


async def read_until_broken(
    http: httpx2.AsyncClient, path: str, meanwhile: Callable[[], Awaitable[None]]
) -> int:
    """Do something once the first bytes are there; return how many came before the line broke."""
    got = 0
    async with http.stream("GET", path) as response:
        assert response.headers["content-length"] == str(LONG_BYTES)
        try:
            async for piece in response.aiter_raw():
                if not got:
                    await meanwhile()
                got += len(piece)
        except httpx2.RemoteProtocolError:
            return got
    raise AssertionError("it came whole")


@pytest.mark.parametrize("ends_by", ["a changed right", "a session that is over"])
async def test_a_transfer_ends_when_its_reader_may_read_no_more(
    http, document, context, seconds, tmp_path, monkeypatch, ends_by
):
    blob = await LocalBlobStore(tmp_path / "files", reserve=0).put(bytes(LONG_BYTES))
    await change(context, document, sha256=blob.sha256, size_bytes=blob.size)

    async def end() -> None:
        if ends_by == "a changed right":
            await change(context, document, owner_user_id="ben", organisation_id="other")
        else:
            monkeypatch.delitem(PEOPLE, "anna")
        seconds.now += 1

    got = await read_until_broken(http, path_of(document), end)
    assert 0 < got < LONG_BYTES
    assert (await http.get(path_of(document))).status_code == (404 if ends_by == "a changed right" else 401)


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (DocumentVerdict.PENDING, "DOCUMENT_NOT_READY"),
        (DocumentVerdict.INVALID, "DOCUMENT_REFUSED"),
        (DocumentVerdict.INFECTED, "DOCUMENT_REFUSED"),
    ],
)
async def test_only_a_clean_document_goes_out(http, document, context, verdict, code):
    await change(context, document, verdict=verdict)
    response = await http.get(path_of(document))
    assert (response.status_code, response.json()["code"]) == (409, code)


def test_a_hostile_name_stays_a_name():
    made = disposition('a"; filename=b.exe\r\nX: y', "application/pdf")
    assert made == (
        'attachment; filename="a__ filename_b.exe__X_ y.pdf"; '
        "filename*=UTF-8''a%22%3B%20filename%3Db.exe__X%3A%20y.pdf"
    )
