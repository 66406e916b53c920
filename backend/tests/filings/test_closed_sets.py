"""What can only be one of a few things is an enum in the contract; the text that said so before says the same."""

from typing import Any

import pytest

from causeway.courts.queries import document_types
from causeway.filings.core.tables import CorrectionField
from causeway.filings.core.transitions import FilingAction, SystemEvent
from causeway.graphql.engine import encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from tests.filings.asking import ask, following
from tests.filings.builders import CLERK, Court, accepted, court, under_review

START = encode_cursor("log", [0])
FOLLOWED = {
    "($case: ID!, $start: Cursor) { told: caseActivity(caseId: $case, after: $start) { name kind } }": 4,
    "($case: ID!, $start: Cursor) { told: filingStatusChanged(caseId: $case, after: $start) { name kind } }": 1,
    "($filing: ID!, $start: Cursor) { told: filingChanged(filingId: $filing, after: $start) { name kind } }": 3,
}
RETURN = """mutation ($input: ReturnForCorrectionInput!) { returnForCorrection(input: $input) {
  ... on Problem { code fields { path } }
  ... on Filing { corrections { field correctionField } history { event step } } } }"""


@pytest.mark.parametrize("stream", FOLLOWED)
async def test_an_event_says_its_kind_as_an_enum(context: Context, stream: str) -> None:
    at = await court(context)
    filing = await accepted(at)
    ids = {"case": encode_id("Case", str(filing.case_id)), "filing": encode_id("Filing", filing.id)}
    used = {name: value for name, value in ids.items() if f"${name}:" in stream}
    async with following(context, at.solicitor, f"subscription {stream}", start=START, **used) as events:
        for _ in range(FOLLOWED[stream]):
            told = (await anext(events)).data["told"]
            of_filing = told["name"].removeprefix("filing.").upper()
            assert told["kind"] in {told["name"].replace(".", "_").upper(), of_filing}


async def returned(at: Court, item: dict[str, Any]) -> Any:
    filing = await under_review(at)
    given = {
        "filingId": encode_id("Filing", filing.id),
        "dueAt": "2026-12-04T17:30:00+08:00",
        "items": [{"reasonCode": "PARTY_NAME_MISMATCH", **item}],
    }
    return (await ask(at.context, CLERK, RETURN, input=given))["returnForCorrection"]


@pytest.mark.parametrize(
    "item",
    [{"field": "TITLE"}, {"correctionField": "TITLE"}, {"field": "PARTIES", "correctionField": "TITLE"}],
)
async def test_a_field_to_be_corrected_is_named_by_enum_or_text(
    context: Context, item: dict[str, str]
) -> None:
    filing = await returned(await court(context), item)
    assert filing["corrections"] == [{"field": "TITLE", "correctionField": "TITLE"}]
    assert [step["step"] for step in filing["history"]] == [step["event"] for step in filing["history"]]
    assert {"RECEIVE", "CLAIM", "RETURN"} <= {step["step"] for step in filing["history"]}


async def test_a_text_that_names_no_field_is_refused_by_its_path(context: Context) -> None:
    refused = await returned(await court(context), {"field": "COLOUR"})
    assert refused == {"code": "INVALID", "fields": [{"path": ["items", "0", "field"]}]}


async def test_formats_are_those_of_the_type(context: Context) -> None:
    await court(context)
    asked = await ask(context, CLERK, '{ documentTypes(caseType: "HCA") { code formats fileFormats } }')
    async with context.database.reading() as session:
        known = {pair.type.code: pair.type.formats for pair in await document_types(session, "HCA")}
    assert {each["code"]: each["fileFormats"] for each in asked["documentTypes"]} == known
    assert all(each["formats"] == each["fileFormats"] for each in asked["documentTypes"])


def test_every_step_and_every_field_has_its_value() -> None:
    kinds = schema.schema_converter.type_map
    values = {
        name: {value.name for value in kinds[name].definition.values}
        for name in ("FilingStep", "CorrectionField")
    }  # type: ignore[union-attr]
    assert values["FilingStep"] == {each.value for each in (*FilingAction, *SystemEvent)}
    assert values["CorrectionField"] == {each.value for each in CorrectionField}
