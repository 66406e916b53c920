"""Whether an upload is still there to be sent to, and whose it is."""

from collections import OrderedDict
from datetime import datetime

from causeway.accounts.actor import Actor
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

MOST = 10_000


def require_there(upload: Upload, now: datetime) -> Upload:
    """Return the upload, or refuse with 410 one that was given up."""
    is_overdue = upload.is_receiving and upload.expires_at < now
    if upload.status in GIVEN_UP or upload.poisoned or is_overdue:
        raise HttpRefusal(410, ProblemCode.NOT_FOUND, GONE)
    return upload


class Owners:
    """Who has been seen to own which upload, which never changes: asking the database again would tell nothing."""

    def __init__(self) -> None:
        """Nobody has been seen yet."""
        self._seen: OrderedDict[str, str | None] = OrderedDict()

    def saw(self, upload: Upload) -> Upload:
        """Remember whose it is, and return it."""
        self._seen[upload.id] = upload.owner_user_id
        if len(self._seen) > MOST:
            self._seen.popitem(last=False)
        return upload

    def is_seen(self, upload_id: str, actor: Actor) -> bool:
        """Whether it is known that the upload is the actor's, so that they may ask for it."""
        return actor.user_id is not None and self._seen.get(upload_id) == actor.user_id
