"""Who asks in a court of any size: one person for each way of seeing its cases."""

from typing import NamedTuple

from sqlmodel import SQLModel

from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import (
    AccountStatus,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RoleGrant,
    User,
)
from causeway.kit.clock import HONG_KONG
from tests.conftest import MONDAY_MORNING


def key(number: int) -> str:
    """Return an id as wide as real ones."""
    return f"00000000-0000-7000-8000-{number:012d}"


BIG_FIRM, DEPARTMENT, CHAMBERS = key(1), key(2), key(3)
FIRST_OTHER_FIRM, OTHER_FIRMS = 10, 400
"""The numbers of the firms that act for everybody else."""


class Person(NamedTuple):
    """Somebody with an account."""

    number: int
    role: Role
    organisation_id: str | None = None

    @property
    def id(self) -> str:
        """The id of the account."""
        return key(900_000_000 + self.number)

    @property
    def actor(self) -> Actor:
        """The person as the rules know them."""
        return Actor(self.id, self.organisation_id, None, frozenset({self.role}))


PEOPLE = {
    "clerk": Person(1, Role.REGISTRY_CLERK),
    "registrar": Person(2, Role.REGISTRAR),
    "judge": Person(3, Role.JUDGE),
    "firm": Person(4, Role.ORGANISATION_USER, BIG_FIRM),
    "department": Person(5, Role.ORGANISATION_USER, DEPARTMENT),
    "litigant": Person(6, Role.INDIVIDUAL),
    "administrator": Person(7, Role.PRIMARY_ADMINISTRATOR, BIG_FIRM),
    "barrister": Person(8, Role.ORGANISATION_USER, CHAMBERS),
    "accounts": Person(9, Role.ACCOUNTS_CLERK),
    "system": Person(10, Role.SYSTEM_ADMINISTRATOR),
    "small firm": Person(11, Role.ORGANISATION_USER, key(FIRST_OTHER_FIRM)),
}


def email(name: str) -> str:
    """Return the address that the person called `name` signs in with."""
    return f"{name.replace(' ', '.')}@scale.test"


def accounts(password_hash: str | None) -> list[SQLModel]:
    """Return the rows of everybody's accounts, with one password for all, and of their organisations."""
    rows: list[SQLModel] = [
        _organisation(BIG_FIRM, "Harbour, Peak & Partners", OrganisationKind.LAW_FIRM),
        _organisation(DEPARTMENT, "Department of Large Numbers", OrganisationKind.GOVERNMENT_DEPARTMENT),
        _organisation(CHAMBERS, "Harbour Chambers", OrganisationKind.LAW_FIRM),
    ]
    others = range(FIRST_OTHER_FIRM, FIRST_OTHER_FIRM + OTHER_FIRMS)
    rows += [
        _organisation(key(number), f"Firm {number} & Co", OrganisationKind.LAW_FIRM) for number in others
    ]
    for name, person in PEOPLE.items():
        rows += _account(name, person, password_hash)
    return rows


def _organisation(organisation_id: str, name: str, kind: OrganisationKind) -> Organisation:
    return Organisation(
        id=organisation_id,
        name_en=name,
        kind=kind,
        status=OrganisationStatus.ACTIVE,
        # Members of the chambers see what is shared with them.
        every_member_sees_cases=organisation_id != CHAMBERS,
        created_at=MONDAY_MORNING,
    )


def _account(name: str, person: Person, password_hash: str | None) -> list[SQLModel]:
    since = MONDAY_MORNING.astimezone(HONG_KONG)
    user = User(
        id=person.id,
        email=email(name),
        password_hash=password_hash,
        name_en=f"The {name}",
        status=AccountStatus.ACTIVE,
        email_verified_at=since,
        created_at=since,
    )
    rows: list[SQLModel] = [user, RoleGrant(id=person.id, user_id=person.id, role=person.role, since=since)]
    if person.organisation_id:
        rows.append(
            Membership(id=person.id, user_id=person.id, organisation_id=person.organisation_id, since=since)
        )
    return rows
