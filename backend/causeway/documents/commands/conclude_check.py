"""The checks are done: the verdict and what was found are written down."""

import logging
from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents import rules
from causeway.documents.findings import FindingCode, Found
from causeway.documents.tables import Document, DocumentVerdict, ScanOutcome
from causeway.kit.work import Work
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import PROCESSING, Upload, UploadFinding
from causeway.uploads.transitions import UPLOADS, UploadEvent

log = logging.getLogger(__name__)

EVENTS = {
    DocumentVerdict.CLEAN: UploadEvent.PASS,
    DocumentVerdict.INVALID: UploadEvent.REFUSE,
    DocumentVerdict.INFECTED: UploadEvent.FIND_MALWARE,
}


@dataclass(frozen=True)
class ConcludeCheck:
    """What the checks of an upload found. There is no document if its bytes were not what was announced."""

    upload_id: str
    findings: tuple[Found, ...]
    content_type: str | None = None
    pages: int | None = None
    has_text_layer: bool | None = None
    scan: ScanOutcome = ScanOutcome.NOT_SCANNED


async def conclude_check(work: Work[Actor], command: ConcludeCheck) -> DocumentVerdict | None:
    """Decide and write it down; return the verdict, or None if it was decided already."""
    upload = await work.session.get_one(Upload, command.upload_id, with_for_update=True)
    if upload.status not in PROCESSING:
        return None
    verdict = rules.verdict_of(command.findings, command.scan)
    document = await _written_on_document(work, command, verdict)
    for position, found in enumerate(command.findings):
        if found.code is FindingCode.UNCHECKED:
            log.warning("a check could not be made on upload %s: %s", upload.id, found.detail)
        work.session.add(
            UploadFinding(
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


async def _written_on_document(
    work: Work[Actor], command: ConcludeCheck, verdict: DocumentVerdict
) -> Document | None:
    """Write the verdict on the document, if there is one, and return it."""
    statement = select(Document).where(Document.upload_id == command.upload_id)
    document = (await work.session.exec(statement)).one_or_none()
    if document is None:
        return None
    document.verdict, document.checked_at, document.scan = verdict, work.now, command.scan
    document.pages, document.has_text_layer = command.pages, command.has_text_layer
    document.content_type = command.content_type or rules.UNKNOWN_TYPE
    return document
