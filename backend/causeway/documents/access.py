"""Who may know of a document and read it: pure predicates over rows."""

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.cases.access import case_ids_as_court, case_ids_as_party
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.kit.predicates import bound
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.tables import Upload, UploadFinding

Predicate = ColumnElement[bool]

OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)
IN_NO_CASE = col(Document.case_id).is_(None)


def documents_visible_to(actor: Actor) -> Predicate:
    """Say which documents exist for `actor`: its own side's, those the court has, those filed and open to parties."""
    filed_for_parties = and_(
        col(Document.filed_at).is_not(None),
        col(Document.access).in_(OPEN_TO_PARTIES),
        col(Document.case_id).in_(case_ids_as_party(actor)),
    )
    return or_(_own(actor), _held_by_the_court(actor), filed_for_parties)


def findings_visible_to(actor: Actor) -> Predicate:
    """Say which findings exist for `actor`: those of its uploads and of the documents it may read."""
    uploads = select(col(Upload.id)).where(uploads_visible_to(actor))
    checked = select(col(Document.upload_id)).where(
        col(Document.upload_id).is_not(None), or_(_own(actor), _held_by_the_court(actor))
    )
    return or_(col(UploadFinding.upload_id).in_(uploads), col(UploadFinding.upload_id).in_(checked))


def _own(actor: Actor) -> Predicate:
    """Say which are of `actor`'s own side; once it has left a case, what was filed in it is not."""
    sides: list[Predicate] = []
    if actor.user_id is not None:
        mine = col(Document.owner_user_id) == bound(actor.user_id)
        sides.append(and_(mine, col(Document.organisation_id).is_(None)))
    if actor.has(Role.ORGANISATION_USER):
        sides.append(col(Document.organisation_id) == bound(actor.organisation_id))
    still = or_(IN_NO_CASE, col(Document.case_id).in_(case_ids_as_party(actor)))
    return and_(or_(false(), *sides), or_(still, _held_by_the_court(actor)))


def _held_by_the_court(actor: Actor) -> Predicate:
    """Say which `actor` reads for the court: from their receipt on, in the cases it may see."""
    parts: list[Predicate] = [col(Document.case_id).in_(case_ids_as_court(actor))]
    if actor.has(Role.REGISTRAR):
        parts.append(IN_NO_CASE)
    elif actor.has(Role.REGISTRY_CLERK):
        parts.append(and_(IN_NO_CASE, col(Document.registrar_only).is_(False)))
    return and_(col(Document.received_at).is_not(None), or_(*parts))
