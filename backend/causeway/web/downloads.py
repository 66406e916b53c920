"""The bytes of documents, as filed and as sealed. Each request is authorised anew, and reading is written down.

What is restricted goes out in a copy that bears who reads it; a transfer ends when its reader may read no more.
"""

import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.denials import Asked
from causeway.documents import queries, rules
from causeway.documents.commands.record_reading import RecordReading, record_reading
from causeway.documents.marker import DocumentMarker
from causeway.documents.tables import Document, DocumentVerdict, SealStatus
from causeway.documents.words.marking import MARKED_COPY
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, NotFound, ProblemCode, Refusal
from causeway.kit.words import Words
from causeway.uploads.rules import PDF
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.ranges import Slice, Unsatisfiable, is_known, wanted
from causeway.web.served_files import SUFFIXES, ServedFile, copied_file, safe_headers, stored_file
from causeway.web.transfers import Transfer, while_allowed

ID = re.compile(r"[0-9a-f-]{36}")

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


class Wanted(NamedTuple):
    """Which of a document's files is asked for, and under which name."""

    sha256: str
    content_type: str
    filename: str


@dataclass
class DownloadRoutes:
    """The download endpoint. `find_actor` says who is asking; `monotonic` counts seconds.

    `denials` hears of what was asked for and not given. Without a `marker` nothing restricted is handed out.
    """

    context: Context
    store: BlobStore
    find_actor: FindActor
    monotonic: Callable[[], float] = time.monotonic
    denials: DenialRecorder | None = None
    marker: DocumentMarker | None = None
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

    async def _send(self, request: Request, file_of: Callable[[Document], Awaitable[Wanted]]) -> Response:
        try:
            actor = await require_actor(request, self.find_actor)
            document = await self._known(actor, request.path_params["document_id"])
            file = await self._file(request, actor, document, await file_of(document))
            try:
                return await self._answer(request, actor, document, file)
            except BaseException:
                file.close()
                raise
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))

    async def _as_filed(self, document: Document) -> Wanted:
        return Wanted(document.sha256, document.content_type, document.filename)

    async def _as_sealed(self, document: Document) -> Wanted:
        """Return the sealed copy, named by its number. Raises `NotFound` where there is none."""
        async with self.context.database.reading() as session:
            seal = (await queries.seals_of(session, [document.id])).get(document.id)
        if seal is None or seal.sha256 is None or seal.status is not SealStatus.SEALED:
            raise NotFound
        name = document.filename.removesuffix(SUFFIXES[PDF])
        return Wanted(seal.sha256, PDF, f"{name} (sealed {seal.reference}){SUFFIXES[PDF]}")

    async def _file(self, request: Request, actor: Actor, document: Document, file: Wanted) -> ServedFile:
        """Return the file as this reader gets it: as it is or, where it is restricted, in a copy marked for them."""
        async with self.context.database.reading() as session:
            is_marked = document.id in await queries.marked_among(session, [document.id])
        if not is_marked:
            return await stored_file(self.store, *file)
        if self.marker is None:
            raise RuntimeError("a restricted document was asked for where nothing marks copies")
        language = language_of(request)
        copy = await self.marker.copy_for(actor, document, file.sha256, language)
        name = MARKED_COPY.say(language).format(name=file.filename.removesuffix(SUFFIXES[PDF]))
        served = copied_file(copy, name)
        # It took a while to make: who may read, and at which level, may have changed meanwhile.
        try:
            again = await self._known(actor, document.id)
        except Refusal:
            served.close()
            raise
        if again.access is not document.access:
            served.close()
            return await self._file(request, actor, again, file)
        return served

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
        headers = safe_headers(file.filename, file.content_type, file.caching)
        headers |= {"etag": f'"{file.tag}"', "accept-ranges": "bytes"}
        asked = request.headers
        if is_known(asked.get("if-none-match"), file.tag):
            file.close()
            return Response(status_code=304, headers=headers)
        try:
            part = wanted(asked.get("range"), asked.get("if-range"), file.tag, file.size)
        except Unsatisfiable:
            file.close()
            return Response(status_code=416, headers=headers | {"content-range": f"bytes */{file.size}"})
        start, end = part or Slice(0, file.size)
        headers |= {"content-type": file.content_type, "content-length": str(end - start)}
        if part is not None:
            headers["content-range"] = f"bytes {start}-{end - 1}/{file.size}"
        status = 200 if part is None else 206
        if request.method == "HEAD":
            file.close()
            return Response(status_code=status, headers=headers)
        await self._write_down(actor, document)
        pieces = file.read(start, end - start)
        allowed = partial(self._may_still, request, document.id)
        sent = while_allowed(pieces, allowed, self.monotonic)
        return Transfer(sent, file.close, status_code=status, headers=headers)

    async def _may_still(self, request: Request, document_id: str) -> bool:
        """Tell whether whoever asked is still signed in, and may read the document as it is now."""
        try:
            actor = await require_actor(request, self.find_actor)
        except Refusal:
            return False
        async with self.context.database.reading() as session:
            return await queries.is_document_visible(session, actor, document_id)

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
