"""Somebody no longer sees a case that was shared with them."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.events import CaseShareEnded
from causeway.cases.queries import case_by_id, is_of_own_side
from causeway.cases.tables import Case, CaseShare
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import Forbidden
from causeway.kit.work import Work

MAX_SHARES_ENDED_AT_ONCE = 200


@dataclass(frozen=True)
class EndShare:
    """Take back a case that was shared."""

    case_id: str
    """The case."""
    user_id: str
    """Whom it was shared with."""


async def end_share(work: Work[Actor], command: EndShare) -> Case:
    """Do so; on every path it is gone for them at once. Where nothing is shared with them, nothing changes.

    Raises `NotFound` where there is no such case, and `Forbidden` where the viewer's organisation does not act in it.
    """
    case = await case_by_id(work.session, work.actor, command.case_id)
    if not await is_of_own_side(work.session, work.actor, case.id):
        raise Forbidden
    share = await work.session.get(CaseShare, (case.id, command.user_id), with_for_update=True)
    if share is not None and share.organisation_id == work.actor.organisation_id:
        await _end(work, share)
    return case


async def end_shares_that_are_over(work: Work[Actor]) -> None:
    """End those whose last day is over, the oldest first; what is left is for the next time."""
    today = in_hong_kong(work.now).date()
    over = select(CaseShare).where(col(CaseShare.last_day) < today).order_by(col(CaseShare.last_day))
    for share in (await work.session.exec(over.limit(MAX_SHARES_ENDED_AT_ONCE))).all():
        await _end(work, share)


async def _end(work: Work[Actor], share: CaseShare) -> None:
    await work.session.delete(share)
    work.record(CaseShareEnded(share.case_id, share.user_id, share.organisation_id))
