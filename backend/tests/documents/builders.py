"""Uploads that are whole, and what turns them into documents."""

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.documents.adapters.no_scanner import NoScanner
from causeway.documents.checks import PRELOAD
from causeway.documents.ports import Scanner
from causeway.documents.reactions import UploadProcessor
from causeway.documents.tables import Document
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.sandbox.pool import Limits, SandboxPool
from causeway.uploads.commands.advance_upload import AdvanceUpload, advance_upload
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.commands.expire_upload import expire_overdue_uploads
from causeway.uploads.tables import Upload, UploadFinding

ANNA = Actor(user_id="anna", organisation_id="firm", roles=frozenset({Role.ORGANISATION_USER}))
BEN = Actor(user_id="ben", organisation_id="other", roles=frozenset({Role.ORGANISATION_USER}))
CLERK = Actor(user_id="clerk", roles=frozenset({Role.REGISTRY_CLERK}))
REGISTRAR = Actor(user_id="registrar", roles=frozenset({Role.REGISTRAR}))


async def whole_upload(
    context: Context, store: LocalBlobStore, content: bytes, actor: Actor = ANNA, **more: Any
) -> str:
    """An upload whose bytes are all on the disk, waiting to be processed."""
    announced = {"filename": "writ.pdf", "size": len(content) or 1} | more
    upload = await context.run(create_upload, CreateUpload(**announced), actor=actor)
    async with store.stage(upload.id) as stage:
        await stage.write(content)
        await stage.sync()
    advance = AdvanceUpload(upload.id, 0, upload.size)
    await context.run(advance_upload, advance, actor=actor)
    return upload.id


@dataclass(frozen=True)
class Processor:
    """Does the jobs of uploads, and lets go of those whose time is over."""

    context: Context
    store: LocalBlobStore
    worker: JobWorker

    async def catch_up(self) -> None:
        await self.worker.catch_up()

    async def sweep(self) -> None:
        await expire_overdue_uploads(self.context, self.store)


def processor(
    context: Context, store: LocalBlobStore, sandbox: SandboxPool, scanner: Scanner | None = None
) -> Processor:
    checks = UploadProcessor(context, store, sandbox, scanner or NoScanner())
    return Processor(context, store, JobWorker(context, [checks.handler()], SYSTEM))


async def last_error(context: Context) -> str | None:
    """What the only job there is failed with."""
    async with context.database.reading() as session:
        return (await session.exec(select(Job.last_error))).one()


def pool() -> SandboxPool:
    # A slow machine is not what is tested.
    return SandboxPool(size=1, limits=Limits(wall_seconds=120), preload=PRELOAD)


async def what_became(
    context: Context, upload_id: str
) -> tuple[Upload, Document | None, list[UploadFinding]]:
    async with context.database.reading() as session:
        upload = (await session.exec(select(Upload).where(Upload.id == upload_id))).one()
        found = select(Document).where(Document.upload_id == upload_id)
        findings = select(UploadFinding).where(UploadFinding.upload_id == upload_id)
        return (
            upload,
            (await session.exec(found)).one_or_none(),
            list(await session.exec(findings.order_by(col(UploadFinding.position)))),
        )


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
