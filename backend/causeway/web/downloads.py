"""The bytes of documents, as filed and as sealed. Each request is authorised anew, and reading is written down."""

import re
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import NamedTuple, cast
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Send

from causeway.accounts.actor import Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.denials import Asked
from causeway.documents import queries, rules
from causeway.documents.commands.record_reading import RecordReading, record_reading
from causeway.documents.tables import Document, DocumentVerdict, SealStatus
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, NotFound, ProblemCode, Refusal
from causeway.kit.words import Words
from causeway.uploads.rules import DOCX, PDF
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.ranges import Slice, Unsatisfiable, is_known, wanted

ID = re.compile(r"[0-9a-f-]{36}")
SUFFIXES = {PDF: ".pdf", DOCX: ".docx", "application/zip": ".zip"}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
UNSAFE = re.compile(r"[^A-Za-z0-9._ ()-]")

SAME_READING_SECONDS = 300.0
"""Seconds within which one person's requests for parts of a document are one reading."""

MAX_REMEMBERED_READINGS = 10_000

NOT_CHECKED = Words(
    "This document is still being checked. Try again in a moment.",
    "此文件仍在檢查中，請稍後再試。",
    "此文件仍在检查中，请稍后再试。",
)
REFUSED = Words(
    "The checks found that this document cannot be opened safely.",
    "經檢查，此文件不能安全開啟。",
    "经检查，此文件不能安全打开。",
)


class ServedFile(NamedTuple):
    """Which bytes are sent, and under which name."""

    sha256: str
    content_type: str
    filename: str


class _Bytes(StreamingResponse):
    """A response that closes what it reads from, also when the reader goes away in the middle."""

    async def stream_response(self, send: Send) -> None:
        """Send the pieces."""
        async with aclosing(cast("AsyncGenerator[bytes]", self.body_iterator)):
            await super().stream_response(send)


@dataclass
class DownloadRoutes:
    """The download endpoint. `find_actor` says who is asking; `monotonic` counts seconds.

    `denials` hears of what was asked for and not given.
    """

    context: Context
    store: BlobStore
    find_actor: FindActor
    monotonic: Callable[[], float] = time.monotonic
    denials: DenialRecorder | None = None
    _read: dict[tuple[str | None, str], float] = field(default_factory=dict)

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [
            Route("/documents/{document_id}/content", self.content, methods=["GET", "HEAD"]),
            Route("/documents/{document_id}/sealed", self.sealed, methods=["GET", "HEAD"]),
        ]

    async def content(self, request: Request) -> Response:
        """Send the document, a part of it, or the news that it has not changed."""
        return await self._send(request, self._as_filed)

    async def sealed(self, request: Request) -> Response:
        """Send the sealed copy of the document in the same way: who may read the one may read the other."""
        return await self._send(request, self._as_sealed)

    async def _send(self, request: Request, file_of: Callable[[Document], Awaitable[ServedFile]]) -> Response:
        try:
            actor = await require_actor(request, self.find_actor)
            document = await self._known(actor, request.path_params["document_id"])
            return await self._answer(request, actor, document, await file_of(document))
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))

    async def _as_filed(self, document: Document) -> ServedFile:
        return ServedFile(document.sha256, document.content_type, document.filename)

    async def _as_sealed(self, document: Document) -> ServedFile:
        """Return the sealed copy, named by its number. Raises `NotFound` where there is none."""
        async with self.context.database.reading() as session:
            seal = (await queries.seals_of(session, [document.id])).get(document.id)
        if seal is None or seal.sha256 is None or seal.status is not SealStatus.SEALED:
            raise NotFound
        name = document.filename.removesuffix(SUFFIXES[PDF])
        return ServedFile(seal.sha256, PDF, f"{name} (sealed {seal.reference}){SUFFIXES[PDF]}")

    async def _known(self, actor: Actor, document_id: str) -> Document:
        try:
            return await self._document(actor, document_id)
        except NotFound:
            if self.denials is not None:
                self.denials.note(actor, Asked("Document", document_id))
            raise

    async def _document(self, actor: Actor, document_id: str) -> Document:
        if not ID.fullmatch(document_id):
            raise NotFound
        async with self.context.database.reading() as session:
            document = await queries.document(session, actor, document_id)
        if document.verdict is DocumentVerdict.PENDING:
            raise Conflict(NOT_CHECKED, code=ProblemCode.DOCUMENT_NOT_READY)
        if document.verdict is not DocumentVerdict.CLEAN:
            raise Conflict(REFUSED, code=ProblemCode.DOCUMENT_REFUSED)
        return document

    async def _answer(self, request: Request, actor: Actor, document: Document, file: ServedFile) -> Response:
        headers = safe_headers(file)
        asked = request.headers
        if is_known(asked.get("if-none-match"), file.sha256):
            return Response(status_code=304, headers=headers)
        size = await self.store.size(file.sha256)
        try:
            part = wanted(asked.get("range"), asked.get("if-range"), file.sha256, size)
        except Unsatisfiable:
            return Response(status_code=416, headers=headers | {"content-range": f"bytes */{size}"})
        start, end = part or Slice(0, size)
        headers |= {"content-type": file.content_type, "content-length": str(end - start)}
        if part is not None:
            headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
        status = 200 if part is None else 206
        if request.method == "HEAD":
            return Response(status_code=status, headers=headers)
        await self._write_down(actor, document)
        return _Bytes(self.store.read(file.sha256, start, end - start), status_code=status, headers=headers)

    async def _write_down(self, actor: Actor, document: Document) -> None:
        """Put the reading of a restricted document into the audit log, before the first byte goes out."""
        if not rules.is_restricted(document) or rules.is_own_draft(actor, document):
            return
        key, now = (actor.session_id or actor.user_id, document.id), self.monotonic()
        if now - self._read.get(key, -SAME_READING_SECONDS) < SAME_READING_SECONDS:
            return
        await self.context.run(record_reading, RecordReading(document.id, document.case_id), actor=actor)
        if len(self._read) >= MAX_REMEMBERED_READINGS:
            self._read.clear()
        self._read[key] = now


def safe_headers(file: ServedFile) -> dict[str, str]:
    """Return headers under which a browser saves the bytes, and never runs them."""
    return {
        "etag": f'"{file.sha256}"',
        "accept-ranges": "bytes",
        "cache-control": "private, no-cache",
        "vary": "Authorization, Cookie",
        "content-disposition": disposition(file.filename, file.content_type),
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
    }


def disposition(filename: str, content_type: str) -> str:
    """Return the header that names the file: plainly for old browsers, exactly for the others."""
    suffix = SUFFIXES.get(content_type, ".bin")
    # A name kept before names were cleaned may hold a line break, which is replaced in both forms of the header.
    shown = CONTROL.sub("_", filename)
    name = shown if shown.lower().endswith(suffix) else shown + suffix
    plain = UNSAFE.sub("_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
