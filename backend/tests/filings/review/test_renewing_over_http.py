"""`causeway seal renew` with a key of the court's own, of whose certificates an authority tells over HTTP."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.x509 import ocsp
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore

from causeway.cli.seals import renew_the_seals
from causeway.documents.adapters.authority_files import AUTHORITY, COURT
from causeway.documents.reference_number import shown_reference
from causeway.documents.tables import Seal
from causeway.documents.verify import verify_file
from tests.documents import files
from tests.documents.revocation_server import Issued, RevocableAuthority, revocable_authority
from tests.documents.sealing import sealing
from tests.documents.time_stamp_server import TimeStampServer, time_stamp_server
from tests.filings.review.sealed import accepted_with


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database: what is asked over HTTP is the same on both."""
    return sqlite_url


@pytest.fixture
async def revocable() -> AsyncIterator[RevocableAuthority]:
    async with revocable_authority() as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "keys"
    made.mkdir()
    return made


@pytest.fixture
def court(revocable: RevocableAuthority, folder: Path) -> Issued:
    return revocable.seals_in(folder)


@pytest.fixture
async def stamps(court: Issued, folder: Path) -> AsyncIterator[TimeStampServer]:
    async with time_stamp_server(folder) as made:
        yield made


@pytest.fixture
def own(context, tmp_path: Path, sandbox, court: Issued, folder: Path) -> Any:
    return sealing(context, tmp_path, sandbox, folder)


@pytest.fixture
async def sealed(at, own) -> Seal:
    await accepted_with(at, own, files.good_pdf(1))
    await own.catch_up()
    (seal,) = await own.seals()
    assert seal.signed_at is not None
    return seal


Command = Callable[[], Any]
REVOKED_AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def renew(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stamps: TimeStampServer,
    folder: Path,
    tmp_path: Path,
    database_url: str,
) -> Command:
    """Runs the command, and returns what it printed with what it ended with, if that is not success."""
    monkeypatch.setenv("CAUSEWAY_SEAL_PKCS12", str(folder / COURT))
    monkeypatch.setenv("CAUSEWAY_SEAL_TIME_STAMP_URL", stamps.url)
    monkeypatch.setenv("CAUSEWAY_SEAL_TRUSTED", str(folder / AUTHORITY))

    def run() -> str:
        try:
            renew_the_seals(everything=True, data=tmp_path, database_url=database_url)
        except SystemExit as ended:
            return str(ended)
        return ""

    async def said() -> list[str]:
        capsys.readouterr()
        ended = await asyncio.to_thread(run)
        lines = capsys.readouterr().out.splitlines()
        return lines + [ended] * bool(ended)

    return said


FAULTS: dict[str, tuple[Callable[[RevocableAuthority, TimeStampServer], Any], str]] = {
    "no list": (
        lambda a, _: setattr(a, "list", lambda _: b""),
        "of whether CN=Court was revoked: status 503",
    ),
    "another's list": (
        lambda a, _: setattr(a, "list", lambda _: a.right_list(name="Somebody")),
        "of whether CN=Court was revoked: the revocation list is another authority's",
    ),
    "no status": (
        lambda a, _: setattr(a, "status", lambda q: a.right_status(q, status=ocsp.OCSPCertStatus.UNKNOWN)),
        "of whether CN=Stamps was revoked: the authority does not know the certificate",
    ),
    "time stamps of who was revoked": (
        lambda a, _: setattr(a, "status", lambda q: a.right_status(q, revoked_at=REVOKED_AT)),
        "the certificate of CN=Stamps was revoked as of 2026-11-20 09:30 UTC",
    ),
    "no time stamp": (
        lambda _, s: setattr(s, "answer", s.wrong_nonce),
        "the answer is to another question: its nonce is another",
    ),
}


async def test_what_authorities_say_is_put_into_the_file(own, sealed, revocable, court, renew, folder):
    # Revoked, and sealed before: as an authority does when a court has a new key.
    revocable.revoked[court.certificate.serial_number] = sealed.signed_at + timedelta(days=1)
    lines = await renew()
    (after,) = await own.seals()
    until = f"{after.time_stamp_ends_at:%Y-%m-%d}"
    assert lines == [f"{shown_reference(sealed.reference)}\t{until}", "1 renewed"]
    assert sorted(revocable.asked) == ["GET /list", "POST /status"]
    content = await own.sealed_bytes(after)
    assert content.startswith(await own.sealed_bytes(sealed))
    assert evidence_in(content) == (1, 1)
    file = folder / "judged.pdf"
    file.write_bytes(content)
    found = await asyncio.to_thread(verify_file, file, folder / AUTHORITY)
    assert found.breaks == []
    assert [fact.split()[0] for fact in found.facts].count("renewed") == 1


async def test_what_is_not_proved_is_said_and_changes_nothing(own, sealed, revocable, court, stamps, renew):
    for change, said in FAULTS.values():
        change(revocable, stamps)
        ended = f"causeway: TIME_STAMP_UNAVAILABLE: {said}; the same command goes on"
        assert await renew() == ["0 renewed", ended]
        revocable.list, revocable.status = revocable.right_list, revocable.right_status
        stamps.answer = stamps.right
    # One of its own, after which others would be renewed.
    at = sealed.signed_at - timedelta(days=1)
    revocable.revoked[court.certificate.serial_number] = at
    revoked = f"the certificate of CN=Court was revoked as of {at:%Y-%m-%d %H:%M} UTC"
    line = f"{shown_reference(sealed.reference)}\tKEY_EXPIRED: {revoked}, before it sealed this"
    assert await renew() == [line, "0 renewed", "causeway: 1 not renewed"]
    assert [seal.sha256 for seal in await own.seals()] == [sealed.sha256]


def evidence_in(content: bytes) -> tuple[int, int]:
    """How many revocation lists and answers of OCSP the file brings."""
    store = DocumentSecurityStore.read_dss(PdfFileReader(io.BytesIO(content)))
    return len(store.crls), len(store.ocsps)
