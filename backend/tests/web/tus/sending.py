"""The protocol's requests, one function for each."""

import base64
import os
from pathlib import Path

import httpx2
from sqlmodel import select

from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.uploads.tables import Upload

TUS = {"tus-resumable": "1.0.0"}
BYTES = {"content-type": "application/offset+octet-stream"}
CONTENT = os.urandom(300_000)
MIB = 1 << 20
LONG = os.urandom(3 * MIB)


def metadata(**values: str) -> dict[str, str]:
    pairs = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in values.items())
    return {"upload-metadata": pairs}


async def announce(http: httpx2.AsyncClient, size: int = len(CONTENT)) -> str:
    response = await http.post("/uploads", headers={"upload-length": str(size)} | metadata(filename="a.pdf"))
    assert response.status_code == 201, response.text
    return response.headers["location"]


async def append(
    http: httpx2.AsyncClient, url: str, offset: int, data: bytes, **more: str
) -> httpx2.Response:
    sent = BYTES | {"upload-offset": str(offset)} | {k.replace("_", "-"): v for k, v in more.items()}
    return await http.patch(url, content=data, headers=sent)


async def offset_of(http: httpx2.AsyncClient, url: str) -> int:
    response = await http.head(url)
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    return int(response.headers["upload-offset"])


async def row(context: Context, url: str) -> Upload:
    async with context.database.reading() as session:
        return (await session.exec(select(Upload).where(Upload.id == url.rsplit("/", 1)[1]))).one()


def staged(store: LocalBlobStore, url: str) -> Path:
    return store._staged(url.rsplit("/", 1)[1])
