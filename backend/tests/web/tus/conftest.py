"""A server for the tus layer on each database, and a client signed in as Anna."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.uploads.service import UploadService
from causeway.web.uploads import UploadRoutes
from tests.web.serving import actor_named_by_token, bearer, serving
from tests.web.tus.sending import TUS


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
def routes(context: Context, store: LocalBlobStore) -> UploadRoutes:
    return UploadRoutes(context, UploadService(store), actor_named_by_token)


@pytest.fixture
async def http(routes: UploadRoutes) -> AsyncIterator[httpx2.AsyncClient]:
    async with (
        serving([*routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, headers=TUS | bearer("anna"), timeout=30) as client,
    ):
        yield client
