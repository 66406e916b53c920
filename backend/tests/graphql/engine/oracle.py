"""The oracle: the toy court answered row by row in plain Python, knowing nothing of the engine or of SQL."""

from datetime import datetime
from typing import Any

from graphql import GraphQLSchema, build_schema

from causeway.accounts.actor import Actor, Role
from causeway.graphql.engine.ids import decode_id, encode_id
from causeway.kit.clock import HONG_KONG
from tests.graphql.engine.oracle_pages import Order, in_order, page
from tests.graphql.engine.toys import CaseRow, DocumentRow, Level, PartyRow, SummaryRow, schema
from tests.graphql.engine.world import NOW, World


class View:
    """What one actor sees of a world."""

    def __init__(self, world: World, actor: Actor) -> None:
        self.world = world
        self.actor = actor

    def case(self, key: str | None) -> "OracleCase | None":
        found = next((r for r in self.world.cases if r.id == key), None)
        return OracleCase(self, found) if found is not None and self.sees_case(found) else None

    def party(self, key: str | None) -> "OracleParty | None":
        found = next((r for r in self.world.parties if r.id == key), None)
        return OracleParty(self, found) if found is not None and self.case(found.case_id) else None

    def document(self, key: str | None) -> "OracleDocument | None":
        found = next((r for r in self.world.documents if r.id == key), None)
        return OracleDocument(self, found) if found is not None and self.sees_document(found) else None

    def sees_case(self, row: CaseRow) -> bool:
        if Role.JUDGE in self.actor.roles or row.level is Level.PUBLIC:
            return True
        if self.actor.user_id is None:
            return False
        if row.owner_id == self.actor.user_id:
            return True
        return self.actor.organisation_id is not None and row.organisation_id == self.actor.organisation_id

    def sees_document(self, row: DocumentRow) -> bool:
        trusted = Role.JUDGE in self.actor.roles or Role.REGISTRAR in self.actor.roles
        return self.case(row.case_id) is not None and (trusted or not row.confidential)

    def sees_identity(self, row: PartyRow) -> bool:
        if Role.JUDGE in self.actor.roles or Role.REGISTRAR in self.actor.roles:
            return True
        case = next(r for r in self.world.cases if r.id == row.case_id)
        return self.actor.user_id is not None and case.owner_id == self.actor.user_id

    def documents(self, rows: list[DocumentRow]) -> list["OracleDocument"]:
        return [OracleDocument(self, row) for row in rows if self.sees_document(row)]


def shown(at: datetime | None) -> str | None:
    return at.astimezone(HONG_KONG).isoformat() if at is not None else None


class OracleCase:
    def __init__(self, view: View, row: CaseRow) -> None:
        self.view, self.row = view, row
        self.id = encode_id("Case", row.id)
        self.number, self.level = row.number, row.level.value
        self.loud = row.title_en.upper() + "!"
        self.mine = view.actor.user_id is not None and view.actor.user_id == row.owner_id
        self.issuedAt = shown(row.issued_at)
        self.heaviness = row.weight
        self.initials = "".join(word[0] for word in row.title_en.split())
        self.__typename = "Case"

    def title(self, _info: Any, chinese: bool) -> str:
        return self.row.title_zh if chinese else self.row.title_en

    def parent(self, _info: Any) -> Any:
        return self.view.case(self.row.parent_id)

    def children(self, _info: Any) -> Any:
        found = [self.view.case(r.id) for r in self.view.world.cases if r.parent_id == self.row.id]
        return in_order([one for one in found if one], [("weight", False), ("id", False)])[:100]

    def parties(self, _info: Any) -> Any:
        found = [self.view.party(r.id) for r in self.view.world.parties if r.case_id == self.row.id]
        return in_order([one for one in found if one], [("position", False), ("id", False)])

    def _documents(self) -> list["OracleDocument"]:
        return self.view.documents([r for r in self.view.world.documents if r.case_id == self.row.id])

    def documents(self, _info: Any, size: int | None = None, **given: Any) -> Any:
        found = [one for one in self._documents() if size is None or one.row.size >= size]
        return page(found, [("filed_at", True), ("id", True)], "Case.documents", [datetime, str], **given)

    def people(self, _info: Any, **given: Any) -> Any:
        found = [self.view.party(r.id) for r in self.view.world.parties if r.case_id == self.row.id]
        order = [("identity_number", False), ("id", False)]
        return page([one for one in found if one], order, "Case.people", [str, str], **given)

    def _witnesses(self) -> list["OracleParty"]:
        ties = [r for r in self.view.world.witnesses if r.case_id == self.row.id and r.called]
        found = [(tie, self.view.party(tie.party_id)) for tie in ties]
        return [OracleParty(self.view, party.row, turn=tie.turn) for tie, party in found if party]

    def witnesses(self, _info: Any) -> Any:
        return in_order(self._witnesses(), [("turn", False), ("id", False)])

    def allWitnesses(self, _info: Any, **given: Any) -> Any:  # noqa: N802  the field's name
        return page(
            self._witnesses(), [("turn", True), ("id", True)], "Case.allWitnesses", [int, str], **given
        )

    def lastDocument(self, _info: Any) -> Any:  # noqa: N802  the field's name
        return next(iter(in_order(self._documents(), [("filed_at", True), ("id", True)])), None)

    def past(self, _info: Any) -> Any:
        found = [one for one in self._documents() if one.row.filed_at is not None and one.row.filed_at <= NOW]
        return in_order(found, [("id", False)])[:100]

    def summary(self, _info: Any) -> Any:
        found = next((r for r in self.view.world.summaries if r.case_id == self.row.id), None)
        return OracleSummary(self.view, found) if found else None


