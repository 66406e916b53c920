"""Where the schema takes the id of something that may be sealed, and how to give one there."""

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from graphql import GraphQLInputObjectType, GraphQLList, GraphQLNonNull, get_named_type

from causeway.graphql.schema import schema

NAMED_AFTER = {
    "filingId": "Filing",
    "caseId": "Case",
    "filingDocumentId": "FilingDocument",
    "replacesFilingDocumentId": "FilingDocument",
    "messageId": "Message",
    "hearingId": "Hearing",
    "judgeId": "User",
    "documentId": "Document",
    "byDocumentId": "Document",
    "uploadId": "Upload",
    "quoteId": "FeeQuote",
    "paymentId": "Payment",
    "onBehalfOfPartyIds": "Party",
}
"""Of what type the id is that an argument or an input field takes; the others are of no case."""
ELSEWHERE = {
    *(
        "branchId",
        "clearingItemId",
        "depositAccountId",
        "fromAccountId",
        "toAccountId",
        "differenceId",
        "organisationId",
        "refundId",
    ),
    *("sessionId", "tillId", "userId", "id"),
}


class Place(NamedTuple):
    """Where an id is given: the path in an input, and of what type it is."""

    path: tuple[str, ...]
    kind: str


def places(kind: Any, path: tuple[str, ...] = ()) -> Iterator[Place]:
    """Every id within an input or argument of a type."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType):
        for name, field in named.fields.items():
            yield from places(field.type, (*path, name))
    elif named.name == "ID" and path[-1] not in ELSEWHERE:
        yield Place(path, NAMED_AFTER[path[-1]])


def least(kind: Any, own: dict[str, str], path: tuple[str, ...], wanted: tuple[str, ...]) -> Any:
    """What must be given at least, and what lies on the way to the wanted id."""
    if isinstance(kind, GraphQLNonNull):
        return least(kind.of_type, own, path, wanted)
    if isinstance(kind, GraphQLList):
        return [least(kind.of_type, own, path, wanted)]
    if isinstance(kind, GraphQLInputObjectType):
        return {
            name: least(field.type, own, (*path, name), wanted)
            for name, field in kind.fields.items()
            if isinstance(field.type, GraphQLNonNull) or wanted[: len(path) + 1] == (*path, name)
        }
    if kind.name == "ID":
        return own.get(NAMED_AFTER.get(path[-1], ""), "")
    samples = {"String": "WRIT", "Boolean": True, "Int": 1, "DateTime": "2026-12-24T10:00:00+08:00"}
    return samples.get(kind.name) or next(iter(getattr(kind, "values", {"1.00": None})))


def put(given: Any, path: tuple[str, ...], value: str) -> Any:
    """A copy of an input with another id in its place."""
    made = copy.deepcopy(given)
    at = made
    for name in path[:-1]:
        at = at[name][0] if isinstance(at[name], list) else at[name]
    at[path[-1]] = [value] if isinstance(at[path[-1]], list) else value
    return made


TAKERS = [
    (operation, name)
    for operation in ("Query", "Mutation")
    for name, field in getattr(schema._schema.type_map[operation], "fields", {}).items()
    if name != "node"
    and any(list(places(given.type, (arg,))) for arg, given in field.args.items() if arg != "id")
]
