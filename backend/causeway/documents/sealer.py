"""Sealing a document: its pages are marked in a limited child process, the signature is filled in here."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

import aiofiles

from causeway.accounts.actor import SYSTEM
from causeway.documents.commands.conclude_seal import ConcludeSeal, conclude_seal
from causeway.documents.commands.note_sealed_copy import NoteSealedCopy, note_sealed_copy
from causeway.documents.jobs import SEAL_DOCUMENT
from causeway.documents.ports import CheckUnfinishedError, KeyCertificate, SealFaultError, SealingKey
from causeway.documents.queries import DocumentToSeal, document_to_seal
from causeway.documents.rules import seal_facts
from causeway.documents.signature_room import PIECE_BYTES, digest_around, fill_in, read_room
from causeway.documents.stamping import STAMP
from causeway.documents.tables import SealFault, SealStatus
from causeway.kit.blobs import Blob, BlobMissing, BlobStore
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler, Retry
from causeway.kit.jobs.tables import Job
from causeway.kit.sandbox.pool import ExitKind, SandboxPool

RETRY = Retry(attempts=100_000)
"""A key that is over, or an authority that does not answer, may take days to mend: the document waits."""


@dataclass(frozen=True)
class DocumentSealer:
    """Makes sealed copies, one at a time in a process, with `key`; `origin` is the address of the service."""

    context: Context
    store: BlobStore
    sandbox: SandboxPool
    key: SealingKey
    origin: str

    def handler(self) -> JobHandler:
        """Return what does the jobs of `documents.jobs.sealing_of`."""
        return IdempotentHandler(
            kind=SEAL_DOCUMENT,
            handle=self._seal,
            idempotent_by="a sealed document is left alone; a copy that was noted is moved, not made again",
            retry=RETRY,
            concurrency=1,
        )

    async def _seal(self, _context: Context, job: Job) -> None:
        document_id = str(job.payload["document_id"])
        async with self.context.database.reading() as session:
            wanted = await document_to_seal(session, document_id)
        if wanted.seal.status is SealStatus.SEALED:
            return
        try:
            copy = await self._noted(wanted) or await self._made(wanted)
        except SealFaultError as error:
            await self._conclude(ConcludeSeal(document_id, error.fault))
            raise
        await self.store.commit(_staged(document_id), copy)
        await self._conclude(ConcludeSeal(document_id))

    async def _noted(self, wanted: DocumentToSeal) -> Blob | None:
        """Return the copy that was made before a crash, if it is still staged or was moved already."""
        seal = wanted.seal
        if seal.sha256 is None or seal.size_bytes is None:
            return None
        noted = Blob(seal.sha256, seal.size_bytes)
        try:
            return noted if await self.store.digest(_staged(seal.document_id)) == noted else None
        except BlobMissing:
            pass
        try:
            return noted if await self.store.size(noted.sha256) == noted.size else None
        except BlobMissing:
            return None

    async def _made(self, wanted: DocumentToSeal) -> Blob:
        """Make the copy, stage it durably and write it down. Raises `SealFaultError`."""
        certificate = await self.key.certificate()
        with tempfile.TemporaryDirectory(prefix="causeway-seal-") as folder:
            sealed = Path(folder) / "sealed.pdf"
            start, end = await self._stamped(wanted, certificate, sealed)
            digest = await asyncio.to_thread(digest_around, sealed, start, end)
            signature = await self.key.sign(digest, self.context.clock.now())
            await asyncio.to_thread(fill_in, sealed, start, end, signature.cms)
            blob = await stage_copy(self.store, _staged(wanted.seal.document_id), sealed)
        note = NoteSealedCopy(wanted.seal.document_id, blob, signature)
        await self.context.run(note_sealed_copy, note, actor=SYSTEM)
        return blob

    async def _stamped(
        self, wanted: DocumentToSeal, certificate: KeyCertificate, sealed: Path
    ) -> tuple[int, int]:
        """Have a child mark the pages, and return where it left room for the signature."""
        facts = seal_facts(
            *(wanted.seal, wanted.case.number or "", wanted.court, self.origin, self.context.clock.now()),
            is_development=certificate.is_development,
        )
        async with self.store.local_path(wanted.document.sha256) as path:
            argument = {"path": str(path), "sealed": str(sealed), "facts": facts}
            outcome = await self.sandbox.run(STAMP, argument)
        if outcome.exit_kind is ExitKind.UNFINISHED:
            raise CheckUnfinishedError(wanted.document.id)
        if outcome.exit_kind is not ExitKind.DONE:
            detail = f"{outcome.exit_kind} {outcome.value or ''}".strip()
            raise SealFaultError(SealFault.FILE_UNSUITABLE, detail)
        return read_room(outcome.value, sealed)

    async def _conclude(self, conclusion: ConcludeSeal) -> None:
        await self.context.run(conclude_seal, conclusion, actor=SYSTEM)


async def stage_copy(store: BlobStore, key: str, copy: Path) -> Blob:
    """Stage the file durably under `key`, in the place of what was staged there, and return what it is."""
    async with store.stage(key) as stage, aiofiles.open(copy, "rb") as file:
        await stage.truncate(0)
        while piece := await file.read(PIECE_BYTES):
            await stage.write(piece)
        await stage.sync()
    return await store.digest(key)


def _staged(document_id: str) -> str:
    return f"seal-{document_id}"
