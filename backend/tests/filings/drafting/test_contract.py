"""What the contract refuses of a draft, by the field."""

from typing import Any

import pytest

from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.filings.builders import court
from tests.filings.test_graphql import act


@pytest.mark.parametrize("amount", ["-1", "10.009"])
@pytest.mark.parametrize("act_and_kind", ["createFiling CreateFilingInput", "updateFiling UpdateFilingInput"])
async def test_an_amount_claimed_that_is_none_is_refused_by_its_field(
    context: Context, amount: str, act_and_kind: str
) -> None:
    at = await court(context)
    name, kind = act_and_kind.split()
    given: dict[str, Any] = {"caseTypeCode": "HCA", "title": "Writ"}
    if name == "updateFiling":
        begun = await act(context, at.solicitor, "createFiling", "CreateFilingInput", given)
        given = {"filingId": begun["id"]}

    refused = await act(context, at.solicitor, name, kind, {**given, "claimAmount": amount})

    assert refused["__typename"] == "Problem"
    assert [field["path"] for field in refused["fields"]] == [["claimAmount"]]


async def test_a_draft_is_in_a_case_or_starts_one(context: Context) -> None:
    at = await court(context)
    given = {"caseTypeCode": "HCA", "title": "Writ", "caseId": encode_id("Case", "case")}

    refused = await act(context, at.solicitor, "createFiling", "CreateFilingInput", given)

    assert [field["path"] for field in refused["fields"]] == [["caseTypeCode"]]
