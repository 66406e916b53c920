"""What the clock does by itself, as recurring jobs: corrections run out, and what nobody needs any more goes."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from typing import Any

from causeway.accounts.actor import SYSTEM
from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.cases.commands.end_share import end_shares_that_are_over
from causeway.documents.commands.remove_blob import RemoveBlob, remove_blob
from causeway.filings.drafting.commands.remove_unused_uploads import remove_unused_uploads
from causeway.filings.review.commands.expire_corrections import expire_corrections
from causeway.filings.submission.commands.forget_quotes import forget_old_quotes
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.idempotency import FORGOTTEN_KEYS_PER_BATCH, forget_keys
from causeway.kit.jobs.administration import forget_failed
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler, TransactionHandler
from causeway.kit.jobs.recurrence import Daily, Every, Recurrence
from causeway.kit.jobs.tables import Job
from causeway.kit.statistics import gather_statistics
from causeway.kit.work import Work
from causeway.payments.deposits.jobs import balance_watch
from causeway.settings import Settings
from causeway.uploads.commands.discard_strays import discard_strays
from causeway.uploads.commands.expire_upload import expire_overdue_uploads
from causeway.uploads.jobs import REMOVE_BLOB

NIGHT = time(3, 0)
"""In Hong Kong: the registry is closed, and copies have been made."""


def scheduled_work(store: BlobStore, settings: Settings) -> list[JobHandler]:
    """Return the handlers of everything that recurs; `store` keeps the bytes of uploads."""

    async def close_corrections(context: Context, _job: Job) -> None:
        await expire_corrections(context)

    async def expire_uploads(context: Context, _job: Job) -> None:
        await expire_overdue_uploads(context, store)
        await discard_strays(context, store)

    async def forget(work: Work[Any], _job: Job) -> None:
        await forget_expired(work, ForgetExpired(timedelta(days=settings.keep_sessions_days)))

    async def shares(work: Work[Any], _job: Job) -> None:
        await end_shares_that_are_over(work)

    async def gather(context: Context, _job: Job) -> None:
        await gather_statistics(context.database)

    return [
        _recurring(
            "filings.expire_corrections",
            close_corrections,
            Every(timedelta(seconds=30)),
            "each filing is rejected in a unit of work of its own, if it still waits for its correction",
        ),
        _recurring(
            "uploads.expire",
            expire_uploads,
            Every(timedelta(minutes=5)),
            "each upload expires in a unit of work of its own, and bytes that are gone stay gone",
        ),
        TransactionHandler(kind="accounts.forget_expired", act=forget, recurrence=Every(timedelta(hours=1))),
        _recurring("database.statistics", gather, Daily(NIGHT), "they are gathered anew each time"),
        TransactionHandler(kind="cases.end_shares", act=shares, recurrence=Every(timedelta(seconds=30))),
        balance_watch(demands_top_ups=settings.deposit_minimum == "demand"),
        *_retention(store, settings),
    ]


def _retention(store: BlobStore, settings: Settings) -> list[JobHandler]:
    """Return what removes each night what has been kept for long enough."""

    async def uploads(context: Context, _job: Job) -> None:
        kept, notice = settings.keep_unused_uploads_days, settings.unused_uploads_notice_days
        await remove_unused_uploads(context, timedelta(days=kept), timedelta(days=notice))

    async def quotes(context: Context, _job: Job) -> None:
        await forget_old_quotes(context, timedelta(days=settings.keep_quotes_days))

    async def keys(context: Context, _job: Job) -> None:
        before = _before(context, settings.keep_idempotency_keys_days)
        while await context.run(forget_keys, before, actor=SYSTEM) == FORGOTTEN_KEYS_PER_BATCH:
            pass

    async def failures(work: Work[Any], _job: Job) -> None:
        await forget_failed(work, work.now - timedelta(days=settings.keep_failed_jobs_days))

    async def blob(work: Work[Any], job: Job) -> None:
        await remove_blob(work, RemoveBlob(job.payload["sha256"]), store)

    gone = "what is gone stays gone"
    return [
        _recurring(
            "uploads.remove_unused", uploads, Daily(NIGHT), "what was announced or removed is left alone"
        ),
        _recurring("payments.forget_quotes", quotes, Daily(NIGHT), gone),
        _recurring("idempotency.forget_keys", keys, Daily(NIGHT), gone),
        TransactionHandler(kind="jobs.forget_failed", act=failures, recurrence=Daily(NIGHT)),
        TransactionHandler(kind=REMOVE_BLOB, act=blob),
    ]


def _recurring(
    kind: str, handle: Callable[[Context, Job], Awaitable[None]], recurrence: Recurrence, idempotent_by: str
) -> JobHandler:
    return IdempotentHandler(kind=kind, handle=handle, recurrence=recurrence, idempotent_by=idempotent_by)


def _before(context: Context, days: int) -> datetime:
    return context.clock.now() - timedelta(days=days)
