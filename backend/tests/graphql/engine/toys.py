"""A toy court: two projects' worth of rows with every kind of relation, rule and order that the engine knows."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import strawberry
from sqlalchemy import ColumnElement, and_, false, or_, true
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel, col, select
from strawberry.schema.config import StrawberryConfig

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    computed,
    connection,
    first,
    global_id,
    many,
    node,
    one,
    through,
)
from causeway.kit.predicates import rests_on


class Toy(SQLModel, registry=registry()):
    """A base with its own metadata, so that the application's schema stays clean."""


class Level(StrEnum):
    """How secret a case is."""

    PUBLIC = "PUBLIC"
    SEALED = "SEALED"


class CaseRow(Toy, table=True):
    __tablename__ = "toy_case"

    id: str = Field(primary_key=True)
    number: str | None = None
    title_en: str
    title_zh: str
    level: Level
    issued_at: datetime | None = None
    weight: int = Field(index=True)
    parent_id: str | None = Field(default=None, foreign_key="toy_case.id", index=True)
    owner_id: str | None = None
    organisation_id: str | None = None


class PartyRow(Toy, table=True):
    __tablename__ = "toy_party"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="toy_case.id", index=True)
    position: int
    name: str
    identity_number: str | None = None


class DocumentRow(Toy, table=True):
    __tablename__ = "toy_document"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="toy_case.id", index=True)
    party_id: str | None = Field(default=None, foreign_key="toy_party.id", index=True)
    title: str
    filed_at: datetime | None = None
    confidential: bool = False
    size: int


class SummaryRow(Toy, table=True):
    __tablename__ = "toy_summary"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="toy_case.id", unique=True)
    text: str


class WitnessRow(Toy, table=True):
    __tablename__ = "toy_witness"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="toy_case.id", index=True)
    party_id: str = Field(foreign_key="toy_party.id", index=True)
    turn: int
    called: bool


def cases_visible_to(actor: Actor) -> ColumnElement[bool]:
    if actor.has(Role.JUDGE):
        return true()
    public = col(CaseRow.level) == Level.PUBLIC
    if actor.user_id is None:
        return public
    mine = [col(CaseRow.owner_id) == actor.user_id]
    if actor.organisation_id is not None:
        mine.append(col(CaseRow.organisation_id) == actor.organisation_id)
    return or_(public, *mine)


@rests_on(cases_visible_to, PartyRow.case_id)
def parties_visible_to(actor: Actor) -> ColumnElement[bool]:
    return col(PartyRow.case_id).in_(select(CaseRow.id).where(cases_visible_to(actor)))


def identity_visible_to(actor: Actor) -> ColumnElement[bool]:
    if actor.has(Role.JUDGE, Role.REGISTRAR):
        return true()
    mine = select(CaseRow.id).where(col(CaseRow.owner_id) == actor.user_id)
    return false() if actor.user_id is None else col(PartyRow.case_id).in_(mine)


def not_confidential(actor: Actor) -> ColumnElement[bool]:
    return true() if actor.has(Role.JUDGE, Role.REGISTRAR) else col(DocumentRow.confidential).is_(False)


@rests_on(cases_visible_to, DocumentRow.case_id, not_confidential)
def documents_visible_to(actor: Actor) -> ColumnElement[bool]:
    in_seen = col(DocumentRow.case_id).in_(select(CaseRow.id).where(cases_visible_to(actor)))
    return and_(in_seen, not_confidential(actor))


def title(title_en: str, title_zh: str, *, chinese: bool = False) -> str:
    return title_zh if chinese else title_en


def shout(text: str) -> str:
    return text.upper() + "!"


def may_edit(owner_id: str | None, actor: Actor) -> bool:
    return actor.user_id is not None and owner_id == actor.user_id


def known(identity_number: str | None) -> bool:
    return identity_number is not None


@strawberry.enum
class CaseOrder(StrEnum):
    NEWEST = "NEWEST"
    WEIGHT = "WEIGHT"


@strawberry.input
class CaseFilter:
    level: Level | None = None
    levels: list[Level] | None = None
    min_weight: int | None = None
    titles: list[str] | None = None
    issued: bool | None = None
    parent: strawberry.ID | None = None
    issued_since: datetime | None = None


def matching(filter: CaseFilter | None = None) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = []
    if filter is None:
        return true()
    if filter.level is not None:
        found.append(col(CaseRow.level) == filter.level)
    if filter.levels is not None:
        found.append(col(CaseRow.level).in_(filter.levels))
    if filter.min_weight is not None:
        found.append(col(CaseRow.weight) >= filter.min_weight)
    if filter.titles is not None:
        found.append(col(CaseRow.title_en).in_(filter.titles))
    if filter.issued is not None:
        at = col(CaseRow.issued_at)
        found.append(at.is_not(None) if filter.issued else at.is_(None))
    if filter.issued_since is not None:
        found.append(col(CaseRow.issued_at) >= filter.issued_since)
    parent = [] if filter.parent is None else [col(CaseRow.parent_id) == filter.parent]
    return and_(true(), *found, *parent)


