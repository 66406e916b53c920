"""A key that never leaves its token (PKCS#11): what it signs with it is held against its certificate."""

import threading
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256


class TokenUnavailableError(Exception):
    """The token gives no signature; says why, and never the PIN."""


_ALONE = threading.Lock()
"""A module knows one login at a time for the whole process: sealing and checkpoints take turns."""


@dataclass
class Pkcs11Token:
    """Signs by the key called `key` on the token called `token`, through the module (a shared library) of its maker.

    `certificates` is a file of PEM: the key's own certificate first, then those above it. It is read each time, and the
    token is opened each time: one that was away is found again.
    """

    module: Path
    token: str
    key: str
    pin: str = field(repr=False)
    certificates: Path
    _is_pin_wrong: bool = field(default=False, init=False, repr=False)

    def chain(self) -> list[x509.Certificate]:
        """Return the certificates, the key's own first. Raises `TokenUnavailableError`."""
        try:
            return x509.load_pem_x509_certificates(self.certificates.read_bytes())
        except (OSError, ValueError) as error:
            raise TokenUnavailableError(f"the certificates cannot be read: {error}") from error

    def sign(self, content: bytes) -> bytes:
        """Return the signature over the content: RSASSA-PKCS1-v1_5 or ECDSA with SHA-256.

        Raises `TokenUnavailableError`.
        """
        public = self.chain()[0].public_key()
        if not isinstance(public, RSAPublicKey | EllipticCurvePublicKey):
            raise TokenUnavailableError("the certificate is of no RSA or elliptic-curve key")
        with _ALONE:
            signature = self._signed(content, is_rsa=isinstance(public, RSAPublicKey))
        try:
            if isinstance(public, RSAPublicKey):
                public.verify(signature, content, PKCS1v15(), SHA256())
            else:
                public.verify(signature, content, ECDSA(SHA256()))
        except InvalidSignature as error:
            raise TokenUnavailableError("the certificate is not that of the key") from error
        return signature

    def _signed(self, content: bytes, *, is_rsa: bool) -> bytes:
        try:
            import pkcs11  # noqa: PLC0415 - an extra, which most installations have not
            from pkcs11.util.ec import encode_ecdsa_signature  # noqa: PLC0415
        except ImportError as error:
            raise TokenUnavailableError("the extra `pkcs11` is not installed") from error
        if self._is_pin_wrong:
            raise TokenUnavailableError(
                "its PIN is wrong: not tried again before a restart, or it would lock itself"
            )
        try:
            opened: Any = pkcs11.lib(str(self.module)).get_token(token_label=self.token)
            with opened.open(user_pin=self.pin) as session:
                key = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, label=self.key)
                if is_rsa:
                    return bytes(key.sign(content, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS))
                digest = sha256(content).digest()
                return bytes(encode_ecdsa_signature(key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA)))
        except (pkcs11.exceptions.PinIncorrect, pkcs11.exceptions.PinLenRange) as error:
            self._is_pin_wrong = True
            raise TokenUnavailableError("its PIN is wrong") from error
        except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError) as error:
            raise TokenUnavailableError(type(error).__name__) from error
