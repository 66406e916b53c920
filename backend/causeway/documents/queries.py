"""Reading documents."""

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents.access import documents_visible_to
from causeway.documents.tables import Document
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound


async def document(session: ReadSession, actor: Actor, document_id: str) -> Document:
    """Return the document. Raises `NotFound`, also for one the actor may not know of."""
    statement = select(Document).where(Document.id == document_id, documents_visible_to(actor))
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        raise NotFound
    return row
