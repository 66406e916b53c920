"""Who may know of a document and read it: pure predicates over rows."""

from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.accounts.denials import Guarded
from causeway.cases.access import in_restricted_case, seen_as_court, seen_as_party
from causeway.cases.tables import Case, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.kit.predicates import any_of, any_row, bound
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.rules import PDF
from causeway.uploads.tables import Upload, UploadFinding

Predicate = ColumnElement[bool]

OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)

_ITS_CASE: Any = aliased(Case, name="its_case")
_ITS_DOCUMENT = aliased(Document, name="its_document")


def documents_visible_to(actor: Actor) -> Predicate:
    """Say which documents exist for `actor`: its own side's, those the court has, those filed and open to parties."""
    filed_for_parties = and_(
        col(Document.filed_at).is_not(None),
        col(Document.access).in_(OPEN_TO_PARTIES),
        seen_as_party(actor, Document.case_id),
    )
    return or_(_own(actor, Document), held_by_the_court(actor), filed_for_parties)


def verifiable_by(actor: Actor) -> Predicate:
    """Say which documents `actor` may learn to be sealed: those of public cases that parties read, and all it sees.

    Whoever verifies has the number or the file. What the court restricted does not exist for a stranger even so.
    """
    in_public_case = any_row(
        _ITS_CASE, _ITS_CASE.id == Document.case_id, _ITS_CASE.security_level == SecurityLevel.PUBLIC
    )
    return or_(and_(col(Document.access).in_(OPEN_TO_PARTIES), in_public_case), documents_visible_to(actor))


def findings_visible_to(actor: Actor) -> Predicate:
    """Say which findings exist for `actor`: those of its uploads and of the documents it may read."""
    checked = or_(_own(actor, _ITS_DOCUMENT), held_by_the_court(actor, _ITS_DOCUMENT))
    return or_(
        any_row(Upload, col(Upload.id) == col(UploadFinding.upload_id), uploads_visible_to(actor)),
        any_row(_ITS_DOCUMENT, col(_ITS_DOCUMENT.upload_id) == col(UploadFinding.upload_id), checked),
    )


def _own(actor: Actor, document: Any) -> Predicate:
    """Say which are of `actor`'s own side; once it has left a case, what was filed in it is not."""
    sides: list[Predicate] = []
    if actor.user_id is not None:
        mine = col(document.owner_user_id) == bound(actor.user_id)
        sides.append(and_(mine, col(document.organisation_id).is_(None)))
    if actor.has(Role.ORGANISATION_USER):
        sides.append(col(document.organisation_id) == bound(actor.organisation_id))
    still = or_(col(document.case_id).is_(None), seen_as_party(actor, document.case_id))
    return and_(any_of(sides), or_(still, held_by_the_court(actor, document)))


def held_by_the_court(actor: Actor, document: Any = Document) -> Predicate:
    """Say which `actor` reads for the court: from their receipt on, in the cases it may see."""
    in_no_case = col(document.case_id).is_(None)
    parts: list[Predicate] = [seen_as_court(actor, document.case_id)]
    if actor.has(Role.REGISTRAR):
        parts.append(in_no_case)
    elif actor.has(Role.REGISTRY_CLERK):
        parts.append(and_(in_no_case, col(document.registrar_only).is_(False)))
    return and_(col(document.received_at).is_not(None), or_(*parts))


MARKED_WHEN_READ = and_(
    col(Document.received_at).is_not(None),
    col(Document.content_type) == PDF,
    or_(
        col(Document.access).not_in(OPEN_TO_PARTIES),
        in_restricted_case(Document.case_id),
        and_(col(Document.registrar_only).is_(True), col(Document.filed_at).is_(None)),
    ),
)
"""Which documents go out only in a copy that is marked for its reader: what the parties at large may not read, and
what is in a case that is not public, or would start one. Only a PDF has pages to mark."""


GUARDED = {
    "Document": Guarded(
        "Document",
        Document.id,
        Document.id,
        documents_visible_to,
        or_(
            col(Document.access).not_in(OPEN_TO_PARTIES),
            col(Document.registrar_only).is_(True),
            in_restricted_case(Document.case_id),
        ),
    ),
}
"""What of documents leaves a trace when it is denied."""
