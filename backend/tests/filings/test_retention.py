"""What nobody needs goes when its time is over, with its bytes; its owner is told before; what is used stays."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel, func, select

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.audit.tables import AuditEvent
from causeway.documents.commands.remove_blob import RemoveBlob, remove_blob
from causeway.documents.tables import Document
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.kit.blobs import BlobMissing, LocalBlobStore
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.idempotency import IdempotencyKey, earlier_result, remember_result
from causeway.kit.jobs.handlers import Retry
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.sandbox.pool import SandboxPool
from causeway.kit.work import Work
from causeway.payments.tables import FeeLine, FeeQuote
from causeway.scheduler import scheduled_work
from causeway.settings import Settings
from causeway.uploads.commands.note_digest import NoteDigest, note_digest
from causeway.uploads.tables import Upload, UploadFinding, UploadStatus
from tests.accounts.builders import Postbox, deliver, person
from tests.documents import files
from tests.documents.builders import pool, processor, sha256, whole_upload
from tests.filings.builders import court, received
from tests.kit.jobs.builders import Bell, add, job

DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
async def sandbox() -> AsyncIterator[SandboxPool]:
    made = pool()
    yield made
    await made.close()


async def night(context: Context, clock: FixedClock, store: LocalBlobStore, **settings: Any) -> None:
    """Let one night's work be done, with the periods of `settings`."""
    worker = JobWorker(context, scheduled_work(store, Settings(**settings)), SYSTEM)
    await worker._prepare()
    clock.advance(DAY)
    await worker.catch_up()


async def count(context: Context, table: type[SQLModel]) -> int:
    async with context.database.reading() as session:
        return (await session.exec(select(func.count()).select_from(table))).one()


async def row(context: Context, table: Any, id: str) -> Any:
    async with context.database.reading() as session:
        return await session.get(table, id)


async def test_an_unused_upload_is_announced_and_then_removed_with_its_bytes(context, clock, store, sandbox):
    owner = await person(context, "chan@example.test", Role.ORGANISATION_USER)
    actor = Actor(owner.id, roles=frozenset({Role.ORGANISATION_USER}))
    content = files.good_pdf(1)
    upload_id = await whole_upload(context, store, content, actor, filename="draft.pdf")
    await processor(context, store, sandbox).catch_up()
    clock.advance(23 * DAY)
    await night(context, clock, store)
    assert (await row(context, Upload, upload_id)).removal_at is None, "its own day comes first"
    postbox = Postbox()
    await deliver(context, postbox)
    assert postbox.mails == []

    await night(context, clock, store)
    told_at = clock.now()
    await night(context, clock, store)
    await deliver(context, postbox)
    (mail,) = postbox.to("chan@example.test")
    assert "\ndraft.pdf\n" in mail.text
    assert (await row(context, Upload, upload_id)).removal_at == told_at + 7 * DAY

    for _ in range(5):
        await night(context, clock, store)
    assert await store.size(sha256(content)) == len(content)
    await night(context, clock, store)
    assert await row(context, Upload, upload_id) is None
    assert (await count(context, Document), await count(context, UploadFinding)) == (0, 0)
    with pytest.raises(BlobMissing):
        await store.size(sha256(content))
    async with context.database.reading() as session:
        names = (
            await session.exec(select(AuditEvent.name).where(AuditEvent.name.like("upload.remov%")))
        ).all()  # type: ignore[attr-defined]
    assert names == ["upload.removal_announced", "upload.removed"]


async def test_the_same_bytes_of_another_stay(context, clock, store, sandbox):
    content = files.good_pdf(1)
    gone = await whole_upload(context, store, content)
    await processor(context, store, sandbox).catch_up()
    clock.advance(20 * DAY)
    stays = await whole_upload(context, store, content)
    await processor(context, store, sandbox).catch_up()
    for _ in range(14):
        await night(context, clock, store)
    assert await row(context, Upload, gone) is None
    assert (await row(context, Upload, stays)).status is UploadStatus.CLEAN
    assert await store.size(sha256(content)) == len(content)


async def test_what_was_refused_goes_without_a_word(context, clock, store, sandbox):
    upload_id = await whole_upload(context, store, files.encrypted_pdf())
    await processor(context, store, sandbox).catch_up()
    clock.advance(40 * DAY)
    await night(context, clock, store)
    assert await row(context, Upload, upload_id) is None
    async with context.database.reading() as session:
        told = select(func.count()).where(AuditEvent.name == "upload.removal_announced")
        assert (await session.exec(told)).one() == 0


