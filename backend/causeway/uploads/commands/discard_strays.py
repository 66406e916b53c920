"""Bytes that were kept and never written down: their process ended between the disk and the books."""

import re
from datetime import timedelta

from sqlmodel import col, select

from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.uploads.tables import Upload

AGE = timedelta(days=1)
"""By then whatever was to be written down of a staged file has been."""
STRAYS_PER_LOOK = 100

UPLOAD_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def discard_strays(context: Context, store: BlobStore) -> None:
    """Remove the staged files of uploads that there are not: nobody was told that there were."""
    before = context.clock.now() - AGE
    keys = [key for key in await store.staged_before(before) if UPLOAD_ID.fullmatch(key)]
    for first in range(0, len(keys), STRAYS_PER_LOOK):
        some = keys[first : first + STRAYS_PER_LOOK]
        async with context.database.reading() as session:
            known = set((await session.exec(select(Upload.id).where(col(Upload.id).in_(some)))).all())
        for key in some:
            if key not in known:
                await store.discard(key)
