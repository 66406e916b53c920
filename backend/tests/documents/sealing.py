"""What seals documents in tests: a real key, a real child process, a real store; and what looks at the result."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import x509
from cryptography import x509 as pyca_x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.documents.adapters.development_authority import AUTHORITY, DevelopmentKey
from causeway.documents.ports import KeyCertificate, SealFaultError, SealingKey, Signature
from causeway.documents.sealer import DocumentSealer
from causeway.documents.stamping import PRELOAD
from causeway.documents.tables import Document, Seal, SealFault
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.sandbox.pool import Limits, SandboxPool

ORIGIN = "https://court.example"


def sealing_pool(preload: Sequence[str] = PRELOAD) -> SandboxPool:
    # A slow machine is not what is tested.
    limits = Limits(cpu_seconds=60, wall_seconds=240, file_bytes=64 << 20)
    return SandboxPool(size=1, limits=limits, preload=preload)


@dataclass
class BrokenKey:
    """A key that fails for a reason, and is mended when `fault` is None."""

    inner: SealingKey
    fault: SealFault | None = None
    asked: int = field(default=0)

    async def certificate(self) -> KeyCertificate:
        return await self.inner.certificate()

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        self.asked += 1
        if self.fault is not None:
            raise SealFaultError(self.fault)
        return await self.inner.sign(digest, now)


@dataclass(frozen=True)
class Sealing:
    """Seals what was accepted, in `context`."""

    context: Context
    store: LocalBlobStore
    key: BrokenKey
    authority: Path
    sealer: DocumentSealer

    async def catch_up(self) -> None:
        await JobWorker(self.context, [self.sealer.handler()], SYSTEM).catch_up()

    async def give_bytes(self, document_id: str, content: bytes) -> None:
        """Keep real bytes for a document that was made without."""
        blob = await self.store.put(content)
        async with self.context.database.writing() as session:
            document = await session.get_one(Document, document_id)
            document.sha256, document.size_bytes = blob
            await session.commit()

    async def seals(self) -> list[Seal]:
        async with self.context.database.reading() as session:
            return list((await session.exec(select(Seal).order_by(Seal.document_id))).all())

    async def sealed_bytes(self, seal: Seal) -> bytes:
        assert seal.sha256 is not None
        return b"".join([piece async for piece in self.store.read(seal.sha256)])

    async def status(self, content: bytes) -> PdfSignatureStatus:
        """What a validator says that trusts the authority, and nothing else."""
        root = x509.Certificate.load(
            pyca_x509.load_pem_x509_certificate((self.authority / AUTHORITY).read_bytes()).public_bytes(
                Encoding.DER
            )
        )
        trusted = ValidationContext(trust_roots=[root], allow_fetching=False)
        (signature,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
        return await async_validate_pdf_signature(signature, trusted, trusted)


def sealing(
    context: Context, folder: Path, sandbox: SandboxPool, authority: Path | None = None, **changes: Any
) -> Sealing:
    """Seals with the authority in a folder: one that was made before, or a new one."""
    store = LocalBlobStore(folder / "files", reserve=0)
    authority = authority or folder / "authority"
    key = BrokenKey(DevelopmentKey(authority))
    sealer = replace(DocumentSealer(context, store, sandbox, key, ORIGIN), **changes)
    return Sealing(context, store, key, authority, sealer)
