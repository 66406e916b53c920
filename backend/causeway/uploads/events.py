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


@dataclass(frozen=True)
class RemovalAnnounced(Event):
    """Uploads that are in no filing will be removed at `removal_at` (ISO 8601), unless they are put into one."""

    name: ClassVar[str] = "upload.removal_announced"

    user_id: str
    upload_ids: list[str]
    removal_at: str

    def topics(self) -> tuple[str, ...]:
        """Their owner's."""
        return (f"user:{self.user_id}",)


@dataclass(frozen=True)
class UploadRemoved(Event):
    """An upload that nobody used is gone, and its document with it."""

    name: ClassVar[str] = "upload.removed"

    upload_id: str
    owner_user_id: str

    def topics(self) -> tuple[str, ...]:
        """Its own."""
        return (f"upload:{self.upload_id}",)
