"""Every mutation that takes an idempotency key takes one: found in the schema, so that a new one is tried too."""

from typing import Any

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from causeway.graphql.schema import schema
from causeway.kit.ids import new_id
from tests.application.arguments import least
from tests.application.inside import Demonstration

ASKERS = ("lawyer", "registrar", "clerk", "admin", "accounts")
GIVEN = {"CreateUploadInput": {"filename": "writ.pdf", "size": "1000"}}
"""What the act cannot do without, where the least that the schema asks for is refused before the key is looked at."""


def keyed() -> list[str]:
    """The names of all mutations whose input has a key."""
    root: Any = schema._schema.mutation_type
    inputs = {
        name: get_named_type(field.args["input"].type) for name, field in root.fields.items() if field.args
    }
    return [
        name
        for name, kind in inputs.items()
        if isinstance(kind, GraphQLInputObjectType) and "idempotencyKey" in kind.fields
    ]


def test_there_are_mutations_with_keys() -> None:
    assert {"createUpload", "submitFiling", "createFiling"} <= set(keyed())


@pytest.mark.parametrize("name", keyed())
async def test_a_mutation_is_tried_with_a_key_and_again_with_the_same(
    inside: Demonstration, name: str
) -> None:
    root: Any = schema._schema.mutation_type
    kind: Any = get_named_type(root.fields[name].args["input"].type)
    document = f"mutation ($input: {kind.name}!) {{ {name}(input: $input) {{ __typename ... on Problem {{ code }} }} }}"
    own = {type_name: ids[0] for type_name, ids in inside.ids.items() if ids}
    reached = 0
    for who in ASKERS:
        given = least(kind, own, (), ()) | GIVEN.get(kind.name, {}) | {"idempotencyKey": new_id()}
        answers = [await inside.ask(who, document, input=given) for _ in range(2)]
        for answer in answers:
            codes = [(error.extensions or {})["code"] for error in answer.errors or ()]
            assert "INTERNAL" not in codes, answer.errors
            reached += "FORBIDDEN" not in codes
        kinds = [answer.data and answer.data[name] for answer in answers]
        assert kinds[0] == kinds[1]
    assert reached
