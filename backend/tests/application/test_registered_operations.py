"""Every operation that the SPA has registered, run by everybody: answered, cheaply, and silent about sealed cases."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLNonNull,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    parse,
    type_from_ast,
)
from sqlalchemy import event
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor
from causeway.accounts.tables import Membership, RoleGrant, User
from causeway.app import House
from causeway.cases.tables import Case, Party, SecurityLevel
from causeway.demo.people import PEOPLE
from causeway.filings.tables import Filing, FilingDocument
from causeway.graphql.context import GraphQLContext
from causeway.graphql.projection import encode_id
from causeway.graphql.projection.shapes import Shape
from causeway.graphql.schema import schema
from causeway.kit.database import ReadSession
from causeway.settings import Settings
from tests.application.servers import ROOT
from tests.graphql.edge.test_schema import projected

REGISTERED = json.loads((ROOT / "frontend/src/gql/persisted-documents.json").read_text())
REFUSALS = {"UNAUTHENTICATED", "FORBIDDEN"}
"""What somebody may be told who is not the one an operation is for."""
OF_DRAFTS = {"feeQuote"}
"""Root fields that refuse, as they should, what is not a draft of the viewer's."""
MOST_STATEMENTS = 30
"""Far fewer than one for each of the rows that the largest operations show."""
FEW, MANY = 6, 25
"""Rows of a list: enough that every relation has something to load, and more."""
INSIDERS = {"rival", "registrar"}
"""Who may know of the sealed case: the solicitor whose it is, and the Registrar."""
EVERYBODY = ["nobody", *(person.email.partition("@")[0] for person in PEOPLE)]
SAMPLES: dict[str, Any] = {
    "String": "a",
    "Date": "2026-11-23",
    "DateTime": "2026-11-23T10:00:00+08:00",
    "Int": 5,
    "Boolean": True,
    "Decimal": "1.00",
    "CaseNumber": "HCA 1481/2026",
}
BY_NAME = {"court": "HC-CFI", "caseType": "HCA", "first": 25}


def operations(*kinds: OperationType) -> dict[str, str]:
    """The registered operations of these kinds, by name."""
    found = {}
    for text in REGISTERED.values():
        for definition in parse(text).definitions:
            if isinstance(definition, OperationDefinitionNode) and definition.operation in kinds:
                assert definition.name is not None
                found[definition.name.value] = text
    return found


QUERIES = operations(OperationType.QUERY)


@dataclass
class Demonstration:
    """The demonstration court, asked without a server between."""

    house: House
    actors: dict[str, Actor]
    ids: dict[str, list[str]]
    sealed: set[str]

    async def ask(self, who: str, document: str, /, **variables: Any) -> Any:
        """The answer as the SPA would get it."""
        actor = self.actors[who]
        surroundings = GraphQLContext(self.house.context, actor, actor.language, identity=self.house.identity)
        return await schema.execute(document, variables, context_value=surroundings)

    @contextmanager
    def counting(self) -> Iterator[list[str]]:
        """The statements that are read meanwhile."""
        seen: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            seen.append(statement)

        engine = self.house.context.database._reader.sync_engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
async def inside(copies: Callable[[str], Path]) -> AsyncIterator[Demonstration]:
    house = House.build(Settings(data_dir=copies("inside")))
    async with house.context.database.reading() as session:
        actors = {"nobody": PUBLIC, **await seats(session)}
        cases = (await session.exec(select(Case))).all()
        filings = (await session.exec(select(Filing))).all()
        places = (await session.exec(select(FilingDocument))).all()
        parties = (await session.exec(select(Party))).all()
        ids = {shape.type_name: await global_ids(session, shape) for shape in projected()}
    sealed = {case.id for case in cases if case.security_level is SecurityLevel.SEALED}
    sealed_filings = {filing.id for filing in filings if filing.case_id in sealed}
    sealed_ids = {
        *(encode_id("Case", case) for case in sealed),
        *(encode_id("Filing", filing) for filing in sealed_filings),
        *(encode_id("Document", place.document_id) for place in places if place.filing_id in sealed_filings),
    }
    secrets = sealed_ids | {
        *(str(case.number) for case in cases if case.id in sealed),
        *(str(party.name_en) for party in parties if party.case_id in sealed),
    }
    assert len(secrets) >= 6
    yield Demonstration(house, actors, {kind: few(keys, sealed_ids) for kind, keys in ids.items()}, secrets)
    house.identity.passwords.close()
    await house.context.database.close()


async def global_ids(session: ReadSession, shape: Shape) -> list[str]:
    """The global ids of every row of a public type, oldest first."""
    found = await session.execute(sa.select(shape.primary).order_by(shape.primary))
    return [encode_id(shape.type_name, key) for key in found.scalars()]


def few(ids: list[str], wanted: set[str]) -> list[str]:
    """Some of `ids`, with one of `wanted` among them."""
    return [*ids[:1], *ids[-1:], *sorted(wanted & set(ids))[:1]]


