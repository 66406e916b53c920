"""Every SELECT over reference data. All of it is public; nothing here depends on who is asking."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlmodel import col, select

from causeway.courts.calendars import calendar_for
from causeway.courts.reference import apart, kept
from causeway.courts.rules.calendar import closing_on_or_after
from causeway.courts.rules.deemed_receipt import DeemedReceipt, deemed_receipt
from causeway.courts.rules.enablement import Enabled, NotYet, filing_allowed
from causeway.courts.rules.fees import FeeSchedule
from causeway.courts.rules.mandatory_use import FirstCaseRule, MustFileElectronically, rules_in_force
from causeway.courts.tables import (
    ANY,
    AccountsOffice,
    CaseType,
    Certainty,
    ConcessionWindow,
    Court,
    CourtAccountsOffice,
    CourtSetting,
    DocumentType,
    DocumentTypeUse,
    Enablement,
    FeeItem,
    Registry,
    Venue,
)
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound

DEMONSTRATION = "demonstration"
"""The key of the setting that marks a database as the demonstration's."""


class DocumentTypeInCase(NamedTuple):
    """A document type as one type of case takes it."""

    type: DocumentType
    use: DocumentTypeUse


async def all_venues(session: ReadSession) -> Sequence[Venue]:
    """Return the venues that have numbers of their own."""
    return (await session.exec(select(Venue).order_by(col(Venue.position)))).all()


async def registries(session: ReadSession) -> Sequence[Registry]:
    """Return the offices that receive documents."""
    return (await session.exec(select(Registry).order_by(col(Registry.code)))).all()


async def case_type(session: ReadSession, code: str) -> CaseType:
    """Return one case type; NotFound when no court has it. The row is shared: read it only."""

    async def read() -> CaseType | None:
        row = await session.get(CaseType, code)
        return apart(row) if row else None

    found = await kept(session, (CaseType, code), read)
    if found is None:
        raise NotFound
    return found


async def case_types(
    session: ReadSession, court_code: str | None = None, enabled_on: date | None = None
) -> Sequence[CaseType]:
    """Return case types in the courts' order, of one court, or only those open for electronic filing on a day.

    A type that is open at some venue only counts as open.
    """
    statement = select(CaseType).join(Court, col(Court.code) == CaseType.court_code)
    if court_code is not None:
        statement = statement.where(CaseType.court_code == court_code)
    rows = (await session.exec(statement.order_by(col(Court.position), col(CaseType.position)))).all()
    if enabled_on is None:
        return rows
    notices = await enablements(session)
    venues = [None, *(venue.code for venue in await all_venues(session))]
    return [
        row
        for row in rows
        if any(isinstance(filing_allowed(row, venue, enabled_on, notices), Enabled) for venue in venues)
    ]


async def enablements(session: ReadSession) -> Sequence[Enablement]:
    """Return every notice that opens something for electronic filing, the earliest first."""
    statement = select(Enablement).order_by(col(Enablement.effective_from), col(Enablement.id))
    return (await session.exec(statement)).all()


async def filing_permission(
    session: ReadSession, case_type_code: str, venue_code: str | None, on: date
) -> Enabled | NotYet:
    """Decide whether a type of case may be filed electronically on a day; NotFound when there is no such type."""

    async def read() -> Sequence[Enablement]:
        return [apart(row) for row in await enablements(session)]

    of_type, notices = await case_type(session, case_type_code), await kept(session, Enablement, read)
    return filing_allowed(of_type, venue_code, on, notices)


async def document_types(session: ReadSession, case_type_code: str) -> list[DocumentTypeInCase]:
    """Return what a type of case takes, the originating documents first. The rows are shared: read them only."""
    return list((await types_taken(session, case_type_code)).values())


async def types_taken(session: ReadSession, case_type_code: str) -> Mapping[str, DocumentTypeInCase]:
    """Return the same by their codes, in the same order. All of it is shared: read it only."""

    async def read() -> dict[str, DocumentTypeInCase]:
        statement = (
            select(DocumentType, DocumentTypeUse)
            .join(DocumentTypeUse, col(DocumentTypeUse.document_type_code) == DocumentType.code)
            .where(DocumentTypeUse.case_type_code == case_type_code)
            .order_by(col(DocumentTypeUse.position))
        )
        rows = (await session.exec(statement)).all()
        return {each.code: DocumentTypeInCase(apart(each), apart(use)) for each, use in rows}

    return await kept(session, (DocumentType, case_type_code), read)


