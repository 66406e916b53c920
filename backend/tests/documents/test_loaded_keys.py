"""A key is loaded once, however much is signed with it: loading one takes a fifth of a second of the event loop."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms, x509
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from causeway.documents.adapters import loaded_keys
from causeway.documents.adapters.development_authority import DevelopmentKey, make_authority

TEXT = b"in open court"


def counted(load: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    def loading(*arguments: Any, **options: Any) -> Any:
        calls.append("loaded")
        return load(*arguments, **options)

    return loading


@pytest.mark.parametrize("kind", ["EC", "RSA"])
async def test_the_court_and_its_time_stamps_load_one_key_each(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "RSA":  # as the keys of most courts are, and those of an authority made before today
        monkeypatch.setattr(
            "cryptography.hazmat.primitives.asymmetric.ec.generate_private_key",
            lambda _curve: rsa.generate_private_key(65537, 2048),
        )
    make_authority(tmp_path)
    calls: list[str] = []
    loader = loaded_keys.load_der_private_key
    monkeypatch.setattr(loaded_keys, "load_der_private_key", counted(loader, calls))
    # pyHanko's own way to it.
    monkeypatch.setattr(
        "cryptography.hazmat.primitives.serialization.load_der_private_key", counted(loader, calls)
    )
    key = DevelopmentKey(tmp_path)
    for _ in range(3):
        signature = await key.sign(sha256(TEXT).digest(), datetime.now(UTC))
    assert len(calls) == 2
    roots = [x509.Certificate.load(_der(tmp_path / "authority.pem"))]
    trusted = ValidationContext(trust_roots=roots, allow_fetching=False)
    content = cms.ContentInfo.load(signature.cms)["content"]
    status = await async_validate_detached_cms(TEXT, content, trusted, trusted)
    assert status.valid
    assert status.intact
    assert status.trusted
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.trusted


def _der(path: Path) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificate

    return load_pem_x509_certificate(path.read_bytes()).public_bytes(Encoding.DER)
