"""Sends the demonstration's documents as a filer's browser would: announced, received, checked."""

import asyncio
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlmodel import select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.demo.large import large_sample
from causeway.documents.tables import Document
from causeway.factories import (
    make_processor,
    make_sandbox,
    make_sealer,
    make_sealing_sandbox,
    make_store,
)
from causeway.kit.context import Context
from causeway.kit.jobs.worker import JobWorker
from causeway.settings import Settings
from causeway.uploads.commands.advance_upload import AdvanceUpload, advance_upload
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.rules import PDF

SEALS_AT_ONCE = 2
"""Nobody waits for anything else of the machine while a demonstration is loaded."""


class Delivery:
    """Delivers PDFs into the store of `settings`, through the real checks; an asynchronous context manager."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._store = make_store(settings)
        self._sandbox = make_sandbox(settings)
        checks = make_processor(context, self._store, self._sandbox, settings).handler()
        self._worker = JobWorker(context, [checks], SYSTEM)
        self._sealing = make_sealing_sandbox(settings, at_once=SEALS_AT_ONCE)
        seals = make_sealer(context, self._store, self._sealing, settings).handler()
        self._sealers = [JobWorker(context, [seals], SYSTEM) for _ in range(SEALS_AT_ONCE)]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._sandbox.close()
        await self._sealing.close()

    async def deliver(self, pdf: bytes, filename: str, actor: Actor) -> str:
        """Return the id of an upload that has become a checked document."""
        announce = CreateUpload(filename=filename, size=len(pdf), content_type=PDF)
        upload = await self._context.run(create_upload, announce, actor=actor)
        async with self._store.stage(upload.id) as stage:
            await stage.write(pdf)
            await stage.sync()
        advance = AdvanceUpload(upload.id, 0, len(pdf), lifetime=timedelta(hours=24))
        await self._context.run(advance_upload, advance, actor=actor)
        await self._worker.catch_up()
        return upload.id

    async def document(self, pdf: bytes, filename: str, actor: Actor) -> str:
        """Return the id of the checked document that an upload has become."""
        upload_id = await self.deliver(pdf, filename, actor)
        async with self._context.database.reading() as session:
            return (await session.exec(select(Document.id).where(Document.upload_id == upload_id))).one()

    async def seal(self) -> None:
        """Seal what has been accepted."""
        await asyncio.gather(*(sealer.catch_up() for sealer in self._sealers))

    @staticmethod
    def write_large_sample(folder: Path) -> None:
        """Write a valid PDF of more than 50 MB into `folder`, for trying what happens to it."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "site-photographs.pdf").write_bytes(large_sample())
