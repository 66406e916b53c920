"""What is restricted goes out in a copy that says on each page for whom, when and at which level it was made."""

import asyncio
import io
import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pikepdf
import pypdfium2
import pytest

from causeway.accounts.actor import SYSTEM
from causeway.accounts.tables import AccountStatus, Organisation, OrganisationKind, OrganisationStatus, User
from causeway.courts.tables import DocumentAccess
from causeway.documents.commands.keep_document import KeepDocument, keep_document
from causeway.documents.marked_copies import MarkedCopies
from causeway.documents.marker import DocumentMarker
from causeway.documents.stamping import MARK_PRELOAD
from causeway.documents.tables import Document
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.sandbox.pool import SandboxPool
from causeway.web.downloads import DownloadRoutes
from tests.documents import files
from tests.documents.sealing import sealing_pool
from tests.web.serving import bearer, serving
from tests.web.test_downloads import Seconds, change, find_actor, path_of, readings

FILER, COURT = DocumentAccess.FILER_AND_COURT, DocumentAccess.COURT_ONLY


@pytest.fixture(scope="module")
def original() -> bytes:
    return files.good_pdf(3)


@pytest.fixture
async def sandbox() -> AsyncIterator[SandboxPool]:
    made = sealing_pool(MARK_PRELOAD)
    yield made
    await made.close()


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
def marker(context: Any, tmp_path: Path, store: LocalBlobStore, sandbox: SandboxPool) -> DocumentMarker:
    return DocumentMarker(context, store, sandbox, MarkedCopies(tmp_path / "marked"))


@pytest.fixture
async def document(context: Any, store: LocalBlobStore, clock: Any, original: bytes) -> Document:
    """A document of Anna's that the court has, and that only she and the court may read."""
    async with context.database.writing() as session:
        now = context.clock.now()
        firm = {"kind": OrganisationKind.LAW_FIRM, "status": OrganisationStatus.ACTIVE, "created_at": now}
        session.add(Organisation(id="firm", name_en="Wong & Partners", name_zh="黃氏律師行", **firm))
        for key, name, chinese in (("anna", "Anna *Ho* #set", "何安娜"), ("clerk", "Clara Clerk", None)):
            account = {"email": f"{key}@example.org", "status": AccountStatus.ACTIVE, "created_at": now}
            session.add(User(id=key, name_en=name, name_zh=chinese, **account))
        await session.commit()
    whose = {"owner_user_id": "anna", "organisation_id": "firm"}
    kept = KeepDocument(await store.put(original), "writ.pdf", "Writ", FILER, pages=3, **whose)
    made: Document = await context.run(keep_document, kept, actor=SYSTEM)
    await change(context, made, received_at=clock.now())
    return made


