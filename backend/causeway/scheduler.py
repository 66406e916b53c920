"""What the clock does by itself, as recurring jobs: corrections run out, unfinished uploads and old sessions go."""

from datetime import timedelta
from typing import Any

from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.filings.review.commands.expire_corrections import expire_corrections
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler, TransactionHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Work
from causeway.uploads.commands.expire_upload import expire_overdue_uploads


def scheduled_work(store: BlobStore) -> list[JobHandler]:
    """Return the handlers of everything that recurs; `store` keeps the bytes of uploads."""

    async def close_corrections(context: Context, _job: Job) -> None:
        await expire_corrections(context)

    async def expire_uploads(context: Context, _job: Job) -> None:
        await expire_overdue_uploads(context, store)

    async def forget(work: Work[Any], _job: Job) -> None:
        await forget_expired(work, ForgetExpired())

    return [
        IdempotentHandler(
            kind="filings.expire_corrections",
            handle=close_corrections,
            idempotent_by="each filing is rejected in a unit of work of its own, if it still waits for its correction",
            recurrence=Every(timedelta(seconds=30)),
        ),
        IdempotentHandler(
            kind="uploads.expire",
            handle=expire_uploads,
            idempotent_by="each upload expires in a unit of work of its own, and bytes that are gone stay gone",
            recurrence=Every(timedelta(minutes=5)),
        ),
        TransactionHandler(
            kind="accounts.forget_expired",
            act=forget,
            recurrence=Every(timedelta(hours=1)),
        ),
    ]
