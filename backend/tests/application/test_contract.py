"""The public contract: what is exported is what is kept, and every name that clients were promised is there."""

from pathlib import Path
from typing import Any

import pytest
from graphql import (
    DefinitionNode,
    EnumTypeDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    ObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    parse,
    print_ast,
)

from causeway.graphql.schema import schema
from tests.application.servers import ROOT, command

PROMISED = parse((Path(__file__).parent / "contract.graphql").read_text(encoding="utf-8"))
"""The names outside clients call. More may be added, none renamed or dropped."""
LATER = {
    "Query": """causeBook search systemStatus rateLimit""",
    "Mutation": """stepUp createApiClient createWebhook checkFiling
        requestSignOff approveSignOff deferReview referToJudge giveDirections reopenReview
        purchaseInspection""",
    "Case": "deadlines",
}
"""What comes with later parts of the system; a name that is there already does not stand here."""
DIFFERENT = {
    "SignInInput.tokenFor": "TokenUse!",
    "CreateUploadInput.contentType": "String!",
    # A document may be put into a filing before its upload is finished.
    "FilingDocument.document": "Document",
    # What is not known is an outcome too.
    "Query.verifyDocument": "DocumentVerification!",
}
"""Types that differ: an argument with a default may not be null; what may be missing is null."""
CODES = (
    "NOT_FOUND FORBIDDEN INVALID CONFLICT BUSY STEP_UP_REQUIRED IDEMPOTENCY_CONFLICT ITEM_LOCKED QUOTE_STALE"
)
WITHOUT_KEY = {
    "signIn": "makes a session each time, and says so",
    "signOut": "ends what may be over already",
    "revokeSession": "ends what may be over already",
    "changePassword": "sets what it is given",
    "updateViewer": "sets what it is given",
    "registerIndividual": "has nobody signed in for a key to belong to; an address is registered once",
    "registerOrganisation": "has nobody signed in for a key to belong to; an address is registered once",
    "requestPasswordReset": "has nobody signed in for a key to belong to; each link takes the place of the one before",
    "verifyEmail": "takes a link that works once",
    "abortUpload": "ends what may be over already",
    "generateOriginatingDocument": "sets the same page in the same place",
    "previewOriginatingDocument": "changes nothing",
    "exportCase": "changes nothing",
}
"""Mutations that take no idempotency key, and why the same again does no harm."""


def kind(name: str) -> Any:
    return schema._schema.type_map[name]


def promised() -> list[tuple[str, Any]]:
    """Every field, enum value and scalar of the contract with its path, save what comes later."""
    found: list[tuple[str, Any]] = []
    for definition in PROMISED.definitions:
        if isinstance(definition, ScalarTypeDefinitionNode):
            found.append((definition.name.value, definition))
            continue
        name, members = parts(definition)
        later = LATER.get(name, "").split()
        found += [(f"{name}.{each.name.value}", each) for each in members if each.name.value not in later]
    return found


def parts(definition: DefinitionNode) -> tuple[str, Any]:
    """The name and members of a type."""
    if isinstance(definition, EnumTypeDefinitionNode):
        return definition.name.value, definition.values
    assert isinstance(definition, ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode)
    return definition.name.value, definition.fields


def member(path: str) -> Any:
    """What the schema has at the path; None if it has nothing."""
    owner, _, name = path.partition(".")
    found = schema._schema.type_map.get(owner)
    return (getattr(found, "fields", None) or getattr(found, "values", {})).get(name)


async def test_the_schema_that_is_kept_is_the_one_that_is_exported() -> None:
    exported = await command("export-schema")
    assert (exported.status, exported.complained) == (0, "")
    assert exported.said == (ROOT / "schema.graphql").read_text()


@pytest.mark.parametrize(("path", "node"), promised(), ids=[path for path, _ in promised()])
def test_every_name_of_the_contract_is_there(path: str, node: Any) -> None:
    if isinstance(node, ScalarTypeDefinitionNode):
        assert path in schema._schema.type_map
        return
    found = member(path)
    assert found is not None
    if getattr(node, "type", None) is not None:
        assert str(found.type) == DIFFERENT.get(path, print_ast(node.type))
    arguments: tuple[InputValueDefinitionNode, ...] = getattr(node, "arguments", None) or ()
    assert {each.name.value: print_ast(each.type) for each in arguments}.items() <= {
        name: str(each.type) for name, each in getattr(found, "args", {}).items()
    }.items()


def test_what_comes_later_is_not_here_yet() -> None:
    """Whoever adds one of these takes it from the list, and the contract watches over it from then on."""
    there = [
        f"{owner}.{name}" for owner in LATER for name in LATER[owner].split() if member(f"{owner}.{name}")
    ]
    assert there == []


def test_the_codes_of_the_contract_are_there() -> None:
    assert set(CODES.split()) - set(kind("ProblemCode").values) == set()


def test_what_has_an_id_is_a_node_as_promised() -> None:
    for definition in PROMISED.definitions:
        if isinstance(definition, ObjectTypeDefinitionNode) and definition.interfaces:
            found = {each.name for each in kind(definition.name.value).interfaces}
            assert {each.name.value for each in definition.interfaces} <= found, definition.name.value


def test_every_mutation_returns_its_result_or_a_problem() -> None:
    for name, field in kind("Mutation").fields.items():
        result = field.type.of_type
        assert result.name.endswith("Result"), name
        assert "Problem" in {each.name for each in result.types}, name
        assert set(field.args) <= {"input"}, name


def test_every_act_takes_an_idempotency_key() -> None:
    without = set()
    for name, field in kind("Mutation").fields.items():
        given = field.args["input"].type.of_type.fields if field.args else {}
        if "idempotencyKey" not in given:
            without.add(name)
    assert without == set(WITHOUT_KEY)


@pytest.mark.parametrize(
    "name", ["CaseConnection", "FilingConnection", "DocketConnection", "PaymentConnection"]
)
def test_lists_are_connections_with_totals(name: str) -> None:
    assert {"edges", "pageInfo", "totalCount"} <= set(kind(name).fields)
