"""Accepted filings whose documents have real bytes, to be sealed."""

from typing import Any

from causeway.filings.core.tables import Filing
from tests.documents.sealing import Sealing
from tests.filings.builders import Court, accepted


async def accepted_with(at: Court, seals: Sealing, content: bytes, **more: Any) -> Filing:
    """An accepted filing all of whose documents have the same real bytes."""
    filing = await accepted(at, **more)
    for row in await at.documents(filing.id):
        await seals.give_bytes(row.document_id or "", content)
    return filing
