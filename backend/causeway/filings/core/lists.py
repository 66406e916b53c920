"""Which filings a list shows: conditions on a row, called once for a plan with parameters in place of values."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    union,
    union_all,
)
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.filings.core import queries
from causeway.filings.core.access import filings_visible_to, own_sides
from causeway.filings.core.orders import ReceivedOrFirst
from causeway.filings.core.tables import ON_THE_DOCKET, PRIVATE, QUEUED, Filing, FilingStatus
from causeway.kit.predicates import bound
from causeway.kit.starts import Start

# Written out: with parameters in their place the index of the queue would not be used.
# All of it was received; SQLite goes along that index where it can begin in it, and else sorts the whole queue.
IN_THE_QUEUE = and_(
    col(Filing.status).in_([literal_column(f"'{status.value}'") for status in QUEUED]),
    col(Filing.received_at).is_not(None),
)


@dataclass
class FilingCriteria:
    """Which filings to list; what is None does not narrow the list."""

    status: list[FilingStatus] | None = None
    """Any of these."""
    case_id: str | None = None
    """Only those of this case."""
    text: str | None = None
    """In the reference, the title, the viewer's own matter reference, or the number or title of the case."""
    mine: bool | None = None
    """True: only those the viewer began."""
    organisation_id: str | None = None
    """Only those of this organisation: a firm that names itself leaves out what others filed in its cases."""
    updated_since: datetime | None = None
    """Only those changed at this instant or later."""
    received_since: datetime | None = None
    """Only those the court received at this instant or later."""
    received_before: datetime | None = None
    """Only those the court received before this instant."""


@dataclass
class ReviewQueueCriteria:
    """Which filings of the queue to list; what is None does not narrow it."""

    court: str | None = None
    """The code of a court."""
    case_type: str | None = None
    """The code of a case type."""
    urgent: bool | None = None
    """True: only those said to be urgent; false: only the others."""
    claimed_by_me: bool | None = None
    """True: only those the viewer has in hand; false: only those nobody has."""
    text: str | None = None
    """In the reference, the title, or the number or title of the case."""


