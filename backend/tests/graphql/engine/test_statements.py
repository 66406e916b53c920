"""How many statements an operation takes, which they are, and that they use indexes."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import fetching
from causeway.graphql.engine.ids import encode_id
from causeway.graphql.engine.plans import Plans
from causeway.kit.database import Database
from tests.graphql.engine.conftest import ACTORS
from tests.graphql.engine.differential import engine
from tests.graphql.engine.toys import Case

SNAPSHOTS = Path(__file__).parent / "snapshots"
ASKING: dict[str, tuple[Actor, str]] = {
    "one": (ACTORS[0], '{ case(id: "Q2FzZTpjYXNlLTAwMQ==") { number } }'),
    "page": (ACTORS[2], "{ cases(first: 2, orderBy: WEIGHT) { nodes { number } } }"),
    "next_page": (ACTORS[4], "{ cases(first: 2, after: $after, orderBy: WEIGHT) { edges { cursor } } }"),
    "many_each": (ACTORS[1], "{ cases { nodes { parties { name identityNumber } } } }"),
    "page_each": (
        ACTORS[3],
        "{ cases { nodes { documents(last: 3, size: 10) { nodes { title } totalCount } } } }",
    ),
    "first_each": (ACTORS[0], "{ cases { nodes { lastDocument { title } } } }"),
    "reverse_one": (ACTORS[4], "{ cases { nodes { summary { text } } } }"),
}


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    target = database._reader.sync_engine
    event.listen(target, "before_cursor_execute", note)
    yield seen
    event.remove(target, "before_cursor_execute", note)


async def run(document: str, context: GraphQLContext, **variables: Any) -> Any:
    result = await engine.execute(document, variables, context_value=context)
    await context.close()
    assert result.errors is None
    return result.data


async def test_a_relation_takes_one_statement_for_all_parents(
    toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    document = """{
        cases { totalCount
        nodes { id parties { case { id parent { id } } } documents { nodes { party { id } } totalCount } } }
    }"""
    with statements_of(toy_database) as seen:
        data = await run(document, ask(ACTORS[4]))
    assert len(data["cases"]["nodes"]) > 10
    # cases, its count, parties, documents, their count, case of parties, parent of case, party of documents
    assert len(seen) == 8


async def test_nothing_is_counted_or_listed_that_is_not_asked_for(
    toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    with statements_of(toy_database) as seen:
        await run("{ cases { totalCount } }", ask(ACTORS[4]))
    assert len(seen) == 1
    assert "count(*)" in seen[0]
    with statements_of(toy_database) as seen:
        await run("{ cases { nodes { number } } }", ask(ACTORS[4]))
    assert len(seen) == 1
    assert "count(*)" not in seen[0]
    assert "title_en" not in seen[0]


async def test_the_same_thing_asked_for_many_times_is_read_once(
    toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    with statements_of(toy_database) as seen:
        await run("{ cases { nodes { documents { nodes { case { number } } } } } }", ask(ACTORS[4]))
    assert len(seen) == 3


async def test_a_plan_is_built_once(
    ask: Callable[[Actor], GraphQLContext], toy_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = Plans()
    monkeypatch.setattr(fetching, "PLANS", fresh)
    document = """query Q($n: Int, $t: [String!]) {
        cases(first: $n, filter: {titles: $t}) { nodes { parties { name } } }
    }"""
    await run(document, ask(ACTORS[1]), n=3, t=["Chan v Lee 0"])
    assert fresh.built == 2
    other = Actor(user_id="somebody else", roles=frozenset({Role.INDIVIDUAL}))
    await run(document, ask(other), n=7, t=["Chan v Lee 1", "Chan v Lee 2"])
    assert fresh.built == 2
    await run(document, ask(ACTORS[4]), n=7, t=["Chan v Lee 1"])
    assert fresh.built == 4


@pytest.mark.parametrize("name", ASKING)
async def test_the_sql_is_what_it_was(
    name: str, toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    """Delete a snapshot and run again to take a new one; read the difference before committing it."""
    actor, document = ASKING[name]
    after = (await run("{ cases(first: 1, orderBy: WEIGHT) { pageInfo { endCursor } } }", ask(actor)))[
        "cases"
    ]
    cursor = after["pageInfo"]["endCursor"]
    with statements_of(toy_database) as seen:
        await run(document.replace("$after", f'"{cursor}"'), ask(actor))
    snapshot = SNAPSHOTS / f"{name}.{toy_database.dialect}.sql"
    taken = (
        ";\n\n".join(
            sorted(
                " ".join(one.split()).replace(" FROM ", "\n FROM ").replace(" WHERE ", "\n WHERE ")
                for one in seen
            )
        )
        + "\n"
    )
    if not await asyncio.to_thread(snapshot.exists):
        await asyncio.to_thread(snapshot.parent.mkdir, exist_ok=True)
        await asyncio.to_thread(snapshot.write_text, taken)
    assert await asyncio.to_thread(snapshot.read_text) == taken


async def test_children_are_found_by_index_and_cut_off_for_each_parent(
    toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    if toy_database.dialect != "sqlite":
        pytest.skip("PostgreSQL reads a table this small from end to end")
    with statements_of(toy_database) as seen:
        await run("{ cases { nodes { documents(first: 2) { nodes { title } } } } }", ask(ACTORS[4]))
    (children,) = [one for one in seen if "json_each" in one]
    async with toy_database.reading() as session:
        connection = await session.connection()
        raw = text("EXPLAIN QUERY PLAN " + children.replace("?", "1"))
        explained = [row[3] for row in (await connection.execute(raw)).all()]
    assert any("toy_document USING INDEX ix_toy_document_case_id" in line for line in explained), explained
    assert any(line.startswith("SEARCH o USING INDEX") for line in explained), explained
    assert not any(line.startswith("SCAN toy_document") for line in explained), explained


async def test_too_many_rows_stop_the_operation(
    ask: Callable[[Actor], GraphQLContext], toy_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("causeway.graphql.contract.reader.MAX_ROWS", 30)
    context = ask(ACTORS[4])
    result = await engine.execute("{ cases { nodes { documents { nodes { id } } } } }", context_value=context)
    await context.close()
    assert result.errors is not None
    assert {(e.extensions or {})["code"] for e in result.errors} == {"QUERY_TOO_COMPLEX"}


async def test_a_list_that_is_too_long_is_refused_and_never_cut_off(
    ask: Callable[[Actor], GraphQLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    field = next(f for f in Case.__strawberry_definition__.fields if f.python_name == "parties")  # type: ignore[attr-defined]

    async def parties() -> Any:
        context = ask(ACTORS[4])
        try:
            return await engine.execute("{ cases { nodes { parties { id } } } }", context_value=context)
        finally:
            await context.close()

    whole = await parties()
    longest = max(len(case["parties"]) for case in whole.data["cases"]["nodes"])
    monkeypatch.setattr(field, "limit", longest)
    assert (await parties()).data == whole.data
    monkeypatch.setattr(field, "limit", longest - 1)
    refused = await parties()
    assert {(e.extensions or {})["code"] for e in refused.errors or ()} == {"LIST_TOO_LONG"}


async def test_a_cancelled_asker_does_not_take_the_answer_from_others(
    ask: Callable[[Actor], GraphQLContext], toy_database: Database
) -> None:
    context = ask(ACTORS[4])

    async def fetch(keys: Any) -> dict[Any, str]:
        return dict.fromkeys(keys, "found")

    first = context.batcher.load("batch", 1, lambda: fetch)
    second = context.batcher.load("batch", 1, lambda: fetch)
    first.cancel()
    assert await second == "found"
    await context.close()


async def test_a_node_of_each_type_is_found_by_its_id(
    ask: Callable[[Actor], GraphQLContext], toy_database: Database
) -> None:
    data = await run(
        "query Q($id: ID!) { node(id: $id) { __typename id } }",
        ask(ACTORS[4]),
        id=encode_id("Party", "party-001"),
    )
    assert data["node"] == {"__typename": "Party", "id": encode_id("Party", "party-001")}
