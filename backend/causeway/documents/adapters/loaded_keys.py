"""A signer and a time-stamp authority that keep their key as it was loaded.

pyHanko loads the key anew for each signature, and one of RSA with 3,072 bits is checked for a fifth of a second then,
on the event loop.
"""

from datetime import datetime
from functools import cached_property
from typing import Any, Protocol

from asn1crypto import cms, core
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import Hash
from cryptography.hazmat.primitives.serialization import load_der_private_key
from pyhanko.sign.general import as_signing_certificate, simple_cms_attribute
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

_attribute: Any = simple_cms_attribute  # without types


class _Encoded(Protocol):
    def dump(self) -> bytes: ...


def _loaded(key: _Encoded) -> Any:
    return load_der_private_key(key.dump(), password=None)


def _signed(key: RSAPrivateKey | EllipticCurvePrivateKey, content: bytes, digest_algorithm: str) -> bytes:
    """Return the signature: RSASSA-PKCS1-v1_5 or ECDSA."""
    hashing = get_pyca_cryptography_hash(digest_algorithm)
    if isinstance(key, RSAPrivateKey):
        return key.sign(content, PKCS1v15(), hashing)
    return key.sign(content, ECDSA(hashing))


class LoadedSigner(SimpleSigner):
    """Signs as `SimpleSigner` does by default, with a key that is loaded once."""

    @classmethod
    def of(cls, signer: SimpleSigner) -> "LoadedSigner":
        """Return what signs with the key of `signer`."""
        return cls(signer.signing_cert, signer.signing_key, signer.cert_registry)

    @cached_property
    def _key(self) -> Any:
        return _loaded(self.signing_key)

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        """Return the signature over `data`."""
        if isinstance(self._key, RSAPrivateKey | EllipticCurvePrivateKey):
            return _signed(self._key, data, digest_algorithm)
        return super().sign_raw(data, digest_algorithm)


class LoadedTimeStamper(DummyTimeStamper):
    """The time-stamp authority of a development authority, with an RSA key that is loaded once."""

    @cached_property
    def _key(self) -> Any:
        return _loaded(self.tsa_key)

    def _sign_tst_info(
        self, tst_info_data: bytes, md_algorithm: str, dt: datetime
    ) -> tuple[bytes, cms.CMSAttributes]:
        digest = Hash(get_pyca_cryptography_hash(md_algorithm))
        digest.update(tst_info_data)
        attributes = cms.CMSAttributes(
            [
                _attribute("content_type", "tst_info"),
                _attribute("signing_time", cms.Time({"utc_time": core.UTCTime(dt)})),
                _attribute("signing_certificate", as_signing_certificate(self.tsa_cert)),
                _attribute("message_digest", digest.finalize()),
            ]
        )
        return _signed(self._key, attributes.dump(), md_algorithm), attributes
