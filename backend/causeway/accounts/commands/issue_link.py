"""Make the secret of a link that is about to be mailed."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.accounts.tables import EmailLink, EmailVerification
from causeway.kit.tokens import new_token, token_hash
from causeway.kit.work import Work


@dataclass(frozen=True)
class IssueLink:
    """Which verification the link is for."""

    verification_id: str


async def issue_link(work: Work[Actor], command: IssueLink) -> str | None:
    """Return a fresh token, of which only the hash is kept; None if the link would no longer do anything."""
    verification = await work.session.get(EmailVerification, command.verification_id)
    if verification is None or verification.used_at is not None or verification.expires_at <= work.now:
        return None
    token = new_token()
    work.session.add(EmailLink(token_hash=token_hash(token), verification_id=verification.id))
    return token
