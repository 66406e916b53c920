"""Registering, following mailed links, inviting and approving: the mutations about accounts."""

from dataclasses import replace
from typing import Annotated, Any

import strawberry

from causeway.accounts import queries, rules
from causeway.accounts import tables as rows
from causeway.accounts.actor import Actor
from causeway.accounts.commands.decide_registration import (
    approve_registration,
    decline_registration,
)
from causeway.accounts.commands.invite_member import InviteMember, invite_member
from causeway.accounts.commands.register_individual import RegisterIndividual, register_individual
from causeway.accounts.commands.register_organisation import RegisterOrganisation, register_organisation
from causeway.accounts.commands.request_password_reset import RequestPasswordReset, request_password_reset
from causeway.accounts.commands.verify_email import VerifyEmail, verify_email
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import command_of, perform
from causeway.graphql.contract.permissions import ADMINISTRATORS, ANYONE, REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import load
from causeway.graphql.features.accounts.inputs import (
    DecideRegistrationInput,
    InviteMemberInput,
    RegisterIndividualInput,
    RegisterOrganisationInput,
    RequestPasswordResetInput,
    VerifyEmailInput,
)
from causeway.graphql.features.accounts.types import User, UserResult
from causeway.graphql.server.session_cookies import client_of, identity_of, keep_device, passwords_of
from causeway.kit.words import Language
from causeway.kit.work import Work


@strawberry.type(
    description="A registration was noted. The answer is the same whether the address was in use or not."
)
@described
class Registered:
    """A registration."""

    email: str
    """Where a mail is on its way to."""


@strawberry.type(description="A mailed link took effect.")
@described
class EmailVerified:
    """A verified address."""

    email: str
    """The address."""
    status: rows.AccountStatus
    """How far the account has come: it may still wait for the registry."""


@strawberry.type(
    description="An invitation was noted. The answer is the same whether the address was in use or not."
)
@described
class Invited:
    """An invitation."""

    email: str
    """Where a mail is on its way to."""


@strawberry.type(
    description="A new password was asked for. The answer is the same whether the address has an account or not."
)
@described
class ResetRequested:
    """A request for a new password."""

    email: str
    """Where a mail is on its way to, if it has an account."""


RequestPasswordResetResult = Annotated[
    ResetRequested | Problem,
    strawberry.union("RequestPasswordResetResult", description="The request, or what is wrong with it."),
]
RegisterResult = Annotated[
    Registered | Problem,
    strawberry.union("RegisterResult", description="A registration, or what is wrong with it."),
]


VerifyEmailResult = Annotated[
    EmailVerified | Problem,
    strawberry.union("VerifyEmailResult", description="What the link did, or why nothing."),
]


InviteMemberResult = Annotated[
    Invited | Problem,
    strawberry.union("InviteMemberResult", description="An invitation, or what stands in its way."),
]


@strawberry.type
class RegistrationMutations:
    """What may be done about registrations and members."""

    @mutation(permission=ANYONE, description="Register a person who acts for themselves. A link is mailed.")
    async def register_individual(self, info: Info, input: RegisterIndividualInput) -> RegisterResult:
        """Note the registration."""
        command: RegisterIndividual = command_of(
            RegisterIndividual, input, **_surroundings(info, input.language)
        )
        refusals = rules.person_refusals(command.email, command.name_en, command.name_zh)
        rules.refuse_any([*refusals, *rules.password_refusals(input.password, command.email)])
        command = replace(command, password_hash=await passwords_of(info).hash(input.password))
        await info.context.run(register_individual, command)
        return Registered(email=rows.normalised(command.email))

    @mutation(
        permission=ANYONE,
        description="Register an organisation and its primary administrator. A link is mailed; the registry decides.",
    )
    async def register_organisation(self, info: Info, input: RegisterOrganisationInput) -> RegisterResult:
        """Note the registration."""
        command: RegisterOrganisation = command_of(
            RegisterOrganisation, input, **_surroundings(info, input.language)
        )
        refusals = rules.person_refusals(command.email, command.name_en, command.name_zh)
        refusals += rules.organisation_refusals(
            command.organisation_name_en, command.organisation_name_zh, command.branch_code
        )
        rules.refuse_any([*refusals, *rules.password_refusals(input.password, command.email)])
        command = replace(command, password_hash=await passwords_of(info).hash(input.password))
        await info.context.run(register_organisation, command)
        return Registered(email=rows.normalised(command.email))

    @mutation(
        permission=ANYONE, description="Follow a mailed link: a registration, an invitation, or a new device."
    )
    async def verify_email(self, info: Info, input: VerifyEmailInput) -> VerifyEmailResult:
        """Let the link take effect."""
        command: VerifyEmail = command_of(VerifyEmail, input)
        if input.password is not None:
            async with info.context.reading() as session:
                email = await queries.email_of_link(session, command.token)
            rules.refuse_any(rules.password_refusals(input.password, email))
            command = replace(command, password_hash=await passwords_of(info).hash(input.password))
        verified = await info.context.run(verify_email, command)
        keep_device(info, verified.device_token)
        return EmailVerified(email=verified.user.email, status=verified.user.status)

    @mutation(
        permission=ANYONE,
        description="Have a link mailed by which to choose a new password; `verifyEmail` takes it with the password.",
    )
    async def request_password_reset(
        self, info: Info, input: RequestPasswordResetInput
    ) -> RequestPasswordResetResult:
        """Note the request."""
        command: RequestPasswordReset = command_of(
            RequestPasswordReset,
            input,
            network=rules.network_of(client_of(info).ip),
            policy=identity_of(info).policy,
        )
        await info.context.run(request_password_reset, command)
        return ResetRequested(email=rows.normalised(command.email))

    @mutation(
        permission=ADMINISTRATORS,
        description="Invite somebody into the viewer's organisation. A link is mailed.",
    )
    async def invite_member(self, info: Info, input: InviteMemberInput) -> InviteMemberResult:
        """Note the invitation."""
        return Invited(email=await perform(info, _invite, input))

    @mutation(
        permission=REGISTRY_STAFF, description="Approve an account, and the organisation it registered."
    )
    async def approve_registration(self, info: Info, input: DecideRegistrationInput) -> UserResult:
        """Approve it."""
        return await load(User, await perform(info, approve_registration, input), info)

    @mutation(
        permission=REGISTRY_STAFF,
        description="Decline an account, with a reason that is mailed to the person.",
    )
    async def decline_registration(self, info: Info, input: DecideRegistrationInput) -> UserResult:
        """Decline it."""
        return await load(
            User, await perform(info, decline_registration, input, reason=input.reason or ""), info
        )


def _surroundings(info: Info, language: Language | None) -> dict[str, Any]:
    """Return what of a registration its form does not say; the hash is made once the form is found to be sound."""
    return {
        "password_hash": "",
        "language": language or info.context.language,
        "network": rules.network_of(client_of(info).ip),
        "policy": identity_of(info).policy,
    }


async def _invite(work: Work[Actor], command: InviteMember) -> str:
    """Note the invitation and return where it goes: all that the client is told."""
    await invite_member(work, command)
    return rows.normalised(command.email)
