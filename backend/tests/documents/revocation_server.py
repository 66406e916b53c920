"""An authority on this machine that says over HTTP which of its certificates were revoked, rightly or wrongly."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

from causeway.documents.adapters import development_authority
from causeway.documents.adapters.authority_files import AUTHORITY, COURT, TIME_STAMPS
from tests.documents.time_stamp_server import head

A_DAY = timedelta(days=1)

Answer = Callable[[bytes], bytes | None]
"""What is sent for a request's content: None is nothing, and no end of it."""


@dataclass
class Issued:
    """A certificate and its key, with the one above it."""

    key: Any
    certificate: x509.Certificate
    issuer: x509.Certificate

    def pkcs12(self) -> bytes:
        return pkcs12.serialize_key_and_certificates(
            b"it", self.key, self.certificate, [self.issuer], NoEncryption()
        )


@dataclass
class RevocableAuthority:
    """Serves its list at `/list` and its answers at `/status`, as `list` and `status` make them."""

    url: str = ""
    key: Any = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    certificate: x509.Certificate = field(init=False)
    revoked: dict[int, datetime] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    list: Answer = field(init=False)
    status: Answer = field(init=False)

    def __post_init__(self) -> None:
        builder = self._begun("Authority", self.key.public_key(), "Authority")
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        builder = builder.add_extension(development_authority._usage(signs_certificates=True), critical=True)
        self.certificate = builder.sign(self.key, hashes.SHA256())
        self.list, self.status = self.right_list, self.right_status

    def issued(self, name: str, *, by: str = "", usage: Any = None, key: Any = None) -> Issued:
        """A new certificate whose list (`by` "list") or whose status ("status") is had here."""
        key = key or ec.generate_private_key(ec.SECP256R1())
        builder = self._begun(name, key.public_key(), "Authority")
        builder = builder.add_extension(development_authority._usage(signs_certificates=False), critical=True)
        where = x509.UniformResourceIdentifier(f"{self.url}/{by}")
        if by == "list":
            point = x509.DistributionPoint([where], None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        elif by == "status":
            access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, where)
            builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
        if usage:
            builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=True)
        return Issued(key, builder.sign(self.key, hashes.SHA256()), self.certificate)

    def seals_in(self, folder: Path) -> Issued:
        """Leave a key for seals, told of in the list, and one for time stamps, told of by status; return the former."""
        stamping = ExtendedKeyUsageOID.TIME_STAMPING
        court = self.issued("Court", by="list")
        key = development_authority._time_stamp_key()
        (folder / COURT).write_bytes(court.pkcs12())
        (folder / TIME_STAMPS).write_bytes(
            self.issued("Stamps", by="status", usage=stamping, key=key).pkcs12()
        )
        (folder / AUTHORITY).write_bytes(self.certificate.public_bytes(Encoding.PEM))
        return court

    def _begun(self, name: str, key: Any, issuer: str) -> x509.CertificateBuilder:
        named = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, each)]) for each in (name, issuer)]
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder().subject_name(named[0]).issuer_name(named[1]).public_key(key)
        builder = builder.serial_number(x509.random_serial_number())
        return builder.not_valid_before(now - development_authority.BEGUN_BEFORE).not_valid_after(
            now + 300 * A_DAY
        )

    def right_list(
        self, _asked: bytes = b"", *, key: Any = None, name: str = "Authority", age: int = 0
    ) -> bytes:
        now = datetime.now(UTC) - age * A_DAY
        builder = x509.CertificateRevocationListBuilder()
        builder = builder.issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        builder = builder.last_update(now).next_update(now + A_DAY)
        for serial, at in self.revoked.items():
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at).build()
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(key or self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def right_status(self, asked: bytes, *, signer: Issued | None = None, **other: Any) -> bytes:
        """Answer as asked; `signer` answers in its place, and `other` is what is said instead."""
        query = ocsp.load_der_ocsp_request(asked)
        now = datetime.now(UTC) - other.get("age", 0) * A_DAY
        at = other.get("revoked_at", self.revoked.get(query.serial_number))
        status = ocsp.OCSPCertStatus.REVOKED if at else other.get("status", ocsp.OCSPCertStatus.GOOD)
        builder = ocsp.OCSPResponseBuilder().add_response_by_hash(
            query.issuer_name_hash,
            query.issuer_key_hash,
            query.serial_number + other.get("more", 0),
            query.hash_algorithm,
            status,
            now,
            now + A_DAY if other.get("is_bounded", True) else None,
            at,
            None,
        )
        own = Issued(self.key, self.certificate, self.certificate)
        answers = signer or own
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, answers.certificate)
        if signer:
            builder = builder.certificates([signer.certificate])
        return builder.sign(answers.key, hashes.SHA256()).public_bytes(Encoding.DER)


@asynccontextmanager
async def revocable_authority() -> AsyncIterator[RevocableAuthority]:
    """An authority that is there to be asked."""
    made = RevocableAuthority()
    conversations: set[asyncio.Task[None]] = set()

    def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(_converse(made, reader, writer))
        conversations.add(task)
        task.add_done_callback(conversations.discard)

    server = await asyncio.start_server(converse, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        server.close()
        for each in conversations:
            each.cancel()
        await asyncio.gather(*conversations, return_exceptions=True)
        await server.wait_closed()


async def _converse(
    authority: RevocableAuthority, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    try:
        told = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, path, _ = told.split(" ", 2)
        sizes = [
            line.split(": ")[1] for line in told.lower().splitlines() if line.startswith("content-length")
        ]
        asked = await reader.readexactly(int(sizes[0])) if sizes else b""
        authority.asked.append(f"{method} {path}")
        content = {"/list": authority.list, "/status": authority.status}[path](asked)
        if content is None:
            await asyncio.Event().wait()
            return
        status = "200 OK" if content else "503 Service Unavailable"
        writer.write(head(status, "application/octet-stream", len(content)) + content)
        await writer.drain()
        writer.close()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass  # Whoever asked went away, as is tested.
    finally:
        if not writer.is_closing():
            writer.transport.abort()
        with suppress(ConnectionError):
            await writer.wait_closed()
