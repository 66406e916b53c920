"""When a registry is open: its hours, the general holidays, and closures declared for weather or by direction."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from causeway.courts.tables.columns import Named, Supplied, stored


class ClosureReason(StrEnum):
    """Why a registry was closed in its ordinary hours."""

    GALE_SIGNAL = "GALE_SIGNAL"
    """The tropical cyclone warning signal No. 8 or above was in force."""
    BLACK_RAINSTORM = "BLACK_RAINSTORM"
    """The black rainstorm warning was in force."""
    EXTREME_CONDITIONS = "EXTREME_CONDITIONS"
    """The Government had announced that extreme conditions were in force."""
    DIRECTION = "DIRECTION"
    """The court directed it, for some other cause."""


class Holiday(Named, Supplied, table=True):
    """A day on which registries are closed; `observed` false is an administrator's word that they are open."""

    __tablename__ = "holiday"

    day: date = Field(primary_key=True)
    observed: bool = True


class RegistryHours(Supplied, table=True):
    """A session in which a registry is open on one day of the week (1 Monday to 7 Sunday), in court time."""

    __tablename__ = "registry_hours"

    id: str = Field(primary_key=True, max_length=64)
    registry_code: str = Field(foreign_key="registry.code", max_length=16, index=True)
    weekday: int
    opens: time
    closes: time
    effective_from: date
    effective_to: date | None = None


class Closure(SQLModel, table=True):
    """A declared closure of some courts' registries, from `starts_at` until `reopens_at`, both UTC.

    `reopens_at` null means that no re-opening has been announced: the next working day's opening counts.
    `court_codes` empty means every court. `revision` counts the times it was moved. A closure withdrawn because it
    was declared in error keeps its row, with `withdrawn_at`, and has no effect.
    """

    __tablename__ = "closure"

    id: str = Field(primary_key=True, max_length=36)
    reason: ClosureReason = Field(sa_type=stored(ClosureReason))
    court_codes: list[str] = Field(default_factory=list, sa_type=JSON)
    starts_at: datetime = Field(index=True)
    reopens_at: datetime | None = None
    notice: str = ""
    declared_at: datetime
    declared_by: str | None = Field(default=None, max_length=36)
    revision: int = 1
    withdrawn_at: datetime | None = None


class CourtSetting(Supplied, table=True):
    """A rule of the court that is a choice, not code, under its key (`lunch_closure_moves_time`)."""

    __tablename__ = "court_setting"

    key: str = Field(primary_key=True, max_length=64)
    value: dict[str, Any] = Field(sa_type=JSON)
    description: str = ""
