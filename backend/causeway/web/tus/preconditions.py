"""Whether an upload is still there to be sent to."""

from datetime import datetime

from causeway.kit.errors import ProblemCode
from causeway.kit.words import Words
from causeway.uploads.tables import Upload, UploadStatus
from causeway.web.problems import HttpRefusal

GONE = Words(
    "This upload was cancelled or ran out of time. Start it again.",
    "此上載已取消或逾時。請重新開始。",
    "此上载已取消或逾时。请重新开始。",
)
GIVEN_UP = frozenset({UploadStatus.ABORTED, UploadStatus.EXPIRED})


def require_there(upload: Upload, now: datetime) -> Upload:
    """Return the upload, or refuse with 410 one that was given up."""
    is_overdue = upload.is_receiving and upload.expires_at < now
    if upload.status in GIVEN_UP or upload.poisoned or is_overdue:
        raise HttpRefusal(410, ProblemCode.NOT_FOUND, GONE)
    return upload
