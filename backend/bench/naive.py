"""The naive types: stock Strawberry on SQLModel, an ordinary async resolver for each relation.

It answers the questions of `bench.questions` from the same tables, with the same rule of who sees a case and the same
answers to the letter. With `--batched` its resolvers load through DataLoaders, and Strawberry's caches are on.
"""

import base64
from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, NewType
from zoneinfo import ZoneInfo

import strawberry
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from strawberry.dataloader import DataLoader

from causeway.accounts import tables as accounts
from causeway.cases import tables as cases
from causeway.causebook import tables as causebook
from causeway.courts import tables as courts

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
CaseNumber = NewType("CaseNumber", str)
Sessions = async_sessionmaker[AsyncSession]
CaseStatus = strawberry.enum(cases.CaseStatus)
PartyKind = strawberry.enum(cases.PartyKind)
DocketKind = strawberry.enum(causebook.DocketKind)


@strawberry.enum
class CaseOrder(Enum):
    """The order of a list."""

    NUMBER = "NUMBER"
    LAST_ACTIVITY_DESC = "LAST_ACTIVITY_DESC"


class Direct:
    """Loads each thing when it is asked for."""

    def __init__(self, sessions: Sessions) -> None:
        """Load from the database of `sessions`."""
        self.sessions = sessions

    async def one(self, table: Any, key: str) -> Any:
        """Return the row with this primary key."""
        async with self.sessions() as session:
            return await session.get(table, key)

    async def many(self, table: Any, case_id: str) -> Sequence[Any]:
        """Return the rows of a case."""
        async with self.sessions() as session:
            statement = select(table).where(table.case_id == case_id).order_by(*ORDER[table])
            return (await session.exec(statement)).all()


class Batched(Direct):
    """Loads through DataLoaders, one for each table and way of asking."""

    def __init__(self, sessions: Sessions) -> None:
        """Start with nothing loaded."""
        super().__init__(sessions)
        self.loaders: dict[Any, DataLoader[str, Any]] = {}

    async def one(self, table: Any, key: str) -> Any:
        return await self._loader(table, self._ones).load(key)

    async def many(self, table: Any, case_id: str) -> Sequence[Any]:
        found: Sequence[Any] = await self._loader((table, "case"), self._manies).load(case_id)
        return found

    def _loader(self, key: Any, load: Callable[[Any], Any]) -> DataLoader[str, Any]:
        if key not in self.loaders:
            self.loaders[key] = DataLoader(load_fn=load(key))
        return self.loaders[key]

    def _ones(self, table: Any) -> Callable[[list[str]], Any]:
        primary = table.__table__.primary_key.columns.values()[0].key

        async def load(keys: list[str]) -> list[Any]:
            async with self.sessions() as session:
                statement = select(table).where(getattr(table, primary).in_(keys))
                found = {getattr(row, primary): row for row in (await session.exec(statement)).all()}
            return [found.get(key) for key in keys]

        return load

    def _manies(self, key: Any) -> Callable[[list[str]], Any]:
        table = key[0]

        async def load(keys: list[str]) -> list[Any]:
            async with self.sessions() as session:
                statement = select(table).where(table.case_id.in_(keys)).order_by(*ORDER[table])
                found: dict[str, list[Any]] = {key: [] for key in keys}
                for row in (await session.exec(statement)).all():
                    found[row.case_id].append(row)
            return [found[key] for key in keys]

        return load


ORDER: dict[Any, tuple[Any, ...]] = {
    cases.Party: (col(cases.Party.position),),
    cases.Representation: (col(cases.Representation.since), col(cases.Representation.id)),
}


def global_id(type_name: str, key: str) -> strawberry.ID:
    """Return an id as Relay wants it."""
    return strawberry.ID(base64.b64encode(f"{type_name}:{key}".encode()).decode())


def in_hong_kong(at: datetime) -> datetime:
    """Return the court's time."""
    return at.astimezone(HONG_KONG)


@strawberry.type
class Named:
    """A court, or a type of case."""

    code: str
    name: str


@strawberry.type
class Organisation:
    """A firm."""

    name_en: str
    name_zh: str | None


@strawberry.type
class Party:
    """A party."""

    id: strawberry.ID
    kind: PartyKind
    name_en: str | None
    name_zh: str | None


