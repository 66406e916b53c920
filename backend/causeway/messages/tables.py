"""The table of messages: what the court put into a message box, and who opened it when."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from causeway.courts.tables.columns import stored


class MessageKind(StrEnum):
    """What a message brings."""

    ORDER = "ORDER"
    """What the court decided: an order, a judgment, reasons, directions."""
    NOTICE = "NOTICE"
    """What the court lets the parties know: a hearing, a transfer, a requisition."""
    DOCUMENT = "DOCUMENT"
    """Another document that the court issued, such as a sealed writ."""


_UNOPENED = text("opened_at IS NULL")


class Message(SQLModel, table=True):
    """One document of the court's in one box: that of a firm on record, or of a person who acts alone.

    A firm has one box. It is opened when the first of its people opens it; who opened it, and when, is kept for each.
    """

    __tablename__ = "message"
    __table_args__ = (
        CheckConstraint("(organisation_id IS NULL) <> (user_id IS NULL)", name="message_box"),
        UniqueConstraint("document_id", "organisation_id", name="uq_message_organisation"),
        UniqueConstraint("document_id", "user_id", name="uq_message_user"),
        Index("ix_message_organisation", "organisation_id", "sent_at", "id"),
        Index("ix_message_user", "user_id", "sent_at", "id"),
        Index("ix_message_case", "case_id", "sent_at", "id"),
        Index("ix_message_sent", "sent_at", "id"),
        Index("ix_message_unopened", "sent_at", "id", sqlite_where=_UNOPENED, postgresql_where=_UNOPENED),
        Index(
            "ix_message_organisation_unopened",
            *("organisation_id", "sent_at", "id"),
            sqlite_where=_UNOPENED,
            postgresql_where=_UNOPENED,
        ),
        Index(
            "ix_message_user_unopened",
            *("user_id", "sent_at", "id"),
            sqlite_where=_UNOPENED,
            postgresql_where=_UNOPENED,
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    kind: MessageKind = Field(sa_type=stored(MessageKind))
    case_id: str = Field(foreign_key="court_case.id", max_length=36)
    document_id: str = Field(foreign_key="document.id", max_length=36)
    organisation_id: str | None = Field(default=None, max_length=36)
    """Whose box it is in, for an organisation on record."""
    user_id: str | None = Field(default=None, max_length=36)
    """Whose box it is in, for a person who acts alone."""
    subject: str = Field(max_length=500)
    sent_at: datetime
    """When the court issued it, which is when it reached the box: the two are one act."""
    sent_by_id: str = Field(max_length=36)
    opened_at: datetime | None = None
    """When somebody first opened it in the box."""


class MessageOpening(SQLModel, table=True):
    """That a person opened a message, and when for the first time."""

    __tablename__ = "message_opening"

    message_id: str = Field(foreign_key="message.id", primary_key=True, max_length=36)
    user_id: str = Field(primary_key=True, max_length=36)
    opened_at: datetime
