"""Where a subscription begins."""

from typing import Any

import pytest
from graphql import parse

from causeway.graphql.execution.resuming import resumption_of


@pytest.mark.parametrize(
    ("document", "variables", "resumes", "variable"),
    [
        ("subscription { bells { cursor } }", {}, False, None),
        ('subscription { bells(after: "x") { cursor } }', {}, True, None),
        ("subscription { bells(after: null) { cursor } }", {}, False, None),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {}, False, "a"),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {"a": None}, False, "a"),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {"a": "x"}, True, "a"),
        ('subscription ($a: Cursor = "d") { bells(after: $a) { cursor } }', {}, True, "a"),
        ("subscription ($a: Cursor!) { bells(after: $a) { cursor } }", {"a": "x"}, True, None),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor c: f(a: $a) } }", {"a": "x"}, True, None),
        (
            "subscription ($a: Cursor) { ...F } fragment F on S { bells(after: $a) { c } }",
            {"a": "x"},
            True,
            "a",
        ),
        ("subscription ($a: Cursor) { ... on S { bells(after: $a) { c } } }", {"a": "x"}, True, "a"),
    ],
)
def test_where_a_subscription_begins_is_read_from_its_text(
    document: str, variables: dict[str, Any], resumes: bool, variable: str | None
) -> None:
    resumption = resumption_of(parse(document), None)
    assert resumption is not None
    assert resumption.resumes(variables) is resumes
    assert resumption.variable == variable
    assert resumption_of(parse("{ nothing }"), None) is None
