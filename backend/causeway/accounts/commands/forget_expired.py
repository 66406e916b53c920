"""Forget what no longer means anything: old sessions, links, and spent budgets."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import col, delete, select

from causeway.accounts.actor import Actor
from causeway.accounts.rules import DEVICE_LIFETIME
from causeway.accounts.tables import EmailLink, EmailVerification, KnownDevice, Session, Throttle
from causeway.kit.work import Work

KEPT = timedelta(days=30)
"""How long ended sessions and used links are kept for people to ask about."""


@dataclass(frozen=True)
class ForgetExpired:
    """Run now and then."""

    kept: timedelta = KEPT


async def forget_expired(work: Work[Actor], command: ForgetExpired) -> None:
    """Delete sessions and links that ended `kept` ago, devices past their life, and budgets that are whole again."""
    then = work.now - command.kept
    old = select(EmailVerification.id).where(col(EmailVerification.expires_at) < then)
    for statement in (
        delete(Session).where(col(Session.expires_at) < then),
        delete(EmailLink).where(col(EmailLink.verification_id).in_(old)),
        delete(EmailVerification).where(col(EmailVerification.expires_at) < then),
        delete(KnownDevice).where(col(KnownDevice.created_at) < work.now - DEVICE_LIFETIME),
        delete(Throttle).where(col(Throttle.spent_until) < work.now, col(Throttle.not_before) < work.now),
    ):
        await work.session.execute(statement)
