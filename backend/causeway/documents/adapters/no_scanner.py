"""The scanner of a court that has configured none."""

from pathlib import Path

from causeway.documents.ports import Scan
from causeway.documents.tables import ScanOutcome


class NoScanner:
    """Looks at nothing, and says so: the document is recorded as not scanned."""

    async def scan(self, path: Path) -> Scan:
        """Answer that it was not scanned."""
        return Scan(ScanOutcome.NOT_SCANNED)
