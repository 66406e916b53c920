"""People, firms and sign-ins for tests: rows made directly, or through the acts themselves."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import SQLModel, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.open_session import Client, Opened
from causeway.accounts.commands.sign_in import SignIn, sign_in
from causeway.accounts.tables import (
    AccountStatus,
    Branch,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RoleGrant,
    SessionKind,
    User,
)
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.kit.passwords import Passwords
from causeway.notifications.ports import Mail
from causeway.notifications.reactions import AccountMail
from tests.working import react

PASSWORD = "a long enough password"
HOME = Client(ip="203.0.113.7", user_agent="Firefox")


def quick_passwords() -> Passwords:
    """Return passwords that cost next to nothing."""
    return Passwords(memory_kib=8, passes=1)


@dataclass
class Postbox:
    """A mailer that keeps what it is given."""

    mails: list[Mail] = field(default_factory=list)

    async def send(self, mail: Mail) -> None:
        self.mails.append(mail)

    def to(self, email: str) -> list[Mail]:
        return [mail for mail in self.mails if mail.to == email]

    def token(self, email: str) -> str:
        """Return the token of the newest link mailed to `email`."""
        links = [mail.text for mail in self.to(email) if "#token=" in mail.text]
        return links[-1].partition("#token=")[2].split()[0]


async def deliver(context: Context, postbox: Postbox) -> None:
    """Send the mail that is due."""
    await react(context, [AccountMail(postbox, "http://localhost:8000").reaction()])


async def add(context: Context, *rows: SQLModel) -> None:
    """Store rows, each after the one before it."""
    async with context.database.writing() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()


async def person(
    context: Context,
    email: str = "someone@example.test",
    *roles: Role,
    status: AccountStatus = AccountStatus.ACTIVE,
    organisation: Organisation | None = None,
) -> User:
    """Store and return an account with `PASSWORD`."""
    now = context.clock.now()
    user = User(
        id=new_id(),
        email=email,
        password_hash=await quick_passwords().hash(PASSWORD),
        name_en="Chan Mei-ling",
        name_zh="陳美玲",
        status=status,
        created_at=now,
    )
    grants = [RoleGrant(id=new_id(), user_id=user.id, role=role, since=now) for role in roles]
    belongs = (
        [Membership(id=new_id(), user_id=user.id, organisation_id=organisation.id, since=now)]
        if organisation
        else []
    )
    await add(context, user, *grants, *belongs)
    return user


async def firm(context: Context, name: str = "Lam & Partners") -> Organisation:
    """Store and return an approved law firm with one branch."""
    organisation = Organisation(
        id=new_id(),
        name_en=name,
        name_zh="林氏律師行",
        kind=OrganisationKind.LAW_FIRM,
        status=OrganisationStatus.ACTIVE,
        created_at=context.clock.now(),
    )
    branch = Branch(
        id=new_id(), organisation_id=organisation.id, code="HQ", name_en="Central", name_zh="中環"
    )
    await add(context, organisation, branch)
    return organisation


async def signed_in(
    context: Context,
    email: str,
    *,
    client: Client = HOME,
    password: str = PASSWORD,
    kind: SessionKind = SessionKind.BROWSER,
) -> Opened:
    """Sign in and return the session."""
    command = SignIn(email, password, kind, client)
    return await sign_in(context, quick_passwords(), command, actor=PUBLIC)


def clerk() -> Actor:
    """Return a registry clerk without a row; enough for permissions."""
    return Actor(user_id=None, roles=frozenset({Role.REGISTRY_CLERK}))


async def ids(context: Context, table: Any, *rules: ColumnElement[bool]) -> set[str]:
    """The ids of the rows of `table` of which all of the rules hold."""
    async with context.database.reading() as session:
        return set((await session.exec(select(table.id).where(*rules))).all())