@strawberry.type
class Representation:
    """Who acts."""

    row: strawberry.Private[cases.Representation]
    since: date

    @strawberry.field
    async def organisation(self, info: strawberry.Info) -> Organisation | None:
        """Return the firm."""
        if self.row.organisation_id is None:
            return None
        found = await info.context["load"].one(accounts.Organisation, self.row.organisation_id)
        return Organisation(name_en=found.name_en, name_zh=found.name_zh)


@strawberry.type
class DocketEntry:
    """An entry of the register."""

    number: int
    at: datetime
    kind: DocketKind
    text: str


@strawberry.type
class PageInfo:
    """Where a page lies."""

    has_next_page: bool


@strawberry.type
class DocketEntryConnection:
    """A page of the register."""

    nodes: list[DocketEntry]


@strawberry.type
class Case:
    """A case."""

    row: strawberry.Private[cases.Case]
    id: strawberry.ID
    number: CaseNumber | None
    title: str
    status: CaseStatus
    last_activity_at: datetime

    @classmethod
    def of(cls, row: cases.Case) -> "Case":
        """Show a row."""
        return cls(
            row=row,
            id=global_id("Case", row.id),
            number=CaseNumber(row.number) if row.number else None,
            title=row.title_en,
            status=row.status,
            last_activity_at=in_hong_kong(row.last_activity_at),
        )

    @strawberry.field
    async def court(self, info: strawberry.Info) -> Named:
        """Return its court."""
        found = await info.context["load"].one(courts.Court, self.row.court_code)
        return Named(code=found.code, name=found.name_en)

    @strawberry.field
    async def case_type(self, info: strawberry.Info) -> Named:
        """Return its type."""
        found = await info.context["load"].one(courts.CaseType, self.row.case_type_code)
        return Named(code=found.code, name=found.name_en)

    @strawberry.field
    async def parties(self, info: strawberry.Info) -> list[Party]:
        """Return its parties."""
        found = await info.context["load"].many(cases.Party, self.row.id)
        return [
            Party(id=global_id("Party", row.id), kind=row.kind, name_en=row.name_en, name_zh=row.name_zh)
            for row in found
        ]

    @strawberry.field
    async def representations(self, info: strawberry.Info) -> list[Representation]:
        """Return who acts in it."""
        found = await info.context["load"].many(cases.Representation, self.row.id)
        return [Representation(row=row, since=row.since) for row in found]

    @strawberry.field
    async def docket(self, info: strawberry.Info, last: int) -> DocketEntryConnection:
        """Return its last entries."""
        table = causebook.DocketEntry
        statement = select(table).where(table.case_id == self.row.id).order_by(col(table.number).desc())
        async with info.context["load"].sessions() as session:
            found = (await session.exec(statement.limit(min(last, 100)))).all()
        nodes = [
            DocketEntry(number=row.number, at=in_hong_kong(row.at), kind=row.kind, text=row.title_en)
            for row in reversed(found)
        ]
        return DocketEntryConnection(nodes=nodes)


@strawberry.type
class CaseConnection:
    """A page of cases."""

    nodes: list[Case]
    page_info: PageInfo


@strawberry.type
class Query:
    """What may be asked."""

    @strawberry.field
    async def case(self, info: strawberry.Info, number: CaseNumber) -> Case | None:
        """Return a case by its number."""
        statement = visible_cases(info).where(cases.Case.number == number)
        async with info.context["load"].sessions() as session:
            found = (await session.exec(statement)).one_or_none()
        return Case.of(found) if found else None

    @strawberry.field
    async def cases(self, info: strawberry.Info, order_by: CaseOrder, first: int = 25) -> CaseConnection:
        """Return the first cases."""
        first = min(first, 100)
        by = (col(cases.Case.last_activity_at).desc(), col(cases.Case.id).desc())
        if order_by is CaseOrder.NUMBER:
            by = (col(cases.Case.sort_key), col(cases.Case.id))
        async with info.context["load"].sessions() as session:
            found = (await session.exec(visible_cases(info).order_by(*by).limit(first + 1))).all()
        return CaseConnection(
            nodes=[Case.of(row) for row in found[:first]],
            page_info=PageInfo(has_next_page=len(found) > first),
        )


def visible_cases(info: strawberry.Info) -> Any:
    """Return the cases that the firm of whoever asks acts in."""
    acting = select(cases.Representation.case_id).where(
        cases.Representation.organisation_id == info.context["organisation_id"],
        col(cases.Representation.until).is_(None),
    )
    return select(cases.Case).where(col(cases.Case.id).in_(acting))
