"""Uploads that were checked and never put into a filing: their owner is told, and later they go."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, and_, delete, exists, or_, update
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.documents.tables import Document
from causeway.filings.core.tables import FilingDocument
from causeway.kit.context import Context
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.work import Work
from causeway.uploads.events import RemovalAnnounced, UploadRemoved
from causeway.uploads.jobs import removal_of
from causeway.uploads.tables import Upload, UploadFinding, UploadStatus

UPLOADS_PER_BATCH = 200
USELESS = (UploadStatus.INVALID, UploadStatus.INFECTED, UploadStatus.EXPIRED, UploadStatus.ABORTED)
"""What can be in no filing that is submitted: its owner loses nothing."""


@dataclass(frozen=True)
class AnnounceRemoval:
    """These uploads of one person are in no filing; they go at `removal_at`."""

    user_id: str
    upload_ids: tuple[str, ...]
    removal_at: datetime


@dataclass(frozen=True)
class RemoveUpload:
    """The time of an upload that nobody used is over."""

    upload_id: str


async def remove_unused_uploads(context: Context, kept: timedelta, notice: timedelta) -> None:
    """Announce the removal of usable uploads `notice` before they have been unused for `kept`, and remove what is due.

    Both count from the upload's own `expires_at`. Each step is a unit of work, and done again changes nothing.
    """
    now = context.clock.now()
    unused = and_(col(Upload.status) == UploadStatus.CLEAN, col(Upload.removal_at).is_(None), ~_is_used())
    async for page in _pages(context, and_(unused, col(Upload.expires_at) < now - kept + notice)):
        for owner, uploads in groupby(sorted(page, key=_owner), key=_owner):
            ids = tuple(upload.id for upload in uploads)
            await context.run(announce_removal, AnnounceRemoval(owner, ids, now + notice), actor=SYSTEM)
    is_over = or_(
        col(Upload.removal_at) <= now,
        and_(col(Upload.status).in_(USELESS), col(Upload.expires_at) < now - kept),
    )
    async for page in _pages(context, is_over):
        for upload in page:
            await context.run(remove_upload, RemoveUpload(upload.id), actor=SYSTEM)


async def announce_removal(work: Work[Actor], command: AnnounceRemoval) -> None:
    """Write down when they go, and tell of it, once."""
    statement = (
        update(Upload)
        .where(col(Upload.id).in_(command.upload_ids), col(Upload.removal_at).is_(None))
        .values(removal_at=command.removal_at)
        .returning(col(Upload.id))
    )
    marked = await work.session.execute(statement, execution_options={"synchronize_session": False})
    if ids := sorted(marked.scalars()):
        work.record(RemovalAnnounced(command.user_id, ids, command.removal_at.isoformat()))


async def remove_upload(work: Work[Actor], command: RemoveUpload) -> bool:
    """Delete it with its document and findings, and have its bytes removed; False if it is used after all."""
    upload = await work.session.get(Upload, command.upload_id, with_for_update=True)
    if upload is None:
        return False
    unused = select(Upload.id).where(Upload.id == upload.id, ~_is_used())
    if (await work.session.exec(unused)).first() is None:
        upload.removal_at = None
        return False
    work.record(UploadRemoved(upload.id, upload.owner_user_id))
    await work.session.execute(delete(UploadFinding).where(col(UploadFinding.upload_id) == upload.id))
    await work.session.execute(delete(Document).where(col(Document.upload_id) == upload.id))
    if upload.sha256 is not None:
        await enqueue(work.session, removal_of(upload.sha256), now=work.now)
    await work.session.delete(upload)
    return True


def _is_used() -> ColumnElement[bool]:
    """Whether an upload is in a filing, or the court has what it became."""
    in_a_filing = exists().where(col(FilingDocument.upload_id) == col(Upload.id))
    with_the_court = exists().where(
        col(Document.upload_id) == col(Upload.id),
        or_(col(Document.received_at).is_not(None), col(Document.case_id).is_not(None)),
    )
    return or_(in_a_filing, with_the_court)


async def _pages(context: Context, wanted: ColumnElement[bool]) -> AsyncIterator[Sequence[Upload]]:
    """Yield uploads by the page, in the order of their ids."""
    after = ""
    while True:
        statement = (
            select(Upload)
            .where(wanted, col(Upload.id) > after)
            .order_by(col(Upload.id))
            .limit(UPLOADS_PER_BATCH)
        )
        async with context.database.reading() as session:
            page: Sequence[Upload] = (await session.exec(statement)).all()
        if not page:
            return
        yield page
        after = page[-1].id


def _owner(upload: Upload) -> str:
    return upload.owner_user_id
