"""What happens to accounts, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.actor import Actor
from causeway.kit.events import Event

ACCESS = "access"
"""Topic of every event after which somebody may do less, or as somebody else, than before."""

REGISTRY = "registry"
"""Topic of what the registry hears of: filings that reach it, cases, messages."""

REGISTRATIONS = "registrations"
"""Topic of what concerns the registry's list of accounts to approve."""


def organisation(organisation_id: str) -> str:
    """Return the topic of one organisation."""
    return f"organisation:{organisation_id}"


def account(user_id: str) -> str:
    """Return the topic of one account."""
    return f"account:{user_id}"


def live_topics_of(actor: Actor) -> list[str]:
    """Return the topics under which is told, as it happens, all that `actor` may hear as themselves and as their side.

    What happens in a case is told to whoever is in it at that moment (`topics_of_those_in_the_case`): which cases those
    are need not be known here, and may change.
    """
    topics = [REGISTRY] if actor.in_registry else []
    if actor.organisation_id is not None:
        topics.append(organisation(actor.organisation_id))
    if actor.user_id is not None:
        topics.append(account(actor.user_id))
    return topics


def evidence(thing_id: str) -> str:
    """Return the topic by which the audit trail finds who read a thing or was refused it; nobody can follow it."""
    return f"evidence:{thing_id}"


@dataclass(frozen=True)
class AccountEvent(Event):
    """Something about one account."""

    user_id: str

    def topics(self) -> tuple[str, ...]:
        """The account's own topic."""
        return (account(self.user_id),)


@dataclass(frozen=True)
class AccessEvent(AccountEvent):
    """Something that changes what an account may do."""

    def topics(self) -> tuple[str, ...]:
        """The account's own topic, and the one that everything holding an actor listens to."""
        return (account(self.user_id), ACCESS)


@dataclass(frozen=True)
class LinkRequested(AccountEvent):
    """A link is to be mailed, for a registration or an invitation."""

    name: ClassVar[str] = "account.link_requested"
    verification_id: str


@dataclass(frozen=True)
class RegistrationRepeated(AccountEvent):
    """Somebody registered an address that has an account already."""

    name: ClassVar[str] = "account.registration_repeated"


@dataclass(frozen=True)
class EmailVerified(AccessEvent):
    """A link was followed, and what it confirms took effect."""

    name: ClassVar[str] = "account.email_verified"
    verification_id: str

    def topics(self) -> tuple[str, ...]:
        """As any change of access; a new account may also wait for approval."""
        return (*super().topics(), REGISTRATIONS)


@dataclass(frozen=True)
class RegistrationApproved(AccessEvent):
    """The registry approved an account, and with it the organisation it registered."""

    name: ClassVar[str] = "account.approved"
    organisation_id: str | None

    def topics(self) -> tuple[str, ...]:
        """As any change of access, and for the registry's list."""
        return (*super().topics(), REGISTRATIONS)


@dataclass(frozen=True)
class RegistrationDeclined(AccessEvent):
    """The registry declined an account."""

    name: ClassVar[str] = "account.declined"
    organisation_id: str | None

    def topics(self) -> tuple[str, ...]:
        """As any change of access, and for the registry's list."""
        return (*super().topics(), REGISTRATIONS)


@dataclass(frozen=True)
class AccountSuspended(AccessEvent):
    """An account may not be used until it is restored."""

    name: ClassVar[str] = "account.suspended"


@dataclass(frozen=True)
class AccountRestored(AccessEvent):
    """A suspended account may be used again."""

    name: ClassVar[str] = "account.restored"


@dataclass(frozen=True)
class SignedIn(AccountEvent):
    """A session was opened."""

    name: ClassVar[str] = "account.signed_in"
    session_id: str


@dataclass(frozen=True)
class SignInFailed(Event):
    """Somebody gave a wrong password, or may not use the account; without `user_id` no account has the address."""

    name: ClassVar[str] = "account.sign_in_failed"
    user_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return one in either case: the time that is taken must not tell whether there is an account."""
        return (evidence(self.user_id or "no-account"),)


@dataclass(frozen=True)
class SignInHeldBack(AccountEvent):
    """Somebody without a known device was made to wait; its owner is offered a way in by mail."""

    name: ClassVar[str] = "account.sign_in_held_back"
    verification_id: str


@dataclass(frozen=True)
class SessionEnded(AccessEvent):
    """A session was closed, by signing out or by being revoked."""

    name: ClassVar[str] = "account.session_ended"
    session_id: str


@dataclass(frozen=True)
class PasswordChanged(AccessEvent):
    """A password was changed; every session but `kept_session_id` ended with it."""

    name: ClassVar[str] = "account.password_changed"
    kept_session_id: str | None


@dataclass(frozen=True)
class ViewerUpdated(AccessEvent):
    """Somebody changed their own language, name or preferences."""

    name: ClassVar[str] = "account.updated"


@dataclass(frozen=True)
class MemberRemoved(AccessEvent):
    """Somebody no longer belongs to an organisation."""

    name: ClassVar[str] = "organisation.member_removed"
    organisation_id: str

    def topics(self) -> tuple[str, ...]:
        """As any change of access, and for the organisation."""
        return (*super().topics(), f"organisation:{self.organisation_id}")


@dataclass(frozen=True)
class OrganisationChanged(Event):
    """What an organisation's administrators keep of it is another: a branch, or who sees its cases."""

    name: ClassVar[str] = "organisation.changed"
    organisation_id: str

    def topics(self) -> tuple[str, ...]:
        """Return the organisation."""
        return (organisation(self.organisation_id),)


@dataclass(frozen=True)
class AccessDenied(Event):
    """Somebody asked by its id for a restricted thing that does not exist for them. Who, is the event's actor.

    Nobody follows its topic, and nobody who follows the thing may hear of it.
    """

    name: ClassVar[str] = "access.denied"

    kind: str
    """The public type of the thing, such as `Case`."""
    thing_id: str
    session_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the evidence about the thing."""
        return (evidence(self.thing_id),)
