"""What the contract refuses of a draft, by the field."""

from typing import Any

import pytest

from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.filings.asking import ask
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


PARTIES = "newParties { position role nameEn identityNumber capacity address }"


async def test_what_a_form_does_not_show_stays_when_it_saves_the_rest(context: Context) -> None:
    at = await court(context)
    whole = {"role": "PLAINTIFF", "kind": "INDIVIDUAL", "nameEn": "Ho Wing", "identityNumber": "A123456(3)"}
    other = {"role": "DEFENDANT", "kind": "COMPANY", "nameEn": "Lion Rock Ltd", "capacity": "as executor"}
    given = {"caseTypeCode": "HCA", "title": "Writ", "parties": [whole, other]}
    made = await act(context, at.solicitor, "createFiling", "CreateFilingInput", given)
    shown = [
        {"role": "PLAINTIFF", "kind": "INDIVIDUAL", "nameEn": "Ho Wong"},
        {"role": "DEFENDANT", "kind": "COMPANY", "nameEn": "Lion Rock Ltd"},
    ]
    saved = {"filingId": made["id"], "parties": shown}
    await act(context, at.solicitor, "updateFiling", "UpdateFilingInput", saved)

    async def named() -> list[Any]:
        query = f"query($id: ID!) {{ filing(id: $id) {{ {PARTIES} }} }}"
        found: list[Any] = (await ask(context, at.solicitor, query, id=made["id"]))["filing"]["newParties"]
        return found

    first, second = await named()
    assert (first["nameEn"], first["identityNumber"]) == ("Ho Wong", "A123456(3)")
    assert second["capacity"] == "as executor"

    # Taken out from in front of it, the other is still itself; and null empties.
    moved = {"filingId": made["id"], "parties": [shown[1]]}
    await act(context, at.solicitor, "updateFiling", "UpdateFilingInput", moved)
    (left,) = await named()
    assert (left["capacity"], left["identityNumber"]) == ("as executor", None)
    emptied = {"filingId": made["id"], "parties": [{**shown[1], "capacity": None}]}
    await act(context, at.solicitor, "updateFiling", "UpdateFilingInput", emptied)
    assert [party["capacity"] for party in await named()] == [None]
