"""Every operation that the SPA has registered, run by everybody: answered, cheaply, and silent about sealed cases."""

import json
from typing import Any

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLNonNull,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    parse,
    type_from_ast,
)

from causeway.graphql.schema import schema
from tests.application.inside import EVERYBODY, INSIDERS, Demonstration
from tests.application.servers import ROOT

REGISTERED = json.loads((ROOT / "frontend/src/gql/persisted-documents.json").read_text())
REFUSALS = {"UNAUTHENTICATED", "FORBIDDEN"}
"""What somebody may be told who is not the one an operation is for."""
OF_DRAFTS = {"feeQuote"}
"""Root fields that refuse, as they should, what is not a draft of the viewer's."""
MOST_STATEMENTS = 30
"""Far fewer than one for each of the rows that the largest operations show."""
MOST_STATEMENTS_OF_HOME = 24
"""Five lists of filings with what is shown of each, and two counts for all of them."""
FEW, MANY = 6, 25
"""Rows of a list: enough that every relation has something to load, and more."""
SAMPLES: dict[str, Any] = {
    "String": "a",
    "Date": "2026-11-23",
    "DateTime": "2026-11-23T10:00:00+08:00",
    "Int": 5,
    "Boolean": True,
    "Decimal": "1.00",
    "CaseNumber": "HCA 1481/2026",
    "Sha256": "ab" * 32,
    "CalculateFeeInput": {"caseTypeCode": "HCA", "documentTypeCode": "WRIT"},
}
BY_NAME = {"court": "HC-CFI", "caseType": "HCA", "first": 25, "rule": "AOS_WRIT"}


def operations(*kinds: OperationType) -> dict[str, str]:
    """The registered operations of these kinds, by name."""
    found = {}
    for text in REGISTERED.values():
        for definition in parse(text).definitions:
            if isinstance(definition, OperationDefinitionNode) and definition.operation in kinds:
                assert definition.name is not None
                found[definition.name.value] = text
    return found


QUERIES = operations(OperationType.QUERY)


def few(ids: list[str], wanted: set[str]) -> list[str]:
    """Some of `ids`, with one of `wanted` among them."""
    return [*ids[:1], *ids[-1:], *sorted(wanted & set(ids))[:1]]


def variables(text: str, demonstration: Demonstration) -> list[dict[str, Any]]:
    """What an operation may be asked with: required variables of every sort there is an example of."""
    parsed = parse(text).definitions
    (operation,) = [each for each in parsed if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in parsed if isinstance(each, FragmentDefinitionNode)}
    made: dict[str, Any] = {}
    ids: list[str] = [""]
    for definition in operation.variable_definitions or ():
        name, kind = definition.variable.name.value, type_from_ast(schema._schema, definition.type)
        if not isinstance(kind, GraphQLNonNull):
            continue
        if get_named_type(kind).name == "ID":
            ids = few(demonstration.ids[_node(operation, name, fragments)], demonstration.sealed)
            made[name] = None
        else:
            made[name] = BY_NAME.get(name, _sample(get_named_type(kind)))
    return [{name: one if value is None else value for name, value in made.items()} for one in ids]


def _sample(kind: Any) -> Any:
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    return SAMPLES[kind.name]


def _node(
    operation: OperationDefinitionNode, variable: str, fragments: dict[str, FragmentDefinitionNode]
) -> str:
    """Of what type the id is that an operation wants: that of the root field which takes it."""
    for root in operation.selection_set.selections:
        assert isinstance(root, FieldNode)
        if any(variable in str(argument.value.to_dict()) for argument in root.arguments or ()):
            name = root.name.value
            if name == "node":
                (kind,) = [
                    said.type_condition.name.value
                    for each in root.selection_set.selections
                    for said in [fragments[each.name.value] if isinstance(each, FragmentSpreadNode) else each]
                    if getattr(said, "type_condition", None)
                ]
                return str(kind)
            return {"feeQuote": "Filing"}.get(name, name[0].upper() + name[1:])
    raise LookupError(f"no root field takes ${variable}")


def unexpected(answer: Any) -> list[Any]:
    """The errors that nobody should see."""
    return [
        error
        for error in answer.errors or []
        if (error.extensions or {}).get("code") not in REFUSALS and not OF_DRAFTS & set(error.path or ())
    ]


@pytest.mark.parametrize("who", EVERYBODY)
async def test_everybody_is_answered_cheaply_and_told_nothing_of_a_sealed_case(
    inside: Demonstration, who: str
) -> None:
    told = set()
    for name, text in QUERIES.items():
        for given in variables(text, inside):
            with inside.counting() as statements:
                answer = await inside.ask(who, text, **given)
            assert unexpected(answer) == [], (name, given)
            assert len(statements) <= MOST_STATEMENTS, (name, given, len(statements))
            said = json.dumps(answer.data, ensure_ascii=False, default=str)
            told |= {secret for secret in inside.sealed if secret in said} - {
                one for one in given.values() if isinstance(one, str)
            }
    if who not in INSIDERS:
        assert told == set()
    else:
        assert told


@pytest.mark.parametrize("who", ["lawyer", "litigant"])
async def test_the_first_page_reads_of_each_list_what_it_shows(inside: Demonstration, who: str) -> None:
    given = {"organisation": who == "lawyer"}
    await inside.ask(who, QUERIES["Home"], **given)
    with inside.counting() as statements:
        answer = await inside.ask(who, QUERIES["Home"], **given)
    assert answer.errors is None
    assert len(statements) <= MOST_STATEMENTS_OF_HOME, statements
    assert len([text for text in statements if "count(*)" in text]) == 2


LISTS = {
    "cases": """query ($first: Int!) { cases(first: $first) { totalCount pageInfo { hasNextPage } edges { node {
        id number title court { code name } caseType { code name }
        parties { nameEn role { code name } representedBy { organisation { nameEn } } }
        representations { organisation { nameEn } user { nameEn } }
        docket(last: 1) { totalCount edges { node { text } } }
        filings(first: 2) { totalCount edges { node { status } } } } } } }""",
    "filings": """query ($first: Int!) { filings(first: $first) { totalCount edges { node {
        id reference status title availableActions case { number title } caseType { name } court { name }
        filer { nameEn } organisation { nameEn } documents { title type { code } document { pages } findings { code } }
        history { from to } corrections { field } payment { status captured { amount } } } } } }""",
    "reviewQueue": """query ($first: Int!) { reviewQueue(first: $first) { totalCount edges { node {
        id reference status title case { number } caseType { name } filer { nameEn } organisation { nameEn }
        documents { title document { pages } } newParties { nameEn } availableActions } } } }""",
}


@pytest.mark.parametrize(
    ("name", "who"), [("cases", "registrar"), ("filings", "lawyer"), ("reviewQueue", "clerk")]
)
async def test_a_longer_list_takes_no_more_statements(inside: Demonstration, name: str, who: str) -> None:
    counts, rows = {}, {}
    for first in FEW, MANY:
        with inside.counting() as statements:
            answer = await inside.ask(who, LISTS[name], first=first)
        assert answer.errors is None, answer.errors
        counts[first], rows[first] = len(statements), len(answer.data[name]["edges"])
    assert rows[MANY] > rows[FEW]
    assert counts[MANY] <= counts[FEW]