@pytest.fixture
async def http(
    context: Any, store: LocalBlobStore, marker: DocumentMarker
) -> AsyncIterator[httpx2.AsyncClient]:
    routes = DownloadRoutes(context, store, find_actor, marker=marker, monotonic=Seconds())
    async with (
        serving([*routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, headers=bearer("anna")) as client,
    ):
        yield client


def words_of(content: bytes) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


async def test_every_page_says_for_whom_when_and_at_which_level(http, document, original, context) -> None:
    response = await http.get(path_of(document))
    assert response.status_code == 200
    pages = words_of(response.content)
    assert len(pages) == 3
    for page in pages:
        assert "Marked copy for Anna *Ho* #set, Wong & Partners" in page
        assert "The filer and the court" in page
        assert f"{context.clock.now() + timedelta(hours=8):%H:%M}" in page
        assert "Not the file that was filed or sealed" in page
        assert "Lorem ipsum" in page
    assert "marked copy" in response.headers["content-disposition"]
    assert response.headers["cache-control"] == "private, no-store"
    # Read as it is kept, the document is what it was.
    assert not any("Marked copy" in page for page in words_of(original))
    assert len(await readings(context)) == 1


async def test_it_is_said_in_the_readers_language_and_for_that_reader(http, document) -> None:
    chinese = {"accept-language": "zh-Hant"}
    (page, *_) = words_of((await http.get(path_of(document), headers=chinese)).content)
    assert "黃氏律師行何安娜閱覽用標示副本" in page
    (page, *_) = words_of((await http.get(path_of(document), headers=bearer("clerk"))).content)
    assert "Marked copy for Clara Clerk ·" in page


async def test_parts_of_it_are_parts_of_one_copy(http, document, context, clock) -> None:
    whole = await http.get(path_of(document))
    tag = whole.headers["etag"]
    half = len(whole.content) // 2
    clock.advance(timedelta(minutes=3))
    rest = await http.get(path_of(document), headers={"range": f"bytes={half}-", "if-range": tag})
    assert (rest.status_code, rest.headers["etag"]) == (206, tag)
    assert whole.content[:half] + rest.content == whole.content
    known = await http.get(path_of(document), headers={"if-none-match": tag})
    assert (known.status_code, known.content) == (304, b"")
    head = await http.head(path_of(document))
    assert head.headers["content-length"] == str(len(whole.content))
    # Another reader's is another, and so is what is read long after.
    other = await http.get(
        path_of(document), headers=bearer("clerk") | {"range": "bytes=9-", "if-range": tag}
    )
    assert (other.status_code, other.headers["etag"] == tag) == (200, False)
    clock.advance(timedelta(minutes=8))
    later = await http.get(path_of(document), headers={"range": f"bytes={half}-", "if-range": tag})
    assert (later.status_code, later.headers["etag"] == tag) == (200, False)


async def test_many_who_ask_at_once_are_given_one_copy(http, document, tmp_path) -> None:
    answers = await asyncio.gather(*(http.get(path_of(document)) for _ in range(5)))
    assert len({answer.headers["etag"] for answer in answers}) == 1
    assert len(list((tmp_path / "marked").iterdir())) == 1


async def test_a_changed_level_is_on_the_next_copy_or_there_is_none(http, document, context) -> None:
    first = await http.get(path_of(document))
    await change(context, document, access=COURT)
    (page, *_) = words_of((await http.get(path_of(document))).content)
    assert "The court · Not" in page
    tag = {"if-none-match": first.headers["etag"], "range": "bytes=0-9", "if-range": first.headers["etag"]}
    assert (await http.get(path_of(document), headers=bearer("ben") | tag)).status_code == 404
    await change(context, document, access=DocumentAccess.PARTIES)
    assert (await http.get(path_of(document))).headers["etag"] == f'"{document.sha256}"'


async def test_what_cannot_be_marked_does_not_go_out(http, document, context, store) -> None:
    blob = await store.put(b"%PDF-1.7 nothing that can be opened")
    await change(context, document, sha256=blob.sha256, size_bytes=blob.size)
    response = await http.get(path_of(document))
    assert (response.status_code, response.json()["code"]) == (409, "DOCUMENT_REFUSED")
    assert "marked with your name" in response.json()["message"]
    assert await readings(context) == []


async def test_a_copy_with_fewer_pages_than_were_counted_does_not_go_out(http, document, context) -> None:
    await change(context, document, pages=4)
    assert (await http.get(path_of(document))).status_code == 409


async def test_copies_are_removed_by_age_and_by_what_they_come_to(
    http, document, marker, tmp_path, clock
) -> None:
    folder = tmp_path / "marked"
    await http.get(path_of(document))
    (copy,) = folder.iterdir()
    left = folder / "left-by-a-crash.part"
    left.write_bytes(b"x")
    os.utime(left, (clock.now().timestamp(), clock.now().timestamp()))
    await marker.sweep()
    assert copy.exists()
    clock.advance(timedelta(minutes=21))
    await marker.sweep()
    assert not copy.exists()
    await http.get(path_of(document))
    MarkedCopies(folder, max_bytes=1).sweep(clock.now())
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
async def test_it_stands_in_a_margin_without_words(http, document, context, store, turned) -> None:
    """Where the left margin, as its reader sees it, has words, it stands at the right."""
    with pikepdf.open(io.BytesIO(files.good_pdf(1))) as pdf:
        page = pdf.pages[0]
        page.Rotate = turned
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        name = page.add_resource(font, pikepdf.Name.Font)
        left, bottom, right, top = (float(side) for side in page.mediabox)
        middle = {0: (left + 6, 420), 90: (300, bottom + 6), 180: (right - 12, 420), 270: (300, top - 12)}[
            turned
        ]
        page.contents_add(f"BT {name} 8 Tf {middle[0]} {middle[1]} Td (XX) Tj ET".encode())
        blob = await store.put(files.saved(pdf))
    await change(context, document, sha256=blob.sha256, size_bytes=blob.size, pages=1)
    content = (await http.get(path_of(document))).content
    with pypdfium2.PdfDocument(content) as pdf:
        (page,) = pdf
        width, _ = page.get_size()
        text = page.get_textpage()
        at = text.get_text_range().index("Marked")
        x, y = (
            sum(pair) / 2 for pair in zip(text.get_charbox(at)[:2], text.get_charbox(at)[2:], strict=True)
        )
        seen = {0: x / width, 90: y / width, 180: 1 - x / width, 270: 1 - y / width}[turned]
    assert seen > 0.95
