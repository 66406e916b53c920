"""Reading uploads."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.database import ReadSession, WriteSession
from causeway.kit.errors import NotFound
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.tables import PROCESSING, RECEIVING, Upload, UploadFinding, UploadStatus


async def upload(session: ReadSession, actor: Actor, upload_id: str) -> Upload:
    """Return the upload, fresh from the database. Raises `NotFound`, also for somebody else's."""
    statement = select(Upload).where(Upload.id == upload_id, uploads_visible_to(actor))
    row = (await session.exec(statement.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        raise NotFound
    return row


async def upload_for_change(session: WriteSession, actor: Actor, upload_id: str) -> Upload:
    """Return the upload, locked until the unit of work ends. Raises `NotFound`, also for somebody else's."""
    statement = select(Upload).where(Upload.id == upload_id, uploads_visible_to(actor)).with_for_update()
    row = (await session.exec(statement.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        raise NotFound
    return row


async def count_open(session: ReadSession, actor: Actor) -> int:
    """Return how many uploads the actor has begun and not finished."""
    statement = select(func.count()).where(col(Upload.status).in_(RECEIVING), uploads_visible_to(actor))
    return (await session.exec(statement)).one()


async def findings_of(session: ReadSession, upload_id: str) -> Sequence[UploadFinding]:
    """Return what was found in an upload that the caller has already been allowed to see."""
    statement = select(UploadFinding).where(UploadFinding.upload_id == upload_id)
    return (await session.exec(statement.order_by(col(UploadFinding.position)))).all()


async def overdue(session: ReadSession, now: datetime, limit: int) -> Sequence[str]:
    """Return ids of unfinished uploads whose time is over."""
    statement = select(Upload.id).where(col(Upload.status).in_(RECEIVING), col(Upload.expires_at) < now)
    return (await session.exec(statement.order_by(col(Upload.expires_at)).limit(limit))).all()


async def unfinished_uploads(session: ReadSession) -> Sequence[tuple[UploadStatus, int, datetime]]:
    """Return for each status that is not final how many uploads have it, and when the oldest was created."""
    statement = (
        select(Upload.status, func.count(), func.min(Upload.created_at))
        .where(col(Upload.status).in_(RECEIVING | PROCESSING))
        .group_by(col(Upload.status))
    )
    rows = (await session.execute(statement)).all()
    return [(UploadStatus(status), count, oldest) for status, count, oldest in rows]
