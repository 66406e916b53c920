"""What documents need of the world outside."""

from pathlib import Path
from typing import NamedTuple, Protocol

from causeway.documents.tables import ScanOutcome


class Scan(NamedTuple):
    """What a scanner said, and the name of what it found."""

    outcome: ScanOutcome
    signature: str | None = None


class ScannerUnavailableError(Exception):
    """A scanner is configured and does not answer: the file waits, it is never taken as clean."""


class CheckUnfinishedError(Exception):
    """The machine was too busy to look into a file: the file waits, it is not refused for that."""


class Scanner(Protocol):
    """Something that looks for malware."""

    async def scan(self, path: Path) -> Scan:
        """Look through the file. Raises `ScannerUnavailableError`."""
        ...
