"""What the mutations about accounts take."""

import strawberry

from causeway.accounts import tables as rows
from causeway.graphql.contract.descriptions import described
from causeway.kit.words import Language


@strawberry.input(description="A person who registers to act for themselves.")
@described
class RegisterIndividualInput:
    """A registration."""

    email: str
    """The address that will be signed in with."""
    password: str
    """12 to 256 characters."""
    name_en: str
    """The name in English."""
    name_zh: str | None = None
    """The Chinese name."""
    language: Language | None = None
    """The language of mail and screens; by default the request's."""


@strawberry.input(
    description="An organisation that registers, and the person who will administer it and file for it."
)
@described
class RegisterOrganisationInput:
    """A registration."""

    email: str
    """The person's address, which will be signed in with."""
    password: str
    """12 to 256 characters."""
    name_en: str
    """The person's name in English."""
    name_zh: str | None = None
    """The person's Chinese name."""
    language: Language | None = None
    """The language of mail and screens; by default the request's."""
    organisation_name_en: str
    """The organisation's name in English."""
    organisation_name_zh: str | None = None
    """The organisation's Chinese name."""
    kind: rows.OrganisationKind
    """What the organisation is."""
    branch_code: str | None = None
    """The code of its first branch."""


@strawberry.input(description="A mailed link.")
@described
class VerifyEmailInput:
    """A link."""

    token: str
    """What stands behind `#token=` in the link."""
    password: str | None = None
    """The password chosen on accepting an invitation without an account; else left out."""


@strawberry.input(description="Who signs in.")
@described
class SignInInput:
    """A sign-in."""

    email: str
    """The address of the account."""
    password: str
    """The password."""
    token_for: rows.SessionKind = rows.SessionKind.BROWSER
    """What will hold the session."""


@strawberry.input(description="A session to end.")
@described
class RevokeSessionInput:
    """A session."""

    session_id: strawberry.ID
    """One of those that `sessions` lists."""


@strawberry.input(description="The password as it is and as it shall be.")
@described
class ChangePasswordInput:
    """Two passwords."""

    current_password: str
    """The one that is to go."""
    new_password: str
    """The one that is to come: 12 to 256 characters."""


@strawberry.input(description="What to change about oneself; what is left out stays.")
@described
class UpdateViewerInput:
    """Changes."""

    language: Language | None = None
    """The language of mail and screens."""
    density: rows.Density | None = None
    """How closely to set the screens."""
    name_zh: str | None = None
    """The Chinese name; an empty text clears it."""
    title: str | None = None
    """What one is, e.g. "solicitor"; an empty text clears it."""


@strawberry.input(description="Whom to invite into the viewer's organisation, and what they may do there.")
@described
class InviteMemberInput:
    """An invitation."""

    email: str
    """Where the invitation goes."""
    name_en: str
    """The person's name in English."""
    name_zh: str | None = None
    """The person's Chinese name."""
    branch_id: strawberry.ID | None = None
    """The branch to belong to."""
    title: str | None = None
    """What the person is, e.g. "solicitor"."""
    files: bool = True
    """Whether to file for the organisation."""
    administers: bool = False
    """Whether to administer the organisation, as a secondary administrator."""
    sign_off_right: bool = False
    """Whether to sign off what others file."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A password that was forgotten.")
@described
class RequestPasswordResetInput:
    """A forgotten password."""

    email: str
    """The address of the account."""


@strawberry.input(description="A registration to decide on.")
@described
class DecideRegistrationInput:
    """A decision."""

    user_id: strawberry.ID
    """The account."""
    reason: str | None = None
    """Why it is declined; mailed to the person, and required then."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""
