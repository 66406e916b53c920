"""Whatever is asked of whatever field, by whomever: an answer, a refusal or a Problem, never a fault of ours."""

import random
import string
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
)

from causeway.app import build_application
from causeway.demo.people import PASSWORD
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.schema import schema
from causeway.settings import Settings
from tests.application.inside import Demonstration

ROUNDS = 6
"""How often each field is asked by each asker."""
ASKERS = ["", "lawyer", "registrar", "admin", "accounts"]
TEXTS = [
    *("", " ", "a", "writ", "\u0000", "\u202e", "e\u0301", "😀", "有限公司", "%_!\\", "' OR 1=1 --"),
    *("a" * 300, "a" * 5_000, "-1", "NaN", "HC-CFI", "HCA", "WRIT", "PLAINTIFF", "lawyer@demo.test"),
]
SCALARS: dict[str, list[Any]] = {
    "String": TEXTS,
    "Boolean": [True, False],
    "Int": [-(2**31), -1, 0, 1, 100, 2**31 - 1, 2**31, 1.5, "1"],
    "Float": [0.0, -1e308, 1e308],
    "Decimal": ["1.00", "-1", "0.001", "1e30", "NaN", "Infinity", "9" * 40, 1, True],
    "DateTime": [
        *("2026-11-23T10:00:00+08:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
        *("2026-11-23T10:00:00", "2026-11-23", "1970-01-01T00:00:00Z", 0),
    ],
    "Date": ["2026-11-23", "0001-01-01", "9999-12-31", "2026-02-30", "2026-11-23T00:00:00Z", 5],
    "CaseNumber": ["HCA 1/2026", "hca000001/2026", "HCA 99999999999999999999/2026", "/", "S 1/1"],
    "Sha256": ["a" * 64, "A" * 64, "g" * 64, ""],
    "JSON": [None, {}, [], "a", 1e308, {"a": [{"b": None}] * 50}, {"\u0000": 1}, 2**63, True],
    "Cursor": [
        *("", "WyJsb2ciLDBd", encode_cursor("log", [2**62]), encode_cursor("log", [-1])),
        *(encode_cursor("Query.filings", [None, None]), encode_cursor("Query.cases", ["a", "b"])),
    ],
}
HEADERS = {
    "accept-language": ["zh", "", "*", "en;q=9, zh;q=x", "zh-" * 50],
    "cookie": ["causeway_session=x", "=;;=", "a=" + "b" * 3000],
    "user-agent": ["", "a" * 2000, "\x7f"],
    "x-forwarded-for": ["127.0.0.1", "::1, x", "'"],
    "if-none-match": ["*", '"a"'],
}


@pytest.fixture
async def service(
    inside: Demonstration, demonstration_url: str, tmp_path: Path
) -> AsyncIterator[httpx2.AsyncClient]:
    """The whole service in memory, on a demonstration that may be spoilt."""
    application = build_application(Settings(data_dir=tmp_path / "service", database_url=demonstration_url))
    transport = httpx2.ASGITransport(app=application, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client
    application.state.services.identity.passwords.close()
    await application.state.services.context.database.close()


class Chance:
    """Makes up input; the same each time for the same seed."""

    def __init__(self, seed: int, court: Demonstration) -> None:
        self.random = random.Random(seed)
        self.ids = [global_id for ids in court.ids.values() for global_id in ids[-3:]]

    def value(self, kind: Any, depth: int = 0) -> Any:
        """Something that could be given for a type, if it is not quite right."""
        if isinstance(kind, GraphQLNonNull):
            return self.value(kind.of_type, depth)
        if isinstance(kind, GraphQLList):
            return [self.value(kind.of_type, depth + 1) for _ in range(self.random.randrange(3))]
        if isinstance(kind, GraphQLEnumType):
            return self.random.choice(list(kind.values))
        if isinstance(kind, GraphQLInputObjectType):
            return {
                name: self.value(field.type, depth + 1)
                for name, field in kind.fields.items()
                if isinstance(field.type, GraphQLNonNull) or self.random.random() < 0.6
            }
        if kind.name == "ID":
            return self.random.choice([*self.ids, *self.ids, "", "x", "Q2FzZTo", "\u0000", "a" * 500])
        return self.random.choice(SCALARS[kind.name])

    def headers(self) -> dict[str, str]:
        """Some headers that a stranger may send."""
        wanted = [name for name in HEADERS if self.random.random() < 0.2]
        return {name: self.random.choice(HEADERS[name]) for name in wanted}


def document(operation: str, name: str, field: Any) -> str:
    """The field with all its arguments as variables, and everything plain that is in its answer."""
    declared = ", ".join(f"${arg}: {given.type}" for arg, given in field.args.items())
    passed = ", ".join(f"{arg}: ${arg}" for arg in field.args)
    return (
        f"{operation} {f'({declared})' if declared else ''} "
        f"{{ {name}{f'({passed})' if passed else ''} {selection(get_named_type(field.type), 2)} }}"
    )


def selection(kind: Any, depth: int) -> str:
    """Everything of a type that takes no arguments, some levels down."""
    if isinstance(kind, GraphQLUnionType):
        inner = " ".join(f"... on {each.name} {selection(each, depth)}" for each in kind.types)
        return f"{{ __typename {inner} }}"
    if not isinstance(kind, GraphQLObjectType):
        return "{ __typename }" if hasattr(kind, "fields") else ""
    chosen = ["__typename"]
    for name, field in kind.fields.items():
        below = get_named_type(field.type)
        if any(isinstance(given.type, GraphQLNonNull) for given in field.args.values()):
            continue
        if not hasattr(below, "fields"):
            chosen.append(name)
        elif depth:
            chosen.append(f"{name} {selection(below, depth - 1)}")
    return f"{{ {' '.join(chosen)} }}"


@pytest.mark.parametrize("year", ["0001", "9999"])
async def test_the_calendar_ends_somewhere(service: httpx2.AsyncClient, year: str) -> None:
    """A day with nothing before or after it has no next working day: found by asking at random."""
    text = 'query ($at: DateTime!) { deemedReceipt(court: "HC-CFI", at: $at) { __typename } }'
    asked = {"query": text, "variables": {"at": f"{year}-12-31T23:59:59+08:00"}}
    answer = (await service.post("/graphql", json=asked)).json()
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_USER_INPUT"]


async def tokens(service: httpx2.AsyncClient) -> dict[str, str]:
    """A bearer token for each asker."""
    text = "mutation ($i: SignInInput!) { signIn(input: $i) { ... on SignIn { token } } }"
    found = {}
    for name in filter(None, ASKERS):
        given = {"email": f"{name}@demo.test", "password": PASSWORD, "tokenFor": "MOBILE"}
        answer = await service.post("/graphql", json={"query": text, "variables": {"i": given}})
        found[name] = answer.json()["data"]["signIn"]["token"]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("operation", ["query", "mutation"])
async def test_no_input_is_a_fault_of_ours(
    inside: Demonstration, service: httpx2.AsyncClient, operation: str
) -> None:
    signed_in = await tokens(service)
    root: Any = schema._schema.type_map[string.capwords(operation)]
    chance, seen = Chance(20261123, inside), Counter[str]()
    for name, field in root.fields.items():
        if name in {"signOut", "revokeSession", "changePassword"}:
            continue
        text = document(operation, name, field)
        for _ in range(ROUNDS):
            for asker in ASKERS:
                variables = {arg: chance.value(given.type) for arg, given in field.args.items()}
                headers = chance.headers()
                if asker:
                    headers["authorization"] = f"Bearer {signed_in[asker]}"
                asked = {"query": text, "variables": variables}
                answer = await service.post("/graphql", json=asked, headers=headers)
                assert answer.status_code < 500, (asker, asked, headers, answer.text)
                assert "INTERNAL" not in answer.text, (asker, asked, headers, answer.text)
                body = answer.json()
                seen["errors" if "errors" in body else "answers"] += 1
    assert seen["answers"] > 100, seen
    assert seen["errors"] > 100, seen
