"""Register a person who acts for themselves, a litigant in person."""

from dataclasses import dataclass, field

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume
from causeway.accounts.events import LinkRequested, RegistrationRepeated
from causeway.accounts.queries import user_by_email
from causeway.accounts.tables import REGISTERS_ANEW, EmailVerification, LinkPurpose, User, normalised
from causeway.kit.throttle import NO_WAIT
from causeway.kit.words import Language
from causeway.kit.work import Work


@dataclass(frozen=True)
class RegisterIndividual:
    """What a person says of themselves. `password_hash` is made outside the transaction, for it takes its time."""

    email: str
    """The address that will be signed in with."""
    password_hash: str = field(repr=False)
    name_en: str
    """The name in English."""
    name_zh: str | None = None
    """The Chinese name."""
    language: Language = Language.EN
    """The language of mail and screens; by default the request's."""
    network: str = ""
    policy: rules.Policy = field(default_factory=rules.Policy)


async def register_individual(work: Work[Actor], command: RegisterIndividual) -> None:
    """Note the registration and ask for a link to be mailed.

    Nothing here or in the time it takes tells whether the address had an account already: then its owner is told.
    """
    rules.refuse_any(rules.person_refusals(command.email, command.name_en, command.name_zh))
    await spend_registration(work, command.network, command.policy)
    verification = EmailVerification(
        id=work.new_id(),
        user_id="",
        purpose=LinkPurpose.INDIVIDUAL,
        password_hash=command.password_hash,
        name_en=command.name_en.strip(),
        name_zh=command.name_zh,
        language=command.language,
        created_at=work.now,
        expires_at=work.now + command.policy.link_lifetime,
    )
    await request_link(work, command.email, verification)


async def spend_registration(work: Work[Actor], network: str, policy: rules.Policy) -> None:
    """Count one registration against the network it comes from; refuse what is over its budget."""
    rate_limit = RateLimitKey(f"registrations:{network}", policy.registrations)
    wait = await consume(work, Consume((rate_limit,)))
    if wait > NO_WAIT:
        raise rules.HeldBack(rules.TOO_MANY, wait)


async def request_link(work: Work[Actor], email: str, verification: EmailVerification) -> None:
    """Keep `verification` for the account of `email`, made if there is none, and have its link mailed.

    An address that is in use gets a letter saying so instead; one that got several lately gets nothing.
    """
    mails = RateLimitKey(f"mails:{normalised(email)}", rules.MAILS_PER_ADDRESS)
    quiet = await consume(work, Consume((mails,))) > NO_WAIT
    user = await user_by_email(work.session, email)
    if user is None:
        user = _unverified(work, email, verification)
        work.session.add(user)
        await work.session.flush()
    elif user.status not in REGISTERS_ANEW:
        if not quiet:
            work.record(RegistrationRepeated(user.id))
        return
    verification.user_id = user.id
    work.session.add(verification)
    if not quiet:
        work.record(LinkRequested(user.id, verification.id))


def _unverified(work: Work[Actor], email: str, verification: EmailVerification) -> User:
    return User(
        id=work.new_id(),
        email=normalised(email),
        name_en=verification.name_en,
        name_zh=verification.name_zh,
        title=verification.title,
        language=verification.language,
        created_at=work.now,
    )
