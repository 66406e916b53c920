"""Every SELECT of the ledger by matter: sums along an index, a page of matters at a time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from causeway.accounts.actor import Actor
from causeway.cases.access import case_visible_to
from causeway.cases.tables import Case
from causeway.filings.core.tables import Filing
from causeway.kit.database import ReadSession
from causeway.kit.unindexed import Unindexed
from causeway.matters.lists import MatterCriteria
from causeway.matters.tables import MATTER
from causeway.payments.tables import Payment, PaymentStatus

HOLDING = (PaymentStatus.AUTHORISED, PaymentStatus.CAPTURING)
"""While it is one of these, a payment's money is set aside and not taken."""


class Sums(NamedTuple):
    """What some payments come to, in cents: how many they are, what is held, what was taken and what was paid back."""

    payments: int
    held_cents: int
    charged_cents: int
    refunded_cents: int


class Matter(NamedTuple):
    """One matter of a firm: its `key`, its case if it has one, its latest filing, and what was paid in it."""

    key: str
    case_id: str | None
    filing_id: str
    paid_last_at: datetime
    sums: Sums


class MatterPage(NamedTuple):
    """Matters, the newest first, and whether there are older ones that are asked for."""

    matters: Sequence[Matter]
    has_more: bool


class FilingNames(NamedTuple):
    """The references of filings by their ids, and the firm's own of each matter by its key, sorted."""

    references: Mapping[str, str]
    own: Mapping[str, Sequence[str]]


async def matter_page(
    session: ReadSession, actor: Actor, criteria: MatterCriteria, after: str | None, size: int
) -> MatterPage:
    """Return up to `size` matters of the actor's organisation, after the one with the key `after`."""
    shown = (
        MATTER.label("key"),
        func.max(col(Payment.case_id)).label("case_id"),
        func.max(col(Payment.filing_id)).label("filing_id"),
        func.max(col(Payment.created_at)).label("paid_last_at"),
        *_SUMS,
    )
    statement = columns(*shown).where(*_asked_for(actor, criteria))
    if after is not None:
        statement = statement.where(after > MATTER)
    statement = statement.group_by(MATTER).order_by(MATTER.desc()).limit(size + 1)
    found = [
        Matter(key, case_id, filing_id, paid_last_at, Sums(*map(int, sums)))
        for key, case_id, filing_id, paid_last_at, *sums in (await session.execute(statement)).all()
    ]
    return MatterPage(found[:size], len(found) > size)


async def count_matters(session: ReadSession, actor: Actor, criteria: MatterCriteria, most: int) -> int:
    """Return how many matters there are, counted up to `most`."""
    some = columns(MATTER).where(*_asked_for(actor, criteria)).group_by(MATTER).limit(most).subquery()
    return (await session.execute(columns(func.count()).select_from(some))).scalar_one()


async def sum_matters(session: ReadSession, actor: Actor, criteria: MatterCriteria) -> Sums:
    """Return what all matters come to that are asked for."""
    found = (await session.execute(columns(*_SUMS).where(*_asked_for(actor, criteria)))).one()
    return Sums(*(int(each or 0) for each in found))


async def filing_names(session: ReadSession, actor: Actor, matters: Sequence[Matter]) -> FilingNames:
    """Return what the organisation calls its matters by, whichever of its members filed there.

    Who keeps its money need not be one who files: they are told the references, and not what was filed.
    """
    own: dict[str, set[str]] = defaultdict(set)
    in_cases = col(Filing.case_id).in_(_those(each.case_id for each in matters))
    latest = col(Filing.id).in_([each.filing_id for each in matters])
    is_ours = col(Filing.organisation_id) == actor.organisation_id
    named = columns(col(Filing.case_id), col(Filing.matter_reference)).where(
        in_cases, is_ours, col(Filing.matter_reference).is_not(None)
    )
    for case_id, reference in (await session.execute(named.distinct())).all():
        own[str(case_id)].add(str(reference))
    numbered = columns(col(Filing.id), col(Filing.reference), col(Filing.matter_reference))
    filings = (await session.execute(numbered.where(latest, is_ours))).all()
    alone = {each.key for each in matters}
    for filing_id, _, reference in filings:
        if reference and filing_id in alone:
            own[filing_id].add(reference)
    return FilingNames(
        {each.id: each.reference for each in filings}, {key: sorted(of) for key, of in own.items()}
    )


async def case_numbers(session: ReadSession, actor: Actor, matters: Sequence[Matter]) -> Mapping[str, str]:
    """Return the numbers of the cases, by their ids, that the actor may see."""
    statement = columns(col(Case.id), col(Case.number)).where(
        col(Case.id).in_(_those(each.case_id for each in matters)), case_visible_to(actor, Case.id)
    )
    return {key: number or "" for key, number in (await session.execute(statement)).all()}


def _those(keys: Iterable[str | None]) -> list[str]:
    return [key for key in keys if key]


def _asked_for(actor: Actor, criteria: MatterCriteria) -> Iterable[ColumnElement[bool]]:
    """Yield the conditions of the payments that count: fees, not deposits, of the actor's organisation alone."""
    ours: Any = col(Payment.organisation_id)
    # Those with a reference are few, and found by their filings: SQLite would rather begin with all of the firm's.
    yield (ours if criteria.reference is None else Unindexed(ours)) == actor.organisation_id
    yield col(Payment.paid_into_account_id).is_(None)
    if criteria.since is not None:
        yield col(Payment.created_at) >= criteria.since
    if criteria.until is not None:
        yield col(Payment.created_at) < criteria.until
    if criteria.reference is not None:
        yield col(Payment.filing_id).in_(
            select(Filing.id).where(
                Filing.organisation_id == actor.organisation_id, Filing.matter_reference == criteria.reference
            )
        )


def _sum(column: Any) -> Any:
    return func.coalesce(func.sum(column), 0)


_SUMS: tuple[Any, ...] = (
    func.count(),
    _sum(case((col(Payment.status).in_(HOLDING), col(Payment.authorised_cents)), else_=0)),
    _sum(col(Payment.captured_cents)),
    _sum(col(Payment.refunded_cents)),
)
