"""A check that is not over soon: meanwhile there is a document, and anybody sees that it is being checked."""

import asyncio
from pathlib import Path

from causeway.documents.ports import Scan
from causeway.documents.tables import Document, DocumentVerdict, ScanOutcome
from causeway.kit.blobs import LocalBlobStore
from causeway.uploads.tables import Upload, UploadStatus
from tests.documents import files
from tests.documents.builders import pool, processor, what_became, whole_upload
from tests.patience import until


class Held:
    """A scanner that takes as long as it is held."""

    def __init__(self) -> None:
        self.leave = asyncio.Event()

    async def scan(self, _path: Path) -> Scan:
        await self.leave.wait()
        return Scan(ScanOutcome.CLEAN)


async def test_a_check_that_takes_long_is_seen_to_be_made(context, tmp_path):
    store, sandbox = LocalBlobStore(tmp_path / "files", reserve=0), pool()
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    held = Held()

    async def assembled() -> tuple[Upload, Document] | None:
        upload, document, _ = await what_became(context, upload_id)
        return document and (upload, document)

    checking = asyncio.create_task(processor(context, store, sandbox, held).catch_up())
    upload, document = await until(assembled)
    assert (upload.status, document.verdict) == (UploadStatus.SCANNING, DocumentVerdict.PENDING)
    held.leave.set()
    await checking
    upload, document, _ = await what_became(context, upload_id)
    assert document is not None
    assert (upload.status, document.verdict, document.scan) == (
        UploadStatus.CLEAN,
        DocumentVerdict.CLEAN,
        ScanOutcome.CLEAN,
    )
    await sandbox.close()
