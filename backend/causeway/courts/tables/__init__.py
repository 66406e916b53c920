"""The tables of reference data: places and case types, document types, fees, and the calendar."""

from causeway.courts.tables.accounts_offices import AccountsOffice, CourtAccountsOffice
from causeway.courts.tables.calendar import Closure, ClosureReason, CourtSetting, Holiday, RegistryHours
from causeway.courts.tables.columns import Certainty, RowSource
from causeway.courts.tables.deadlines import (
    CountingMethod,
    DeadlineAct,
    DeadlineRule,
    DeadlineTrigger,
    PeriodUnit,
    VacationRule,
)
from causeway.courts.tables.money import ConcessionWindow, FeeItem, FeeSchedule
from causeway.courts.tables.papers import (
    DocumentAccess,
    DocumentEffect,
    DocumentHeading,
    DocumentType,
    DocumentTypeUse,
    FileFormat,
)
from causeway.courts.tables.places import (
    ANY,
    CaseKind,
    CaseSubType,
    CaseType,
    Court,
    Enablement,
    PartyRole,
    Registry,
    Venue,
)
from causeway.courts.tables.version import ReferenceVersion

__all__ = [
    "ANY",
    "AccountsOffice",
    "CaseKind",
    "CaseSubType",
    "CaseType",
    "Certainty",
    "Closure",
    "ClosureReason",
    "ConcessionWindow",
    "CountingMethod",
    "Court",
    "CourtAccountsOffice",
    "CourtSetting",
    "DeadlineAct",
    "DeadlineRule",
    "DeadlineTrigger",
    "DocumentAccess",
    "DocumentEffect",
    "DocumentHeading",
    "DocumentType",
    "DocumentTypeUse",
    "Enablement",
    "FeeItem",
    "FeeSchedule",
    "FileFormat",
    "Holiday",
    "PartyRole",
    "PeriodUnit",
    "ReferenceVersion",
    "Registry",
    "RegistryHours",
    "RowSource",
    "VacationRule",
    "Venue",
]
