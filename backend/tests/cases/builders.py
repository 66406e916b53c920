"""A case seen from every side: who is in it, who was, who works on it, and who has nothing to do with it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import Organisation, OrganisationKind, OrganisationStatus
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CaseShare,
    CaseStatus,
    Party,
    PartyKind,
    Representation,
    SecurityLevel,
    SharePermission,
)
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.courts.tables import DocumentAccess
from causeway.kit.context import Context


def member(user_id: str, organisation_id: str) -> Actor:
    return Actor(user_id, organisation_id, roles=frozenset({Role.ORGANISATION_USER}))


def staff(role: Role) -> Actor:
    return Actor(role.value.lower(), roles=frozenset({role}))


ACTORS: dict[str, Actor] = {
    "assigned member": member("assigned", "plaintiffs-firm"),
    "member not assigned": member("idle", "plaintiffs-firm"),
    "administrator of the firm": Actor(
        "admin", "plaintiffs-firm", roles=frozenset({Role.PRIMARY_ADMINISTRATOR})
    ),
    "member of a firm that shows all": member("anyone", "defendants-firm"),
    "litigant in person": Actor("litigant", roles=frozenset({Role.INDIVIDUAL})),
    "another individual": Actor("individual", roles=frozenset({Role.INDIVIDUAL})),
    "member of a firm that left": member("former", "former-firm"),
    "assigned member who moved to another firm": member("assigned", "another-firm"),
    "counsel, to read": member("reader", "chambers"),
    "counsel, to draft": member("drafter", "chambers"),
    "member of another firm": member("stranger", "another-firm"),
    "judge of the case": staff(Role.JUDGE),
    "another judge": Actor("another-judge", roles=frozenset({Role.JUDGE})),
    "registry clerk": staff(Role.REGISTRY_CLERK),
    "registrar": staff(Role.REGISTRAR),
    "accounts clerk": staff(Role.ACCOUNTS_CLERK),
    "system administrator": staff(Role.SYSTEM_ADMINISTRATOR),
    "public": PUBLIC,
}


async def everyone_in_a_case(context: Context, level: SecurityLevel, case_id: str = "case") -> None:
    """Keep a case of `level` with two represented parties and one in person, and four entries in its register."""
    now, since = context.clock.now(), date(2026, 1, 5)
    async with context.database.writing() as session:
        session.add_all(_firms(now))
        session.add(
            Case(
                id=case_id,
                number="HCA 1/2026",
                number_code="HCA",
                number_serial=1,
                number_year=2026,
                sort_key="HCA2026000001",
                case_type_code="HCA",
                court_code="HC-CFI",
                title_en="A v B",
                status=CaseStatus.ACTIVE,
                security_level=level,
                created_at=now,
                issued_at=now,
                last_activity_at=now,
            )
        )
        await session.flush()
        session.add_all(_parties(case_id))
        await session.flush()
        acting: Sequence[tuple[str, dict[str, Any]]] = (
            ("plaintiff", {"organisation_id": "plaintiffs-firm"}),
            ("plaintiff", {"organisation_id": "former-firm", "until": since}),
            ("defendant", {"organisation_id": "defendants-firm"}),
            ("third", {"user_id": "litigant"}),
        )
        for index, (party_id, who) in enumerate(acting):
            session.add(
                Representation(id=f"acting-{index}", case_id=case_id, party_id=party_id, since=since, **who)
            )
        session.add_all(_links(case_id, now))
        session.add_all(_entries(case_id, now))
        await session.commit()


def _firms(now: Any) -> list[Organisation]:
    return [
        Organisation(
            id=name,
            name_en=name,
            kind=OrganisationKind.LAW_FIRM,
            status=OrganisationStatus.ACTIVE,
            every_member_sees_cases=name in {"defendants-firm", "former-firm", "another-firm", "chambers"},
            created_at=now,
        )
        for name in ("plaintiffs-firm", "defendants-firm", "former-firm", "another-firm", "chambers")
    ]


def _parties(case_id: str) -> list[Party]:
    return [
        Party(
            id=name,
            case_id=case_id,
            position=position,
            role=role,
            kind=PartyKind.INDIVIDUAL,
            name_en=name,
            identity_number=f"A{position}",
            address="1 Queensway",
        )
        for position, (name, role) in enumerate(
            (("plaintiff", "PLAINTIFF"), ("defendant", "DEFENDANT"), ("third", "THIRD_PARTY")), start=1
        )
    ]


def _links(case_id: str, now: Any) -> list[Any]:
    given = {"case_id": case_id, "assigned_at": now}
    shared = {
        "case_id": case_id,
        "organisation_id": "plaintiffs-firm",
        "shared_by": "assigned",
        "shared_at": now,
    }
    return [
        CaseAssignment(user_id="assigned", organisation_id="plaintiffs-firm", **given),
        CaseAssignment(user_id="former", organisation_id="former-firm", **given),
        CaseAssignment(user_id="judge", kind=AssignmentKind.JUDGE, **given),
        CaseShare(user_id="reader", permission=SharePermission.READ, **shared),
        CaseShare(user_id="drafter", permission=SharePermission.DRAFT, **shared),
    ]


def _entries(case_id: str, now: Any) -> list[DocketEntry]:
    return [
        DocketEntry(
            id=access.value,
            case_id=case_id,
            number=number,
            at=now,
            kind=DocketKind.DOCUMENT_FILED,
            title_en="x",
            title_zh_hant="x",
            title_zh_hans="x",
            access=access,
            organisation_id="defendants-firm",
        )
        for number, access in enumerate(DocumentAccess, start=1)
    ]
