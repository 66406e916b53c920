"""Whom cases are shown to by the organisations that act in them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import and_
from sqlalchemy import select as sql_select
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.accounts.tables import CURRENT_MEMBERSHIP, Membership, Organisation, User
from causeway.cases.access import shares_visible_to
from causeway.cases.tables import CaseShare, SharePermission
from causeway.kit.database import ReadSession


class Share(NamedTuple):
    """Whom a case is shown to, and what they may do in it."""

    user_id: str
    name_en: str
    name_zh: str | None
    organisation_en: str | None
    organisation_zh: str | None
    permission: SharePermission
    last_day: date | None
    shared_at: datetime


async def shares_of(
    session: ReadSession, actor: Actor, case_ids: Collection[str]
) -> Mapping[str, list[Share]]:
    """Return, by case, the shares that the actor is told of, the oldest first."""
    statement = (
        sql_select(
            col(CaseShare.case_id),
            col(CaseShare.user_id),
            col(User.name_en),
            col(User.name_zh),
            col(Organisation.name_en),
            col(Organisation.name_zh),
            col(CaseShare.permission),
            col(CaseShare.last_day),
            col(CaseShare.shared_at),
        )
        .join(User, col(User.id) == col(CaseShare.user_id))
        .outerjoin(Membership, and_(col(Membership.user_id) == col(User.id), CURRENT_MEMBERSHIP))
        .outerjoin(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(col(CaseShare.case_id).in_(case_ids), shares_visible_to(actor))
        .order_by(col(CaseShare.shared_at), col(CaseShare.user_id))
    )
    found: dict[str, list[Share]] = defaultdict(list)
    for row in (await session.execute(statement)).all():
        found[row[0]].append(Share(*row[1:]))
    return found
