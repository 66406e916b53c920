"""Loads the supplied reference data into the dated tables, time and again, and leaves an administrator's rows alone."""

import hashlib
import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, TypeVar

from sqlmodel import SQLModel, select

from causeway.courts.calendar_version import calendar_version, renew_calendar_version
from causeway.courts.rules.fees import fee_version, schedule_content
from causeway.courts.tables import (
    AccountsOffice,
    CaseSubType,
    CaseType,
    Certainty,
    ConcessionWindow,
    Court,
    CourtAccountsOffice,
    CourtSetting,
    DeadlineRule,
    DeadlineTrigger,
    DocumentAccess,
    DocumentType,
    DocumentTypeUse,
    Enablement,
    FeeItem,
    FeeSchedule,
    Holiday,
    PartyRole,
    Registry,
    RegistryHours,
    RowSource,
    Venue,
)
from causeway.kit.database import WriteSession

Row = TypeVar("Row", bound=SQLModel)
Data = dict[str, Any]

FILES: dict[str, dict[str, type[SQLModel]]] = {
    "courts.json": {
        "registries": Registry,
        "courts": Court,
        "accounts_offices": AccountsOffice,
        "court_accounts_offices": CourtAccountsOffice,
        "venues": Venue,
        "party_roles": PartyRole,
        "case_types": CaseType,
        "case_sub_types": CaseSubType,
        "enablements": Enablement,
    },
    "document_types.json": {"document_types": DocumentType},
    "fees.json": {"fee_items": FeeItem, "concession_windows": ConcessionWindow},
    "calendar.json": {"holidays": Holiday, "registry_hours": RegistryHours},
    "settings.json": {"court_settings": CourtSetting},
    "deadlines.json": {"deadline_triggers": DeadlineTrigger, "deadline_rules": DeadlineRule},
}
CALENDAR_TABLES: tuple[type[SQLModel], ...] = (Holiday, RegistryHours, CourtSetting)


async def load_reference_data(session: WriteSession) -> int:
    """Bring the supplied rows up to date and return how many changed; rows an administrator edited stay as they are.

    Runs at every start: a second run changes nothing. The caller commits.
    """
    changed = 0
    for name, tables in FILES.items():
        data = _read(name)
        for key, table in tables.items():
            rows = [_row(table, values, position) for position, values in enumerate(data[key], start=1)]
            count = await _bring_up_to_date(session, table, rows)
            changed += count
            if count and table in CALENDAR_TABLES:
                await renew_calendar_version(session, _digest(await calendar_version(session), data))
        await session.flush()
    changed += await _bring_up_to_date(session, DocumentTypeUse, _document_uses())
    await session.flush()
    await keep_fee_schedule(session)
    return changed


async def keep_fee_schedule(session: WriteSession) -> str:
    """Keep today's fees and concessions whole under their version, unless already kept; return the version."""
    fee_items = (await session.exec(select(FeeItem))).all()
    windows = (await session.exec(select(ConcessionWindow))).all()
    version = fee_version(fee_items, windows)
    if await session.get(FeeSchedule, version) is None:
        session.add(FeeSchedule(version=version, content=dict(schedule_content(fee_items, windows))))
        await session.flush()
    return version


async def _bring_up_to_date(session: WriteSession, table: type[Row], rows: Iterable[Row]) -> int:
    kept = {_key(row): row for row in (await session.exec(select(table))).all()}
    changed = 0
    for row in rows:
        old = kept.get(_key(row))
        if old is None:
            session.add(row)
            changed += 1
        elif getattr(old, "source", None) is RowSource.SUPPLIED and old.model_dump() != row.model_dump():
            old.sqlmodel_update(row.model_dump())
            session.add(old)
            changed += 1
    return changed


def _row(table: type[SQLModel], values: Data, position: int) -> SQLModel:
    """Make a checked row: dates and enums are read from their text, and columns the table has not are left out."""
    known = {key: value for key, value in values.items() if key in table.model_fields}
    if "position" in table.model_fields:
        known["position"] = position
    return table.model_validate(known)


def _document_uses() -> list[DocumentTypeUse]:
    """Return which types of case take which types of document, who may read them there, and for which fee."""
    courts, papers = _read("courts.json"), _read("document_types.json")
    types = {row["code"]: row for row in courts["case_types"]}
    groups = {row["code"]: row["group_code"] for row in courts["courts"]}
    closed = {code for code, row in types.items() if not row["documents_open"]} | set(papers["parties_first"])
    return [
        DocumentTypeUse(
            case_type_code=code,
            document_type_code=document["code"],
            fee_code=_fee_code(document["fees"], code, groups[types[code]["court_code"]]),
            default_access=_access(document["default_access"], closed=code in closed),
            certainty=Certainty(document["certainty"]),
            position=position,
        )
        for position, document in enumerate(papers["document_types"], start=1)
        for code in document["case_types"]
    ]


def _fee_code(fees: dict[str, str | None], case_type_code: str, group_code: str) -> str | None:
    """Return the fee laid down for the case type itself, else for its court group."""
    return fees[case_type_code] if case_type_code in fees else fees.get(group_code)


def _access(supplied: str, *, closed: bool) -> DocumentAccess:
    """Return who may read it at first: never the public where the documents of such cases are not open."""
    access = DocumentAccess(supplied)
    return DocumentAccess.PARTIES if closed and access is DocumentAccess.PUBLIC_ON_FEE else access


def _read(name: str) -> Data:
    data: Data = json.loads((files("causeway.courts") / "data" / name).read_text("utf-8"))
    return data


def _digest(previous: str, data: Data) -> str:
    """Return a version made from the one before it, so that none ever comes back."""
    return hashlib.sha256(f"{previous}{json.dumps(data, sort_keys=True)}".encode()).hexdigest()[:16]


def _key(row: SQLModel) -> tuple[Any, ...]:
    return tuple(getattr(row, column.name) for column in type(row).__table__.primary_key)  # type: ignore[attr-defined]
