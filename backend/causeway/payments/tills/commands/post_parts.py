"""Post what is said of a till, on its own account and the court's shared ones."""

from collections.abc import Sequence
from typing import Any

from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.tills.rules import SHORT_AND_OVER, Part
from causeway.payments.tills.tables import Till


async def post_parts(work: Work[Any], till: Till, parts: Sequence[Part]) -> None:
    """Post the parts as one entry about the till; nothing where nothing moves."""
    if not parts:
        return
    lines = []
    for part in parts:
        account_id = till.ledger_account_id
        if part.code is not None:
            is_result = part.code == SHORT_AND_OVER
            kind = LedgerAccountKind.INCOME if is_result else LedgerAccountKind.ASSET
            account_id = await open_account(work, part.code, kind)
        lines.append(Line(account_id, part.cents))
    reference = f"{till.office_code} {till.counter} {till.day.isoformat()}"
    await post(work, Entry(EntryKind.TILL, reference, tuple(lines), subject_id=till.id))
