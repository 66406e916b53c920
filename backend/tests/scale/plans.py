"""How the databases mean to answer: the plan of each statement, and what is wrong with it."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection

from tests.scale.growing import GROWS

ALIASES = {
    "acting": "representation",
    "assigned": "case_assignment",
    "its_case": "court_case",
    "its_document": "document",
    "its_filing": "filing",
    "its_payment": "payment",
    "its_quote": "fee_quote",
    "other_place": "case_place",
    "shared": "case_share",
}
"""What the rules call them, where SQLite tells a plan by those names."""

READ_IN_ORDER = {"case_place"}
"""Tables that are there to be read in an order: to look rows up and sort them is wrong too."""

OF_MANY = {
    "case_type_code",
    "court_code",
    "filer_id",
    "holder_id",
    "organisation_id",
    "status",
    "until",
    "user_id",
}
"""What more and more rows are alike in: those that an index finds by nothing else are no few, and not to be sorted."""

FEW_OF_A_PERSON = {"session"}
"""What is forgotten some weeks after it is over: of one person there is little."""

IN_A_PAGE_SORTED_AT_MOST = 700
"""Rows that PostgreSQL may sort for a page: those that a list starts from at most, or a page of each strand of it."""
SORTED_AT_MOST = 2_100
"""Rows that PostgreSQL may sort: those of a total of two ways, each of which ends at 1,000, and some beside them."""
READ_AT_MOST, LOOKED_UP_AT_MOST = 5_000, 10_000
"""Rows that PostgreSQL may touch in one scan, and in all look-ups of one kind: a few for each row of such a total."""
STEPS_AT_MOST = 58_000
"""Steps of SQLite's machine for anything but a total: some thousands of rows that are met. The most is 56,000 now, in a
court of 200,000 cases, and 37,000 in one of 20,000."""
PASSING_OVER = {
    'FilingsPage {"first": 25, "filter": {"text": "claim 37"}}': "too many titles have it to be gathered, and few do",
    '"caseType": "DCCJ"': "one's own cases lie in their order, whatever their court and type",
    '"organisationId": ': "another firm's filings are looked through for those in one's own cases",
}
"""What in a large court passes over others' rows or one's own until a page is full, by a part of the question, and why:
it takes longer the rarer what is wanted is, and of another firm the more it files."""
PASSED_OVER_AT_MOST = 2_000_000
"""Steps for those: 85 ms."""
STEPS_BETWEEN_LOOKS = 1_000
TOUCHED = ("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")


class Asked(NamedTuple):
    """A statement as the driver got it, and whose question it belongs to."""

    whose: str
    statement: str
    parameters: Any


def offences(connection: Connection, asked: Asked) -> Iterator[str]:
    """Yield what is wrong with the plan of a statement: a scan of a table that grows, or a sort of what it finds."""
    find = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    for offence in find(connection, asked):
        yield f"{asked.whose}: {offence}\n{asked.statement}"


def _sqlite(connection: Connection, asked: Asked) -> Iterator[str]:
    if asked.statement.endswith("WHERE 0 = 1"):
        return  # it reads nothing, and tells of a scan all the same
    told = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked.statement}", asked.parameters).all()
    lines = [(row[0], row[1], row[3]) for row in told]
    for _, parent, line in lines:
        searched = re.match(r"SEARCH (\w+)", line)
        beside = [other for _, same, other in lines if same == parent]
        is_sorted = any("TEMP B-TREE FOR ORDER BY" in other for other in beside)
        if searched and is_sorted and (searched[1] in READ_IN_ORDER or _finds_many(searched[1], line)):
            yield line
        scanned = re.match(r"SCAN (\w+)(?! VIRTUAL)", line)
        if scanned is None or not _grows(scanned[1]):
            continue
        along_an_order = "INDEX" in line and "ORDER BY" in asked.statement and "LIMIT" in asked.statement
        if _counts_to_a_limit(asked.statement):
            continue
        if not along_an_order or is_sorted:
            yield line
    if "count(*)" not in asked.statement:
        steps = steps_taken(connection, asked)
        passes_over = any(part in asked.whose for part in PASSING_OVER)
        if steps > (PASSED_OVER_AT_MOST if passes_over else STEPS_AT_MOST):
            yield f"{steps} steps"


def steps_taken(connection: Connection, asked: Asked) -> int:
    """Return how many steps SQLite's machine takes for a statement: the same on a slow machine and on a quick one."""
    looks = 0

    def look() -> int:
        nonlocal looks
        looks += 1
        return 0

    # Behind the driver, which looks at a statement in the same way, to end one that is not brief.
    driver: Any = connection.connection.driver_connection
    driver._conn.set_progress_handler(look, STEPS_BETWEEN_LOOKS)
    driver._conn.execute(asked.statement, asked.parameters).fetchall()
    driver._conn.set_progress_handler(None, 0)
    return looks * STEPS_BETWEEN_LOOKS


