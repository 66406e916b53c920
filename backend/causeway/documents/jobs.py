"""The jobs that documents call for."""

from causeway.kit.jobs.enqueue import NewJob

SEAL_DOCUMENT = "documents.seal"
"""Make the sealed copy of a document that was accepted."""


def sealing_of(document_id: str) -> NewJob:
    """Return the job of sealing a document."""
    return NewJob(kind=SEAL_DOCUMENT, payload={"document_id": document_id}, key=document_id)
