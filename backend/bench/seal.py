"""The part `seal`: accepted documents to sealed copies on one core, with a real key and limited processes."""

import asyncio
import os
import time
from datetime import UTC, datetime
from typing import cast

import typst

from bench.frame import Row, Run
from causeway.accounts.actor import SYSTEM, Actor
from causeway.audit.log import AuditLog
from causeway.cases.tables import Case
from causeway.documents.commands.call_for_seal import CallForSeal, call_for_seal
from causeway.documents.tables import Document
from causeway.factories import make_sealer, make_sealing_sandbox, make_store
from causeway.kit.blobs import Blob
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.work import Work
from causeway.migrations.prepare import prepare_database
from causeway.settings import Settings

DOCUMENTS = {"quick": 3, "usual": 20, "large": 20}
PAGES_PER_DOCUMENT = 10
MAX_SECONDS_FOR_TWENTY = 20.0
WARMING_DOCUMENTS = 1
"""Sealed before the clock starts: the authority is made once, and the fork server started."""


def measure(run: Run) -> list[Row]:
    """Measure how long the sealed copies of so many documents of ten pages take."""
    documents, usual = DOCUMENTS[run.size], os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usual)})
    try:
        seconds = asyncio.run(_measure(run, documents))
    finally:
        os.sched_setaffinity(0, usual)
    goal = MAX_SECONDS_FOR_TWENTY * documents / DOCUMENTS["usual"]
    return [
        Row(
            part="seal",
            question=f"{documents} documents of {PAGES_PER_DOCUMENT} pages sealed on one core",
            database="SQLite",
            subject="service",
            cases=None,
            value=round(seconds, 2),
            unit="s",
            goal=f"< {goal:.0f} s",
            met=seconds < goal,
        )
    ]


async def _measure(run: Run, documents: int) -> float:
    settings = Settings(data_dir=run.folder)
    database = Database(settings.database)
    await prepare_database(database)
    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    store, sandbox = make_store(settings), make_sealing_sandbox(settings)
    worker = JobWorker(context, [make_sealer(context, store, sandbox, settings).handler()], SYSTEM)
    blob = await store.put(_pdf())
    try:
        await context.run(_accept, (blob, WARMING_DOCUMENTS), actor=SYSTEM)
        await worker.catch_up()
        await context.run(_accept, (blob, documents), actor=SYSTEM)
        began = time.perf_counter()
        await worker.catch_up()
        return time.perf_counter() - began
    finally:
        await sandbox.close()
        await database.close()


async def _accept(work: Work[Actor], asked: tuple[Blob, int]) -> None:
    """Put documents with the same bytes on the docket of a case, as an acceptance does."""
    blob, count = asked
    now = datetime.now(UTC)
    case_id = work.new_id()
    case = {"case_type_code": "HCA", "court_code": "HC-CFI", "title_en": "A v B"}
    work.session.add(
        Case(id=case_id, number=f"HCA {count}/2026", created_at=now, last_activity_at=now, **case)
    )
    await work.session.flush()
    for number in range(count):
        document = Document(
            id=work.new_id(),
            sha256=blob.sha256,
            size_bytes=blob.size,
            content_type="application/pdf",
            filename=f"{number}.pdf",
            created_at=now,
            case_id=case_id,
            filed_at=now,
        )
        work.session.add(document)
        await work.session.flush()
        await call_for_seal(work, CallForSeal(document, work.new_id(), now.date()))


def _pdf() -> bytes:
    source = (
        '#set page(paper: "a4")\n'
        + "#lorem(400)\n#pagebreak()\n" * (PAGES_PER_DOCUMENT - 1)
        + "#lorem(400)\n"
    )
    return cast("bytes", typst.compile(source.encode()))
