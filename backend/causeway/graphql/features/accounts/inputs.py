"""What the mutations about accounts take."""

from causeway.accounts.commands.change_password import ChangePassword
from causeway.accounts.commands.decide_registration import ApproveRegistration, DeclineRegistration
from causeway.accounts.commands.end_session import RevokeSession
from causeway.accounts.commands.invite_member import InviteMember
from causeway.accounts.commands.register_individual import RegisterIndividual
from causeway.accounts.commands.register_organisation import RegisterOrganisation
from causeway.accounts.commands.request_password_reset import RequestPasswordReset
from causeway.accounts.commands.sign_in import SignIn
from causeway.accounts.commands.update_viewer import UpdateViewer
from causeway.accounts.commands.verify_email import VerifyEmail
from causeway.graphql.contract.inputs import input_of
from causeway.kit.words import Language


@input_of(
    RegisterIndividual,
    description="A person who registers to act for themselves.",
    omit=("password_hash", "network", "policy"),
)
class RegisterIndividualInput:
    """A registration."""

    password: str
    """12 to 256 characters."""
    language: Language | None = None
    """The language of mail and screens; by default the request's."""


@input_of(
    RegisterOrganisation,
    description="An organisation that registers, and the person who will administer it and file for it.",
    omit=("password_hash", "network", "policy"),
)
class RegisterOrganisationInput:
    """A registration."""

    password: str
    """12 to 256 characters."""
    language: Language | None = None
    """The language of mail and screens; by default the request's."""


@input_of(VerifyEmail, description="A mailed link.", omit=("password_hash",))
class VerifyEmailInput:
    """A link."""

    password: str | None = None
    """The password chosen on accepting an invitation without an account; else left out."""


@input_of(SignIn, description="Who signs in.", omit=("client", "policy"), names={"kind": "token_for"})
class SignInInput:
    """A sign-in."""


@input_of(RevokeSession, description="A session to end.", ids=("session_id",))
class RevokeSessionInput:
    """A session."""


@input_of(ChangePassword, description="The password as it is and as it shall be.")
class ChangePasswordInput:
    """Two passwords."""


@input_of(UpdateViewer, description="What to change about oneself; what is left out stays.")
class UpdateViewerInput:
    """Changes."""


@input_of(
    InviteMember,
    description="Whom to invite into the viewer's organisation, and what they may do there.",
    ids=("branch_id",),
    keyed=True,
)
class InviteMemberInput:
    """An invitation."""


@input_of(RequestPasswordReset, description="A password that was forgotten.", omit=("network", "policy"))
class RequestPasswordResetInput:
    """A forgotten password."""


@input_of(
    DeclineRegistration,
    also=(ApproveRegistration,),
    description="A registration to decide on.",
    ids=("user_id",),
    keyed=True,
)
class DecideRegistrationInput:
    """A decision."""

    reason: str | None = None
    """Why it is declined; mailed to the person, and required then."""
