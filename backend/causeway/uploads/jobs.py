"""The jobs that uploads call for."""

from causeway.kit.jobs.enqueue import NewJob

CHECK_UPLOAD = "uploads.check"
"""All bytes are there: hash, move, inspect, scan and decide."""


def check_of(upload_id: str) -> NewJob:
    """Return the job of turning a whole upload into a checked document."""
    return NewJob(kind=CHECK_UPLOAD, payload={"upload_id": upload_id}, key=upload_id)