class OracleParty:
    def __init__(self, view: View, row: PartyRow, turn: int | None = None) -> None:
        """`turn` is of the list that the party is shown in, and no part of it."""
        self.view, self.row, self.turn = view, row, turn
        self.id = encode_id("Party", row.id)
        self.name, self.position = row.name, row.position
        self.identityNumber = row.identity_number if view.sees_identity(row) else None
        self.identityKnown = self.identityNumber is not None

    def case(self, _info: Any) -> Any:
        return self.view.case(self.row.case_id)

    def documents(self, _info: Any, **given: Any) -> Any:
        found = self.view.documents([r for r in self.view.world.documents if r.party_id == self.row.id])
        return page(found, [("title", False), ("id", False)], "Party.documents", [str, str], **given)


class OracleDocument:
    def __init__(self, view: View, row: DocumentRow) -> None:
        self.view, self.row = view, row
        self.id = encode_id("Document", row.id)
        self.title, self.size, self.confidential = row.title, row.size, row.confidential
        self.filedAt = shown(row.filed_at)

    def case(self, _info: Any) -> Any:
        return self.view.case(self.row.case_id)

    def party(self, _info: Any) -> Any:
        return self.view.party(self.row.party_id)


class OracleSummary:
    def __init__(self, view: View, row: SummaryRow) -> None:
        self.view, self.row, self.text = view, row, row.text

    def case(self, _info: Any) -> Any:
        return self.view.case(self.row.case_id)

    def siblings(self, _info: Any) -> Any:
        found = [self.view.party(r.id) for r in self.view.world.parties if r.case_id == self.row.case_id]
        return in_order([one for one in found if one], [("id", False)])[:100]


class OracleQuery:
    def __init__(self, view: View) -> None:
        self.view = view

    def _all(self) -> list[Any]:
        return [one for one in (self.view.case(r.id) for r in self.view.world.cases) if one]

    def case(self, _info: Any, id: str) -> Any:
        type_name, key = decode_id(id)
        return self.view.case(key) if type_name == "Case" else None

    def document(self, _info: Any, id: str) -> Any:
        type_name, key = decode_id(id)
        return self.view.document(key) if type_name == "Document" else None

    def caseByNumber(self, _info: Any, number: str) -> Any:  # noqa: N802  the field's name
        return next((one for one in self._all() if one.row.number == number), None)

    def cases(self, _info: Any, filter: dict[str, Any] | None = None, **given: Any) -> Any:
        chosen = given.pop("orderBy", None)
        found = [one for one in self._all() if _matches(one.row, filter or {})]
        order: Order = [("issued_at", True), ("id", True)]
        kinds: list[type] = [datetime, str]
        if chosen == "NEWEST":
            order = [("issued_at", True), ("id", False)]
        if chosen == "WEIGHT":
            order, kinds = [("weight", False), ("id", False)], [int, str]
        return page(found, order, "Query.cases" + (f".{chosen}" if chosen else ""), kinds, **given)

    def myCases(self, _info: Any) -> Any:  # noqa: N802  the field's name
        return in_order([one for one in self._all() if one.mine], [("id", False)])[:100]

    def bigDocuments(self, _info: Any, **given: Any) -> Any:  # noqa: N802  the field's name
        found = self.view.documents([r for r in self.view.world.documents if r.size >= 50])
        order = [("size", False), ("filed_at", True), ("id", True)]
        return page(found, order, "Query.bigDocuments", [int, datetime, str], **given)

    def node(self, _info: Any, id: str) -> Any:
        type_name, key = decode_id(id)
        find: Any = {"Case": self.view.case, "Party": self.view.party, "Document": self.view.document}
        return find[type_name](key) if type_name in find else None


def _matches(row: CaseRow, wanted: dict[str, Any]) -> bool:
    checks = {
        "level": lambda level: row.level.value == level,
        "levels": lambda levels: row.level.value in levels,
        "minWeight": lambda weight: row.weight >= weight,
        "titles": lambda titles: row.title_en in titles,
        "issued": lambda issued: (row.issued_at is not None) is issued,
        "issuedSince": lambda at: row.issued_at is not None and row.issued_at >= datetime.fromisoformat(at),
        "parent": lambda parent: row.parent_id == decode_id(parent).key,
    }
    return all(checks[name](value) for name, value in wanted.items() if value is not None)


def oracle_schema() -> GraphQLSchema:
    """Return the toy's public contract with the oracle behind it."""
    built = build_schema(schema.as_str())
    interface: Any = built.get_type("Node")
    interface.resolve_type = lambda value, *_: type(value).__name__.removeprefix("Oracle")
    return built
