"""Adds the personas: people, firms, branches, roles and deposit accounts, as they would be after registration."""

from dataclasses import dataclass, field
from datetime import timedelta

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.accounts.tables import (
    AccountStatus,
    Branch,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RoleGrant,
    User,
)
from causeway.cases.tables import CaseNumberCounter
from causeway.demo.people import APPLICANT, APPLICANT_FIRM, FIRMS, PEOPLE, Firm, Person
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.commands.set_deposit_alert import SetDepositAlert, set_deposit_alert
from causeway.payments.deposits.commands.transfer_between_accounts import (
    TransferBetweenAccounts,
    transfer_between_accounts,
)
from causeway.payments.rules.means import MINIMUM_BALANCE_CENTS

BUSY_REGISTRY = {
    "HCA": 1480,
    "HCCL": 86,
    "HCCT": 40,
    "HCIP": 62,
    "CACV": 196,
    "DCCJ": 2205,
    "DCEC": 311,
    "DCTC": 88,
    "HCPI": 402,
    "DCPI": 1117,
    "ESS": 5203,
    "SCTC": 17340,
}
"""The last numbers given out before the stories begin: a registry whose first case of the year is today looks empty."""


@dataclass
class Personas:
    """Everybody by e-mail, as who they ask for things; firms and deposit accounts by the firm's key."""

    actors: dict[str, Actor] = field(default_factory=dict)
    firms: dict[str, str] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    last_branches: dict[str, str] = field(default_factory=dict)
    deposit_accounts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AddPersonas:
    """Everybody signs in with the same password, whose hash this is."""

    password_hash: str


async def add_personas(work: Work[Actor], command: AddPersonas) -> Personas:
    """Write the people and firms down."""
    personas = Personas()
    year = in_hong_kong(work.now).year
    for code, serial in BUSY_REGISTRY.items():
        for each in (year, year + 1):
            work.session.add(CaseNumberCounter(code=code, year=each, last_serial=serial))
    for firm in FIRMS:
        await _add_firm(work, personas, firm)
    for person in PEOPLE:
        await _add_person(work, personas, person, command.password_hash)
    return personas


@dataclass(frozen=True)
class AddApplicant:
    """A firm that registered lately, with the same password."""

    personas: Personas
    password_hash: str


async def add_applicant(work: Work[Actor], command: AddApplicant) -> None:
    """Write down a registration that the registry has not decided on."""
    await _add_firm(work, command.personas, APPLICANT_FIRM, OrganisationStatus.PENDING_APPROVAL)
    waits = AccountStatus.PENDING_APPROVAL
    await _add_person(work, command.personas, APPLICANT, command.password_hash, waits)


async def _add_firm(
    work: Work[Actor],
    personas: Personas,
    firm: Firm,
    status: OrganisationStatus = OrganisationStatus.ACTIVE,
) -> None:
    organisation = Organisation(
        id=work.new_id(),
        name_en=firm.name_en,
        name_zh=firm.name_zh,
        kind=OrganisationKind.LAW_FIRM,
        status=status,
        every_member_sees_cases=True,
        created_at=work.now,
    )
    work.session.add(organisation)
    await work.session.flush()
    personas.firms[firm.key] = organisation.id
    for code, name_en, name_zh in firm.branches:
        branch = Branch(
            id=work.new_id(), organisation_id=organisation.id, code=code, name_en=name_en, name_zh=name_zh
        )
        work.session.add(branch)
        personas.branches.setdefault(firm.key, branch.id)
        personas.last_branches[firm.key] = branch.id


async def _add_person(
    work: Work[Actor],
    personas: Personas,
    person: Person,
    password_hash: str,
    status: AccountStatus = AccountStatus.ACTIVE,
) -> None:
    user = User(
        id=work.new_id(),
        email=person.email,
        password_hash=password_hash,
        name_en=person.name_en,
        name_zh=person.name_zh,
        title=person.title or None,
        status=status,
        email_verified_at=work.now,
        created_at=work.now,
    )
    work.session.add(user)
    await work.session.flush()
    for role in person.roles:
        work.session.add(RoleGrant(id=work.new_id(), user_id=user.id, role=role, since=work.now))
    organisation_id = personas.firms[person.firm] if person.firm else None
    branch_id = personas.branches[person.firm] if person.firm else None
    if organisation_id is not None:
        member = Membership(
            id=work.new_id(),
            user_id=user.id,
            organisation_id=organisation_id,
            branch_id=branch_id,
            sign_off_right=person.sign_off,
            since=work.now - timedelta(days=1),
        )
        work.session.add(member)
    personas.actors[person.email] = Actor(
        user_id=user.id,
        organisation_id=organisation_id,
        branch_id=branch_id,
        roles=frozenset(person.roles),
    )


async def open_accounts(context: Context, personas: Personas) -> None:
    """Open the firms' deposit accounts with their first deposits, and accept the terms for them."""
    accounts_clerk = personas.actors["accounts@demo.test"]
    for firm in FIRMS:
        if firm.deposit_cents == 0:
            continue
        account = await context.run(
            open_deposit_account,
            OpenDepositAccount(personas.firms[firm.key], firm.deposit_cents),
            actor=accounts_clerk,
        )
        primary = next(
            (
                personas.actors[person.email]
                for person in PEOPLE
                if person.firm == firm.key and Role.PRIMARY_ADMINISTRATOR in person.roles
            ),
            Actor(
                user_id=SYSTEM.user_id,
                organisation_id=personas.firms[firm.key],
                roles=frozenset({Role.PRIMARY_ADMINISTRATOR}),
            ),
        )
        await context.run(accept_deposit_terms, AcceptDepositTerms(account.id), actor=primary)
        personas.deposit_accounts[firm.key] = account.id
        if firm.branch_deposit_cents:
            await _open_for_branch(context, personas, firm, primary)


async def _open_for_branch(context: Context, personas: Personas, firm: Firm, primary: Actor) -> None:
    """Open the account of the firm's last branch, which then has what the firm moves there, and is told when low."""
    branch_id = personas.last_branches[firm.key]
    opening = OpenDepositAccount(personas.firms[firm.key], MINIMUM_BALANCE_CENTS, branch_id)
    account = await context.run(open_deposit_account, opening, actor=personas.actors["accounts@demo.test"])
    moved = firm.branch_deposit_cents - MINIMUM_BALANCE_CENTS
    transfer = TransferBetweenAccounts(personas.deposit_accounts[firm.key], account.id, moved)
    await context.run(transfer_between_accounts, transfer, actor=primary)
    alert = SetDepositAlert(account.id, firm.branch_deposit_cents)
    await context.run(set_deposit_alert, alert, actor=primary)
