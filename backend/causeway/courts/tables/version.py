"""The version of the reference data that a submission is checked and priced by."""

from sqlmodel import Field, SQLModel

from causeway.courts.tables.deadlines import DeadlineRule, DeadlineTrigger
from causeway.courts.tables.money import ConcessionWindow, FeeItem
from causeway.courts.tables.papers import DocumentType, DocumentTypeUse
from causeway.courts.tables.places import CaseType, Enablement
from causeway.kit.change_version import make_versioned


class ReferenceVersion(SQLModel, table=True):
    """One row; `version` changes with every row of the tables it is about, to one there never was."""

    __tablename__ = "reference_version"

    id: int = Field(default=1, primary_key=True)
    version: str = Field(max_length=36)


make_versioned(
    ReferenceVersion,
    CaseType,
    Enablement,
    DocumentType,
    DocumentTypeUse,
    FeeItem,
    ConcessionWindow,
    DeadlineTrigger,
    DeadlineRule,
)
