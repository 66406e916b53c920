"""Ids given as arguments: whatever is not one of the kind wanted is refused by its place, and nothing is asked."""

from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    Undefined,
    get_named_type,
    is_non_null_type,
)

from causeway.accounts.actor import Actor, Role
from causeway.cases.access import CASE_NUMBER
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.execution.id_arguments import IdArgument, id_arguments
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.uploads.commands.create_upload import CreateUpload, create_upload

REGISTRAR = Actor("registrar", roles=frozenset({Role.REGISTRAR}))
GRAPH = schema._schema
ROOTS = {GRAPH.query_type: "query", GRAPH.mutation_type: "mutation"}
FIELDS = [
    (kind, name, field, wanted)
    for root, kind in ROOTS.items()
    if root is not None
    for name, field in root.fields.items()
    for wanted in id_arguments(GRAPH, field)
    if wanted.kind != CASE_NUMBER
]
VALUES: dict[str, Any] = {
    "Boolean": True,
    "Int": 1,
    "Date": "2026-11-27",
    "DateTime": "2026-11-27T09:00:00+08:00",
}


def _value(kind: Any, place: tuple[str, ...], ids: dict[tuple[str, ...], str]) -> Any:
    """The least value of an input type at `place`, with `ids` where they go."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType):
        value: Any = {
            name: _value(field.type, (*place, name), ids)
            for name, field in named.fields.items()
            if any(path[: len(place) + 1] == (*place, name) for path in ids)
            or (is_non_null_type(field.type) and field.default_value is Undefined)
        }
    elif place in ids:
        value = ids[place]
    else:
        value = next(iter(getattr(named, "values", ())), VALUES.get(named.name, "1"))
    return [value] if "[" in str(kind) else value


def _asked(
    kind: str, name: str, field: GraphQLField, wanted: IdArgument, given: str
) -> tuple[str, dict[str, Any]]:
    top = wanted.path[0]
    ids = {each.path: encode_id(each.kind, "x") for each in id_arguments(GRAPH, field)}
    ids[wanted.path] = given
    needed = {
        each: argument.type
        for each, argument in field.args.items()
        if each == top or (is_non_null_type(argument.type) and argument.default_value is Undefined)
    }
    declared = ", ".join(f"${each}: {type_}" for each, type_ in needed.items())
    passed = ", ".join(f"{each}: ${each}" for each in needed)
    text = f"{kind}({declared}) {{ {name}({passed}) {{ __typename }} }}"
    return text, {each: _value(type_, (each,), ids) for each, type_ in needed.items()}


async def test_an_id_of_another_kind_is_refused_by_its_place(context: Context) -> None:
    for kind, name, field, wanted in FIELDS:
        for given in ("nonsense", "", "1" * 30, encode_id("PageInfo", "1"), encode_id("Invitation", "x")):
            text, variables = _asked(kind, name, field, wanted, given)
            result = await schema.execute(text, variables, context_value=GraphQLContext(context, REGISTRAR))
            (error,) = result.errors or []
            assert error.path == [name]
            told = error.extensions or {}
            assert (told["code"], told["wanted"]) == ("BAD_USER_INPUT", wanted.kind)
            assert tuple(part for part in told["argument"].split(".") if not part.isdigit()) == wanted.path
            assert error.message.startswith("This is not an id.")
            assert told["argument"] in error.message


async def test_what_does_not_exist_is_null_and_no_refusal(context: Context) -> None:
    asked = """query($id: ID!, $filing: ID!) { case(id: $id) { id }
      node(id: $filing) { id } filing(id: $filing) { id } }"""
    given = {"id": encode_id("Case", "none"), "filing": encode_id("Filing", "none")}
    result = await schema.execute(asked, given, context_value=GraphQLContext(context, REGISTRAR))
    assert result.errors is None
    assert result.data == {"case": None, "node": None, "filing": None}


async def test_literals_and_every_item_of_a_list_count_too(context: Context) -> None:
    wrong = encode_id("Case", "x")
    right = encode_id("Party", "x")
    asked = f"""mutation {{ createFiling(input: {{caseId: "{wrong}", onBehalfOfPartyIds: ["{right}", "{wrong}"]}})
      {{ __typename }} }}"""
    result = await schema.execute(asked, context_value=GraphQLContext(context, REGISTRAR))
    (error,) = result.errors or []
    assert (error.extensions or {})["argument"] == "input.onBehalfOfPartyIds.1"


async def test_a_subscription_refuses_them_before_it_begins(context: Context) -> None:
    asked = f'subscription {{ caseActivity(caseId: "{encode_id("Filing", "x")}") {{ name }} }}'
    stream: Any = await schema.subscribe(asked, context_value=GraphQLContext(context, REGISTRAR))
    if hasattr(stream, "__anext__"):
        stream = await anext(stream)
    (error,) = stream.errors
    assert error.extensions["wanted"] == "Case"


def test_every_place_for_an_id_says_its_kind() -> None:
    places = {(field_name, wanted.path) for _, field_name, _, wanted in FIELDS}
    assert {("case", ("id",)), ("completeReview", ("input", "dispositions", "filingDocumentId"))} <= places
    for _, _, _, wanted in FIELDS:
        assert isinstance(GRAPH.type_map[wanted.kind], GraphQLObjectType) or wanted.kind == "Node"


async def test_an_upload_is_named_by_its_tus_address_too(context: Context) -> None:
    anna = Actor("anna", roles=frozenset({Role.INDIVIDUAL}))
    upload = await context.run(create_upload, CreateUpload("a.pdf", 10), actor=anna)
    asked = "query($id: ID!) { upload(id: $id) { id filename } }"
    for address in (f"/uploads/{upload.id}", f"https://court.example/uploads/{upload.id}/", upload.id):
        result = await schema.execute(asked, {"id": address}, context_value=GraphQLContext(context, anna))
        if address == upload.id:
            assert (result.errors or [])[0].message.startswith("This is not an id.")
        else:
            assert result.data == {"upload": {"id": encode_id("Upload", upload.id), "filename": "a.pdf"}}
    stranger = GraphQLContext(context, REGISTRAR)
    result = await schema.execute(asked, {"id": f"/uploads/{upload.id}"}, context_value=stranger)
    assert (result.errors, result.data) == (None, {"upload": None})
    added = """mutation($upload: ID!) { addFilingDocument(input: {filingId: "RmlsaW5nOng=", uploadId: $upload,
      typeCode: "WRIT", title: "Writ", role: LEAD}) { ... on Problem { code } } }"""
    given = {"upload": f"https://court.example/uploads/{upload.id}"}
    result = await schema.execute(added, given, context_value=GraphQLContext(context, anna))
    assert (result.errors, result.data) == (None, {"addFilingDocument": {"code": "NOT_FOUND"}})
