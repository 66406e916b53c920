"""Which filings to list, and in which order: the filters and orders of every list of filings."""

from enum import StrEnum
from typing import Any

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.filings.core import lists
from causeway.filings.core.orders import DueOrLast, ReceivedOrFirst, ReceivedOrLast
from causeway.filings.core.tables import Filing as FilingRow
from causeway.filings.core.tables import FilingStatus
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.engine import never_null
from causeway.kit.starts import Start

public_enum(FilingStatus)


@public_enum
class FilingOrder(StrEnum):
    """The order of a list of filings."""

    UPDATED_DESC = "UPDATED_DESC"
    """The latest changed first."""
    RECEIVED_DESC = "RECEIVED_DESC"
    """The latest received first."""
    RECEIVED = "RECEIVED"
    """The longest waiting first; those never received last."""
    DUE = "DUE"
    """The correction that is due soonest first; those with nothing to correct, or not for the viewer to know, last."""


@strawberry.input(description="Which filings to list; what is left out does not narrow the list.")
@described
class FilingFilter(lists.FilingCriteria):
    """Which filings to list."""

    case_id: strawberry.ID | None = None
    organisation_id: strawberry.ID | None = None


@strawberry.input(description="Which filings of the queue to list; what is left out does not narrow it.")
@described
class ReviewQueueFilter(lists.ReviewQueueCriteria):
    """Which filings of the queue to list."""


ORDERS: dict[FilingOrder, tuple[Any, ...]] = {
    FilingOrder.UPDATED_DESC: (col(FilingRow.updated_at).desc(), col(FilingRow.id).desc()),
    FilingOrder.RECEIVED_DESC: (never_null(ReceivedOrFirst().desc()), col(FilingRow.id).desc()),
    FilingOrder.RECEIVED: (never_null(ReceivedOrLast()), col(FilingRow.id)),
    FilingOrder.DUE: (never_null(DueOrLast()), col(FilingRow.id)),
}
"""What a list of filings can be ordered by."""


def matching_filings(actor: Actor, filter: FilingFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of filings.

    Args:
        filter: Which filings to list.
    """
    return lists.filings_matching(actor, filter)


def in_the_queue(actor: Actor, filter: ReviewQueueFilter | None = None) -> ColumnElement[bool]:
    """Narrow the review queue.

    Args:
        filter: Which filings of the queue to list.
    """
    return lists.queue_matching(actor, filter)


def start_of_filings(actor: Actor, filter: FilingFilter | None = None) -> list[Start]:
    """Return where a list of filings may start.

    Args:
        filter: Which filings to list.
    """
    return lists.filings_to_start_from(actor, filter)


def strands_of_filings(actor: Actor, filter: FilingFilter | None = None) -> list[ColumnElement[bool]]:
    """Return by which conditions a list of filings is read side by side.

    Args:
        filter: Which filings to list.
    """
    return lists.filings_in_strands(actor, filter)


def start_of_queue(actor: Actor, filter: ReviewQueueFilter | None = None) -> list[Start]:
    """Return where the queue may start.

    Args:
        filter: Which filings of the queue to list.
    """
    return lists.queue_to_start_from(actor, filter)
