"""The jobs that uploads call for."""

from causeway.kit.jobs.enqueue import NewJob

CHECK_UPLOAD = "uploads.check"
"""All bytes are there: hash, move, inspect, scan and decide."""

REMOVE_BLOB = "blobs.remove"
"""Remove the bytes that nobody refers to any more."""


def removal_of(sha256: str) -> NewJob:
    """Return the job of removing a blob, unless somebody refers to it again by then."""
    return NewJob(kind=REMOVE_BLOB, payload={"sha256": sha256}, key=sha256)


def check_of(upload_id: str) -> NewJob:
    """Return the job of turning a whole upload into a checked document."""
    return NewJob(kind=CHECK_UPLOAD, payload={"upload_id": upload_id}, key=upload_id)
