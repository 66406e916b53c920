"""Facts about uploads."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event


@dataclass(frozen=True)
class UploadStatusChanged(Event):
    """An upload went from one status to another; `from_status` is None when it was created."""

    name: ClassVar[str] = "upload.status_changed"

    upload_id: str
    owner_user_id: str
    from_status: str | None
    to_status: str

    def topics(self) -> tuple[str, ...]:
        """Its own, and its owner's."""
        return (f"upload:{self.upload_id}", f"user:{self.owner_user_id}")
