"""Register an organisation, and with it the person who will administer it."""

from dataclasses import dataclass, field

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.commands.register_individual import request_link, spend_registration
from causeway.accounts.queries import user_by_email
from causeway.accounts.tables import (
    REGISTERS_ANEW,
    Branch,
    EmailVerification,
    LinkPurpose,
    Organisation,
    OrganisationKind,
)
from causeway.kit.words import Language
from causeway.kit.work import Work

MAIN_BRANCH = "MAIN"


@dataclass(frozen=True)
class RegisterOrganisation:
    """The organisation, its first branch, and its first administrator."""

    email: str
    """The person's address, which will be signed in with."""
    password_hash: str = field(repr=False)
    name_en: str
    """The person's name in English."""
    organisation_name_en: str
    """The organisation's name in English."""
    kind: OrganisationKind
    """What the organisation is."""
    name_zh: str | None = None
    """The person's Chinese name."""
    organisation_name_zh: str | None = None
    """The organisation's Chinese name."""
    branch_code: str | None = None
    """The code of its first branch."""
    language: Language = Language.EN
    """The language of mail and screens; by default the request's."""
    network: str = ""
    policy: rules.Policy = field(default_factory=rules.Policy)


async def register_organisation(work: Work[Actor], command: RegisterOrganisation) -> None:
    """Note the registration and ask for a link to be mailed; the registry decides once it has been followed.

    The person becomes the primary administrator and holds a second role, organisation user, with which to file:
    an administrator alone does not (docs: product section 1). Answers alike whether the address is in use or not.
    """
    refusals = rules.person_refusals(command.email, command.name_en, command.name_zh)
    refusals += rules.organisation_refusals(
        command.organisation_name_en, command.organisation_name_zh, command.branch_code
    )
    rules.refuse_any(refusals)
    await spend_registration(work, command.network, command.policy)
    user = await user_by_email(work.session, command.email)
    in_use = user is not None and user.status not in REGISTERS_ANEW
    verification = EmailVerification(
        id=work.new_id(),
        user_id="",
        purpose=LinkPurpose.ORGANISATION,
        password_hash=command.password_hash,
        name_en=command.name_en.strip(),
        name_zh=command.name_zh,
        language=command.language,
        sign_off_right=True,
        created_at=work.now,
        expires_at=work.now + command.policy.link_lifetime,
    )
    if not in_use:
        await _make_organisation(work, command, verification)
    await request_link(work, command.email, verification)


async def _make_organisation(
    work: Work[Actor], command: RegisterOrganisation, verification: EmailVerification
) -> None:
    organisation = Organisation(
        id=work.new_id(),
        name_en=command.organisation_name_en.strip(),
        name_zh=command.organisation_name_zh,
        kind=command.kind,
        created_at=work.now,
    )
    branch = Branch(
        id=work.new_id(),
        organisation_id=organisation.id,
        code=(command.branch_code or MAIN_BRANCH).strip().upper(),
        name_en="Main office",
        name_zh="總辦事處",
    )
    work.session.add(organisation)
    await work.session.flush()
    work.session.add(branch)
    await work.session.flush()
    verification.organisation_id, verification.branch_id = organisation.id, branch.id
