"""Which payments the ledger by matter is made from."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class MatterCriteria:
    """Payments begun at `since` or later and before `until`, for filings that bear the firm's own `reference`.

    None narrows nothing.
    """

    since: datetime | None = None
    until: datetime | None = None
    reference: str | None = None
