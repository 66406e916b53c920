"""Marking a restricted document for whoever reads it: on every page of a copy, in a limited child process."""

import asyncio
import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from weakref import WeakValueDictionary

from causeway.accounts.actor import Actor
from causeway.courts.rules.dates import say_day_and_time
from causeway.documents.marked_copies import KEPT_FOR, MarkedCopies, OpenCopy
from causeway.documents.queries import reader_of
from causeway.documents.stamping import MARK_COPY
from causeway.documents.tables import Document
from causeway.documents.words import marking as words
from causeway.documents.words.levels import LEVELS
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.errors import Busy, Conflict, ProblemCode
from causeway.kit.ids import new_id
from causeway.kit.sandbox.pool import ExitKind, Outcome, SandboxPool
from causeway.kit.words import Language

MAX_NAME_CHARACTERS = 60
"""Of a name on the mark: a longer one would make it too small to read."""

RETRY_SECONDS = 5


@dataclass
class DocumentMarker:
    """Makes marked copies. Neither the document's bytes nor its sealed copy's are touched."""

    context: Context
    store: BlobStore
    sandbox: SandboxPool
    copies: MarkedCopies
    _making: WeakValueDictionary[str, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    async def copy_for(self, actor: Actor, document: Document, sha256: str, language: Language) -> OpenCopy:
        """Return a copy of the file `sha256` of `document` that bears who reads it, when, and at which level.

        The same reader is given the same copy for a short while. Raises `Conflict` or `Busy`, and never hands out
        anything else, if it cannot be made.
        """
        parts = (sha256, actor.user_id, document.access.value, language.value)
        key = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
        making = self._making.setdefault(key, asyncio.Lock())
        async with making:
            now = self.context.clock.now()
            found = await asyncio.to_thread(self.copies.find, key, now)
            return found or await self._make(actor, document, sha256, language, key, now)

    async def close(self) -> None:
        """End the child processes."""
        await self.sandbox.close()

    async def sweep(self) -> None:
        """Remove the copies that are over."""
        await asyncio.to_thread(self.copies.sweep, self.context.clock.now())

    async def _make(
        self, actor: Actor, document: Document, sha256: str, language: Language, key: str, now: datetime
    ) -> OpenCopy:
        said = await self._said(actor, document, language, now)
        made = await asyncio.to_thread(self.copies.begin, key, new_id())
        try:
            async with self.store.local_path(sha256) as path:
                argument = {"path": str(path), "marked": str(made), "said": said}
                outcome = await self.sandbox.run(MARK_COPY, argument)
            _require_whole(outcome, document)
            return await asyncio.to_thread(self.copies.keep, key, made, now)
        finally:
            with suppress(FileNotFoundError):
                await asyncio.to_thread(made.unlink)
            await self.sweep()
            # Whatever is left when nobody reads for a while is not left for longer than that.
            asyncio.get_running_loop().call_later(KEPT_FOR.total_seconds() + 1, self._sweep_later)

    def _sweep_later(self) -> None:
        self.copies.sweep(self.context.clock.now())

    async def _said(self, actor: Actor, document: Document, language: Language, now: datetime) -> str:
        async with self.context.database.reading() as session:
            name, organisation = await reader_of(session, actor, language)
        reader = name[:MAX_NAME_CHARACTERS]
        if organisation:
            shown = organisation[:MAX_NAME_CHARACTERS]
            reader = words.OF_AN_ORGANISATION.say(language).format(name=reader, organisation=shown)
        return words.MARK.say(language).format(
            reader=reader,
            time=say_day_and_time(now).say(language),
            level=LEVELS[document.access].say(language),
        )


def _require_whole(outcome: Outcome, document: Document) -> None:
    """Refuse what was not made, or bears the mark on fewer pages than the document has."""
    if outcome.exit_kind is ExitKind.UNFINISHED:
        raise Busy(words.NOT_MARKED_YET, RETRY_SECONDS)
    pages = outcome.value.get("pages") if isinstance(outcome.value, dict) else None
    if outcome.exit_kind is not ExitKind.DONE or not pages or pages != (document.pages or pages):
        raise Conflict(words.CANNOT_BE_MARKED, code=ProblemCode.DOCUMENT_REFUSED)
