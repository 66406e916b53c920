"""A copy of all checkpoints outside the database: a file that only grows, a line of JSON each."""

import base64
import binascii
import fcntl
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from causeway.audit.checkpoints.statement import SignedStatement, Statement
from causeway.kit.blobs.staging import sync_directory

TAIL_BYTES = 1 << 20
"""Of the end of the file, where the last checkpoint is looked for: a line has about a thousand."""


class CopyDisagreesError(Exception):
    """The copy outside knows a checkpoint that the database does not have so: nothing is added to it."""


class CopiedCertificate(NamedTuple):
    """A certificate that the checkpoints after it were signed with."""

    fingerprint: str
    certificate_pem: str


class CheckpointCopy:
    """The copy in the file at `path`, which any number of processes may add to."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`; nothing is opened yet."""
        self.path = path

    def last(self) -> SignedStatement | None:
        """Return the last checkpoint in it; None if there is none, or no file."""
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL_BYTES))
                lines = file.read().splitlines()
        except FileNotFoundError:
            return None
        for line in reversed(lines):
            read = _read(line)
            if isinstance(read, SignedStatement):
                return read
        return None

    def append(self, signed: Sequence[SignedStatement], certificates: dict[str, str]) -> None:
        """Add what follows the last of it, durably; what another process has added meanwhile is passed over."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        is_new = not self.path.exists()
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            last = self.last()
            since = last.statement.number if last else 0
            known = last.statement.certificate if last else ""
            lines = [] if self._ends_whole() else [b""]
            for each in signed:
                if each.statement.number <= since:
                    continue
                if (fingerprint := each.statement.certificate) != known:
                    known = fingerprint
                    lines.append(_certificate_line(fingerprint, certificates[fingerprint]))
                lines.append(_line(each))
            if lines:
                _write(file.fileno(), b"\n".join(lines) + b"\n")
                os.fsync(file.fileno())
        if is_new:
            sync_directory(self.path.parent)

    def length(self) -> int:
        """Return how many bytes it has; 0 if there is no file."""
        return self.path.stat().st_size if self.path.exists() else 0

    def read(self, length: int) -> Iterator[SignedStatement | CopiedCertificate | None]:
        """Yield what each line of its first `length` bytes says; None for one that says nothing."""
        with self.path.open("rb") as file:
            for line in file:
                length -= len(line)
                if length < 0:
                    return
                if line.strip():
                    yield _read(line)

    def _ends_whole(self) -> bool:
        """Whether the last line was written to its end: a power cut may have left a part of it."""
        with self.path.open("rb") as file:
            if not file.seek(0, os.SEEK_END):
                return True
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"


def _write(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]


def _line(signed: SignedStatement) -> bytes:
    stamp = signed.time_stamp
    return orjson.dumps(
        {
            "checkpoint": signed.statement.fields(),
            "signature": base64.b64encode(signed.signature).decode(),
            "time_stamp": base64.b64encode(stamp).decode() if stamp else None,
        }
    )


def _certificate_line(fingerprint: str, certificate_pem: str) -> bytes:
    return orjson.dumps({"certificate": fingerprint, "pem": certificate_pem})


def _read(line: bytes) -> SignedStatement | CopiedCertificate | None:
    try:
        told: Any = orjson.loads(line)
        if "certificate" in told:
            return CopiedCertificate(str(told["certificate"]), str(told["pem"]))
        fields = dict(told["checkpoint"])
        fields["at"] = datetime.fromisoformat(fields["at"])
        stamp = told["time_stamp"]
        return SignedStatement(
            Statement(**fields),
            base64.b64decode(told["signature"], validate=True),
            base64.b64decode(stamp, validate=True) if stamp else None,
        )
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, binascii.Error):
        return None
