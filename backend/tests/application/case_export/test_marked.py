"""What must be marked for its reader is in an export as that copy, and what cannot be marked is named in it."""

import asyncio
import io
import json
import zipfile
from collections.abc import Awaitable, Callable
from typing import Any

import pypdfium2
import pytest
from sqlmodel import select

from causeway.cases.tables import Case, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.marked_copies import OpenCopy
from causeway.documents.marker import DocumentMarker
from causeway.documents.rules import ACCESS_RECHECK_SECONDS
from causeway.documents.tables import Document
from causeway.documents.words.marking import NOT_MARKED_YET
from causeway.kit.errors import Busy
from causeway.kit.words import Language
from causeway.uploads.rules import PDF
from tests.application.case_export.exporting import Court, busiest_case, sha256
from tests.application.case_export.test_transfers import broken_off

FILER, COURT = DocumentAccess.FILER_AND_COURT, DocumentAccess.COURT_ONLY


class Watched(DocumentMarker):
    """The marker, beside which something happens each time that it has made a copy."""

    meanwhile: Callable[[], Awaitable[None]]

    async def copy_for(self, *asked: Any) -> OpenCopy:
        copy = await super().copy_for(*asked)
        await self.meanwhile()
        return copy


async def restricted_document(exporting: Court, level: DocumentAccess = FILER) -> tuple[str, Document]:
    """A filed PDF of the lawyer's own firm, the first in its case, that not all parties may read from now on."""
    case_id = await busiest_case(exporting, "lawyer")
    in_case = select(Document).where(Document.case_id == case_id, Document.content_type == PDF)
    filed = [each for each in await exporting.rows(in_case) if each.filed_at is not None]
    first = min(filed, key=lambda each: (each.filed_at, each.id))
    organisation = exporting.actors["lawyer"].organisation_id
    which = select(Document).where(Document.id == first.id)
    await exporting.change(which, access=level, organisation_id=organisation)
    return case_id, first


def of_document(export: Any, document: Document) -> dict[str, Any]:
    (found,) = [each for each in export.case["documents"] if each["id"] == document.id]
    return dict(found)


async def test_it_is_the_copy_that_a_download_gives_and_the_manifest_says_so(exporting: Court) -> None:
    case_id, document = await restricted_document(exporting)
    answer = await exporting.get("lawyer", case_id)
    assert "content-length" not in answer.headers
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    assert archive.namelist()[-2:] == ["manifest.json", "SHA256SUMS"]
    manifest = json.loads(archive.read("manifest.json"))
    files = {each["name"]: each for each in manifest["files"]}
    assert list(files) == archive.namelist()[:-2]
    assert {name: (each["sha256"], each["sizeBytes"]) for name, each in files.items()} == {
        name: (sha256(archive.read(name)), len(archive.read(name))) for name in files
    }
    assert archive.read("SHA256SUMS").decode().splitlines() == [
        f"{each['sha256']}  {name}" for name, each in files.items()
    ]
    (told,) = [
        each for each in json.loads(archive.read("case.json"))["documents"] if each["id"] == document.id
    ]
    assert (told["isMarked"], told["sha256"]) == (True, document.sha256)
    assert "(marked copy)" in told["file"]
    marked = {told["file"]: document.sha256}
    if told["sealedFile"]:
        marked[told["sealedFile"]] = told["sealedSha256"]
    assert {name: each["markedCopyOf"] for name, each in files.items() if each["markedCopyOf"]} == marked
    assert manifest["leftOut"] == []
    (now,) = await exporting.rows(select(Document).where(Document.id == document.id))
    download = await exporting.marker.copy_for(exporting.actors["lawyer"], now, document.sha256, Language.EN)
    with download.file:
        assert archive.read(told["file"]) == download.file.read()
    with pypdfium2.PdfDocument(archive.read(told["file"])) as pages:
        words = [page.get_textpage().get_text_bounded() for page in pages]
    assert words
    assert all("Marked copy for " in page and "The filer and the court" in page for page in words)


async def put_off(*_: Any) -> OpenCopy:
    raise Busy(NOT_MARKED_YET)


@pytest.mark.parametrize(("what", "code"), [("a page is missing", "DOCUMENT_REFUSED"), ("too slow", "BUSY")])
async def test_what_cannot_be_marked_is_named_with_the_reason(
    exporting: Court, what: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id, document = await restricted_document(exporting)
    if what == "too slow":
        monkeypatch.setattr(exporting.marker, "copy_for", put_off)
    else:
        which = select(Document).where(Document.id == document.id)
        await exporting.change(which, pages=(document.pages or 1) + 1)
    export = await exporting.export("lawyer", case_id)
    told = of_document(export, document)
    assert told["file"] not in export.names
    left = {each["name"]: each for each in export.manifest["leftOut"]}
    assert set(left) == {told["file"], told["sealedFile"]} - {None}
    this = left[told["file"]]
    assert (this["code"], this["documentId"], this["sha256"]) == (code, document.id, document.sha256)
    assert "marked" in this["reason"]["en"]
    assert len(set(this["reason"].values())) == 3
    assert not set(left) & {each["name"] for each in export.manifest["files"]}


@pytest.mark.parametrize(
    "what", ["the case is sealed", "it must be marked", "marked, it is the court's alone"]
)
async def test_what_is_restricted_while_it_is_sent_does_not_go_on(exporting: Court, what: str) -> None:
    """Also where its reader may still have it: what has begun to go out as it is would end without a mark."""
    before = DocumentAccess.PARTIES if what == "it must be marked" else FILER
    case_id, document = await restricted_document(exporting, before)

    async def restrict() -> None:
        which = select(Document).where(Document.id == document.id)
        if what == "the case is sealed":
            await exporting.change(
                select(Case).where(Case.id == case_id), security_level=SecurityLevel.SEALED
            )
        elif what == "it must be marked":
            await exporting.change(which, access=FILER)
        else:
            await exporting.change(which, access=COURT, organisation_id=None, owner_user_id=None)
        exporting.now += ACCESS_RECHECK_SECONDS
        exporting.store.go_on.set()

    if what == "it must be marked":
        exporting.store.held.add(document.sha256)
    else:
        exporting.routes.marker = watched(exporting, restrict)

    async def held() -> None:
        if exporting.store.held:
            await exporting.store.reached.wait()
            await restrict()

    came = await broken_off(exporting, "lawyer", case_id, held)
    whole = b"".join([piece async for piece in exporting.store.read(document.sha256)])
    assert whole[100:] not in came


def watched(exporting: Court, meanwhile: Callable[[], Awaitable[None]]) -> DocumentMarker:
    made = Watched(exporting.context, exporting.store, exporting.marker.sandbox, exporting.marker.copies)
    made.meanwhile = meanwhile
    return made


async def test_a_level_that_changes_while_a_copy_is_made_is_on_the_copy_that_goes_out(
    exporting: Court,
) -> None:
    case_id, document = await restricted_document(exporting)
    changed = asyncio.Event()

    async def narrow() -> None:
        if not changed.is_set():
            changed.set()
            await exporting.change(select(Document).where(Document.id == document.id), access=COURT)

    exporting.routes.marker = watched(exporting, narrow)
    export = await exporting.export("lawyer", case_id)
    with pypdfium2.PdfDocument(export.archive.read(of_document(export, document)["file"])) as pages:
        (first, *_) = [page.get_textpage().get_text_bounded() for page in pages]
    assert "· The court ·" in first
