"""Whether what is being sent may still be: asked all the while; each reading is written down before it begins."""

import time
from collections.abc import Awaitable, Callable, Sequence

from sqlmodel import col, select

from causeway.accounts.actor import Actor
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

    async def require(self, place: int) -> None:
        """Return if the document at `place` may be sent now. Raises `AccessWithdrawn`, or that nobody is signed in."""
        now = self._monotonic()
        if place < self._believed_to and now < self._believed_until:
            return
        ids = self._next(place)
        actor = await self._find_actor()
        async with self._context.database.reading() as session:
            rule = documents_in_export(actor, self._case_id)
            found = (await session.exec(select(Document).where(col(Document.id).in_(ids), rule))).all()
        # One of those to come may be withdrawn; the ones before it go out.
        seen = {document.id: document for document in found}
        allowed = next((n for n, document_id in enumerate(ids) if document_id not in seen), len(ids))
        if allowed == 0:
            raise AccessWithdrawn
        await self._write_down([seen[document_id] for document_id in ids[:allowed]], actor)
        self._believed_to, self._believed_until = place + allowed, now + ACCESS_RECHECK_SECONDS

    def _next(self, place: int) -> Sequence[str]:
        """Return the ids of the documents from `place` that are asked about together."""
        ids: list[str] = []
        size = 0
        for document in self._documents[place : place + DOCUMENTS_AT_A_TIME]:
            size += sum(file.size for file in document.files)
            if ids and size > BYTES_AT_A_TIME:
                break
            ids.append(document.id)
        return ids

    async def _write_down(self, documents: Sequence[Document], actor: Actor) -> None:
        """Put the reading of restricted documents into the audit log, once each, before their first byte goes out."""
        ids = tuple(
            each.id for each in documents if is_restricted(each) and each.id not in self._written_down
        )
        if ids:
            command = RecordExportedReadings(self._case_id, ids)
            await self._context.run(record_exported_readings, command, actor=actor)
            self._written_down.update(ids)
