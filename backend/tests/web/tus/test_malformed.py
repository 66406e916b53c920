"""Whatever a request's headers are, the answer is a 4xx and nothing changes."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import select
from starlette.requests import Request

from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.service import UploadService
from causeway.uploads.tables import Upload, UploadStatus
from causeway.web.uploads import UploadRoutes
from tests.web.raw import raw_request
from tests.web.serving import actor_named_by_token, serving

REQUESTS = 1500
NUMBERS = [
    b"",
    b"-1",
    b"+1",
    b"1e3",
    b"0x1",
    b"1.0",
    b"1,1",
    b" ",
    b"\xd9\xa3",
    b"9" * 16,
    b"9" * 400,
    b"NaN",
    b"\x80",
]
METADATA = [
    b"filename",
    b"filename !!!",
    b"a YQ==,a YQ==",
    b"a b c",
    b"\xe9 YQ==",
    b",,",
    b"filename gA==",
    b"f " * 3000,
    b"filename YS5wZGY=" + b"".join(b",k%d YQ==" % number for number in range(32)),
    b"filename YS5wZGY=,note " + b"YWFh" * 2100,
]
CHECKSUMS = [b"sha256", b"sha256 AAAA", b"md5 AAAA", b"sha256 ####", b"", b"SHA256 AAAA", b"sha1  AAAA"]
PATHS = [
    "/uploads/%00",
    "/uploads/..",
    "/uploads/" + "a" * 36,
    "/uploads/" + "0" * 500,
    "/uploads//",
    "/uploads/%FF%FE",
]


@pytest.fixture
async def address(context: Context, tmp_path: Path) -> AsyncIterator[str]:
    store = LocalBlobStore(tmp_path / "files", reserve=0)
    async with serving(
        [*UploadRoutes(context, UploadService(store), actor_named_by_token).routes()]
    ) as served:
        yield served


def announcement(**changed: bytes) -> list[tuple[bytes, bytes]]:
    headers = {b"tus-resumable": b"1.0.0", b"authorization": b"Bearer anna", b"upload-length": b"5"}
    headers[b"upload-metadata"] = b"filename YS5wZGY="
    headers.update({name.replace("_", "-").encode(): value for name, value in changed.items()})
    return list(headers.items())


BAD = (
    [{"upload_length": value} for value in NUMBERS]
    + [{"upload_metadata": value} for value in METADATA]
    + [{"upload_checksum": value} for value in CHECKSUMS]
    + [
        {"upload_concat": b"partial"},
        {"upload_defer_length": b"1"},
        {"upload_length": b"0"},
        {"upload_metadata": b"filename Lw=="},
        {"upload_metadata": b"filename YS5wZGY=,sha256 eHl6"},
    ]
)


@pytest.mark.parametrize("changed", BAD)
async def test_a_malformed_announcement_is_400_and_changes_nothing(address, context, changed):
    response = await raw_request(address, "POST", "/uploads", announcement(**changed))
    assert response.status == 400
    assert b'"code":"' in response.body
    async with context.database.reading() as session:
        assert (await session.exec(select(Upload))).all() == []


async def test_repeated_headers_are_400(address):
    for name in (b"upload-length", b"upload-metadata", b"tus-resumable"):
        headers = [*announcement(), (name, dict(announcement())[name])]
        assert (await raw_request(address, "POST", "/uploads", headers)).status == 400


async def test_hostile_requests_get_4xx_and_change_nothing(address, context):
    """No 5xx, no dropped connection, no change: whatever the headers are."""
    actor = await actor_named_by_token(
        Request({"type": "http", "headers": [(b"authorization", b"Bearer anna")]})
    )
    command = CreateUpload("kept.pdf", 1000)
    upload = await context.run(create_upload, command, actor=actor)
    chance = random.Random(20261123)
    statuses = set()
    for _ in range(REQUESTS // 50):
        requests = [_hostile(chance, upload.id) for _ in range(50)]
        responses = await asyncio.gather(*(raw_request(address, *request) for request in requests))
        statuses |= {response.status for response in responses}
    assert statuses <= {400, 401, 404, 405, 409, 412, 413, 415, 460}
    assert {400, 404, 412, 415} <= statuses
    async with context.database.reading() as session:
        (row,) = (await session.exec(select(Upload))).all()
    assert (row.offset, row.status) == (0, UploadStatus.CREATED)


def _hostile(chance: random.Random, upload_id: str) -> tuple[str, str, list[tuple[bytes, bytes]], bytes]:
    """Return a request with something wrong with it, and perhaps more than one thing."""
    method = chance.choice(["POST", "PATCH", "PATCH", "HEAD", "DELETE"])
    path = "/uploads" if method == "POST" else f"/uploads/{upload_id}"
    headers = dict(announcement(upload_offset=b"0", content_type=b"application/offset+octet-stream"))
    body = chance.randbytes(chance.choice([0, 1, 999]))
    wrong = chance.choice(
        ["path", "version", "token", "number", "metadata", "checksum", "type", "unsupported"]
    )
    if method in {"HEAD", "DELETE"}:
        wrong = chance.choice(["path", "version", "token"])
    if method == "PATCH":
        wrong = chance.choice(["path", "version", "token", "number", "checksum", "type"])
    match wrong:
        case "path":
            method, path = "PATCH", chance.choice(PATHS)
        case "version":
            headers[b"tus-resumable"] = chance.choice([b"", b"0.2.2", b"1.0.0.0", b"\xff", b"1.0.0, 1.0.0"])
        case "token":
            headers[b"authorization"] = chance.choice([b"Bearer nobody", b"Basic \xff", b"", b"Bearer ben"])
            path = path if method != "POST" else "/uploads/" + upload_id
            method = "PATCH" if method == "POST" else method
        case "number":
            name = b"upload-length" if method == "POST" else b"upload-offset"
            headers[name] = chance.choice(NUMBERS)
        case "metadata":
            headers[b"upload-metadata"] = chance.choice(METADATA)
        case "checksum":
            headers[b"upload-checksum"] = chance.choice(CHECKSUMS)
        case "type":
            headers[b"content-type"] = chance.choice([b"", b"text/plain", b"\xff", b"application/pdf"])
            body = b"x"
        case _:
            headers[chance.choice([b"upload-concat", b"upload-defer-length"])] = b"1"
    return method, path, list(headers.items()), body
