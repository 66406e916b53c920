"""Taking one request's bytes into an upload: nothing is in the books that is not on the disk."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from starlette.requests import ClientDisconnect, Request

from causeway.accounts.actor import Actor
from causeway.accounts.identity import TokenRefused
from causeway.kit.blobs import BlobStore, NoSpace, Stage, StageHeld, StorageFault
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, ProblemCode, Refusal
from causeway.kit.words import Words
from causeway.uploads import queries, rules
from causeway.uploads.commands.advance_upload import MOVED, AdvanceUpload, advance_upload
from causeway.uploads.commands.poison_upload import PoisonUpload, poison_upload
from causeway.uploads.service import UploadService
from causeway.uploads.tables import Upload
from causeway.uploads.upload_locks import UploadLock, UploadLocked
from causeway.web.problems import HttpRefusal
from causeway.web.protocol import MALFORMED
from causeway.web.tus import headers
from causeway.web.tus.preconditions import require_there
from causeway.web.tus.write_behind import TooManyBytes, WriteBehind

log = logging.getLogger(__name__)

MAX_SILENCE_SECONDS = 60.0
"""Seconds without a byte after which a request is over; what came is kept."""

LOCK_POLL_SECONDS = 0.25
"""Seconds between looks whether another process wants the upload, or the sender's session is over."""

TRIES, PAUSE = 100, 0.1
"""How often, and after how many seconds, to try again for a stage that another process is writing."""

BAD_DISK = Words(
    "A disk failed while this file was being kept. Nothing of it can be relied on. Upload the file again.",
    "儲存此檔案時磁碟發生故障，已收到的內容不可依據。請重新上載檔案。",
    "储存此文件时磁盘发生故障，已收到的内容不可依据。请重新上载文件。",
)
BAD_CHECKSUM = Words(
    "These bytes were damaged on the way, so they were not kept. Send them again.",
    "此部分內容在傳送途中受損，未有保留。請重新傳送。",
    "此部分内容在传送途中受损，未有保留。请重新传送。",
)


class End(Enum):
    """Why a body ended."""

    WHOLE = auto()
    INTERRUPTED = auto()
    TOO_MANY = auto()


@dataclass
class _Books:
    """The offset in the database, as this request has moved it."""

    upload: Upload

    @property
    def offset(self) -> int:
        return self.upload.offset


