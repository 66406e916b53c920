"""The actor: who is asking, on whose behalf, in which language."""

from dataclasses import dataclass, field
from enum import StrEnum

from causeway.kit.words import Language


class Role(StrEnum):
    """What an account may be used for."""

    INDIVIDUAL = "INDIVIDUAL"
    """A litigant in person, who files, receives and reads in their own cases and has no deposit account."""
    ORGANISATION_USER = "ORGANISATION_USER"
    """A member who files for the organisation, in the cases linked to it that the member may see."""
    PRIMARY_ADMINISTRATOR = "PRIMARY_ADMINISTRATOR"
    """Keeps the organisation's members and accepts its deposit account's terms; files only in a second role."""
    SECONDARY_ADMINISTRATOR = "SECONDARY_ADMINISTRATOR"
    """Keeps the organisation's members as the primary one does, but cannot accept the terms."""
    REGISTRY_CLERK = "REGISTRY_CLERK"
    """Reviews what is filed and approves registrations; to a clerk a sealed case does not exist."""
    REGISTRAR = "REGISTRAR"
    """Does all that a clerk does, sees sealed cases, sets security levels and orders other filing dates."""
    JUDGE = "JUDGE"
    """Reads the cases assigned to or referred to the judge, and changes no filing."""
    ACCOUNTS_CLERK = "ACCOUNTS_CLERK"
    """Sees every payment, opens deposit accounts and books what is paid in, and reviews no filing."""
    SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR"
    """Keeps courts, fees, the calendar and accounts, and reads no document of a case."""


class ActorKind(StrEnum):
    """What is asking: two actors without an account are told apart by it, never by what they lack."""

    PERSON = "PERSON"
    """Somebody with an account."""
    PUBLIC = "PUBLIC"
    """Anyone without an account."""
    SYSTEM = "SYSTEM"
    """The system itself: jobs, clocks and the loader of reference data."""


FILERS = frozenset({Role.INDIVIDUAL, Role.ORGANISATION_USER})
REGISTRY = frozenset({Role.REGISTRY_CLERK, Role.REGISTRAR})
ORGANISATION_ADMINISTRATORS = frozenset({Role.PRIMARY_ADMINISTRATOR, Role.SECONDARY_ADMINISTRATOR})


@dataclass(frozen=True)
class Actor:
    """Who is asking. `roles` is structural in query plans; every other attribute is a bound value.

    Without a `kind` it is a person if it has a `user_id`, and else the public; the system always says so.
    """

    user_id: str | None = None
    organisation_id: str | None = None
    branch_id: str | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)
    session_id: str | None = None
    language: Language = Language.EN
    kind: ActorKind = field(default=ActorKind.PERSON, metadata={"shapes_statements": True})

    def __post_init__(self) -> None:
        """Hold the kind to the account: a person has one, the public and the system have none."""
        if self.user_id is None and self.kind is ActorKind.PERSON:
            object.__setattr__(self, "kind", ActorKind.PUBLIC)
        if self.user_id is not None and self.kind is not ActorKind.PERSON:
            raise ValueError(f"{self.kind} has no account")

    def has(self, *roles: Role) -> bool:
        """Return whether the actor holds any of `roles`."""
        return not self.roles.isdisjoint(roles)

    @property
    def signed_in(self) -> bool:
        """Whether this is a person with an account, as opposed to the public."""
        return self.kind is ActorKind.PERSON

    @property
    def is_system(self) -> bool:
        """Whether this is the system itself."""
        return self.kind is ActorKind.SYSTEM

    @property
    def may_file(self) -> bool:
        """Whether the actor may file documents in cases of its own."""
        return not self.roles.isdisjoint(FILERS)

    @property
    def in_registry(self) -> bool:
        """Whether the actor works in the court's registry."""
        return not self.roles.isdisjoint(REGISTRY)

    @property
    def on_the_courts_side(self) -> bool:
        """Whether the actor works for the court: in its registry, as a judge, or in its accounts office."""
        return self.in_registry or self.has(Role.JUDGE, Role.ACCOUNTS_CLERK)


PUBLIC = Actor(kind=ActorKind.PUBLIC)
"""Anyone without an account."""

SYSTEM = Actor(kind=ActorKind.SYSTEM)
"""The system itself: reactions, clocks and the loader of reference data."""
