"""Whether what is being sent may still be: asked all the while; each reading is written down before it begins."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.documents.access import MARKED_WHEN_READ
from causeway.documents.rules import ACCESS_RECHECK_SECONDS, is_restricted
from causeway.documents.tables import Document
from causeway.exports.commands.record_exported_readings import (
    RecordExportedReadings,
    record_exported_readings,
)
from causeway.exports.sections import documents_in_export
from causeway.exports.snapshot import ExportedDocument
from causeway.kit.context import Context

DOCUMENTS_AT_A_TIME, BYTES_AT_A_TIME = 100, 8 << 20
"""Documents that are asked about, and written down, together: so many at most, and no more of them than have so many
bytes, if more than one. What is broken off was written down for some tenths of a second too much."""


class AccessWithdrawn(Exception):
    """Whoever is being sent the export may not have the rest of it."""


class Reading(NamedTuple):
    """Who is being sent a document, and the document as it was when that was last asked."""

    actor: Actor
    document: Document


class AccessWatch:
    """Watches over one export. `find_actor` says who is asking, now; `monotonic` counts seconds."""

    def __init__(
        self,
        context: Context,
        find_actor: Callable[[], Awaitable[Actor]],
        case_id: str,
        documents: Sequence[ExportedDocument],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Watch over the documents in the order in which they are sent."""
        self._context = context
        self._find_actor = find_actor
        self._case_id = case_id
        self._documents = documents
        self._monotonic = monotonic
        self._written_down: set[str] = set()
        self._believed_to = 0
        """The first document that was not asked about."""
        self._believed_until = 0.0
        self._found: dict[str, Reading] = {}

    async def require(self, place: int) -> None:
        """Return if the document at `place` may be sent now. Raises `AccessWithdrawn`, or that nobody is signed in."""
        now = self._monotonic()
        if place < self._believed_to and now < self._believed_until:
            return
        coming = self._next(place)
        actor = await self._find_actor()
        async with self._context.database.reading() as session:
            rule = documents_in_export(actor, self._case_id)
            wanted = col(Document.id).in_([each.id for each in coming])
            found = (await session.exec(select(Document, MARKED_WHEN_READ).where(wanted, rule))).all()
        seen = {document.id: (document, is_marked) for document, is_marked in found}
        # One of those to come may be withdrawn; the ones before it go out.
        allowed = next((n for n, each in enumerate(coming) if not _may_go(each, seen)), len(coming))
        if allowed == 0:
            raise AccessWithdrawn
        documents = [seen[each.id][0] for each in coming[:allowed]]
        await self._write_down(documents, actor)
        self._found = {document.id: Reading(actor, document) for document in documents}
        self._believed_to, self._believed_until = place + allowed, now + ACCESS_RECHECK_SECONDS

    async def reading(self, place: int) -> Reading:
        """Return who reads the document at `place`, and what it is, both as of this moment. Raises like `require`."""
        self._believed_until = 0.0
        await self.require(place)
        return self._found[self._documents[place].id]

    def _next(self, place: int) -> Sequence[ExportedDocument]:
        """Return the documents from `place` that are asked about together."""
        coming: list[ExportedDocument] = []
        size = 0
        for document in self._documents[place : place + DOCUMENTS_AT_A_TIME]:
            size += sum(file.size for file in document.files)
            if coming and size > BYTES_AT_A_TIME:
                break
            coming.append(document)
        return coming

    async def _write_down(self, documents: Sequence[Document], actor: Actor) -> None:
        """Put the reading of restricted documents into the audit log, once each, before their first byte goes out."""
        ids = tuple(
            each.id for each in documents if is_restricted(each) and each.id not in self._written_down
        )
        if ids:
            command = RecordExportedReadings(self._case_id, ids)
            await self._context.run(record_exported_readings, command, actor=actor)
            self._written_down.update(ids)


def _may_go(document: ExportedDocument, seen: Mapping[str, tuple[Document, bool]]) -> bool:
    """Tell whether it may go out as it was to; what must be marked by now goes only if it was going to be."""
    if document.id not in seen:
        return False
    _, is_marked_now = seen[document.id]
    return document.is_marked or not is_marked_now