async def seats(session: ReadSession) -> dict[str, Actor]:
    """Everybody as who they are when they have signed in."""
    found = {}
    for user in (await session.exec(select(User))).all():
        grants = await session.exec(select(RoleGrant.role).where(col(RoleGrant.user_id) == user.id))
        member = (await session.exec(select(Membership).where(col(Membership.user_id) == user.id))).first()
        found[user.email.partition("@")[0]] = Actor(
            user_id=user.id,
            organisation_id=member.organisation_id if member else None,
            branch_id=member.branch_id if member else None,
            roles=frozenset(grants.all()),
            session_id="session",
            language=user.language,
        )
    return found


def variables(text: str, demonstration: Demonstration) -> list[dict[str, Any]]:
    """What an operation may be asked with: required variables of every sort there is an example of."""
    (operation,) = [each for each in parse(text).definitions if isinstance(each, OperationDefinitionNode)]
    made: dict[str, Any] = {}
    ids: list[str] = [""]
    for definition in operation.variable_definitions or ():
        name, kind = definition.variable.name.value, type_from_ast(schema._schema, definition.type)
        if not isinstance(kind, GraphQLNonNull):
            continue
        if get_named_type(kind).name == "ID":
            ids = demonstration.ids[_node(operation, name)]
            made[name] = None
        else:
            made[name] = BY_NAME.get(name, _sample(get_named_type(kind)))
    return [{name: one if value is None else value for name, value in made.items()} for one in ids]


def _sample(kind: Any) -> Any:
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    return SAMPLES[kind.name]


def _node(operation: OperationDefinitionNode, variable: str) -> str:
    """Of what type the id is that an operation wants: that of the root field which takes it."""
    for root in operation.selection_set.selections:
        assert isinstance(root, FieldNode)
        if any(variable in str(argument.value.to_dict()) for argument in root.arguments or ()):
            name = root.name.value
            if name == "node":
                (kind,) = [
                    each.type_condition.name.value
                    for each in root.selection_set.selections
                    if getattr(each, "type_condition", None)
                ]
                return str(kind)
            return {"feeQuote": "Filing"}.get(name, name[0].upper() + name[1:])
    raise LookupError(f"no root field takes ${variable}")


def unexpected(answer: Any) -> list[Any]:
    """The errors that nobody should see."""
    return [
        error
        for error in answer.errors or []
        if (error.extensions or {}).get("code") not in REFUSALS and not OF_DRAFTS & set(error.path or ())
    ]


@pytest.mark.parametrize("who", EVERYBODY)
async def test_everybody_is_answered_cheaply_and_told_nothing_of_a_sealed_case(
    inside: Demonstration, who: str
) -> None:
    told = set()
    for name, text in QUERIES.items():
        for given in variables(text, inside):
            with inside.counting() as statements:
                answer = await inside.ask(who, text, **given)
            assert unexpected(answer) == [], (name, given)
            assert len(statements) <= MOST_STATEMENTS, (name, given, len(statements))
            said = json.dumps(answer.data, ensure_ascii=False, default=str)
            told |= {secret for secret in inside.sealed if secret in said} - set(given.values())
    if who not in INSIDERS:
        assert told == set()
    else:
        assert told


LISTS = {
    "cases": """query ($first: Int!) { cases(first: $first) { totalCount pageInfo { hasNextPage } edges { node {
        id number title court { code name } caseType { code name }
        parties { nameEn role { code name } representedBy { organisation { nameEn } } }
        representations { organisation { nameEn } user { nameEn } }
        docket(last: 1) { totalCount edges { node { text } } }
        filings(first: 2) { totalCount edges { node { status } } } } } } }""",
    "filings": """query ($first: Int!) { filings(first: $first) { totalCount edges { node {
        id reference status title availableActions case { number title } caseType { name } court { name }
        filer { nameEn } organisation { nameEn } documents { title type { code } document { pages } findings { code } }
        history { from to } corrections { field } payment { status captured { amount } } } } } }""",
    "reviewQueue": """query ($first: Int!) { reviewQueue(first: $first) { totalCount edges { node {
        id reference status title case { number } caseType { name } filer { nameEn } organisation { nameEn }
        documents { title document { pages } } newParties { nameEn } availableActions } } } }""",
}


@pytest.mark.parametrize(
    ("name", "who"), [("cases", "registrar"), ("filings", "lawyer"), ("reviewQueue", "clerk")]
)
async def test_a_longer_list_takes_no_more_statements(inside: Demonstration, name: str, who: str) -> None:
    counts, rows = {}, {}
    for first in FEW, MANY:
        with inside.counting() as statements:
            answer = await inside.ask(who, LISTS[name], first=first)
        assert answer.errors is None, answer.errors
        counts[first], rows[first] = len(statements), len(answer.data[name]["edges"])
    assert rows[MANY] > rows[FEW]
    assert counts[MANY] <= counts[FEW]
