"""What an export will hold, said before it is begun."""

from typing import Any

import pytest

from causeway.graphql.engine import encode_id
from tests.application.case_export.exporting import Court, busiest_case

OFFER = """mutation ($id: ID!) { exportCase(input: {caseId: $id}) { __typename
  ... on CaseExport { url filename documents restricted sealedCopies marked sizeBytes } ... on Problem { code } } }"""


async def offered(exporting: Court, who: str, case_id: str) -> Any:
    answer = await exporting.inside.ask(who, OFFER, id=encode_id("Case", case_id))
    assert answer.errors is None
    return answer.data["exportCase"]


@pytest.mark.parametrize("who", ["lawyer", "clerk", "registrar"])
async def test_what_is_promised_is_what_comes(exporting: Court, who: str) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    told = await offered(exporting, who, case_id)
    export = await exporting.export(who, case_id)
    documents = export.case["documents"]
    # As they are kept: a mark makes what it is on a little longer.
    stored = [(each["sizeBytes"], each["sealedSizeBytes"] or 0) for each in documents]
    assert told == {
        "__typename": "CaseExport",
        "url": f"/cases/{case_id}/export.zip",
        "filename": told["filename"],
        "documents": len(documents),
        "restricted": len([each for each in documents if each["isRestricted"]]),
        "sealedCopies": len([each for each in documents if each["sealedFile"]]),
        "marked": len([each for each in documents if each["isMarked"]]),
        "sizeBytes": str(sum(map(sum, stored))),
    }
    assert told["filename"].endswith(".zip")


async def test_what_is_not_there_is_not_offered(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    assert (await offered(exporting, "accounts", case_id))["code"] == "NOT_FOUND"
