"""People, organisations, branches, memberships and roles: who is known to the court, and as what."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Enum, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel, col

from causeway.accounts.actor import Role
from causeway.kit.words import Language


def stored(kind: type[StrEnum]) -> Enum:
    """Return a column type that stores `kind` by name as text, so that a new member needs no migration."""
    return Enum(kind, native_enum=False, create_constraint=False, length=40)


def normalised(email: str) -> str:
    """Return the one spelling under which an e-mail address is stored and looked up."""
    return email.strip().casefold()


class AccountStatus(StrEnum):
    """How far an account has come: its e-mail verified, then approved by the registry where that is needed."""

    UNVERIFIED = "UNVERIFIED"
    """The link mailed to its address has not been followed yet, and nobody can sign in to it."""
    PENDING_APPROVAL = "PENDING_APPROVAL"
    """Its address is verified, and nobody can sign in to it until the registry approves it."""
    ACTIVE = "ACTIVE"
    """Nothing stands in the way: its holder can sign in."""
    SUSPENDED = "SUSPENDED"
    """Stopped for a reason mailed to its holder; its sessions are over, and only the court can restore it."""
    DECLINED = "DECLINED"
    """The registry refused it, for a reason mailed to the person, who may register the address again."""


REGISTERS_ANEW = frozenset({AccountStatus.UNVERIFIED, AccountStatus.DECLINED})
"""The statuses of an account that is nobody's yet: its address can be registered as if for the first time."""


class Density(StrEnum):
    """How closely the screens are set."""

    COMFORTABLE = "COMFORTABLE"
    """Rows and controls with room around them; what an account has until its holder chooses."""
    COMPACT = "COMPACT"
    """Rows and controls close together, so that more of a list fits on the screen."""


class OrganisationKind(StrEnum):
    """The kinds of organisation the court registers."""

    LAW_FIRM = "LAW_FIRM"
    """A firm of solicitors, whose members file for the parties it represents."""
    GOVERNMENT_DEPARTMENT = "GOVERNMENT_DEPARTMENT"
    """A part of the Government that brings or answers cases."""
    LAW_ENFORCEMENT_AGENCY = "LAW_ENFORCEMENT_AGENCY"
    """An authority that investigates offences and brings those accused of them to court."""
    STATUTORY_BODY = "STATUTORY_BODY"
    """A body set up by an Ordinance, outside the Government's departments."""
    BAR_ASSOCIATION = "BAR_ASSOCIATION"
    """The Hong Kong Bar Association, the professional body of barristers."""
    LAW_SOCIETY = "LAW_SOCIETY"
    """The Law Society of Hong Kong, the professional body of solicitors."""


class OrganisationStatus(StrEnum):
    """Whether an organisation may use the system."""

    PENDING_APPROVAL = "PENDING_APPROVAL"
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    DECLINED = "DECLINED"


class User(SQLModel, table=True):
    """A person with an account. `email` is normalised; `name_zh` is the person's own Chinese name, in any script.

    `password_hash` is null until the person has chosen a password, as when an invitation is still open.
    """

    __tablename__ = "account_user"
    __table_args__ = (Index("ix_account_user_status_id", "status", "id"),)

    id: str = Field(primary_key=True, max_length=36)
    email: str = Field(unique=True, max_length=254)
    password_hash: str | None = Field(default=None, max_length=200)
    name_en: str = Field(max_length=200)
    name_zh: str | None = Field(default=None, max_length=100)
    title: str | None = Field(default=None, max_length=100)
    """What the person is, e.g. "solicitor"; for people to read, never a right."""
    language: Language = Field(default=Language.EN, sa_type=stored(Language))
    density: Density = Field(default=Density.COMFORTABLE, sa_type=stored(Density))
    """How closely the screens are set."""
    status: AccountStatus = Field(default=AccountStatus.UNVERIFIED, sa_type=stored(AccountStatus))
    email_verified_at: datetime | None = Field(default=None)
    decision_reason: str | None = Field(default=None, max_length=1000)
    """What the registry told the person when it declined or suspended the account."""
    created_at: datetime


class Organisation(SQLModel, table=True):
    """A firm, department or body whose members act for it."""

    __tablename__ = "organisation"

    id: str = Field(primary_key=True, max_length=36)
    name_en: str = Field(max_length=200)
    name_zh: str | None = Field(default=None, max_length=100)
    kind: OrganisationKind = Field(sa_type=stored(OrganisationKind))
    status: OrganisationStatus = Field(
        default=OrganisationStatus.PENDING_APPROVAL, sa_type=stored(OrganisationStatus), index=True
    )
    every_member_sees_cases: bool = Field(default=False)
    """Whether every member sees every case linked to the organisation, assigned or not."""
    created_at: datetime


class Branch(SQLModel, table=True):
    """A part of an organisation with a code of its own, such as an office."""

    __tablename__ = "branch"
    __table_args__ = (UniqueConstraint("organisation_id", "code", name="uq_branch_organisation_id_code"),)

    id: str = Field(primary_key=True, max_length=36)
    organisation_id: str = Field(foreign_key="organisation.id", max_length=36)
    code: str = Field(max_length=16)
    name_en: str = Field(max_length=200)
    name_zh: str | None = Field(default=None, max_length=100)