def _finds_many(table: str, line: str) -> bool:
    """Tell whether an index is searched by nothing but what ever more rows of a table that grows are alike in."""
    compared = set(re.findall(r"(\w+)[=<>]+\?", line))
    return _grows(table) and table not in FEW_OF_A_PERSON and compared <= OF_MANY


def _grows(called: str) -> bool:
    """Tell whether a table that grows is called so in a plan: by its name, numbered or not, or by a rule's."""
    return {called, re.sub(r"_\d+$", "", called), ALIASES.get(called)} & GROWS != set()


def _postgresql(connection: Connection, asked: Asked) -> Iterator[str]:
    """Run the statement as well: a plan that reads a table from its beginning, and soon has enough, is sound.

    Not judged are totals that start from what a filter finds, such as a text or a status: they read all of it, each
    row once. Where a list starts, and which rows go by the thousand, is judged by the way that a large table is read,
    which in one of this size need not be the cheapest.
    """
    if _counts_to_a_limit(asked.statement) and ("LIKE" in asked.statement or "DISTINCT" in asked.statement):
        return
    if "UNION ALL" in asked.statement or asked.statement.startswith("DELETE"):
        for plan in ("seqscan", "hashjoin", "mergejoin"):
            connection.exec_driver_sql(f"SET LOCAL enable_{plan} = off")
    nodes = list(_analysed(connection, asked))
    for plan in ("seqscan", "hashjoin", "mergejoin"):
        connection.exec_driver_sql(f"SET LOCAL enable_{plan} = on")
    most_sorted = SORTED_AT_MOST if "count(*)" in asked.statement else IN_A_PAGE_SORTED_AT_MOST
    for node in nodes:
        read = _touched(node)
        most = READ_AT_MOST if node["Actual Loops"] <= 1 else LOOKED_UP_AT_MOST
        if "Relation Name" in node and node["Relation Name"] in GROWS and read > most:
            yield f"{node['Node Type']} of {read} rows of {node['Relation Name']}"
        if node["Node Type"] == "Sort" and node["Plans"][0]["Actual Rows"] > most_sorted:
            yield f"Sort of {node['Plans'][0]['Actual Rows']:.0f} rows"


def most_rows_touched(connection: Connection, asked: Asked) -> int:
    """Return how many rows PostgreSQL touches, all its loops together, in that part of the plan that touches most."""
    return max(_touched(node) for node in _analysed(connection, asked))


def _analysed(connection: Connection, asked: Asked) -> Iterator[dict[str, Any]]:
    """Run the statement, and yield the parts of its plan with what each came to."""
    explained = f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {asked.statement}"
    told = connection.exec_driver_sql(explained, asked.parameters).scalar_one()
    yield from _nodes((json.loads(told) if isinstance(told, str) else told)[0]["Plan"])


def _touched(node: dict[str, Any]) -> int:
    return int(sum(node.get(name, 0) for name in TOUCHED) * node["Actual Loops"])


def _counts_to_a_limit(statement: str) -> bool:
    """The total of a list, where nearly every row counts: it ends soon, whichever way the rows are read."""
    return statement.startswith("SELECT NULL AS anon_1, count(*)") and " LIMIT " in statement


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("Plans", ()):
        yield from _nodes(child)
