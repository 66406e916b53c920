"""Submissions whose outcome is not known yet."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class SubmissionIntent(SQLModel, table=True):
    """That a filing is on its way to the court: kept while it is SUBMITTING, gone once it is received or has failed.

    `received_at` is when the court's server had all of it, which is when it was received if it ever is.
    """

    __tablename__ = "submission_intent"

    filing_id: str = Field(primary_key=True, foreign_key="filing.id", max_length=36)
    received_at: datetime
    payment_id: str | None = Field(default=None, max_length=36)
    """The payment that decides; none where there is nothing to pay."""
    expires_at: datetime
    """When a payment that has not been answered is given up, and the submission with it."""