class Membership(SQLModel, table=True):
    """That a person belongs to an organisation, from `since` until `until` (exclusive; null: still)."""

    __tablename__ = "membership"
    __table_args__ = (
        # A person acts for one organisation at a time.
        Index(
            "uq_membership_user_id_current",
            "user_id",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    user_id: str = Field(foreign_key="account_user.id", index=True, max_length=36)
    organisation_id: str = Field(foreign_key="organisation.id", index=True, max_length=36)
    branch_id: str | None = Field(default=None, foreign_key="branch.id", max_length=36)
    sign_off_right: bool = Field(default=False)
    """Whether the member may sign off what others of the organisation file."""
    since: datetime
    until: datetime | None = Field(default=None)


class RoleGrant(SQLModel, table=True):
    """That a person holds a role, from `since` until `until` (exclusive; null: still)."""

    __tablename__ = "role_grant"
    __table_args__ = (
        Index(
            "uq_role_grant_user_id_role_current",
            "user_id",
            "role",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    user_id: str = Field(foreign_key="account_user.id", index=True, max_length=36)
    role: Role = Field(sa_type=stored(Role))
    since: datetime
    until: datetime | None = Field(default=None)


class SessionKind(StrEnum):
    """What holds the token: a browser, in a cookie, or a mobile app, as a bearer token."""

    BROWSER = "BROWSER"
    """A browser, in a cookie that no script reads; the session also ends when it is left unused for long."""
    MOBILE = "MOBILE"
    """A mobile app, which sends it as a bearer token; the session may rest until its time is over."""


class Session(SQLModel, table=True):
    """A sign-in that is still good until it expires or is revoked. Only the token's SHA-256 is kept."""

    __tablename__ = "session"

    id: str = Field(primary_key=True, max_length=36)
    user_id: str = Field(foreign_key="account_user.id", index=True, max_length=36)
    token_hash: str = Field(unique=True, max_length=64)
    kind: SessionKind = Field(default=SessionKind.BROWSER, sa_type=stored(SessionKind))
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime = Field(index=True)
    idle_minutes: int | None = Field(default=None)
    """After so long unused it is over before its time; null: it may rest."""
    revoked_at: datetime | None = Field(default=None)
    user_agent: str = Field(default="", max_length=300)
    ip: str = Field(default="", max_length=45)

    def good_at(self, at: datetime) -> bool:
        """Whether the session may still be used at `at`."""
        if self.revoked_at is not None or at >= self.expires_at:
            return False
        return self.idle_minutes is None or at < self.last_seen_at + timedelta(minutes=self.idle_minutes)


class LinkPurpose(StrEnum):
    """What following a link sent by mail will do."""

    INDIVIDUAL = "INDIVIDUAL"
    ORGANISATION = "ORGANISATION"
    INVITATION = "INVITATION"
    DEVICE = "DEVICE"
    PASSWORD = "PASSWORD"  # noqa: S105  (a purpose)


class EmailVerification(SQLModel, table=True):
    """What takes effect once somebody shows that mail to the address reaches them.

    It carries what was registered, password included, so that a link confirms its own registration and no other:
    a stranger who registers someone else's address gains nothing when its owner registers too.
    """

    __tablename__ = "email_verification"

    id: str = Field(primary_key=True, max_length=36)
    user_id: str = Field(foreign_key="account_user.id", index=True, max_length=36)
    purpose: LinkPurpose = Field(sa_type=stored(LinkPurpose))
    password_hash: str | None = Field(default=None, max_length=200)
    name_en: str = Field(default="", max_length=200)
    name_zh: str | None = Field(default=None, max_length=100)
    title: str | None = Field(default=None, max_length=100)
    language: Language = Field(default=Language.EN, sa_type=stored(Language))
    organisation_id: str | None = Field(
        default=None, foreign_key="organisation.id", index=True, max_length=36
    )
    branch_id: str | None = Field(default=None, foreign_key="branch.id", max_length=36)
    administers: bool = Field(default=False)
    files: bool = Field(default=True)
    sign_off_right: bool = Field(default=False)
    invited_by_id: str | None = Field(default=None, foreign_key="account_user.id", max_length=36)
    created_at: datetime
    expires_at: datetime = Field(index=True)
    used_at: datetime | None = Field(default=None)


class EmailLink(SQLModel, table=True):
    """A token that was mailed, as its SHA-256. A mail that had to be sent twice has two, both good."""

    __tablename__ = "email_link"

    token_hash: str = Field(primary_key=True, max_length=64)
    verification_id: str = Field(foreign_key="email_verification.id", index=True, max_length=36)


class KnownDevice(SQLModel, table=True):
    """A browser that has signed in to an account before; guesses elsewhere do not slow it down."""

    __tablename__ = "known_device"

    token_hash: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(foreign_key="account_user.id", primary_key=True, index=True, max_length=36)
    created_at: datetime = Field(index=True)


class KnownNetwork(SQLModel, table=True):
    """A network an account has been signed in to from."""

    __tablename__ = "known_network"

    user_id: str = Field(foreign_key="account_user.id", primary_key=True, max_length=36)
    network: str = Field(primary_key=True, max_length=64)
    last_used_at: datetime


class Throttle(SQLModel, table=True):
    """How much of a budget is used up; `subject` is hashed, for an address somebody typed may be a password."""

    __tablename__ = "throttle"

    subject: str = Field(primary_key=True, max_length=64)
    spent_until: datetime = Field(index=True)
    """The instant at which the whole budget is free again."""
    failures: int = Field(default=0)
    not_before: datetime
    """Before this instant nothing is taken at all."""


CURRENT_MEMBERSHIP = col(Membership.until).is_(None)
"""Predicate: the membership has not ended."""

CURRENT_GRANT = col(RoleGrant.until).is_(None)
"""Predicate: the grant has not ended."""
