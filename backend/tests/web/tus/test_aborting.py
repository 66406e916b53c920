"""Giving up an upload through GraphQL while its bytes are coming: it takes its turn, and no file is left."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.uploads.service import UploadService
from causeway.uploads.tables import UploadStatus
from causeway.web.uploads import UploadRoutes
from tests.patience import PATIENCE
from tests.web.tus.sending import BYTES, CONTENT, announce, append, row, staged

ANNA = Actor("anna", "firm-of-anna", None, frozenset({Role.ORGANISATION_USER}))
ABORT = "mutation ($id: ID!) { abortUpload(input: {uploadId: $id}) { __typename ... on Upload { status } } }"
TURNS = 12


async def abort(context: Context, service: UploadService, url: str, actor: Actor = ANNA) -> Any:
    surroundings = GraphQLContext(context, actor, upload_service=service)
    upload_id = encode_id("Upload", url.rsplit("/", 1)[1])
    result: Any = await schema.execute(ABORT, {"id": upload_id}, context_value=surroundings)
    assert result.errors is None, result.errors
    return result.data["abortUpload"]


async def test_the_request_that_is_writing_lets_go_first(
    http: httpx2.AsyncClient, routes: UploadRoutes, context: Context, store: LocalBlobStore
) -> None:
    url = await announce(http)
    may_go_on = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield CONTENT[:1000]
        await may_go_on.wait()
        yield CONTENT[1000:]

    sending = asyncio.create_task(http.patch(url, content=slow(), headers=BYTES | {"upload-offset": "0"}))
    async with asyncio.timeout(PATIENCE):
        while not staged(store, url).exists():  # noqa: ASYNC110  (only the disk tells)
            await asyncio.sleep(0.01)
    stranger = Actor("ben", "firm-of-ben", None, ANNA.roles)
    assert (await abort(context, routes.upload_service, url, stranger))["__typename"] == "Problem"
    assert not sending.done()
    assert (await abort(context, routes.upload_service, url)) == {"__typename": "Upload", "status": "ABORTED"}
    assert (await row(context, url)).offset == 1000
    may_go_on.set()
    await asyncio.gather(sending, return_exceptions=True)
    assert not staged(store, url).exists()
    assert (await append(http, url, 1000, CONTENT[1000:])).status_code == 410
    assert not staged(store, url).exists()


@pytest.mark.parametrize("is_other_process", [False, True])
async def test_no_file_is_left_whoever_comes_first(
    http: httpx2.AsyncClient,
    routes: UploadRoutes,
    context: Context,
    store: LocalBlobStore,
    tmp_path: Path,
    is_other_process: bool,
) -> None:
    # Another process knows nothing of this one's locks.
    service = UploadService(store) if is_other_process else routes.upload_service
    for _ in range(TURNS):
        url = await announce(http)
        sending = [append(http, url, 0, CONTENT[:n]) for n in (1, 100, len(CONTENT))]
        answers = await asyncio.gather(*sending, abort(context, service, url), append(http, url, 0, CONTENT))
        assert {getattr(one, "status_code", 200) for one in answers} <= {200, 204, 409, 410, 423}
        if (await row(context, url)).status is UploadStatus.ABORTED:
            assert not staged(store, url).exists(), answers
