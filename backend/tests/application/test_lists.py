"""Every list of the schema in every order, paged from both ends, and by every filter: found, never written down."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
)

from causeway.graphql.schema import schema
from tests.application.inside import Demonstration

FEW = 2
"""Parents of a list that are looked at: of the newest and a few of the oldest, those with the longest lists that
fit on one page."""
READERS = ["lawyer", "registrar", "litigant"]
OFFICE_TOO = {"Query.allDepositAccounts", "Query.refunds"}
"""Lists that the accounts office reads as well."""
STRINGS = {
    "text": ["HCA", "hca1", "KLN", "CW-26", "writ", "Limited", "有限公司", "%", "_", "no such thing"],
    "court": ["HC-CFI", "DC", "nowhere"],
    "caseType": ["HCA", "DCCJ", "nothing"],
    "typeCode": ["WRIT", "STATEMENT_OF_CLAIM", "WITNESS_STATEMENT", "NOTHING"],
}
SORTED_BY = {"receivedAt", "correctionDueAt", "updatedAt", "lastActivityAt", "title"}
FEWER = {
    *("Query.closures", "Query.pendingRegistrations", "Query.uploads", "Case.payments"),
    *("Query.refunds", "Query.reconciliationDifferences", "Query.chargebacks", "Query.allDepositAccounts"),
    "Query.clearingItems",
    "Query.tills",
    "Query.messages",
    *("Organisation.allMembers", "Case.allAssignedTo", "Case.hearings"),
}
"""Lists of which the demonstration has three items or less."""
EMPTY = {"Query.reconciliationDifferences", "Query.chargebacks", "Query.clearingItems", "Query.tills"}
"""Lists of which these readers see nothing."""
UNUSED = {("Query.allDepositAccounts", "attention")}
"""Filters for which the demonstration has nothing."""
NOW = datetime.now(UTC)
INSTANTS = [(NOW - timedelta(days=days)).isoformat() for days in (-1, 3, 10, 20, 40, 80, 400)]


class ListField(NamedTuple):
    """A field that is a connection, of Query or of a type that has a global id."""

    owner: str
    name: str
    arguments: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}"

    @property
    def item(self) -> str:
        """The type of what it lists."""
        owner: Any = schema._schema.type_map[self.owner]
        connection: Any = get_named_type(owner.fields[self.name].type)
        return str(get_named_type(connection.fields["nodes"].type))

    @property
    def marks(self) -> str:
        """What tells one item from another, and what lists are sorted by."""
        item: Any = schema._schema.type_map[self.item]
        return " ".join({"__typename", "id", *SORTED_BY} & ({*item.fields} | {"__typename"}))

    @property
    def orders(self) -> list[str | None]:
        """The orders a client may choose, and none."""
        if "orderBy" not in self.arguments:
            return [None]
        return [None, *get_named_type(self.arguments["orderBy"].type).values]

    @property
    def filter(self) -> GraphQLInputObjectType | None:
        """The input that narrows it."""
        return get_named_type(self.arguments["filter"].type) if "filter" in self.arguments else None


def list_fields() -> Iterator[ListField]:
    """Every connection of the schema."""
    for name, kind in schema._schema.type_map.items():
        if isinstance(kind, GraphQLObjectType):
            for field_name, field in kind.fields.items():
                if get_named_type(field.type).name.endswith("Connection"):
                    yield ListField(name, field_name, field.args)


TRIED_APART = {"Query.auditTrail", "Query.auditCheckpoints", "Query.matterLedger", "Query.causeList"}
"""What is read from the newest back, by administrators alone, or of a day: tried on its own."""
LISTS = [each for each in list_fields() if str(each) not in TRIED_APART]
FILTERS = [(each, name) for each in LISTS if each.filter for name in each.filter.fields]


class Reading(NamedTuple):
    """A list of one parent as somebody reads it."""

    court: Demonstration
    who: str
    of: ListField
    parent: str | None

    async def page(self, **arguments: Any) -> Any:
        """A page of it; None if the asker may not read the list at all."""
        declared = {"parent": "ID!"} if self.parent else {}
        declared |= {name: str(self.of.arguments[name].type) for name in arguments}
        heading = ", ".join(f"${name}: {kind}" for name, kind in declared.items())
        given = ", ".join(f"{name}: ${name}" for name in arguments)
        asked = f"""list: {self.of.name}{f"({given})" if given else ""} {{
            totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
            edges {{ cursor node {{ {self.of.marks} }} }} }}"""
        if self.parent:
            asked = f"node(id: $parent) {{ ... on {self.of.owner} {{ {asked} }} }}"
        document = f"query {f'({heading})' if heading else ''} {{ {asked} }}"
        variables = arguments | ({"parent": self.parent} if self.parent else {})
        answer = await self.court.ask(self.who, document, **variables)
        if answer.errors:
            assert {error.extensions["code"] for error in answer.errors} == {"FORBIDDEN"}, answer.errors
            return None
        found = answer.data["node"] if self.parent else answer.data
        return found and found["list"]


async def readings(court: Demonstration, of: ListField) -> list[tuple[Reading, Any]]:
    """The list as everybody reads it, with all of it in its own order."""
    found = []
    for who in [*READERS, "accounts"] if str(of) in OFFICE_TOO else READERS:
        parents = [None] if of.owner == "Query" else [*court.ids[of.owner][:6], *court.ids[of.owner][-40:]]
        whole = [(read, await read.page(first=100)) for read in (Reading(court, who, of, p) for p in parents)]
        seen = [(read, page) for read, page in whole if page and not page["pageInfo"]["hasNextPage"]]
        found += sorted(seen, key=lambda pair: -len(pair[1]["edges"]))[:FEW]
    return found


def keys(page: Any) -> list[str]:
    """What is on a page: ids where there are any, else where the items stand."""
    return [edge["node"].get("id") or edge["cursor"] for edge in page["edges"]]


def test_the_lists_are_found() -> None:
    assert {"Query.cases", "Query.filings", "Case.docket", "DepositAccount.entries"} <= set(map(str, LISTS))
    assert len(FILTERS) > 15


@pytest.mark.parametrize("of", LISTS, ids=str)
async def test_every_order_is_read_from_both_ends(inside: Demonstration, of: ListField) -> None:
    longest = 0
    for read, default in await readings(inside, of):
        for order in of.orders:
            chosen = {"orderBy": order} if order else {}
            whole = await read.page(first=100, **chosen)
            assert sorted(keys(whole)) == sorted(keys(default)), (read.who, order)
            assert whole["totalCount"] == len(whole["edges"]) == len(set(keys(whole)))
            size = max(1, len(whole["edges"]) // 3)
            assert await forwards(read, size, chosen) == keys(whole), (read.who, order)
            assert await backwards(read, size, chosen) == keys(whole), (read.who, order)
            longest = max(longest, len(whole["edges"]))
    assert longest > 3 or str(of) in FEWER, longest


async def forwards(read: Reading, size: int, chosen: dict[str, Any]) -> list[str]:
    """Everything, page by page from the start."""
    found: list[str] = []
    page = await read.page(first=size, **chosen)
    found += keys(page)
    while page["pageInfo"]["hasNextPage"]:
        page = await read.page(first=size, after=page["pageInfo"]["endCursor"], **chosen)
        found += keys(page)
    return found


async def backwards(read: Reading, size: int, chosen: dict[str, Any]) -> list[str]:
    """Everything, page by page from the end."""
    page = await read.page(last=size, **chosen)
    found = keys(page)
    while page["pageInfo"]["hasPreviousPage"]:
        page = await read.page(last=size, before=page["pageInfo"]["startCursor"], **chosen)
        found = keys(page) + found
    return found


@pytest.mark.parametrize(("of", "name"), FILTERS, ids=str)
async def test_every_filter_narrows(inside: Demonstration, of: ListField, name: str) -> None:
    assert of.filter is not None
    kind = of.filter.fields[name].type
    narrowed = False
    for read, whole in await readings(inside, of):
        everything = set(keys(whole))
        for value in values(inside, name, kind):
            page = await read.page(first=100, filter={name: value})
            found = set(keys(page))
            assert found <= everything, (read.who, value)
            assert page["totalCount"] == len(found)
            narrowed = narrowed or bool(found < everything and (found or str(of) == "Case.filings"))
        nothing = await read.page(first=100, filter={name: None})
        assert keys(nothing) == keys(whole)
    assert narrowed or str(of) in EMPTY or (str(of), name) in UNUSED, f"{of} is not narrowed by {name}"


def values(court: Demonstration, name: str, kind: Any) -> list[Any]:
    """What a filter may be given; a new one of text says in STRINGS what to look for."""
    if isinstance(kind, GraphQLNonNull):
        return values(court, name, kind.of_type)
    if isinstance(kind, GraphQLList):
        single = values(court, name, kind.of_type)
        return [[], *([one] for one in single), single]
    if isinstance(kind, GraphQLEnumType):
        return list(kind.values)
    if kind.name == "ID":
        return court.ids[name.removesuffix("Id").capitalize()]
    simple: dict[str, list[Any]] = {"Boolean": [True, False], "DateTime": INSTANTS}
    return simple.get(kind.name) or STRINGS[name]


async def test_filters_are_applied_together(inside: Demonstration) -> None:
    """Two filters at once leave what each of them alone would leave."""
    of = next(each for each in LISTS if str(each) == "Query.filings")
    read = Reading(inside, "lawyer", of, None)
    parts: list[dict[str, Any]] = [{"status": ["ACCEPTED"]}, {"mine": True}, {"text": "HCA"}]
    alone = [set(keys(await read.page(first=100, filter=part))) for part in parts]
    for one, other in itertools.combinations(range(len(parts)), 2):
        both = set(keys(await read.page(first=100, filter=parts[one] | parts[other])))
        assert both == alone[one] & alone[other]
        assert both


@pytest.mark.parametrize(
    ("order", "field", "descending"),
    [
        ("RECEIVED", "receivedAt", False),
        ("RECEIVED_DESC", "receivedAt", True),
        ("DUE", "correctionDueAt", False),
        ("UPDATED_DESC", "updatedAt", True),
    ],
)
async def test_filings_come_in_the_order_asked_for(
    inside: Demonstration, order: str, field: str, descending: bool
) -> None:
    """The first is what whoever asked has to look at first; what has no such time comes last."""
    of = next(each for each in LISTS if str(each) == "Query.filings")
    page = await Reading(inside, "lawyer", of, None).page(first=100, orderBy=order)
    times = [edge["node"][field] for edge in page["edges"]]
    known = [time for time in times if time is not None]
    assert known
    assert times == [*sorted(known, reverse=descending), *[None] * (len(times) - len(known))]
