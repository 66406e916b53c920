"""Keep which file was made of a receipt: the first one stays, however often it is asked for at once."""

from dataclasses import dataclass
from typing import Any

from causeway.kit.blobs import Blob
from causeway.kit.counters import INSERTS
from causeway.kit.work import Work
from causeway.payments.receipts.tables import ReceiptFile


@dataclass(frozen=True)
class KeepReceiptFile:
    """A file was made of the receipt, and is in the store."""

    receipt_id: str
    blob: Blob


async def keep_receipt_file(work: Work[Any], command: KeepReceiptFile) -> ReceiptFile:
    """Return the file of the receipt: this one, or the one that was kept before."""
    insert = INSERTS[work.session.get_bind().dialect.name]
    row = {
        "receipt_id": command.receipt_id,
        "sha256": command.blob.sha256,
        "size_bytes": command.blob.size,
        "made_at": work.now,
    }
    await work.session.execute(insert(ReceiptFile).values(**row).on_conflict_do_nothing())
    return await work.session.get_one(ReceiptFile, command.receipt_id)
