"""Announcing a file that will be sent."""

from dataclasses import dataclass, field

from causeway.accounts.actor import Actor
from causeway.kit.errors import Busy, Forbidden
from causeway.kit.plain_rows import new_row
from causeway.kit.rows import take_turn
from causeway.kit.work import Work
from causeway.uploads import queries, rules
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import Upload, UploadStatus


@dataclass(frozen=True)
class CreateUpload:
    """A file of `size` bytes is about to be sent. `sha256`, if given, must be what arrives."""

    filename: str
    """Its name; a path in front of it is dropped."""
    size: int
    """How many bytes it has, in digits."""
    content_type: str | None = None
    """Its media type. A Word document (DOCX) is taken for a draft order only."""
    sha256: str | None = None
    """Its SHA-256, if known: then nothing else is taken for it."""
    limits: rules.UploadLimits = field(default=rules.ORDINARY, compare=False)
    """The court's, not the sender's."""


async def create_upload(work: Work[Actor], command: CreateUpload) -> Upload:
    """Make room for the file in the books. Refuses one that is empty, too large or nameless."""
    upload = announced(work, command, work.new_id())
    await take_turn(work.session, f"uploads of {upload.owner_user_id}")
    if (count := await queries.count_open(work.session, work.actor)) >= command.limits.most_open:
        raise Busy(rules.TOO_MANY.format(count=count), retry_after=60)
    work.rows.add(upload)
    return upload


def announced(work: Work[Actor], command: CreateUpload, upload_id: str) -> Upload:
    """Return the row, which is not written yet, of a file that may be sent, and record that it was announced."""
    actor = work.actor
    if actor.user_id is None or not actor.roles:
        raise Forbidden
    rules.require_size(command.size, command.limits)
    upload = new_row(
        Upload,
        id=upload_id,
        owner_user_id=actor.user_id,
        organisation_id=actor.organisation_id,
        filename=rules.clean_filename(command.filename),
        content_type=command.content_type and command.content_type[:255],
        purpose=rules.purpose_of(command.content_type),
        size=command.size,
        declared_sha256=rules.require_sha256(command.sha256),
        created_at=work.now,
        expires_at=work.now + command.limits.lifetime,
    )
    work.record(UploadStatusChanged(upload.id, upload.owner_user_id, None, UploadStatus.CREATED))
    return upload
