"""What happens once all bytes of an upload are here: hash, move, inspect, scan, decide. Survives any crash.

Every step can be done again: a worker that takes over from one that died goes on from what is written down. What is
over soon is written down once, with its end; what takes longer is a document that is being checked meanwhile.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import bindparam
from sqlmodel import select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.documents import rules
from causeway.documents.checks import INSPECT
from causeway.documents.commands.assemble_document import AssembleDocument, assemble_document
from causeway.documents.commands.conclude_check import ConcludeCheck, conclude_check
from causeway.documents.findings import FindingCode, Found
from causeway.documents.ports import CheckUnfinishedError, Scanner
from causeway.documents.tables import ScanOutcome
from causeway.kit.blobs import Blob, BlobMissing, BlobStore
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import Conclusion, JobHandler, PreparedHandler, Retry
from causeway.kit.jobs.tables import Job
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.sandbox.pool import ExitKind, Outcome, SandboxPool
from causeway.kit.work import Work
from causeway.uploads.commands.note_digest import NoteDigest, note_digest
from causeway.uploads.jobs import CHECK_UPLOAD
from causeway.uploads.tables import PROCESSING, Upload, UploadStatus

RETRY = Retry(attempts=1_000, first=timedelta(seconds=5), longest=timedelta(minutes=5))
"""A scanner may be away for days; until it is back the file waits, unjudged."""

SOON_SECONDS = 0.5
"""What is checked by then is written down at once, as a document with its verdict."""

_UPLOAD = PlainQuery(select(Upload).where(Upload.id == bindparam("upload_id")), Upload)


@dataclass(frozen=True)
class UploadProcessor:
    """Turns whole uploads into checked documents, `workers` of them at a time, inspecting them in `sandbox`."""

    context: Context
    store: BlobStore
    sandbox: SandboxPool
    scanner: Scanner
    workers: int = 2

    def handler(self) -> JobHandler:
        """Return what does the jobs of `uploads.jobs.check_of`."""
        return PreparedHandler(
            kind=CHECK_UPLOAD,
            prepare=self._check_upload,
            idempotent_by="each step is written down and looked for first; an upload that is decided is left alone",
            retry=RETRY,
            concurrency=self.workers,
        )

    async def _check_upload(self, _context: Context, job: Job) -> Conclusion | None:
        async with self.context.database.reading() as session:
            upload: Upload | None = await _UPLOAD.one_or_none(session, job.payload)
        if upload is None:
            raise LookupError(job.payload["upload_id"])
        if upload.status is UploadStatus.SCANNING:
            return _written_down(await self._check(upload, upload.sha256 or "", job.attempts))
        return await self._assemble(upload, job.attempts) if upload.status in PROCESSING else None

    async def _assemble(self, upload: Upload, attempt: int) -> Conclusion:
        """Move the bytes into the store and check them there."""
        sha256 = await self._digest(upload)
        if upload.declared_sha256 not in {None, sha256}:
            await self.store.discard(upload.id)
            return _written_down(ConcludeCheck(upload.id, (Found(FindingCode.SHA256_MISMATCH),)))
        await self.store.commit(upload.id, Blob(sha256, upload.size))
        assemble = AssembleDocument(upload.id, sha256)
        checking = asyncio.create_task(self._check(upload, sha256, attempt))
        try:
            await asyncio.wait({checking}, timeout=SOON_SECONDS)
            if not checking.done() or checking.exception() is not None:
                await self.context.run(assemble_document, assemble, actor=SYSTEM)
            return _written_down(await checking, assemble)
        finally:
            checking.cancel()

    async def _digest(self, upload: Upload) -> str:
        """Return the hash of what is on the disk, written down before anything is moved."""
        if upload.sha256 is not None:
            return upload.sha256
        blob = await self.store.digest(upload.id)
        if blob.size != upload.size:
            raise BlobMissing(upload.id)
        await self.context.run(note_digest, NoteDigest(upload.id, blob.sha256), actor=SYSTEM)
        return blob.sha256

    async def _check(self, upload: Upload, sha256: str, attempt: int) -> ConcludeCheck:
        """Inspect and scan the file.

        Raises `CheckUnfinishedError` and `ScannerUnavailableError`: then it waits, unjudged.
        """
        async with self.store.local_path(sha256) as path:
            outcome = await self._inspected(upload, path, attempt)
            scan = await self.scanner.scan(path)
        facts, findings = rules.facts_of(outcome), rules.findings_of(outcome)
        if scan.outcome is ScanOutcome.INFECTED:
            findings = (Found(FindingCode.MALWARE, detail=(scan.signature or "")[:100]), *findings)
        return ConcludeCheck(
            upload.id,
            findings,
            content_type=facts.get("content_type"),
            pages=rules.whole_number(facts.get("pages")),
            has_text_layer=facts.get("has_text_layer"),
            scan=scan.outcome,
        )

    async def _inspected(self, upload: Upload, path: Path, attempt: int) -> Outcome:
        """Return what a child found in the file; one that the clock stopped is given longer."""
        argument = {
            "path": str(path),
            "filename": upload.filename,
            "allowed": rules.ALLOWED_TYPES[upload.purpose],
        }
        for patience in rules.PATIENCES:
            outcome = await self.sandbox.run(INSPECT, argument, patience=patience)
            if outcome.exit_kind is not ExitKind.UNFINISHED:
                return outcome
        if attempt < rules.MAX_UNFINISHED_ATTEMPTS:
            raise CheckUnfinishedError(upload.id)
        return outcome


def _written_down(found: ConcludeCheck, assemble: AssembleDocument | None = None) -> Conclusion:
    """Return what writes down what was found, and the document before it where that is not done yet."""

    async def conclude(work: Work[Actor]) -> None:
        assembled = await assemble_document(work, assemble) if assemble else None
        await conclude_check(work, found, assembled)

    return conclude
