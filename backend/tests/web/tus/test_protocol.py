"""What the protocol promises, request by request."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx2
import pytest
from sqlmodel import select

from causeway.kit.clock import FixedClock
from causeway.uploads.tables import Upload, UploadStatus
from tests.patience import PATIENCE
from tests.web.serving import bearer
from tests.web.tus.sending import BYTES, CONTENT, announce, append, metadata, offset_of, row, staged


async def test_a_file_arrives_in_two_parts(http, context, store):
    url = await announce(http)
    assert url.startswith("http://127.0.0.1:")
    assert await offset_of(http, url) == 0
    first = await append(http, url, 0, CONTENT[:100_000])
    assert (first.status_code, first.headers["upload-offset"]) == (204, "100000")
    assert "upload-expires" in first.headers
    assert await offset_of(http, url + "/") == 100_000
    second = await append(http, url + "/", 100_000, CONTENT[100_000:])
    assert (second.status_code, second.headers["upload-offset"]) == (204, str(len(CONTENT)))
    assert staged(store, url).read_bytes() == CONTENT
    assert (await row(context, url)).status is UploadStatus.ASSEMBLING
    assert await offset_of(http, url) == len(CONTENT)


async def test_every_answer_says_what_graphql_calls_the_upload(http, context):
    created = await http.post("/uploads", headers={"upload-length": "9"} | metadata(filename="a.pdf"))
    url = created.headers["location"]
    known = f"Upload:{(await row(context, url)).id}".encode()
    for answer in (created, await http.head(url), await append(http, url, 0, b"123")):
        assert base64.b64decode(answer.headers["causeway-upload-id"]) == known


async def test_options_says_what_is_spoken(http):
    response = await http.options("/uploads/", headers={"authorization": ""})
    assert response.status_code == 204
    assert response.headers["tus-version"] == "1.0.0"
    assert response.headers["tus-extension"] == (
        "creation,creation-with-upload,termination,checksum,expiration"
    )
    assert response.headers["tus-checksum-algorithm"] == "sha256,sha1"
    assert response.headers["tus-max-size"] == str(50 * 1024 * 1024)


async def test_creation_may_bring_the_bytes(http, context):
    response = await http.post(
        "/uploads",
        content=CONTENT,
        headers=BYTES | {"upload-length": str(len(CONTENT))} | metadata(filename="a.pdf"),
    )
    assert (response.status_code, response.headers["upload-offset"]) == (201, str(len(CONTENT)))
    assert (await row(context, response.headers["location"])).status is UploadStatus.ASSEMBLING


async def test_51_megabytes_are_refused_in_words_before_anything_is_sent(http):
    response = await http.post(
        "/uploads",
        headers={"upload-length": str(51 * 1024 * 1024), "accept-language": "zh-HK"} | metadata(filename="a"),
    )
    assert response.status_code == 413
    problem = response.json()
    assert problem["code"] == "DOCUMENT_TOO_LARGE"
    assert problem["fields"][0]["path"] == ["size"]
    assert "51 MB" in problem["message"]
    assert "上限為50 MB" in problem["message"]


@pytest.mark.parametrize("known_length", [True, False])
async def test_more_bytes_than_announced_are_refused(http, store, known_length):
    url = await announce(http, 1000)

    async def stream() -> AsyncIterator[bytes]:
        yield b"x" * 600
        yield b"y" * 600

    sent = BYTES | {"upload-offset": "0"}
    response = await http.patch(url, content=b"x" * 1200 if known_length else stream(), headers=sent)
    assert response.status_code == 413
    assert await offset_of(http, url) == 0
    assert (await append(http, url, 0, b"z" * 1000)).status_code == 204
    assert staged(store, url).read_bytes() == b"z" * 1000


async def test_more_bytes_with_the_announcement_than_it_says_are_refused_and_nothing_is_announced(
    http, context
):
    sent = BYTES | {"upload-length": "5"} | metadata(filename="a.pdf")
    assert (await http.post("/uploads", content=b"x" * 6, headers=sent)).status_code == 413
    async with context.database.reading() as session:
        assert (await session.exec(select(Upload))).all() == []


async def test_a_file_without_a_name_is_refused_in_words(http):
    for headers in ({}, {"upload-metadata": ""}, metadata(filetype="application/pdf")):
        response = await http.post("/uploads", headers={"upload-length": "5"} | headers)
        assert response.status_code == 400
        assert response.json()["fields"][0]["path"] == ["filename"]


async def test_what_cannot_be_an_id_names_nothing(http):
    url = await announce(http)
    for wrong in (url[:-1], url + "0", url[:-1] + "G", url[:-1] + "%00"):
        assert (await http.head(wrong)).status_code == 404


async def test_the_wrong_offset_is_a_conflict_and_keeps_nothing(http):
    url = await announce(http)
    for offset in (1, len(CONTENT)):
        assert (await append(http, url, offset, b"x")).status_code in {409, 413}
    assert (await append(http, url, 7, b"x")).json()["code"] == "CONFLICT"
    assert await offset_of(http, url) == 0


@pytest.mark.parametrize("algorithm", ["sha256", "sha1"])
async def test_a_checksum_decides_whether_bytes_are_kept(http, algorithm):
    url = await announce(http)
    wrong = base64.b64encode(hashlib.new(algorithm, b"other").digest()).decode()
    right = base64.b64encode(hashlib.new(algorithm, CONTENT[:9000]).digest()).decode()
    refused = await append(http, url, 0, CONTENT[:9000], upload_checksum=f"{algorithm} {wrong}")
    assert refused.status_code == 460
    assert await offset_of(http, url) == 0
    kept = await append(http, url, 0, CONTENT[:9000], upload_checksum=f"{algorithm} {right}")
    assert (kept.status_code, kept.headers["upload-offset"]) == (204, "9000")


async def test_another_version_is_412_and_says_which_is_spoken(http):
    url = await announce(http)
    for response in (
        await http.head(url, headers={"tus-resumable": "0.2.2"}),
        await http.post("/uploads", headers={"tus-resumable": "", "upload-length": "1"}),
    ):
        assert response.status_code == 412
        assert response.headers["tus-version"] == "1.0.0"


async def test_another_content_type_is_415(http):
    url = await announce(http)
    response = await http.patch(
        url, content=b"x", headers={"upload-offset": "0", "content-type": "text/plain"}
    )
    assert response.status_code == 415


async def test_nobody_else_can_tell_that_it_exists(http):
    url = await announce(http)
    for headers, status in ((bearer("ben"), 404), (bearer("nobody"), 401)):
        assert (await http.head(url, headers=headers)).status_code == status
        patch = await http.patch(url, content=b"x", headers=headers | BYTES | {"upload-offset": "0"})
        assert patch.status_code == status
        assert (await http.delete(url, headers=headers)).status_code == status
    missing = await http.delete(url[:-12] + "0" * 12, headers=bearer("ben"))
    assert missing.json() == (await http.delete(url, headers=bearer("ben"))).json()
    assert await offset_of(http, url) == 0


async def test_a_stranger_is_told_before_sending_a_byte(http):
    url = await announce(http)
    reader, writer = await asyncio.open_connection(http.base_url.host, http.base_url.port)
    lines = {
        **BYTES,
        "Host": "127.0.0.1",
        "Tus-Resumable": "1.0.0",
        "Upload-Offset": "0",
        "Content-Length": "9",
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    writer.write(f"PATCH {httpx2.URL(url).path} HTTP/1.1\r\n{head}\r\n".encode())
    async with asyncio.timeout(PATIENCE):
        assert (await reader.readline()).split()[1] == b"401"
    writer.close()
    await writer.wait_closed()


async def test_termination_forgets_the_bytes(http, context, store):
    url = await announce(http)
    await append(http, url, 0, CONTENT[:10])
    assert (await http.delete(url)).status_code == 204
    assert not staged(store, url).exists()
    assert (await http.head(url)).status_code == 410
    assert (await append(http, url, 10, CONTENT[10:])).status_code == 410
    assert (await row(context, url)).status is UploadStatus.ABORTED


async def test_a_finished_upload_cannot_be_terminated(http):
    url = await announce(http, 3)
    await append(http, url, 0, b"abc")
    response = await http.delete(url)
    assert (response.status_code, response.json()["code"]) == (409, "ACTION_NOT_AVAILABLE")


async def test_an_overdue_upload_is_gone(http, clock: FixedClock):
    url = await announce(http)
    clock.advance(timedelta(hours=23))
    await append(http, url, 0, b"x")
    clock.advance(timedelta(hours=23))
    assert await offset_of(http, url) == 1
    clock.advance(timedelta(hours=2))
    assert (await http.head(url)).status_code == 410
    assert (await append(http, url, 1, b"x")).status_code == 410


@pytest.mark.parametrize("name", ["X-HTTP-Method-Override", "x-http-method-override"])
async def test_a_post_may_stand_for_a_patch_or_a_delete(http, context, name):
    """As the tus clients for Java and Go send it: `POST` with the method in a header."""
    url = await announce(http)
    sent = BYTES | {"upload-offset": "0", name: "PATCH"}
    assert (await http.post(url, content=CONTENT[:1000], headers=sent)).status_code == 204
    assert await offset_of(http, url) == 1000
    assert (await http.post(url, headers={name: "DELETE"})).status_code == 204
    assert (await row(context, url)).status is UploadStatus.ABORTED


async def test_no_other_method_is_overridden(http):
    url = await announce(http)
    refused = [
        await http.post(url),
        await http.post(url, headers={"x-http-method-override": "HEAD"}),
        await http.post(url, headers={"x-http-method-override": "POST"}),
        await http.put(url, content=b"a", headers={"x-http-method-override": "PATCH"}),
        await http.get(url, headers={"x-http-method-override": "DELETE"}),
        await http.post("/uploads", headers={"x-http-method-override": "DELETE"}),
    ]
    assert [one.status_code for one in refused] == [405] * 6
    assert await offset_of(http, url) == 0
    both = [("x-http-method-override", "PATCH"), ("x-http-method-override", "DELETE")]
    assert (await http.post(url, headers=both)).status_code == 400


async def test_a_size_that_is_never_taken_is_told_so_whatever_room_there_is(http, store):
    store._reserve = 10**18
    headers = {"upload-length": "999999999999"} | metadata(filename="a.pdf")
    response = await http.post("/uploads", headers=headers)
    assert (response.status_code, response.json()["code"]) == (413, "DOCUMENT_TOO_LARGE")
    assert "50 MB" in response.json()["message"]
    fits = await http.post("/uploads", headers=headers | {"upload-length": "1000"})
    assert (fits.status_code, fits.json()["code"]) == (507, "BUSY")