@dataclass
class BodyReceiver:
    """Receives bodies for uploads whose lock the caller has."""

    context: Context
    upload_service: UploadService
    find_actor: Callable[[Request], Awaitable[Actor]]

    async def receive(
        self, request: Request, actor: Actor, upload_id: str, lock: UploadLock, *, at: int
    ) -> Upload:
        """Append the body at offset `at` and return the upload as it then is in the books.

        Raises 409 elsewhere than at the end, 413 beyond the size, 460 on a wrong checksum, 500 on a bad disk,
        507 on a full one. A body cut short is kept as far as it came, unless it has a checksum.
        """
        async with self._stage(upload_id) as stage:
            books = _Books(await self._found(actor, upload_id, stage))
            self._require_place(request, books.upload, at)
            if not books.upload.is_receiving:
                await self._leave_no_empty_file(upload_id, stage)
                return books.upload
            await require_space(self.upload_service.store, books.upload.size - books.offset)
            try:
                await stage.truncate(books.offset)
                await self._take(request, actor, stage, books, lock)
            except StorageFault as fault:
                await self.context.run(poison_upload, PoisonUpload(upload_id), actor=actor)
                with suppress(OSError):
                    await self.upload_service.store.discard(upload_id)
                raise HttpRefusal(500, ProblemCode.BUSY, BAD_DISK) from fault
            except NoSpace:
                raise HttpRefusal(507, ProblemCode.BUSY, rules.NO_ROOM) from None
            return books.upload

    async def _take(
        self, request: Request, actor: Actor, stage: Stage, books: _Books, lock: UploadLock
    ) -> None:
        check = headers.checksum(request)
        digest = headers.ALGORITHMS[check.algorithm]() if check else None
        began_at = books.offset

        async def commit(length: int) -> None:
            if length > books.offset:
                is_whole = length == books.upload.size == stage.length
                command = AdvanceUpload(
                    books.upload.id,
                    books.offset,
                    length,
                    self.upload_service.limits.lifetime,
                    stage.sha256 if is_whole else None,
                )
                books.upload = await self.context.run(advance_upload, command, actor=actor)

        written = WriteBehind(stage, size=books.upload.size, commit=None if check else commit)
        try:
            async with self._watched(request, actor, books.upload.id, lock):
                end = await _read(request, written, digest, lock)
            if end is End.TOO_MANY:
                raise HttpRefusal(413, ProblemCode.INVALID, headers.TOO_MANY_BYTES)
            if check and (end is not End.WHOLE or digest is None or digest.digest() != check.digest):
                raise bad_checksum() if end is End.WHOLE else Conflict(MOVED)
            if getattr(request.state, MALFORMED, False):
                # Where a body's framing cannot be read, nobody can say which of its bytes are the file's.
                raise Conflict(MOVED)
            await commit(await written.finish())
        finally:
            await written.abandon()
        if end is End.INTERRUPTED and books.offset == began_at:
            raise Conflict(MOVED)

    def _require_place(self, request: Request, upload: Upload, at: int) -> None:
        """Refuse bytes that do not belong at the end of what is here."""
        if at != upload.offset:
            raise Conflict(MOVED)
        if at + (headers.content_length(request) or 0) > upload.size:
            raise HttpRefusal(413, ProblemCode.INVALID, headers.TOO_MANY_BYTES)

    async def _found(self, actor: Actor, upload_id: str, stage: Stage) -> Upload:
        """Return the row as it is now. One that has been given up meanwhile leaves no file behind."""
        try:
            return await self._reconciled(actor, upload_id, stage)
        except Refusal:
            await self._leave_no_empty_file(upload_id, stage)
            raise

    async def _leave_no_empty_file(self, upload_id: str, stage: Stage) -> None:
        """Take away a file that was made only by opening it: the upload's own is gone, or is a document by now."""
        if stage.length == 0:
            await self.upload_service.store.discard(upload_id)

    async def _reconciled(self, actor: Actor, upload_id: str, stage: Stage) -> Upload:
        """Return the row as it is now, moved back if the disk has less than it says: then the disk is right."""
        async with self.context.database.reading() as session:
            upload = await queries.upload(session, actor, upload_id)
        require_there(upload, self.context.clock.now())
        if not upload.is_receiving or stage.length >= upload.offset:
            return upload
        command = AdvanceUpload(upload_id, upload.offset, stage.length, self.upload_service.limits.lifetime)
        return await self.context.run(advance_upload, command, actor=actor)

    async def _is_same(self, request: Request, actor: Actor) -> bool:
        """Whether who sends is still signed in, and acts for the same organisation in the same roles."""
        try:
            now = await self.find_actor(request)
        except TokenRefused:
            return False
        return replace(now, language=actor.language) == actor

    @asynccontextmanager
    async def _stage(self, key: str) -> AsyncIterator[Stage]:
        """Open the stage, asking another process for it if need be. Raises `UploadLocked`."""
        async with AsyncExitStack() as stack:
            for _ in range(TRIES):
                try:
                    stage = await stack.enter_async_context(self.upload_service.store.stage(key))
                except StageHeld:
                    await self.upload_service.store.ask_for(key)
                    await asyncio.sleep(PAUSE)
                else:
                    yield stage
                    return
            raise UploadLocked

    @asynccontextmanager
    async def _watched(
        self, request: Request, actor: Actor, key: str, lock: UploadLock
    ) -> AsyncIterator[None]:
        """Let go when another process asks, or when the sender is no longer who they were."""

        async def watch() -> None:
            try:
                is_asked_for = False
                while not is_asked_for and await self._is_same(request, actor):
                    await asyncio.sleep(LOCK_POLL_SECONDS)
                    is_asked_for = await self.upload_service.store.is_asked_for(key)
            finally:
                lock.ask()

        watching = asyncio.create_task(watch())
        try:
            yield
        finally:
            watching.cancel()
            await asyncio.wait({watching})
            if not watching.cancelled() and (fault := watching.exception()):
                log.warning("an upload's sender could not be checked", exc_info=fault)


async def require_space(store: BlobStore, size: int) -> None:
    """Refuse with 507 when the disk has no room for `size` more bytes."""
    try:
        await store.require_space(size)
    except NoSpace:
        raise HttpRefusal(507, ProblemCode.BUSY, rules.NO_ROOM) from None


def bad_checksum() -> HttpRefusal:
    """Return the refusal the checksum extension prescribes."""
    return HttpRefusal(460, ProblemCode.INVALID, BAD_CHECKSUM)


async def _read(request: Request, written: WriteBehind, digest: Any, lock: UploadLock) -> End:
    """Take the body to its end, or as far as it comes."""
    try:
        async with lock.interruptible():
            lock.wait_at_most(MAX_SILENCE_SECONDS)
            async for data in request.stream():
                if digest is not None:
                    digest.update(data)
                await written.take(data)
                lock.wait_at_most(MAX_SILENCE_SECONDS)
    except TooManyBytes:
        return End.TOO_MANY
    except (ClientDisconnect, TimeoutError):
        return End.INTERRUPTED
    return End.WHOLE
