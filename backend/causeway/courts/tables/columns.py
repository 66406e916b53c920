"""Column types and mixins that every table of reference data shares."""

from enum import StrEnum

from sqlalchemy import Enum
from sqlmodel import Field, SQLModel

from causeway.kit.words import Words


def stored(kind: type[StrEnum]) -> Enum:
    """Return a column type that stores `kind` by name as text, so that a new member needs no migration."""
    return Enum(kind, native_enum=False, create_constraint=False, length=40)


class Certainty(StrEnum):
    """How sure we are of a piece of reference data; only FOUND may be shown as verified."""

    FOUND = "FOUND"
    """Read in the law or in what the court published."""
    INFERRED = "INFERRED"
    """Read in what others wrote about it, or worked out from what was found."""
    LIKELY = "LIKELY"
    """Known to people of the trade, and not looked up."""
    UNCERTAIN = "UNCERTAIN"
    """Doubtful: check it."""
    UNKNOWN = "UNKNOWN"
    """Nobody knows yet."""


class RowSource(StrEnum):
    """Who a row of reference data comes from; the loader never touches an administrator's."""

    SUPPLIED = "SUPPLIED"
    ADMINISTRATOR = "ADMINISTRATOR"


class Named(SQLModel):
    """A thing with a name in three languages."""

    name_en: str
    name_zh_hant: str
    name_zh_hans: str

    @property
    def name(self) -> Words:
        """Its name, in the three languages."""
        return Words(self.name_en, self.name_zh_hant, self.name_zh_hans)


class Supplied(SQLModel):
    """A row of reference data that says where it comes from and how certain it is."""

    certainty: Certainty = Field(default=Certainty.FOUND, sa_type=stored(Certainty))
    source: RowSource = Field(default=RowSource.SUPPLIED, sa_type=stored(RowSource))
