"""What may follow what in the life of an account and of an organisation: executed by the code, drawn into the docs."""

from enum import StrEnum

from causeway.accounts.tables import (
    REGISTERS_ANEW,
    AccountStatus,
    Organisation,
    OrganisationStatus,
    User,
)
from causeway.kit.errors import ProblemCode
from causeway.kit.state_machine import StateMachine, Transition
from causeway.kit.words import Words

S = AccountStatus
OTHER_STATUS = Words(
    "The account is not in a state in which this can be done.",
    "帳戶目前的狀況不容許此操作。",
    "帐户目前的状况不容许此操作。",
)


class AccountEvent(StrEnum):
    """What can happen to an account."""

    REGISTER = "REGISTER"
    VERIFY = "VERIFY"
    VERIFY_ORGANISATION = "VERIFY_ORGANISATION"
    APPROVE = "APPROVE"
    DECLINE = "DECLINE"
    SUSPEND = "SUSPEND"
    RESTORE = "RESTORE"


class OrganisationEvent(StrEnum):
    """What can happen to an organisation."""

    REGISTER = "REGISTER"
    APPROVE = "APPROVE"
    DECLINE = "DECLINE"


class RegistrationActor(StrEnum):
    """Who brings it about."""

    PERSON = "whoever has the address"
    REGISTRY = "registry clerk or registrar"
    REGISTRAR = "registrar or system administrator"


By, E, Of = RegistrationActor, AccountEvent, OrganisationEvent
Row = Transition[AccountEvent, AccountStatus, User]
OrganisationRow = Transition[OrganisationEvent, OrganisationStatus, Organisation]

ACCOUNTS = StateMachine[AccountEvent, AccountStatus, User](
    "The life of an account",
    AccountStatus,
    (
        Row(E.REGISTER, {None}, {S.UNVERIFIED}, By.PERSON, needs="or somebody invited them"),
        Row(E.VERIFY, REGISTERS_ANEW, {S.ACTIVE}, By.PERSON, needs="the mailed link, once"),
        Row(
            E.VERIFY_ORGANISATION,
            REGISTERS_ANEW,
            {S.PENDING_APPROVAL},
            By.PERSON,
            needs="the mailed link, once",
        ),
        Row(E.APPROVE, {S.PENDING_APPROVAL}, {S.ACTIVE}, By.REGISTRY),
        Row(E.DECLINE, {S.PENDING_APPROVAL}, {S.DECLINED}, By.REGISTRY, needs="a reason"),
        Row(E.SUSPEND, {S.ACTIVE}, {S.SUSPENDED}, By.REGISTRAR, needs="a reason; every session ends"),
        Row(E.RESTORE, {S.SUSPENDED}, {S.ACTIVE}, By.REGISTRAR),
    ),
    lambda _status: OTHER_STATUS,
    ProblemCode.CONFLICT,
)

ORGANISATIONS = StateMachine[OrganisationEvent, OrganisationStatus, Organisation](
    "The life of an organisation",
    OrganisationStatus,
    (
        OrganisationRow(Of.REGISTER, {None}, {OrganisationStatus.PENDING_APPROVAL}, By.PERSON),
        OrganisationRow(
            Of.APPROVE, {OrganisationStatus.PENDING_APPROVAL}, {OrganisationStatus.ACTIVE}, By.REGISTRY
        ),
        OrganisationRow(
            Of.DECLINE, {OrganisationStatus.PENDING_APPROVAL}, {OrganisationStatus.DECLINED}, By.REGISTRY
        ),
    ),
    lambda _status: OTHER_STATUS,
    ProblemCode.CONFLICT,
)
