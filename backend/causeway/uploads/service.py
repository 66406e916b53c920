"""What taking uploads runs on: made once by the application, used by the tus routes and by GraphQL alike."""

import re
from dataclasses import dataclass, field

from causeway.kit.blobs import BlobStore, NoSpace
from causeway.uploads import rules
from causeway.uploads.upload_locks import UploadLocks

ADDRESS = re.compile(
    r"(?:https?://[^\s?#]{1,500})?/uploads/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?", re.ASCII
)


@dataclass(frozen=True)
class UploadService:
    """Where bytes are kept, how many are allowed, and the address people use (none: that of the request)."""

    store: BlobStore
    limits: rules.UploadLimits = rules.ORDINARY
    public_url: str = ""
    locks: UploadLocks = field(default_factory=UploadLocks)

    def address(self, upload_id: str, base_url: str) -> str:
        """Return the absolute tus address of an upload; `base_url` is what the request was sent to."""
        return f"{(self.public_url or base_url).rstrip('/')}/uploads/{upload_id}"

    @staticmethod
    def upload_at(address: str) -> str | None:
        """Return the id of the upload with this tus address, the server's name in it or not; None if it is none."""
        found = ADDRESS.fullmatch(address)
        return found[1] if found else None

    async def require_room(self, size: int) -> None:
        """Refuse, for a while, what the disk has no room for."""
        try:
            await self.store.require_space(size)
        except NoSpace:
            raise rules.no_room() from None
