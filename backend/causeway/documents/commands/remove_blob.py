"""Removing bytes to which neither an upload nor a document refers any more."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents.tables import Document, Seal
from causeway.kit.blobs import BlobStore
from causeway.kit.blobs.references import lock_blob
from causeway.kit.work import Work
from causeway.uploads.tables import Upload


@dataclass(frozen=True)
class RemoveBlob:
    """Somebody let go of the bytes with this SHA-256; the same bytes may be others' too."""

    sha256: str


async def remove_blob(work: Work[Actor], command: RemoveBlob, store: BlobStore) -> bool:
    """Remove them if nobody refers to them, and return whether. Before the commit: then nobody can have begun to."""
    await lock_blob(work.session, command.sha256)
    for names_it in (Upload.sha256, Document.sha256, Seal.sha256):
        reference = select(names_it).where(names_it == command.sha256).limit(1)
        if (await work.session.exec(reference)).first() is not None:
            return False
    await store.remove(command.sha256)
    return True
