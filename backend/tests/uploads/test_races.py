"""Many at once: no more unfinished uploads than one may have."""

import asyncio

from causeway.accounts.actor import Actor, Role
from causeway.kit.context import Context
from causeway.kit.errors import Busy
from causeway.uploads import queries
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.rules import UploadLimits

ANNA = Actor("anna", None, None, frozenset({Role.INDIVIDUAL}))
AT_ONCE, ALLOWED = 12, 3


async def test_uploads_begun_at_once_are_no_more_than_allowed(context: Context) -> None:
    limits = UploadLimits(most_open=ALLOWED)
    others = Actor("ben", None, None, ANNA.roles)
    done = await asyncio.gather(
        *(
            context.run(create_upload, CreateUpload("a.pdf", 10, limits=limits), actor=ANNA)
            for _ in range(AT_ONCE)
        ),
        context.run(create_upload, CreateUpload("a.pdf", 10, limits=limits), actor=others),
        return_exceptions=True,
    )
    refused = [one for one in done if isinstance(one, Exception)]
    assert all(isinstance(one, Busy) for one in refused), refused
    assert len(refused) == AT_ONCE - ALLOWED
    async with context.database.reading() as session:
        assert await queries.count_open(session, ANNA) == ALLOWED
        assert await queries.count_open(session, others) == 1
