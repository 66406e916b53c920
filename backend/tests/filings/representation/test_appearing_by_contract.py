"""Coming on record through the public contract."""

from causeway.kit.context import Context
from tests.filings.asking import ask
from tests.filings.representation.appearing import DEFENCE, NAME, NUMBER, begun


async def test_it_is_begun_through_the_public_contract(context: Context) -> None:
    await begun(context)
    document = """mutation($input: CreateFilingInput!) { createFiling(input: $input) { __typename
      ... on Filing { status appearsIn appearsFor { nameEn role } onBehalfOf { nameEn } newParties { nameEn }
        case { number } }
      ... on Problem { code fields { path } } } }"""
    given = {"caseNumber": "HCA1/2026", "partyNames": [NAME], "title": "Notice to act"}
    made = (await ask(context, DEFENCE, document, input=given))["createFiling"]
    assert made == {
        "__typename": "Filing",
        "status": "DRAFT",
        "appearsIn": NUMBER,
        "appearsFor": [{"nameEn": NAME, "role": "DEFENDANT"}],
        "onBehalfOf": [],
        "newParties": [],
        "case": None,
    }
    for number in ("HCA 7/2026", "what?"):
        refused = (await ask(context, DEFENCE, document, input={**given, "caseNumber": number}))[
            "createFiling"
        ]
        assert (refused["__typename"], refused["fields"]) == ("Problem", [{"path": ["caseNumber"]}])
