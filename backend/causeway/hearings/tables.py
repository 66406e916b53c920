"""Hearings as they stand now, and every change of one, appended."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from causeway.courts.tables.columns import stored


class HearingStatus(StrEnum):
    """Where a hearing stands."""

    LISTED = "LISTED"
    """It takes place as it was first listed."""
    MOVED = "MOVED"
    """It takes place, at another time, in another room or before another judge than it was first listed."""
    VACATED = "VACATED"
    """It does not take place; another may be listed in its stead."""


STANDING = (HearingStatus.LISTED, HearingStatus.MOVED)
"""A hearing that takes place: it holds its room and its judge, and is on the cause list."""


class Openness(StrEnum):
    """Whether the public may be there."""

    OPEN_COURT = "OPEN_COURT"
    """In open court."""
    CHAMBERS_OPEN = "CHAMBERS_OPEN"
    """In chambers, open to the public."""
    CHAMBERS_NOT_OPEN = "CHAMBERS_NOT_OPEN"
    """In chambers, not open to the public."""


class Hearing(SQLModel, table=True):
    """A hearing of a case, as it stands.

    `court_code` is the case's. `premises` is where its rooms are: the code of the case's venue or, without one, of the
    court's registry; a room of one name there is one room. `day` is the court's day of `starts_at`. `ends_at` allows
    for the break at midday.
    """

    __tablename__ = "hearing"
    __table_args__ = (
        Index("ix_hearing_case", "case_id", "starts_at", "id"),
        # The cause list of a day, in its order; and what else is on a day, for whoever lists a hearing.
        Index("ix_hearing_day", "day", "court_code", "room", "starts_at", "id"),
        Index("ix_hearing_judge", "judge_id", "day"),
    )

    id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(foreign_key="court_case.id", max_length=36)
    court_code: str = Field(foreign_key="court.code", max_length=16)
    premises: str = Field(max_length=16)
    kind: str = Field(max_length=40)
    """The code of its kind, of those in `kinds.py`."""
    day: date
    starts_at: datetime
    ends_at: datetime
    minutes: int
    room: str = Field(max_length=60)
    judge_id: str = Field(foreign_key="account_user.id", max_length=36)
    openness: Openness = Field(sa_type=stored(Openness))
    anonymised: bool = Field(default=False)
    """Whether the cause list names no party, whatever the level of the case."""
    status: HearingStatus = Field(default=HearingStatus.LISTED, sa_type=stored(HearingStatus))
    changes: int = 1
    """How many rows of its history there are."""


class HearingChange(SQLModel, table=True):
    """What one act made of a hearing: appended, never edited. The first is its listing."""

    __tablename__ = "hearing_change"

    hearing_id: str = Field(foreign_key="hearing.id", primary_key=True, max_length=36)
    number: int = Field(primary_key=True)
    at: datetime
    by_id: str = Field(max_length=36)
    status: HearingStatus = Field(sa_type=stored(HearingStatus))
    starts_at: datetime
    minutes: int
    room: str = Field(max_length=60)
    judge_id: str = Field(max_length=36)
    reason: str = Field(default="", max_length=500)
    """Why, of a hearing that was moved or vacated."""
