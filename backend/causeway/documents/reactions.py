"""What happens once all bytes of an upload are here: hash, move, inspect, scan, decide. Survives any crash.

The queue is the uploads themselves: whichever is ASSEMBLING or SCANNING and held by no worker. Every step
can be done again; a worker that dies loses its hold after a while and another goes on from there.
"""

import asyncio
import logging
from pathlib import Path

from causeway.accounts.actor import SYSTEM
from causeway.documents import rules
from causeway.documents.checks import INSPECT
from causeway.documents.commands.assemble_document import AssembleDocument, assemble_document
from causeway.documents.commands.conclude_check import ConcludeCheck, conclude_check
from causeway.documents.findings import FindingCode, Found
from causeway.documents.ports import CheckUnfinishedError, Scanner
from causeway.documents.tables import ScanOutcome
from causeway.kit.blobs import Blob, BlobMissing, BlobStore
from causeway.kit.context import Context
from causeway.kit.sandbox.pool import ExitKind, Outcome, SandboxPool
from causeway.uploads import queries
from causeway.uploads.commands.claim_upload import ClaimUpload, claim_upload
from causeway.uploads.commands.expire_upload import ExpireUpload, expire_upload
from causeway.uploads.commands.note_digest import NoteDigest, note_digest
from causeway.uploads.tables import Upload, UploadStatus

log = logging.getLogger(__name__)

IDLE = 15.0
"""Seconds after which a worker looks again without having been told: another's hold may have lapsed."""

SWEEP = 300.0
"""Seconds between looks for uploads whose time is over."""

PAGE = 100


class UploadProcessor:
    """Turns whole uploads into checked documents. `run` works until cancelled; `catch_up` only what waits now."""

    def __init__(
        self, context: Context, store: BlobStore, sandbox: SandboxPool, scanner: Scanner, *, workers: int = 2
    ) -> None:
        """Work on `workers` uploads at a time, inspecting them in `sandbox`."""
        self._context = context
        self._store = store
        self._sandbox = sandbox
        self._scanner = scanner
        self._workers = workers

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._sweep_for_ever(), name="uploads: sweep")
            for number in range(self._workers):
                group.create_task(self._work_for_ever(), name=f"uploads: worker {number}")

    async def catch_up(self) -> None:
        """Do everything that waits now, and return."""
        while await self._do_next():
            pass

    async def sweep(self) -> None:
        """Let go of uploads nobody finished in time, and of their bytes."""
        async with self._context.database.reading() as session:
            overdue = await queries.overdue(session, self._context.clock.now(), PAGE)
        for upload_id in overdue:
            if await self._context.run(expire_upload, ExpireUpload(upload_id), actor=SYSTEM):
                await self._store.discard(upload_id)

    async def _work_for_ever(self) -> None:
        bus = self._context.bus
        while True:
            heard = bus.latest
            try:
                if await self._do_next():
                    continue
            except Exception:
                # It stays in the queue: whoever finds its hold lapsed tries again.
                log.exception("an upload could not be processed")
            try:
                async with asyncio.timeout(IDLE):
                    await bus.wait_beyond(heard)
            except TimeoutError:
                continue

    async def _sweep_for_ever(self) -> None:
        while True:
            try:
                await self.sweep()
            except Exception:
                log.exception("overdue uploads could not be swept")
            await asyncio.sleep(SWEEP)

    async def _do_next(self) -> bool:
        """Process one waiting upload; return whether there was one."""
        async with self._context.database.reading() as session:
            waiting = await queries.unclaimed(session, self._context.clock.now(), limit=PAGE)
        for upload_id in waiting:
            upload = await self._context.run(claim_upload, ClaimUpload(upload_id), actor=SYSTEM)
            if upload is not None:
                await self._process(upload)
                return True
        return False

    async def _process(self, upload: Upload) -> None:
        if upload.status is UploadStatus.ASSEMBLING:
            sha256 = await self._digest(upload)
            if upload.declared_sha256 not in {None, sha256}:
                await self._conclude(ConcludeCheck(upload.id, (Found(FindingCode.SHA256_MISMATCH),)))
                await self._store.discard(upload.id)
                return
            await self._store.commit(upload.id, Blob(sha256, upload.size))
            upload = await self._context.run(
                assemble_document, AssembleDocument(upload.id, sha256), actor=SYSTEM
            )
        await self._conclude(await self._check(upload))

    async def _digest(self, upload: Upload) -> str:
        """Return the hash of what is on the disk, written down before anything is moved."""
        if upload.sha256 is not None:
            return upload.sha256
        blob = await self._store.digest(upload.id)
        if blob.size != upload.size:
            raise BlobMissing(upload.id)
        await self._context.run(note_digest, NoteDigest(upload.id, blob.sha256), actor=SYSTEM)
        return blob.sha256

    async def _check(self, upload: Upload) -> ConcludeCheck:
        """Inspect and scan the file.

        Raises `CheckUnfinishedError` and `ScannerUnavailableError`: then it waits, unjudged.
        """
        async with self._store.local_path(upload.sha256 or "") as path:
            outcome = await self._inspected(upload, path)
            scan = await self._scanner.scan(path)
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

    async def _inspected(self, upload: Upload, path: Path) -> Outcome:
        """Return what a child found in the file; one that the clock stopped is given longer."""
        argument = {
            "path": str(path),
            "filename": upload.filename,
            "allowed": rules.ALLOWED_TYPES[upload.purpose],
        }
        for patience in rules.PATIENCES:
            outcome = await self._sandbox.run(INSPECT, argument, patience=patience)
            if outcome.exit_kind is not ExitKind.UNFINISHED:
                return outcome
        if upload.attempts < rules.MOST_CLAIMS:
            raise CheckUnfinishedError(upload.id)
        return outcome

    async def _conclude(self, conclusion: ConcludeCheck) -> None:
        await self._context.run(conclude_check, conclusion, actor=SYSTEM)
