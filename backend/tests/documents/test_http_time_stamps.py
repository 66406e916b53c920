"""A time-stamp authority over HTTP: what is right is believed, whatever is not ends as one fault, and in time."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from asn1crypto import cms, pem, x509
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from causeway.documents.adapters.authority_files import AUTHORITY, COURT
from causeway.documents.adapters.development_authority import make_authority
from causeway.documents.adapters.http_time_stamps import HttpTimeStamper
from causeway.documents.adapters.pkcs12_key import Pkcs12Key, time_stamps_of
from causeway.documents.ports import SealFaultError, Signature
from causeway.documents.tables import SealFault
from tests.documents.time_stamp_server import TimeStampServer, openssl_authority, time_stamp_server
from tests.patience import PATIENCE

TEXT = b"in open court"
DIGEST = sha256(TEXT).digest()
BRIEFLY = 0.4

WRONG = {
    "wrong_nonce": "nonce",
    "other_digest": "another digest",
    "forged": "does not hold",
    "refusal": "refused: rejection",
    "no_token": "cannot be read",
    "fault": "status 500",
    "redirection": "status 302",
    "page": "no time-stamp reply",
    "garbage": "cannot be read",
    "endless": "more than 65536 bytes",
    "silence": "within 0.4 seconds",
    "drop_by_drop": "within 0.4 seconds",
    "dropped": "no answer: ",
}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authority")
    make_authority(folder)
    return folder


@pytest.fixture
async def server(authority: Path) -> AsyncIterator[TimeStampServer]:
    async with time_stamp_server(authority) as made:
        yield made


async def signed(authority: Path, url: str, trusted: Path | None = None) -> Signature:
    key = Pkcs12Key(authority / COURT, "", time_stamps_of(url, trusted))
    return await key.sign(DIGEST, datetime.now(UTC))


async def is_proved(authority: Path, signature: Signature) -> bool:
    """What a validator says that trusts the authority, and nothing else."""
    _, _, der = pem.unarmor((authority / AUTHORITY).read_bytes())
    trusted = ValidationContext(trust_roots=[x509.Certificate.load(der)], allow_fetching=False)
    content = cms.ContentInfo.load(signature.cms)["content"]
    status = await async_validate_detached_cms(TEXT, content, trusted, trusted)
    stamp = status.timestamp_validity
    return bool(status.bottom_line and stamp and stamp.trusted and stamp.timestamp == signature.signed_at)


@pytest.mark.parametrize("answer", ["right", "granted_with_changes"])
async def test_a_right_time_stamp_is_on_the_seal(server: TimeStampServer, authority: Path, answer: str):
    server.answer = getattr(server, answer)
    assert await is_proved(authority, await signed(authority, server.url, authority / AUTHORITY))
    assert server.asked == 1


async def test_the_time_stamp_of_another_authority_is_one_that_whoever_verifies_does_not_trust(
    authority: Path, tmp_path: Path
):
    make_authority(tmp_path)
    async with time_stamp_server(tmp_path) as stranger:
        assert not await is_proved(authority, await signed(authority, stranger.url))
        assert stranger.asked == 1


async def test_the_time_stamp_of_another_authority_is_not_taken_where_it_is_said_whom_to_trust(
    server: TimeStampServer, authority: Path, tmp_path: Path
):
    make_authority(tmp_path)
    ours, both = authority / AUTHORITY, tmp_path / "both.pem"
    both.write_bytes(ours.read_bytes() + (tmp_path / AUTHORITY).read_bytes())
    async with time_stamp_server(tmp_path) as stranger:
        for trusted, why in ((ours, "not trusted"), (tmp_path / "gone", "whom to trust cannot be read")):
            with pytest.raises(SealFaultError, match=why) as refused:
                await signed(authority, stranger.url, trusted)
            assert refused.value.fault is SealFault.TIME_STAMP_UNAVAILABLE
        # It is asked again, and believed, as soon as the file names it.
        await signed(authority, stranger.url, both)
        assert stranger.asked == 3


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the program openssl is not installed")
async def test_the_authority_of_openssl_is_understood(
    server: TimeStampServer, authority: Path, tmp_path: Path
):
    server.answer = openssl_authority(authority, tmp_path)
    assert await is_proved(authority, await signed(authority, server.url))


@pytest.mark.parametrize("answer", WRONG)
async def test_what_is_no_time_stamp_of_this_is_one_fault(server: TimeStampServer, answer: str):
    server.answer = getattr(server, answer)
    is_slow = answer in {"silence", "drop_by_drop"}
    stamps = HttpTimeStamper(server.url, seconds=BRIEFLY if is_slow else PATIENCE)
    async with asyncio.timeout(2 * PATIENCE):
        with pytest.raises(TimestampRequestError, match=WRONG[answer]):
            await stamps.async_timestamp(DIGEST, "sha256")
    # One that has so little time may be given up before it is asked, on a busy machine.
    assert is_slow or server.asked == 1


async def test_nobody_there_is_the_same_fault_and_names_no_password(authority: Path):
    with pytest.raises(SealFaultError) as refused:
        await signed(authority, "http://court:hush@127.0.0.1:1/")
    assert refused.value.fault is SealFault.TIME_STAMP_UNAVAILABLE
    assert "hush" not in str(refused.value)
    for url in ("", "tsa.example", "http://[::", "ftp://tsa.example"):
        with pytest.raises(TimestampRequestError):
            await HttpTimeStamper(url).async_timestamp(DIGEST, "sha256")


@pytest.mark.parametrize("answer", ["wrong_nonce", "garbage", "fault", "dropped"])
async def test_a_seal_without_its_time_stamp_is_a_fault_of_the_authority(
    server: TimeStampServer, authority: Path, answer: str
):
    server.answer = getattr(server, answer)
    with pytest.raises(SealFaultError) as refused:
        await signed(authority, server.url)
    assert refused.value.fault is SealFault.TIME_STAMP_UNAVAILABLE
