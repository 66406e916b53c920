"""Relations are data: public types are allow-lists over rows, and one engine reads whatever is selected of them."""

from causeway.graphql.engine.along import Places
from causeway.graphql.engine.batched import Source
from causeway.graphql.engine.declaring import (
    batched,
    column,
    computed,
    connection,
    first,
    global_id,
    listed,
    many,
    never_null,
    node,
    one,
    one_or_unstored,
    through,
)
from causeway.graphql.engine.ids import DecodedId, decode_id, encode_id
from causeway.graphql.engine.loading import load, load_or_none
from causeway.graphql.engine.ports import BatchFetch
from causeway.graphql.engine.types import Connection, Edge, Node, PageInfo, Projection

__all__ = [
    "BatchFetch",
    "Connection",
    "DecodedId",
    "Edge",
    "Node",
    "PageInfo",
    "Places",
    "Projection",
    "Source",
    "batched",
    "column",
    "computed",
    "connection",
    "decode_id",
    "encode_id",
    "first",
    "global_id",
    "listed",
    "load",
    "load_or_none",
    "many",
    "never_null",
    "node",
    "one",
    "one_or_unstored",
    "through",
]
