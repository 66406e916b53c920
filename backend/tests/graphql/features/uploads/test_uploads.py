"""Uploads through the public contract: announced, followed, given up; findings in the viewer's language."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from causeway.accounts.actor import PUBLIC, Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import decode_id, encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.schema import schema
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.words import Language
from causeway.uploads.service import UploadService
from tests.documents import files
from tests.documents.builders import ANNA, BEN, CLERK, pool, processor, sha256, whole_upload

CREATE = """
    mutation ($input: CreateUploadInput!) {
        createUpload(input: $input) {
            __typename
            ... on Upload { id url status offset size sha256 filename contentType findings { code } document { id } }
            ... on Problem { code message fields { path code } }
        }
    }"""
ABORT = """
    mutation ($id: ID!) {
        abortUpload(input: {uploadId: $id}) {
            __typename ... on Upload { status } ... on Problem { code }
        }
    }"""
SHOW = """
    query ($id: ID!) {
        upload(id: $id) {
            status offset sha256
            findings { code severity title message remedy page documentId }
            document { id title sha256 sizeBytes pages verdict contentUrl contentType }
        }
    }"""
FOLLOW = "subscription ($id: ID!) { uploadStatusChanged(uploadId: $id) { cursor upload { status } } }"

Ask = Callable[..., Awaitable[Any]]


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
def ask(context: Context, store: LocalBlobStore) -> Ask:
    async def answer(document: str, actor: Actor = ANNA, **variables: Any) -> Any:
        upload_service = UploadService(store, public_url="https://court.example.test/")
        surroundings = GraphQLContext(context, actor, actor.language, upload_service=upload_service)
        result = await schema.execute(document, variables, context_value=surroundings)
        await surroundings.close()
        assert result.errors is None, result.errors
        return result.data

    return answer


async def processed(context: Context, store: LocalBlobStore, content: bytes) -> str:
    """The global id of an upload whose checks are done."""
    upload_id = await whole_upload(context, store, content)
    sandbox = pool()
    await processor(context, store, sandbox).catch_up()
    await sandbox.close()
    return encode_id("Upload", upload_id)


async def test_an_upload_is_announced_and_has_an_absolute_address(ask):
    given = {"filename": "C:\\令狀.pdf", "size": "45000000", "sha256": "A" * 64}
    upload = (await ask(CREATE, input=given))["createUpload"]
    key = decode_id(upload.pop("id")).key
    assert upload == {
        "__typename": "Upload",
        "url": f"https://court.example.test/uploads/{key}",
        "status": "CREATED",
        "offset": "0",
        "size": "45000000",
        "sha256": None,
        "filename": "令狀.pdf",
        "contentType": "application/pdf",
        "findings": [],
        "document": None,
    }


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"size": str(51 << 20)}, "DOCUMENT_TOO_LARGE", "size"),
        ({"size": "0"}, "INVALID", "size"),
        ({"size": "-1"}, "INVALID", "size"),
        ({"size": "9" * 5000}, "INVALID", "size"),
        ({"size": "٣"}, "INVALID", "size"),
        ({"filename": " / "}, "INVALID", "filename"),
    ],
)
async def test_what_cannot_be_taken_is_a_problem_about_its_field(ask, given, code, path):
    problem = (await ask(CREATE, input={"filename": "a.pdf", "size": "5"} | given))["createUpload"]
    assert (problem["__typename"], problem["code"]) == ("Problem", code)
    assert [field["path"] for field in problem["fields"]] == [[path]]
    assert (await ask("{ uploads { totalCount } }"))["uploads"]["totalCount"] == 0


async def test_a_full_disk_is_a_problem(ask, store):
    store._reserve = 1 << 60
    problem = (await ask(CREATE, input={"filename": "a.pdf", "size": "5"}))["createUpload"]
    assert (problem["__typename"], problem["code"]) == ("Problem", "BUSY")


async def test_an_upload_is_its_senders_alone(ask):
    upload = (await ask(CREATE, input={"filename": "a.pdf", "size": "5"}))["createUpload"]
    for stranger in (BEN, CLERK, replace(ANNA, user_id="a colleague")):
        assert (await ask(SHOW, stranger, id=upload["id"]))["upload"] is None
        node = await ask("query ($id: ID!) { node(id: $id) { id } }", stranger, id=upload["id"])
        assert node["node"] is None
        assert (await ask("{ uploads { totalCount } }", stranger))["uploads"]["totalCount"] == 0
        assert (await ask(ABORT, stranger, id=upload["id"]))["abortUpload"]["code"] == "NOT_FOUND"
    assert (await ask(SHOW, id=upload["id"]))["upload"]["status"] == "CREATED"
    node = await ask("query ($id: ID!) { node(id: $id) { id } }", PUBLIC, id=upload["id"])
    assert node["node"] is None


async def test_giving_up_forgets_the_bytes_and_again_changes_nothing(ask, store):
    upload = (await ask(CREATE, input={"filename": "a.pdf", "size": "5"}))["createUpload"]
    key = decode_id(upload["id"]).key
    async with store.stage(key) as stage:
        await stage.write(b"abc")
    for _ in range(2):
        assert (await ask(ABORT, id=upload["id"]))["abortUpload"] == {
            "__typename": "Upload",
            "status": "ABORTED",
        }
    assert await store.staged_length(key) == 0


async def test_a_finished_upload_shows_its_document(ask, context, store):
    content = files.good_pdf(2)
    upload_id = await processed(context, store, content)
    upload = (await ask(SHOW, id=upload_id))["upload"]
    document = upload.pop("document")
    assert upload == {
        "status": "CLEAN",
        "offset": str(len(content)),
        "sha256": sha256(content),
        "findings": [],
    }
    key = decode_id(document.pop("id")).key
    assert document == {
        "title": "writ.pdf",
        "sha256": sha256(content),
        "sizeBytes": str(len(content)),
        "pages": 2,
        "verdict": "CLEAN",
        "contentUrl": f"https://court.example.test/documents/{key}/content",
        "contentType": "application/pdf",
    }
    assert (await ask(ABORT, id=upload_id))["abortUpload"]["code"] == "ACTION_NOT_AVAILABLE"


async def test_findings_are_told_in_the_viewers_language(ask, context, store):
    upload_id = await processed(context, store, files.encrypted_pdf())
    chinese = replace(ANNA, language=Language.ZH_HANT)
    upload = (await ask(SHOW, chinese, id=upload_id))["upload"]
    assert upload["status"] == "INVALID"
    (finding,) = upload["findings"]
    assert finding == {
        "code": "ENCRYPTED",
        "severity": "BLOCKS",
        "title": "已加密",
        "message": "此檔案已加密，法院無法開啟。",
        "remedy": "請移除密碼後重新上載。",
        "page": None,
        "documentId": upload["document"]["id"],
    }


async def test_the_statuses_of_an_upload_can_be_followed(context, store):
    upload_id = await whole_upload(context, store, files.good_pdf(1))
    surroundings = GraphQLContext(context, ANNA, upload_service=UploadService(store))
    document = FOLLOW.replace("uploadId: $id", f'uploadId: $id, after: "{encode_cursor("log", [0])}"')
    stream: Any = await schema.subscribe(
        document, {"id": encode_id("Upload", upload_id)}, context_value=surroundings
    )
    sandbox = pool()
    await processor(context, store, sandbox).catch_up()
    await sandbox.close()
    positions = [(await anext(stream)).data["uploadStatusChanged"]["cursor"] for _ in range(4)]
    await stream.aclose()
    await surroundings.close()
    assert len(set(positions)) == 4