async def test_what_is_in_a_filing_stays_and_what_is_put_into_one_in_time_too(context, clock, store):
    at = await court(context)
    filing = await received(at)
    late = await whole_upload(context, store, files.good_pdf(1))
    async with context.database.writing() as session:
        for upload in (await session.exec(select(Upload))).all():
            upload.status, upload.expires_at = UploadStatus.CLEAN, clock.now()
        await session.commit()
    used = await count(context, Upload) - 1
    assert used > 0
    clock.advance(24 * DAY)
    await night(context, clock, store)
    assert (await row(context, Upload, late)).removal_at is not None
    async with context.database.writing() as session:
        place = (
            await session.exec(select(FilingDocument).where(FilingDocument.filing_id == filing.id))
        ).first()
        assert place is not None
        place.upload_id = late
        await session.commit()
    for _ in range(9):
        await night(context, clock, store)
    assert (await row(context, Upload, late)).removal_at is None
    assert await count(context, Upload) == used + 1


async def test_bytes_that_come_again_while_they_go_are_there_in_the_end(context, clock, store, sandbox):
    content = files.good_pdf(1)
    entered, leave = asyncio.Event(), asyncio.Event()
    name = (await store.put(content)).sha256

    class Slow(LocalBlobStore):
        async def remove(self, sha256: str) -> None:
            entered.set()
            await leave.wait()
            await super().remove(sha256)

    slow = Slow(store._blobs.parent, reserve=0)

    async def remove(work: Work[Any], command: RemoveBlob) -> bool:
        return await remove_blob(work, command, slow)

    upload_id = await whole_upload(context, store, content)
    removing = asyncio.create_task(context.run(remove, RemoveBlob(name), actor=SYSTEM))
    await entered.wait()
    noting = asyncio.create_task(context.run(note_digest, NoteDigest(upload_id, name), actor=SYSTEM))
    done, _ = await asyncio.wait({noting}, timeout=0.5)
    assert not done, "nobody begins to refer to bytes that are being removed"
    leave.set()
    assert await removing
    await noting
    await processor(context, store, sandbox).catch_up()
    assert await store.size(name) == len(content)
    assert not await context.run(remove, RemoveBlob(name), actor=SYSTEM)
    assert await store.size(name) == len(content)


async def test_quotes_that_ran_out_are_forgotten_but_for_those_that_are_named(context, clock, store):
    at = await court(context)
    filing = await received(at)
    paid = (await row(context, Filing, filing.id)).quote_id
    from tests.filings.builders import draft

    made = await draft(at)
    for _ in range(2):
        clock.advance(timedelta(hours=25))
        await at.run(request_quote, RequestQuote(made.id))
    latest = (await row(context, Filing, made.id)).quote_id
    before = await count(context, FeeQuote)
    assert before >= 2
    clock.advance(40 * DAY)
    await night(context, clock, store)
    async with context.database.reading() as session:
        assert set((await session.exec(select(FeeQuote.id))).all()) == {paid, latest}
        lines = (await session.exec(select(FeeLine.quote_id).where(FeeLine.quote_id.is_not(None)))).all()  # type: ignore[union-attr]
    assert set(lines) <= {paid, latest}
    await at.run(discard_filing, DiscardFiling(made.id))
    await night(context, clock, store)
    async with context.database.reading() as session:
        assert set((await session.exec(select(FeeQuote.id))).all()) == {paid}


async def test_keys_and_failures_are_kept_for_as_long_as_is_said(context, clock, store, monkeypatch):
    monkeypatch.setattr("causeway.kit.idempotency.FORGOTTEN_KEYS_PER_BATCH", 2)
    monkeypatch.setattr("causeway.scheduler.FORGOTTEN_KEYS_PER_BATCH", 2)

    async def remember(work: Work[Any], key: str) -> None:
        assert await earlier_result(work, "test", key, RemoveBlob(key)) is None
        remember_result(work, "test", key, RemoveBlob(key), "result")

    for number in range(5):
        await context.run(remember, f"old-{number}", actor=SYSTEM)
    failing = Bell(failures={1: 1, 2: 1}).handler(retry=Retry(attempts=1))
    await add(context, job(1))
    await JobWorker(context, [failing], SYSTEM).catch_up()
    clock.advance(9 * DAY)
    await context.run(remember, "new", actor=SYSTEM)
    await add(context, job(2))
    await JobWorker(context, [failing], SYSTEM).catch_up()
    await night(context, clock, store, keep_idempotency_keys_days=9, keep_failed_jobs_days=9)
    async with context.database.reading() as session:
        assert (await session.exec(select(IdempotencyKey.key))).all() == ["new"]
        kept = (await session.exec(select(Job).where(Job.kind == "bells.ring"))).all()
    assert [each.payload for each in kept] == [{"number": 2}]