def at_least(size: int | None = None) -> ColumnElement[bool]:
    return true() if size is None else col(DocumentRow.size) >= size


def big() -> ColumnElement[bool]:
    return col(DocumentRow.size) >= 50


def filed_before_now(now: Any) -> ColumnElement[bool]:
    return col(DocumentRow.filed_at) <= now


def called() -> ColumnElement[bool]:
    return col(WitnessRow.called).is_(True)


def by_number(number: str) -> ColumnElement[bool]:
    return col(CaseRow.number) == number


def mine(actor: Actor) -> ColumnElement[bool]:
    return col(CaseRow.owner_id) == actor.user_id if actor.user_id is not None else false()


@strawberry.type(description="A case.")
class Case(Projection, Node, row=CaseRow, visible=cases_visible_to):
    id: strawberry.ID = global_id()
    number: str | None
    title: str = computed(title)
    loud: str = computed(shout, CaseRow.title_en)
    mine: bool = computed(may_edit)
    level: Level
    issued_at: datetime | None
    heaviness: int = column(CaseRow.weight)
    parent: Annotated["Case", strawberry.lazy("tests.graphql.engine.toys")] | None = one(CaseRow.parent_id)
    children: list["Case"] = many(CaseRow.parent_id, order_by=CaseRow.weight)
    parties: list["Party"] = many(PartyRow.case_id, order_by=PartyRow.position)
    documents: Connection["Document"] = connection(
        DocumentRow.case_id,
        order_by=(col(DocumentRow.filed_at).desc(), col(DocumentRow.id).desc()),
        where=at_least,
    )
    people: Connection["Party"] = connection(
        PartyRow.case_id, order_by=(PartyRow.identity_number, PartyRow.id)
    )
    witnesses: list["Party"] = many(
        through(WitnessRow.case_id, WitnessRow.party_id), order_by=WitnessRow.turn, where=called
    )
    all_witnesses: Connection["Party"] = connection(
        through(WitnessRow.case_id, WitnessRow.party_id), order_by=col(WitnessRow.turn).desc(), where=called
    )
    last_document: "Document | None" = first(DocumentRow.case_id, order_by=col(DocumentRow.filed_at).desc())
    past: list["Document"] = many(DocumentRow.case_id, order_by=DocumentRow.id, where=filed_before_now)
    summary: "Summary | None" = one(SummaryRow.case_id)

    @strawberry.field
    def initials(self) -> str:
        """An ordinary resolver over columns."""
        row: Any = self
        return "".join(word[0] for word in row.title_en.split())


@strawberry.type(description="A party.")
class Party(Projection, Node, row=PartyRow, visible=parties_visible_to):
    id: strawberry.ID = global_id()
    name: str
    position: int
    identity_number: str | None = column(PartyRow.identity_number, visible=identity_visible_to)
    identity_known: bool = computed(known)
    case: Case = one(PartyRow.case_id)
    documents: Connection["Document"] = connection(DocumentRow.party_id, order_by=(col(DocumentRow.title),))


@strawberry.type(description="A document.")
class Document(Projection, Node, row=DocumentRow, visible=documents_visible_to):
    id: strawberry.ID = global_id()
    title: str
    size: int
    confidential: bool
    filed_at: datetime | None
    case: Case = one(DocumentRow.case_id)
    party: Party | None = one(DocumentRow.party_id)


@strawberry.type(description="A summary; it has no global id.")
class Summary(Projection, row=SummaryRow, visible=lambda _: true()):
    text: str
    case: Case | None = one(SummaryRow.case_id)
    siblings: list[Party] = many(PartyRow.case_id, order_by=PartyRow.id, key=SummaryRow.case_id)


@strawberry.type
class Query:
    case: Case | None = one(CaseRow.id, permission=ANYONE)
    case_by_number: Case | None = one(where=by_number, permission=ANYONE)
    document: Document | None = one(DocumentRow.id, permission=ANYONE)
    cases: Connection[Case] = connection(
        order_by=col(CaseRow.issued_at).desc(),
        orderings={
            CaseOrder.NEWEST: (col(CaseRow.issued_at).desc(), col(CaseRow.id).asc()),
            CaseOrder.WEIGHT: (col(CaseRow.weight), col(CaseRow.id)),
        },
        where=matching,
        permission=ANYONE,
    )
    my_cases: list[Case] = many(order_by=CaseRow.id, where=mine, permission=ANYONE)
    big_documents: Connection[Document] = connection(
        order_by=(col(DocumentRow.size), col(DocumentRow.filed_at).desc()), where=big, permission=ANYONE
    )
    node: Node | None = node(permission=ANYONE)


schema = strawberry.Schema(Query, types=[Case, Party, Document], config=StrawberryConfig(scalar_map=SCALARS))
