"""Reading documents, and the seals on them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, or_, true, union_all
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation, User
from causeway.cases.tables import Case
from causeway.courts.tables import CaseType, Court
from causeway.documents.access import (
    MARKED_WHEN_READ,
    documents_visible_to,
    held_by_the_court,
    verifiable_by,
)
from causeway.documents.tables import Document, FormerCopy, Seal, SealCertificate, SealStatus
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.words import Language
from causeway.kit.work import Work


class DocumentToSeal(NamedTuple):
    """A document with its seal to be, and what the seal says of it."""

    seal: Seal
    document: Document
    case: Case
    court: Court


class SealToRenew(NamedTuple):
    """A sealed copy whose time stamps are about to end, and the certificates of the key that sealed it, as PEM."""

    seal: Seal
    certificate_pem: str


class SealedDocument(NamedTuple):
    """A sealed document, as whoever verifies it may see it."""

    seal: Seal
    document: Document
    certificate: SealCertificate
    case: Case
    case_type: CaseType
    court: Court
    is_seen: bool
    """Whether whoever asks may read it anyway."""


async def document(session: ReadSession, actor: Actor, document_id: str) -> Document:
    """Return the document. Raises `NotFound`, also for one the actor may not know of."""
    statement = select(Document).where(Document.id == document_id, documents_visible_to(actor))
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    return row


async def document_for_court(work: Work[Actor], document_id: str) -> Document:
    """Return a document that the actor reads for the court, with its row locked. Raises `NotFound`.

    The rule is asked again after the lock, by which the row may have changed.
    """
    statement = select(Document).where(Document.id == document_id, held_by_the_court(work.actor))
    if (await work.session.exec(statement)).one_or_none() is None:
        raise NotFound
    await work.session.get(Document, document_id, with_for_update=True, populate_existing=True)
    locked = (await work.session.exec(statement)).one_or_none()
    if locked is None:
        raise NotFound
    return locked


async def is_document_visible(session: ReadSession, actor: Actor, document_id: str) -> bool:
    """Return whether the document exists for the actor at this moment."""
    statement = select(Document.id).where(Document.id == document_id, documents_visible_to(actor))
    return (await session.exec(statement)).first() is not None


async def marked_among(session: ReadSession, document_ids: Collection[str]) -> frozenset[str]:
    """Return which documents go out only in a copy that is marked for its reader."""
    statement = select(Document.id).where(col(Document.id).in_(document_ids), MARKED_WHEN_READ)
    return frozenset((await session.exec(statement)).all())


async def reader_of(session: ReadSession, actor: Actor, language: Language) -> tuple[str, str | None]:
    """Return the names of the actor and of the organisation they act for, in a language; an id without an account."""
    user = await session.get(User, actor.user_id) if actor.user_id else None
    firm = await session.get(Organisation, actor.organisation_id) if actor.organisation_id else None
    return (
        _named(user, language) or str(actor.user_id),
        _named(firm, language),
    )


def _named(row: User | Organisation | None, language: Language) -> str | None:
    if row is None:
        return None
    return row.name_en if language is Language.EN else row.name_zh or row.name_en


async def document_to_seal(session: ReadSession, document_id: str) -> DocumentToSeal:
    """Return a filed document with its seal, sealed or to be."""
    statement = (
        select(Seal, Document, Case, Court)
        .join(Document, col(Document.id) == col(Seal.document_id))
        .join(Case, col(Case.id) == col(Document.case_id))
        .join(Court, col(Court.code) == col(Case.court_code))
        .where(Seal.document_id == document_id)
    )
    return DocumentToSeal(*(await session.exec(statement)).one())


async def seals_of(session: ReadSession, document_ids: Collection[str]) -> Mapping[str, Seal]:
    """Return the seals of those documents that have one, by the document's id."""
    statement = select(Seal).where(col(Seal.document_id).in_(document_ids))
    return {seal.document_id: seal for seal in (await session.exec(statement)).all()}


async def successors_of(
    session: ReadSession, actor: Actor, document_ids: Collection[str]
) -> Mapping[str, str]:
    """Return the numbers of what stands in the place of documents, by the older one's id, where `actor` may read it."""
    newer: Any = aliased(Seal, name="newer_seal")
    statement = (
        sql_select(col(Seal.document_id), newer.reference)
        .join(newer, newer.reference == col(Seal.superseded_by))
        .join(Document, col(Document.id) == newer.document_id)
        .where(col(Seal.document_id).in_(document_ids), documents_visible_to(actor))
    )
    return dict((await session.execute(statement)).all())


async def sealed_by_reference(session: ReadSession, actor: Actor, reference: str) -> SealedDocument | None:
    """Return the sealed document with this number; None if there is none that `actor` may verify."""
    return await _sealed(session, actor, col(Seal.reference) == reference)


async def sealed_by_digest(session: ReadSession, actor: Actor, sha256: str) -> SealedDocument | None:
    """Return the document whose sealed copy has this SHA-256, or had before a renewal.

    None if there is none that `actor` may verify.
    """
    is_former = select(FormerCopy.document_id).where(FormerCopy.sha256 == sha256)
    is_now = select(Seal.document_id).where(Seal.sha256 == sha256)
    return await _sealed(session, actor, col(Seal.document_id).in_(union_all(is_now, is_former)))


async def seals_to_renew(
    session: ReadSession, before: datetime | None, after: str = "", limit: int = 100
) -> list[SealToRenew]:
    """Return those whose time stamps end `before` (None: all of them), in the order of documents from `after` on.

    One of which it was not written down when they end counts as ending now.
    """
    ends_at = col(Seal.time_stamp_ends_at)
    statement = (
        select(Seal, SealCertificate.certificate_pem)
        .join(SealCertificate, col(SealCertificate.fingerprint) == col(Seal.certificate))
        .where(col(Seal.status) == SealStatus.SEALED, col(Seal.document_id) > after)
        .where(true() if before is None else or_(ends_at.is_(None), ends_at < before))
        .order_by(col(Seal.document_id))
        .limit(limit)
    )
    return [SealToRenew(*row) for row in (await session.exec(statement)).all()]


async def known_successor(session: ReadSession, actor: Actor, found: SealedDocument | None) -> str | None:
    """Return the number of what stands in the place of what was found, if `actor` may verify that too."""
    if found is None or found.seal.superseded_by is None:
        return None
    newer = await sealed_by_reference(session, actor, found.seal.superseded_by)
    return newer.seal.reference if newer else None


async def _sealed(session: ReadSession, actor: Actor, which: ColumnElement[bool]) -> SealedDocument | None:
    """Return the document; one that is hidden is looked for by the same statement as one that is not there."""
    statement = (
        sql_select(Seal, Document, SealCertificate, Case, CaseType, Court, documents_visible_to(actor))
        .join(Document, col(Document.id) == col(Seal.document_id))
        .join(SealCertificate, col(SealCertificate.fingerprint) == col(Seal.certificate))
        .join(Case, col(Case.id) == col(Document.case_id))
        .join(CaseType, col(CaseType.code) == col(Case.case_type_code))
        .join(Court, col(Court.code) == col(Case.court_code))
        .where(which, col(Seal.status) == SealStatus.SEALED, verifiable_by(actor))
    )
    row = (await session.execute(statement)).one_or_none()
    return None if row is None else SealedDocument(*row)
