"""Off-the-shelf tus clients, from Python and from Node, against a real server."""

import asyncio
import hashlib
import io
import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tusclient.client import TusClient

from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.uploads.service import UploadService
from causeway.uploads.tables import UploadStatus
from causeway.web.uploads import UploadRoutes
from tests.documents.builders import what_became
from tests.web.serving import actor_named_by_token, bearer, serving

CONTENT = os.urandom(1_500_000)
MODULES = Path(__file__).parents[4] / "frontend" / "node_modules"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "writ.pdf"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
async def endpoint(context: Context, store: LocalBlobStore) -> AsyncIterator[str]:
    routes = UploadRoutes(context, UploadService(store), actor_named_by_token)
    async with serving([*routes.routes()]) as address:
        yield f"{address}/uploads/"


async def arrived(context: Context, store: LocalBlobStore, url: str) -> str:
    """The hash of what came, once all of it has."""
    upload_id = url.rstrip("/")[-36:]
    upload, _, _ = await what_became(context, upload_id)
    assert upload.status is UploadStatus.ASSEMBLING
    return (await store.digest(upload_id)).sha256


async def test_tuspy_uploads_breaks_off_resumes_and_checks(context, store, endpoint):
    def send() -> str:
        client = TusClient(endpoint, headers=bearer("anna"))
        stream = io.BytesIO(CONTENT)
        begun = client.uploader(
            file_stream=stream, chunk_size=400_000, metadata={"filename": "a.pdf"}, upload_checksum=True
        )
        begun.upload_chunk()
        assert begun.url is not None
        resumed = client.uploader(file_stream=stream, chunk_size=400_000, url=begun.url, upload_checksum=True)
        assert resumed.offset == 400_000
        resumed.upload()
        return str(begun.url)

    url = await asyncio.to_thread(send)
    assert await arrived(context, store, url) == hashlib.sha256(CONTENT).hexdigest()


@pytest.mark.skipif(
    not (MODULES / "tus-js-client").exists(), reason="the browser application's packages are not installed"
)
async def test_tus_js_client_uploads_breaks_off_resumes_and_gives_up(context, store, endpoint, file):
    node = shutil.which("node")
    assert node is not None
    script = Path(__file__).with_name("client.mjs")
    process = await asyncio.create_subprocess_exec(
        node, str(script), str(MODULES), endpoint, "anna", str(file), stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    assert process.returncode == 0
    urls = json.loads(printed)
    assert await arrived(context, store, urls["whole"]) == hashlib.sha256(CONTENT).hexdigest()
    assert await arrived(context, store, urls["posted"]) == hashlib.sha256(CONTENT).hexdigest()
    upload, _, _ = await what_became(context, urls["given_up"][-36:])
    assert (upload.status, upload.filename) == (UploadStatus.ABORTED, "from node.pdf")