async def originating_document_types(
    session: ReadSession, case_type_codes: Sequence[str]
) -> dict[str, list[DocumentTypeInCase]]:
    """Return what commences each of some types of case, in the order it is offered."""
    statement = (
        select(DocumentType, DocumentTypeUse)
        .join(DocumentTypeUse, col(DocumentTypeUse.document_type_code) == DocumentType.code)
        .where(
            col(DocumentTypeUse.case_type_code).in_(case_type_codes), col(DocumentType.originating).is_(True)
        )
        .order_by(col(DocumentTypeUse.position))
    )
    found: dict[str, list[DocumentTypeInCase]] = {code: [] for code in case_type_codes}
    for row, use in (await session.exec(statement)).all():
        found[use.case_type_code].append(DocumentTypeInCase(row, use))
    return found


async def document_type(session: ReadSession, case_type_code: str, code: str) -> DocumentTypeInCase | None:
    """Return one document type as a type of case takes it, or None when it does not take it."""
    use = await session.get(DocumentTypeUse, (case_type_code, code))
    row = await session.get(DocumentType, code)
    return DocumentTypeInCase(row, use) if row and use else None


async def fee_data(session: ReadSession) -> tuple[Sequence[FeeItem], Sequence[ConcessionWindow]]:
    """Return every fee item and concession window, of all dates: the rules choose those in force.

    The rows are shared: read them only.
    """
    schedule = await fee_schedule(session)
    return schedule.items, schedule.windows


async def fee_schedule(session: ReadSession) -> FeeSchedule:
    """Return the same with its version, which is worked out once."""

    async def read() -> FeeSchedule:
        fee_items = (await session.exec(select(FeeItem).order_by(col(FeeItem.id)))).all()
        windows = (await session.exec(select(ConcessionWindow).order_by(col(ConcessionWindow.id)))).all()
        return FeeSchedule([apart(row) for row in fee_items], [apart(row) for row in windows])

    return await kept(session, FeeItem, read)


async def due_at_closing(session: ReadSession, court_code: str, at: datetime) -> datetime:
    """Return `at`, or the first closing of the court's registry for a working day after it: when things fall due."""
    return closing_on_or_after(at, await calendar_for(session, court_code))


async def deemed_receipt_at(session: ReadSession, court_code: str, received_at: datetime) -> DeemedReceipt:
    """Return when something received at an instant counts as received in a court; NotFound for no such court."""
    return deemed_receipt(received_at, await calendar_for(session, court_code))


async def first_case_rule(session: ReadSession) -> FirstCaseRule | None:
    """Return the rule about a firm's first electronic case, or None when the court has none."""
    row = await session.get(CourtSetting, "first_case_rule")
    if row is None or not row.value.get("effective_from"):
        return None
    return FirstCaseRule(row.value["group_code"], date.fromisoformat(row.value["effective_from"]))


async def mandatory_use(session: ReadSession, on: date) -> dict[str, list[MustFileElectronically]]:
    """Return, by type of case, what a represented party may not file on paper on `on`, and by which rule."""
    first_case, notices = await first_case_rule(session), await enablements(session)
    groups = {row.code: row.group_code for row in await session.exec(select(Court))}
    return {
        row.code: rules_in_force(
            groups[row.court_code],
            type_enabled=isinstance(filing_allowed(row, None, on, notices), Enabled),
            mandatory_from=row.mandatory_from,
            on=on,
            first_case=first_case,
        )
        for row in await case_types(session)
    }


async def is_demonstration(session: ReadSession) -> bool:
    """Return whether the database was filled by `causeway demo`; production refuses to start on such a one."""
    return await session.get(CourtSetting, DEMONSTRATION) is not None


async def document_types_by_code(session: ReadSession, codes: Collection[str]) -> Sequence[DocumentType]:
    """Return the types of document with these codes, wherever they are used."""
    return (await session.exec(select(DocumentType).where(col(DocumentType.code).in_(codes)))).all()


class ResponsibleOffice(NamedTuple):
    """An accounts office; `is_verified` is false where it could not be confirmed that it is the one."""

    office: AccountsOffice
    is_verified: bool


async def office_for(session: ReadSession, court_code: str | None) -> ResponsibleOffice:
    """Return the office of a court, or (None, or a court without one) of what is paid to no court.

    LookupError, a defect, where the reference data has none.
    """
    statement = (
        select(CourtAccountsOffice, AccountsOffice)
        .join(AccountsOffice, col(AccountsOffice.code) == col(CourtAccountsOffice.accounts_office_code))
        .where(col(CourtAccountsOffice.court_code).in_([court_code or ANY, ANY]))
        .order_by((col(CourtAccountsOffice.court_code) == ANY).asc())
        .limit(1)
    )
    found = (await session.exec(statement)).first()
    if found is None:
        raise LookupError(f"no accounts office takes what is paid to {court_code or ANY}")
    tie, office = found
    return ResponsibleOffice(office, {tie.certainty, office.certainty} == {Certainty.FOUND})
