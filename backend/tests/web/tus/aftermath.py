"""What is there once everything has been sent and whatever happened is over."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from causeway.audit.log import AuditLog
from causeway.audit.verify import verify_chain
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.uploads.tables import RECEIVING
from tests.documents.builders import pool, processor, what_became
from tests.web.tus.senders import Sender


async def require_whole(database: Database, directory: Path, senders: Iterable[Sender]) -> None:
    """Finish whatever killed workers left, compare every file with what was sent, and verify the log."""
    later = FixedClock(SystemClock().now() + timedelta(hours=1))
    context = Context(database=database, clock=later, bus=LocalBus(), log=AuditLog())
    store, sandbox = LocalBlobStore(directory, reserve=0), pool()
    await processor(context, store, sandbox).catch_up()
    await sandbox.close()
    for sender in senders:
        upload, document, _ = await what_became(context, sender.path[-36:])
        assert upload.status not in RECEIVING
        assert document is not None
        assert document.sha256 == hashlib.sha256(sender.content).hexdigest()
        kept = b"".join([piece async for piece in store.read(document.sha256)])
        assert kept == sender.content
    async with database.reading() as session:
        assert (await verify_chain(session)).breaks == []
