"""From the last byte of an upload to a checked document, through every crash."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent
from causeway.documents.adapters.clamd import ClamdScanner
from causeway.documents.ports import CheckUnfinishedError, ScannerUnavailableError
from causeway.documents.rules import MAX_UNFINISHED_ATTEMPTS
from causeway.documents.tables import DocumentVerdict, ScanOutcome
from causeway.kit.blobs import BlobMissing, LocalBlobStore
from causeway.kit.sandbox.pool import ExitKind, Outcome, SandboxPool
from causeway.uploads.rules import DOCX
from causeway.uploads.tables import FindingSeverity, UploadStatus
from tests.documents import files
from tests.documents.builders import last_error, pool, processor, sha256, what_became, whole_upload


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
async def sandbox() -> AsyncIterator[SandboxPool]:
    made = pool()
    yield made
    await made.close()


async def content_of(store: LocalBlobStore, name: str) -> bytes:
    return b"".join([piece async for piece in store.read(name)])


async def test_a_good_file_becomes_a_clean_document(context, store, sandbox):
    content = files.good_pdf(2)
    upload_id = await whole_upload(context, store, content, sha256=sha256(content).upper())
    await processor(context, store, sandbox).catch_up()
    upload, document, findings = await what_became(context, upload_id)
    assert (upload.status, upload.sha256, findings) == (UploadStatus.CLEAN, sha256(content), [])
    assert document is not None
    assert (document.verdict, document.scan) == (DocumentVerdict.CLEAN, ScanOutcome.NOT_SCANNED)
    assert (document.sha256, document.size_bytes, document.pages) == (sha256(content), len(content), 2)
    assert (document.owner_user_id, document.organisation_id) == ("anna", "firm")
    assert await content_of(store, document.sha256) == content
    async with context.database.reading() as session:
        steps = select(AuditEvent).where(AuditEvent.name == "upload.status_changed")
        events = (await session.exec(steps.order_by(col(AuditEvent.position)))).all()
    assert [event.payload["to_status"] for event in events] == [
        "CREATED",
        "ASSEMBLING",
        "SCANNING",
        "CLEAN",
    ]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: b"GIF89a" + bytes(99), "WRONG_TYPE"),
        (files.encrypted_pdf, "ENCRYPTED"),
        (files.truncated_pdf, "TRUNCATED"),
        (files.pdf_with_javascript, "JAVASCRIPT"),
        (files.docx, "WRONG_TYPE"),
    ],
)
async def test_a_bad_file_is_refused_and_says_why(context, store, sandbox, make, code):
    upload_id = await whole_upload(context, store, make())
    await processor(context, store, sandbox).catch_up()
    upload, document, (finding,) = await what_became(context, upload_id)
    assert upload.status is UploadStatus.INVALID
    assert document is not None
    assert document.verdict is DocumentVerdict.INVALID
    assert (finding.code, finding.severity, finding.document_id) == (
        code,
        FindingSeverity.BLOCKS,
        document.id,
    )


async def test_a_word_document_is_taken_if_announced_as_one(context, store, sandbox):
    upload_id = await whole_upload(context, store, files.docx(), content_type=DOCX, filename="order.docx")
    await processor(context, store, sandbox).catch_up()
    _, document, findings = await what_became(context, upload_id)
    assert document is not None
    assert (document.content_type, document.verdict, findings) == (DOCX, DocumentVerdict.CLEAN, [])


async def test_other_bytes_than_announced_become_nothing(context, store, sandbox):
    upload_id = await whole_upload(context, store, files.good_pdf(), sha256="0" * 64)
    await processor(context, store, sandbox).catch_up()
    upload, document, (finding,) = await what_became(context, upload_id)
    assert (upload.status, document, finding.code) == (UploadStatus.INVALID, None, "SHA256_MISMATCH")
    assert await store.staged_length(upload_id) == 0


@pytest.mark.parametrize("step", ["note_digest", "assemble_document", "conclude_check", "commit"])
async def test_a_worker_that_dies_at_any_step_is_replaced(context, store, sandbox, clock, monkeypatch, step):
    content = files.good_pdf(1)
    upload_id = await whole_upload(context, store, content)
    module = "causeway.documents.reactions"

    async def die(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        if step == "commit":
            patch.setattr(LocalBlobStore, "commit", die)
        else:
            patch.setattr(f"{module}.{step}", die)
        with pytest.raises(KeyboardInterrupt):
            await processor(context, store, sandbox).catch_up()
    await processor(context, store, sandbox).catch_up()
    assert (await what_became(context, upload_id))[0].status not in {UploadStatus.CLEAN, UploadStatus.INVALID}
    clock.advance(timedelta(minutes=6))
    await processor(context, store, sandbox).catch_up()
    upload, document, _ = await what_became(context, upload_id)
    assert upload.status is UploadStatus.CLEAN
    assert document is not None
    assert await content_of(store, document.sha256) == content


class Busy(SandboxPool):
    """A machine so busy that the clock stops the first `late` checks."""

    def __init__(self, sandbox: SandboxPool, late: float) -> None:
        self._sandbox, self._late, self.patience = sandbox, late, []

    async def run(self, task: str, argument: object, *, patience: int = 1) -> Outcome:
        self.patience.append(patience)
        if len(self.patience) <= self._late:
            return Outcome(ExitKind.UNFINISHED)
        return await self._sandbox.run(task, argument, patience=patience)


async def test_a_check_that_the_clock_stopped_is_tried_again_for_longer(context, store, sandbox):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    busy = Busy(sandbox, late=2)
    await processor(context, store, busy).catch_up()
    assert (await what_became(context, upload_id))[0].status is UploadStatus.CLEAN
    assert busy.patience == [1, 2, 4]


async def test_a_file_is_not_refused_because_the_machine_is_busy(context, store, sandbox, clock):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    busy = Busy(sandbox, late=6)
    for _ in range(2):
        await processor(context, store, busy).catch_up()
        assert await last_error(context) == repr(CheckUnfinishedError(upload_id))
        upload, document, findings = await what_became(context, upload_id)
        assert document is not None
        assert (upload.status, document.verdict, findings) == (
            UploadStatus.SCANNING,
            DocumentVerdict.PENDING,
            [],
        )
        await processor(context, store, busy).catch_up()
        assert len(busy.patience) % 3 == 0, "it waits for a while"
        clock.advance(timedelta(minutes=6))
    await processor(context, store, busy).catch_up()
    assert (await what_became(context, upload_id))[0].status is UploadStatus.CLEAN


async def test_a_check_that_is_never_finished_is_given_up_in_the_end(context, store, sandbox, clock):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    busy = Busy(sandbox, late=float("inf"))
    for _ in range(MAX_UNFINISHED_ATTEMPTS - 1):
        await processor(context, store, busy).catch_up()
        assert await last_error(context) == repr(CheckUnfinishedError(upload_id))
        clock.advance(timedelta(minutes=6))
    await processor(context, store, busy).catch_up()
    upload, _, (finding,) = await what_became(context, upload_id)
    assert (upload.status, finding.code) == (UploadStatus.INVALID, "TOO_COMPLEX")


class Counting(SandboxPool):
    """Counts the inspections."""

    def __init__(self, sandbox: SandboxPool) -> None:
        self._sandbox, self.inspected = sandbox, 0

    async def run(self, task: str, argument: object, *, patience: int = 1) -> Outcome:
        self.inspected += 1
        return await self._sandbox.run(task, argument, patience=patience)


async def test_two_workers_never_have_the_same_upload(context, store, sandbox):
    ids = [await whole_upload(context, store, files.good_pdf(1)) for _ in range(4)]
    counting = Counting(sandbox)
    await asyncio.gather(*(processor(context, store, counting).catch_up() for _ in range(3)))
    for upload_id in ids:
        upload, document, _ = await what_became(context, upload_id)
        assert upload.status is UploadStatus.CLEAN
        assert document is not None
    assert counting.inspected == len(ids)


async def test_an_overdue_upload_is_swept_with_its_bytes(context, store, sandbox, clock):
    from causeway.uploads.commands.create_upload import CreateUpload, create_upload
    from tests.documents.builders import ANNA

    upload = await context.run(create_upload, CreateUpload("a.pdf", 9), actor=ANNA)
    async with store.stage(upload.id) as stage:
        await stage.write(b"half")
    whole = await whole_upload(context, store, files.good_pdf(1))
    clock.advance(timedelta(hours=25))
    await processor(context, store, sandbox).sweep()
    assert (await what_became(context, upload.id))[0].status is UploadStatus.EXPIRED
    assert await store.staged_length(upload.id) == 0
    assert (await what_became(context, whole))[0].status is UploadStatus.ASSEMBLING


async def test_generated_bytes_are_kept_once(store):
    first, second = await store.put(b"same"), await store.put(b"same")
    assert first == second == (sha256(b"same"), 4)
    assert await content_of(store, first.sha256) == b"same"
    with pytest.raises(BlobMissing):
        await store.size("0" * 64)
    with pytest.raises(BlobMissing):
        await store.size("../../etc/passwd")


@asynccontextmanager
async def clamd(tmp_path: Path, reply: bytes) -> AsyncIterator[str]:
    """A daemon that reads one INSTREAM whole and answers `reply`."""
    path = tmp_path / "clamd.sock"

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(10) == b"zINSTREAM\0"
        while size := struct.unpack(">I", await reader.readexactly(4))[0]:
            await reader.readexactly(size)
        writer.write(reply)
        writer.close()

    server = await asyncio.start_unix_server(serve, path)
    async with server:
        yield f"unix:{path}"


@pytest.mark.parametrize(
    ("reply", "status", "scan"),
    [
        (b"stream: OK\0", UploadStatus.CLEAN, ScanOutcome.CLEAN),
        (b"stream: Eicar-Test FOUND\0", UploadStatus.INFECTED, ScanOutcome.INFECTED),
    ],
)
async def test_what_the_scanner_says_counts(context, store, sandbox, tmp_path, reply, status, scan):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    async with clamd(tmp_path, reply) as address:
        await processor(context, store, sandbox, ClamdScanner(address)).catch_up()
    upload, document, findings = await what_became(context, upload_id)
    assert document is not None
    assert (upload.status, document.scan) == (status, scan)
    expected = [("MALWARE", "Eicar-Test")] if scan is ScanOutcome.INFECTED else []
    assert [(f.code, f.detail) for f in findings] == expected


async def test_without_its_scanner_a_file_waits_unjudged(context, store, sandbox, tmp_path):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    for reply in (b"INSTREAM size limit exceeded. ERROR\0", b""):
        with pytest.raises(ScannerUnavailableError):
            async with clamd(tmp_path, reply) as address:
                await ClamdScanner(address).scan(store._staged(upload_id))
    await processor(context, store, sandbox, ClamdScanner("127.0.0.1:1")).catch_up()
    assert str(await last_error(context)).startswith("ScannerUnavailableError(")
    assert (await what_became(context, upload_id))[0].status is UploadStatus.SCANNING
