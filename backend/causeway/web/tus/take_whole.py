"""A small file whose bytes have all come with its announcement: on the disk first, then in the books, at once."""

from collections.abc import Sequence

from causeway.accounts.actor import Actor
from causeway.kit.blobs import BlobStore, NoSpace, StorageFault
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.uploads import rules
from causeway.uploads.commands.create_upload import CreateUpload
from causeway.uploads.commands.take_whole_upload import TakeWholeUpload, take_whole_upload
from causeway.uploads.tables import Upload
from causeway.web.problems import HttpRefusal
from causeway.web.tus.patch import BAD_DISK


async def take_whole(
    context: Context, store: BlobStore, actor: Actor, announcement: CreateUpload, pieces: Sequence[bytes]
) -> Upload:
    """Keep `pieces`, which are the file, and return the upload as it then is in the books.

    Raises 500 on a bad disk and 507 on a full one: then there is no upload, and what came is forgotten.
    """
    upload_id = context.new_id()
    try:
        blob = await store.stage_whole(upload_id, pieces)
    except StorageFault as fault:
        raise HttpRefusal(500, ProblemCode.BUSY, BAD_DISK) from fault
    except NoSpace:
        raise HttpRefusal(507, ProblemCode.BUSY, rules.NO_ROOM) from None
    try:
        command = TakeWholeUpload(upload_id, announcement, blob.sha256)
        return await context.run(take_whole_upload, command, actor=actor)
    except Refusal:
        # Whatever else goes wrong does not say that it is not in the books (see `uploads.commands.discard_strays`).
        await store.discard(upload_id)
        raise
