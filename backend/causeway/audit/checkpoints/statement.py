"""What a checkpoint says, as the bytes that are signed."""

import hashlib
from datetime import UTC, datetime
from typing import Any, NamedTuple

import orjson


class Statement(NamedTuple):
    """The log had the hash `hash` at `position`, its end, at `at`; the statement before has the digest `previous`.

    `certificate` is the fingerprint of the certificate whose key signs.
    """

    number: int
    position: int
    hash: str
    at: datetime
    previous: str
    certificate: str

    def fields(self) -> dict[str, Any]:
        """Return it as JSON has it, the instant in UTC."""
        return self._asdict() | {"at": self.at.astimezone(UTC).isoformat()}

    def content(self) -> bytes:
        """Return the bytes that are signed: JSON with its keys in order."""
        return orjson.dumps(self.fields(), option=orjson.OPT_SORT_KEYS)

    def digest(self) -> str:
        """Return the SHA-256 of the content in hexadecimal, which the next statement names."""
        return hashlib.sha256(self.content()).hexdigest()


class SignedStatement(NamedTuple):
    """A statement, the signature over its content, and a time-stamp token (RFC 3161) over the signature, if any."""

    statement: Statement
    signature: bytes
    time_stamp: bytes | None = None
