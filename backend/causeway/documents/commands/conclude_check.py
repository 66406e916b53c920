"""The checks are done: the verdict and what was found are written down."""

import logging
from dataclasses import dataclass

from sqlalchemy import bindparam
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents import rules
from causeway.documents.commands.assemble_document import Assembled, upload_for_check
from causeway.documents.findings import FindingCode, Found
from causeway.documents.tables import Document, DocumentVerdict, ScanOutcome
from causeway.kit.plain_rows import PlainQuery, new_row
from causeway.kit.work import Work
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import PROCESSING, UploadFinding
from causeway.uploads.transitions import UPLOADS, UploadEvent

log = logging.getLogger(__name__)

EVENTS = {
    DocumentVerdict.CLEAN: UploadEvent.PASS,
    DocumentVerdict.INVALID: UploadEvent.REFUSE,
    DocumentVerdict.INFECTED: UploadEvent.FIND_MALWARE,
}
_DOCUMENT = PlainQuery(select(Document).where(Document.upload_id == bindparam("upload_id")), Document)


@dataclass(frozen=True)
class ConcludeCheck:
    """What the checks of an upload found. There is no document if its bytes were not what was announced."""

    upload_id: str
    findings: tuple[Found, ...]
    content_type: str | None = None
    pages: int | None = None
    has_text_layer: bool | None = None
    scan: ScanOutcome = ScanOutcome.NOT_SCANNED


async def conclude_check(
    work: Work[Actor], command: ConcludeCheck, assembled: Assembled | None = None
) -> DocumentVerdict | None:
    """Decide and write it down; return the verdict, or None if it was decided already.

    What the same unit of work has `assembled` is written once, with its verdict.
    """
    upload, document = assembled or (await upload_for_check(work, command.upload_id), None)
    if upload.status not in PROCESSING:
        return None
    verdict = rules.verdict_of(command.findings, command.scan)
    document = document or await _document_of(work, upload.id)
    if document is not None:
        document.verdict, document.checked_at, document.scan = verdict, work.now, command.scan
        document.pages, document.has_text_layer = command.pages, command.has_text_layer
        document.content_type = command.content_type or rules.UNKNOWN_TYPE
    for position, found in enumerate(command.findings):
        if found.code is FindingCode.UNCHECKED:
            log.warning("a check could not be made on upload %s: %s", upload.id, found.detail)
        work.rows.add(
            new_row(
                UploadFinding,
                id=work.new_id(),
                upload_id=upload.id,
                document_id=document.id if document else None,
                position=position,
                code=found.code,
                severity=found.severity,
                page=found.page,
                detail=found.detail,
            )
        )
    after = UPLOADS.step(upload.status, EVENTS[verdict])
    work.record(UploadStatusChanged(upload.id, upload.owner_user_id, upload.status, after))
    upload.status = after
    return verdict


async def _document_of(work: Work[Actor], upload_id: str) -> Document | None:
    """Return the upload's document, if there is one, to be changed."""
    document: Document | None = await _DOCUMENT.one_or_none(work.session, {"upload_id": upload_id})
    work.rows.follow(document)
    return document
