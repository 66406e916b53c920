"""The same act sent twice under one key, as a client does when the line broke before the answer came."""

from typing import Any

import pytest

from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.filings.asking import ask
from tests.filings.builders import Court, court, upload

PROBLEM = "... on Problem { code fields { path code } }"
FILING = "... on Filing { id title version documents { id title } }"
KINDS = {
    "createFiling": "CreateFilingInput",
    "updateFiling": "UpdateFilingInput",
    "addFilingDocument": "AddFilingDocumentInput",
    "updateFilingDocument": "UpdateFilingDocumentInput",
    "removeFilingDocument": "RemoveFilingDocumentInput",
    "discardFiling": "FilingActionInput",
}


async def act(at: Court, name: str, /, **given: Any) -> Any:
    """What a mutation of the solicitor's answers."""
    answer = "... on Discarded { filingId }" if name == "discardFiling" else FILING
    document = (
        f"mutation ($input: {KINDS[name]}!) {{ {name}(input: $input) {{ __typename {PROBLEM} {answer} }} }}"
    )
    return (await ask(at.context, at.solicitor, document, input=given))[name]


async def draft(at: Court, **more: Any) -> Any:
    """A draft that starts a case."""
    return await act(at, "createFiling", **{"caseTypeCode": "HCA", "title": "Writ", **more})


async def with_document(at: Court) -> Any:
    """A draft with a document."""
    filing = await draft(at)
    given = {"typeCode": "WRIT", "title": "Writ", "role": "LEAD"}
    upload_id = encode_id("Upload", await upload(at.context, at.solicitor))
    return await act(at, "addFilingDocument", filingId=filing["id"], uploadId=upload_id, **given)


async def acts(at: Court) -> dict[str, dict[str, Any]]:
    """Everything a filer can do to a draft, and with what."""
    filing, other = await with_document(at), await draft(at)
    place = filing["documents"][0]["id"]
    upload_id = encode_id("Upload", await upload(at.context, at.solicitor))
    second = {"typeCode": "WRIT", "title": "Annex", "role": "ATTACHMENT", "uploadId": upload_id}
    return {
        "createFiling": {"caseTypeCode": "HCA", "title": "Once"},
        "updateFiling": {"filingId": filing["id"], "title": "Changed"},
        "addFilingDocument": {"filingId": filing["id"], **second},
        "updateFilingDocument": {"filingDocumentId": place, "title": "Renamed"},
        "removeFilingDocument": {"filingDocumentId": place},
        "discardFiling": {"filingId": other["id"]},
    }


async def how_many(at: Court) -> int:
    """How many filings the solicitor has."""
    found = await ask(at.context, at.solicitor, "{ filings { totalCount } }")
    return int(found["filings"]["totalCount"])


@pytest.mark.parametrize("name", KINDS)
async def test_the_same_key_again_changes_nothing_more(context: Context, name: str) -> None:
    at = await court(context)
    given = (await acts(at))[name]
    first = await act(at, name, idempotencyKey="k", **given)
    assert first["__typename"] != "Problem", first
    count = await how_many(at)
    assert await act(at, name, idempotencyKey="k", **given) == first
    assert await how_many(at) == count


async def test_another_draft_under_the_same_key_is_refused(context: Context) -> None:
    at = await court(context)
    first = await draft(at, idempotencyKey="k")
    refused = await draft(at, idempotencyKey="k", title="Another")
    assert (refused["code"], refused["fields"]) == (
        "IDEMPOTENCY_CONFLICT",
        [{"path": ["idempotencyKey"], "code": "IDEMPOTENCY_CONFLICT"}],
    )
    assert (await draft(at, idempotencyKey="other"))["id"] != first["id"]


async def test_a_change_that_leaves_most_as_it_is_is_known_again_by_another_process(context: Context) -> None:
    """What a change leaves out is written alike whenever and wherever it is written."""
    at = await court(context)
    filing = await draft(at)
    once = await act(at, "updateFiling", filingId=filing["id"], title="New", idempotencyKey="k")
    again = await act(at, "updateFiling", filingId=filing["id"], title="New", idempotencyKey="k")
    refused = await act(at, "updateFiling", filingId=filing["id"], comments="New", idempotencyKey="k")
    assert (once, refused["code"]) == (again, "IDEMPOTENCY_CONFLICT")
