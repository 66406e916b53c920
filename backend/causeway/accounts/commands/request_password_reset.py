"""Ask for a link by which to choose a new password."""

from dataclasses import dataclass, field

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume
from causeway.accounts.events import LinkRequested
from causeway.accounts.queries import user_by_email
from causeway.accounts.tables import AccountStatus, EmailVerification, LinkPurpose, normalised
from causeway.kit.throttle import NO_WAIT
from causeway.kit.work import Work


@dataclass(frozen=True)
class RequestPasswordReset:
    """Whose password was forgotten, and where the request comes from."""

    email: str
    """The address of the account."""
    network: str = ""
    policy: rules.Policy = field(default_factory=rules.Policy)


async def request_password_reset(work: Work[Actor], command: RequestPasswordReset) -> None:
    """Have a link mailed to an active account; nothing tells whether the address has one.

    Asking is rationed by network and by address. Nobody is shut out by what strangers ask for: every letter that
    their asking caused held a link that was good for its owner.
    """
    rules.refuse_any(rules.email_refusals(command.email))
    asked = RateLimitKey(f"resets-from:{command.network}", command.policy.resets)
    if (wait := await consume(work, Consume((asked,)))) > NO_WAIT:
        raise rules.HeldBack(rules.TOO_MANY, wait)
    letters = RateLimitKey(f"resets:{normalised(command.email)}", rules.MAILS_PER_ADDRESS)
    quiet = await consume(work, Consume((letters,))) > NO_WAIT
    user = await user_by_email(work.session, command.email)
    if quiet or user is None or user.status is not AccountStatus.ACTIVE:
        return
    verification = EmailVerification(
        id=work.new_id(),
        user_id=user.id,
        purpose=LinkPurpose.PASSWORD,
        name_en=user.name_en,
        name_zh=user.name_zh,
        language=user.language,
        created_at=work.now,
        expires_at=work.now + rules.PASSWORD_LINK_LIFETIME,
    )
    work.session.add(verification)
    work.record(LinkRequested(user.id, verification.id))
