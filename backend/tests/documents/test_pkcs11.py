"""A key on a token seals and signs checkpoints; a token that is away, locked or another is told, and nothing leaks."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from asn1crypto import cms, pem, x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from causeway.audit.ports import CheckpointKeyError
from causeway.documents.adapters.authority_files import AUTHORITY, COURT
from causeway.documents.adapters.development_authority import make_authority, time_stamps_in
from causeway.documents.adapters.pkcs11_key import Pkcs11CheckpointKey, Pkcs11Key
from causeway.documents.adapters.pkcs11_token import Pkcs11Token
from causeway.documents.ports import SealFaultError
from causeway.documents.tables import SealFault

TEXT = b"in open court"
DIGEST = sha256(TEXT).digest()
PIN = "274951"
MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")

pytestmark = [
    pytest.mark.skipif(
        shutil.which("softhsm2-util") is None, reason="softhsm2 is not installed: docs/operations.md"
    ),
]


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A device with one token, whose library keeps to the first configuration it sees: one for the whole module."""
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("device")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    patch.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
    softhsm("--init-token", "--free", "--label", "court", "--so-pin", PIN[::-1], "--pin", PIN)

    kinds = {kind: put_on_token(folder, kind) for kind in ("ec", "rsa")}
    yield kinds.__getitem__
    patch.undo()


def put_on_token(folder: Path, kind: str) -> Path:
    """Make an authority whose court has a key of that kind, and put the key on the token."""
    authority = folder / kind
    if kind == "rsa":
        with pytest.MonkeyPatch.context() as instead:
            generate = "cryptography.hazmat.primitives.asymmetric.ec.generate_private_key"
            instead.setattr(generate, lambda _curve: rsa.generate_private_key(65537, 2048))
            make_authority(authority)
    else:
        make_authority(authority)
    key, own, others = pkcs12.load_key_and_certificates((authority / COURT).read_bytes(), None)
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    assert own is not None
    chain = "".join(each.public_bytes(Encoding.PEM).decode() for each in (own, *others))
    (authority / "chain.pem").write_text(chain)
    (authority / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    number = sha256(kind.encode()).hexdigest()[:8]
    softhsm(
        "--import",
        authority / "key.pem",
        "--token",
        "court",
        "--label",
        kind,
        "--id",
        number,
        "--pin",
        PIN,
    )
    return authority


def softhsm(*arguments: object) -> None:
    subprocess.run(["softhsm2-util", *map(str, arguments)], check=True, capture_output=True)


def token(authority: Path, **changes: object) -> Pkcs11Token:
    made = Pkcs11Token(MODULE, "court", authority.name, PIN, authority / "chain.pem")
    return replace(made, **changes)


@pytest.mark.parametrize("kind", ["ec", "rsa"])
async def test_a_key_on_a_token_seals(device: Callable[..., Path], kind: str):
    authority = device(kind)
    key = Pkcs11Key(token(authority), time_stamps_in(authority))
    certificate = await key.certificate()
    assert not certificate.is_development
    signature = await key.sign(DIGEST, datetime.now(UTC))
    assert signature.certificate == certificate
    _, _, der = pem.unarmor((authority / AUTHORITY).read_bytes())
    trusted = ValidationContext(trust_roots=[x509.Certificate.load(der)], allow_fetching=False)
    content = cms.ContentInfo.load(signature.cms)["content"]
    status = await async_validate_detached_cms(TEXT, content, trusted, trusted)
    assert status.bottom_line
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.trusted


async def test_it_signs_checkpoints_as_a_file_would(device: Callable[..., Path]):
    authority = device("ec")
    key = Pkcs11CheckpointKey(token(authority), lambda: time_stamps_in(authority))
    now = datetime.now(UTC)
    certificate = await key.certificate(now)
    assert certificate.certificate_pem == (authority / "chain.pem").read_text()
    public = token(authority).chain()[0].public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    from cryptography.hazmat.primitives.hashes import SHA256

    public.verify(await key.sign(TEXT), TEXT, ec.ECDSA(SHA256()))
    assert (await key.time_stamp(TEXT)).at <= datetime.now(UTC)
    with pytest.raises(CheckpointKeyError, match="valid until"):
        await key.certificate(now + timedelta(days=2000))


async def test_what_is_wrong_is_a_fault_that_is_tried_again(device: Callable[..., Path], tmp_path: Path):
    authority = device("ec")
    faults = {
        "no such token": {"token": "elsewhere"},
        "no such key": {"key": "another"},
        "no such module": {"module": tmp_path / "none.so"},
        "no certificates": {"certificates": tmp_path / "none.pem"},
        "another's certificate": {"certificates": authority / AUTHORITY},
    }
    for name, change in faults.items():
        key = Pkcs11Key(token(authority, **change), time_stamps_in(authority))
        with pytest.raises(SealFaultError) as refused:
            await key.sign(DIGEST, datetime.now(UTC))
        assert refused.value.fault is SealFault.KEY_UNAVAILABLE, name
        checkpoints = Pkcs11CheckpointKey(token(authority, **change), lambda: None)
        with pytest.raises(CheckpointKeyError):
            await checkpoints.sign(TEXT)
    key = Pkcs11Key(token(authority), time_stamps_in(authority))
    with pytest.raises(SealFaultError) as over:
        await key.sign(DIGEST, datetime.now(UTC) + timedelta(days=2000))
    assert over.value.fault is SealFault.KEY_EXPIRED


async def test_a_wrong_pin_is_tried_once_and_told_to_nobody(device: Callable[..., Path]):
    authority = device("ec")
    wrong = token(authority, pin="662607")
    key = Pkcs11Key(wrong, time_stamps_in(authority))
    told = []
    for _ in range(2):
        with pytest.raises(SealFaultError) as refused:
            await key.sign(DIGEST, datetime.now(UTC))
        assert refused.value.fault is SealFault.KEY_UNAVAILABLE
        told.append(str(refused.value))
    assert "its PIN is wrong" in told[0]
    assert "not tried again" in told[1]
    assert "662607" not in f"{told} {wrong!r}"
    # The right one works, as before.
    assert (await Pkcs11Key(token(authority), time_stamps_in(authority)).sign(DIGEST, datetime.now(UTC))).cms