def filings_matching(actor: Actor, wanted: FilingCriteria | None) -> ColumnElement[bool]:
    """Return the filings that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts = _standing(wanted)
    if wanted.organisation_id is not None:
        parts.append(col(Filing.organisation_id) == wanted.organisation_id)
    if wanted.mine:
        # They are read along their order: looked for by the others too, they would be gathered and sorted.
        parts = [col(Filing.filer_id) == bound(actor.user_id), and_(true(), *parts).is_(true())]
    if wanted.case_id is not None:
        parts.append(col(Filing.case_id) == wanted.case_id)
    if wanted.text is not None:
        matter = queries.has_matter_reference(actor, wanted.text)
        parts.append(or_(matter, queries.is_found_by(actor, wanted.text)))
    if wanted.updated_since is not None:
        parts.append(col(Filing.updated_at) >= wanted.updated_since)
    if wanted.received_since is not None:
        # Said by what the lists are ordered by, which has an index; what stands there for none is no answer.
        parts += [ReceivedOrFirst() >= wanted.received_since, col(Filing.received_at).is_not(None)]
    if wanted.received_before is not None:
        parts.append(col(Filing.received_at) < wanted.received_before)
    return and_(true(), *parts)


def _standing(wanted: FilingCriteria) -> list[ColumnElement[bool]]:
    return [] if wanted.status is None else [col(Filing.status).in_(wanted.status)]


def queue_matching(actor: Actor, wanted: ReviewQueueCriteria | None) -> ColumnElement[bool]:
    """Return the filings of the review queue that are wanted, as a condition on the row in hand."""
    parts: list[ColumnElement[bool]] = [IN_THE_QUEUE]
    if wanted is None:
        return and_(*parts)
    if wanted.court is not None:
        parts.append(col(Filing.court_code) == wanted.court)
    if wanted.case_type is not None:
        parts.append(col(Filing.case_type_code) == wanted.case_type)
    if wanted.urgent is not None:
        parts.append(col(Filing.urgent).is_(wanted.urgent))
    if wanted.claimed_by_me is not None:
        claimed = col(Filing.claimed_by)
        parts.append(claimed == bound(actor.user_id) if wanted.claimed_by_me else claimed.is_(None))
    if wanted.text is not None:
        parts.append(queries.is_found_by(actor, wanted.text))
    return and_(*parts)


def filings_to_start_from(actor: Actor, wanted: FilingCriteria | None) -> list[Start]:
    """Return where such a list may start: for whoever is not of the registry, with the filings within their reach."""
    given = wanted or FilingCriteria()
    starts: list[Start] = []
    if given.case_id is not None:
        starts.append(_where(col(Filing.case_id) == given.case_id))
    if not actor.in_registry:
        if given.organisation_id is not None:
            starts.append(
                Start(queries.filing_ids_of_organisation_within_reach(actor, given.organisation_id))
            )
        starts.append(Start(queries.filing_ids_within_reach(actor, given.status)))
    elif given.status is not None:
        starts.append(_where(*_standing(given)))
    if given.mine:
        starts.append(_where(col(Filing.filer_id) == bound(actor.user_id), *_standing(given)))
    if given.organisation_id is not None:
        starts.append(_where(col(Filing.organisation_id) == given.organisation_id))
    if given.updated_since is not None:
        starts.append(_where(col(Filing.updated_at) >= given.updated_since))
    if given.received_since is not None:
        starts.append(_where(ReceivedOrFirst() >= given.received_since))
    if given.text is not None:
        starts.append(queries.filings_found_by(given.text))
    return starts


def filings_in_strands(actor: Actor, wanted: FilingCriteria | None) -> list[ColumnElement[bool]]:
    """Return conditions by which such a list is read side by side along indexes, each ordered as lists are; or none.

    Each row of the list is under one of them or more. Nobody but the court and their own side sees filings that are
    not on the docket, so whoever files reads those along its own.
    """
    given = wanted or FilingCriteria()
    if given.mine:
        return [col(Filing.filer_id) == bound(actor.user_id)]
    if given.case_id is not None:
        return []
    named = [] if given.organisation_id is None else [col(Filing.organisation_id) == given.organisation_id]
    if not isinstance(given.status, list):
        return [*named]  # an empty list is a parameter, as nothing of it shapes the statement
    strands = [
        and_(*named, *side, col(Filing.status) == status)
        for status in given.status
        for side in _sides(actor, status)
    ]
    return strands or [false()]


def _sides(actor: Actor, status: FilingStatus) -> list[list[ColumnElement[bool]]]:
    """Return whose filings in `status` the actor may see: conditions for each side; those of everybody have none."""
    for_the_court = actor.in_registry or actor.has(Role.JUDGE)
    if status in ON_THE_DOCKET or (for_the_court and status not in PRIVATE):
        return [[]]
    return [[side] for side in own_sides(actor)]


def filings_by_status(actor: Actor, wanted: FilingCriteria | None, most: int) -> CompoundSelect[Any]:
    """Return the statement of how many such filings there are in each status: it, and a count of `most` + 1 at most.

    Each status is counted from the rows within the viewer's reach, so that no count looks at those of everybody.
    """
    given = wanted or FilingCriteria()
    statuses = list(FilingStatus) if given.status is None else given.status
    return union_all(
        *(_counted(actor, status, replace(given, status=[status]), most + 1) for status in statuses)
    )


def _counted(actor: Actor, status: FilingStatus, wanted: FilingCriteria, limit: int) -> Select[str, int]:
    conditions = (filings_visible_to(actor), filings_matching(actor, wanted))
    if actor.in_registry:
        ways = [queries.filing_ids_where(col(Filing.status).in_([status]))]
    else:
        ways = queries.filing_ids_within_reach(actor, [status])
    found = [select(way.where(*conditions).limit(limit).subquery().columns[0]) for way in ways]
    if not found:
        return select(literal(status.value), literal(0))
    return select(literal(status.value), func.count()).select_from(union(*found).subquery())


def queue_to_start_from(actor: Actor, wanted: ReviewQueueCriteria | None) -> list[Start]:
    """Return where the queue may start: with what a text is found in, or with what the viewer has in hand."""
    given = wanted or ReviewQueueCriteria()
    starts: list[Start] = []
    if given.claimed_by_me:
        starts.append(_where(IN_THE_QUEUE, col(Filing.claimed_by) == bound(actor.user_id)))
    if given.text is not None:
        starts.append(queries.filings_found_by(given.text))
    return starts


def _where(*conditions: ColumnElement[bool]) -> Start:
    return Start([queries.filing_ids_where(*conditions)])
