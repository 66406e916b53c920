"""The court that is measured: a firm, its solicitor, and some thousands of believable cases, the same every time."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import SQLModel

from causeway.accounts.actor import Role
from causeway.accounts.tables import (
    AccountStatus,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RoleGrant,
    User,
)
from causeway.cases.tables import Case, CaseStatus, Party, PartyKind, Representation
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.kit.database import Database
from causeway.kit.passwords import Passwords
from causeway.kit.statistics import gather_statistics
from causeway.migrations.prepare import prepare_database

EMAIL, PASSWORD = "solicitor@bench.test", "Measured-on-two-cores"
FIRMS = 12
EPOCH = datetime(2026, 1, 2, 1, 30, tzinfo=UTC)
TYPES = (
    ("HCA", "HC-CFI", "PLAINTIFF", "DEFENDANT"),
    ("HCPI", "HC-CFI", "PLAINTIFF", "DEFENDANT"),
    ("HCCL", "HC-CFI", "PLAINTIFF", "DEFENDANT"),
    ("CACV", "HC-CA", "APPELLANT", "RESPONDENT"),
    ("DCCJ", "DC", "PLAINTIFF", "DEFENDANT"),
    ("DCPI", "DC", "PLAINTIFF", "DEFENDANT"),
)
SURNAMES = (("Chan", "陳"), ("Lee", "李"), ("Wong", "黃"), ("Cheung", "張"), ("Lau", "劉"), ("Ho", "何"))
GIVEN = (("Ka Ming", "嘉明"), ("Wai Yin", "慧妍"), ("Chi Keung", "志強"), ("Mei Ling", "美玲"))
PLACES = (("Harbour", "海港"), ("Golden", "金"), ("Eastern", "東方"), ("Lion Rock", "獅子山"), ("Jade", "翠"))
TRADES = (("Trading", "貿易"), ("Construction", "建築"), ("Logistics", "物流"), ("Catering", "飲食"))
ENTRIES = (
    ("Statement of claim filed", "已提交申索陳述書", "已提交申索陈述书"),
    ("Acknowledgment of service filed", "已提交送達認收書", "已提交送达认收书"),
    ("Defence filed", "已提交抗辯書", "已提交抗辩书"),
    ("Order on directions sealed", "指示令已蓋印", "指示令已盖印"),
    ("List of documents filed", "已提交文件清單", "已提交文件清单"),
)
STATUSES = (CaseStatus.ACTIVE, CaseStatus.ACTIVE, CaseStatus.ISSUED, CaseStatus.STAYED, CaseStatus.CLOSED)

Rows = dict[type[SQLModel], list[dict[str, Any]]]


async def build(database_url: str, cases: int) -> list[str]:
    """Migrate an empty database and fill it; return the numbers of the cases that the solicitor's firm acts in."""
    await prepare_database(Database(database_url))
    passwords = Passwords()
    rows = imagine(cases, await passwords.hash(PASSWORD))
    passwords.close()
    database = Database(database_url)
    async with database.writing() as session:
        for table, wanted in rows.items():
            await session.execute(insert(table), wanted)
        await session.commit()
    await gather_statistics(database)
    await database.close()
    ours = {row["case_id"] for row in rows[Representation] if row["organisation_id"] == _firm_id(0)}
    return [row["number"] for row in rows[Case] if row["id"] in ours]


def imagine(cases: int, password_hash: str) -> Rows:
    """Return all rows, in an order in which they may be inserted."""
    chance = random.Random(2026)
    ids = (str(UUID(int=chance.getrandbits(128), version=4)) for _ in iter(int, 1))
    rows: Rows = {Organisation: [_firm(number) for number in range(FIRMS)]}
    rows |= _solicitor(next(ids), next(ids), next(ids), password_hash)
    rows |= {Case: [], Party: [], Representation: [], DocketEntry: []}
    for serial in range(1, cases + 1):
        _add_case(rows, serial, chance, ids)
    return rows


def _firm_id(number: int) -> str:
    return str(UUID(int=number + 1, version=4))


def _firm(number: int) -> dict[str, Any]:
    one, other = SURNAMES[number % 6], SURNAMES[(number * 5 + 1) % 6]
    return {
        "id": _firm_id(number),
        "name_en": f"{one[0]}, {other[0]} & Partners {number + 1}",
        "name_zh": f"{one[1]}{other[1]}律師行",
        "kind": OrganisationKind.LAW_FIRM,
        "status": OrganisationStatus.ACTIVE,
        "every_member_sees_cases": True,
        "created_at": EPOCH,
    }


def _solicitor(user_id: str, membership_id: str, grant_id: str, password_hash: str) -> Rows:
    person = {"id": user_id, "email": EMAIL, "password_hash": password_hash, "name_en": "Yau Sze Wan"}
    person |= {"status": AccountStatus.ACTIVE, "email_verified_at": EPOCH, "created_at": EPOCH}
    membership = {
        "id": membership_id,
        "user_id": user_id,
        "organisation_id": _firm_id(0),
        "sign_off_right": False,
        "since": EPOCH,
    }
    grant = {"id": grant_id, "user_id": user_id, "role": Role.ORGANISATION_USER, "since": EPOCH}
    return {User: [person], Membership: [membership], RoleGrant: [grant]}


def _add_case(rows: Rows, serial: int, chance: random.Random, ids: Iterator[str]) -> None:
    code, court, first_role, second_role = chance.choice(TYPES)
    case_id, began = next(ids), EPOCH + timedelta(minutes=97 * serial)
    parties = [_party(next(ids), case_id, 1, first_role, chance)]
    parties += [_party(next(ids), case_id, 2 + n, second_role, chance) for n in range(chance.randint(1, 3))]
    entries = _entries(case_id, began, chance, ids)
    rows[Case].append(
        {
            "id": case_id,
            "number": f"{code} {serial}/2026",
            "number_code": code,
            "number_serial": serial,
            "number_year": 2026,
            "sort_key": f"{code}2026{serial:06d}",
            "case_type_code": code,
            "court_code": court,
            "title_en": f"{parties[0]['name_en']} v {parties[1]['name_en']}",
            "title_zh": f"{parties[0]['name_zh']} 對 {parties[1]['name_zh']}",
            "status": chance.choice(STATUSES),
            "created_at": began,
            "issued_at": began,
            "last_activity_at": entries[-1]["at"],
        }
    )
    rows[Party] += parties
    rows[DocketEntry] += entries
    since = date(2026, 1, 2) + timedelta(days=serial % 200)
    firms = chance.sample(range(FIRMS), len(parties))
    for party, firm in zip(parties, firms, strict=True):
        acting = {"id": next(ids), "case_id": case_id, "party_id": party["id"], "since": since}
        rows[Representation].append({**acting, "organisation_id": _firm_id(firm)})


def _party(party_id: str, case_id: str, position: int, role: str, chance: random.Random) -> dict[str, Any]:
    if position == 1 or chance.random() < 0.5:  # noqa: PLR2004  (half of them are companies)
        place, trade = chance.choice(PLACES), chance.choice(TRADES)
        kind, names = PartyKind.COMPANY, (f"{place[0]} {trade[0]} Limited", f"{place[1]}{trade[1]}有限公司")
    else:
        surname, given = chance.choice(SURNAMES), chance.choice(GIVEN)
        kind, names = PartyKind.INDIVIDUAL, (f"{surname[0]} {given[0]}", f"{surname[1]}{given[1]}")
    found = {"id": party_id, "case_id": case_id, "position": position, "role": role, "kind": kind}
    return {**found, "name_en": names[0], "name_zh": names[1]}


def _entries(
    case_id: str, began: datetime, chance: random.Random, ids: Iterator[str]
) -> list[dict[str, Any]]:
    said = [(DocketKind.CASE_ISSUED, ("Case issued", "案件已發出", "案件已发出"))]
    said += [(DocketKind.DOCUMENT_FILED, chance.choice(ENTRIES)) for _ in range(chance.randint(2, 9))]
    return [
        {
            "id": next(ids),
            "case_id": case_id,
            "number": number,
            "at": began + timedelta(days=number * 6, minutes=chance.randint(0, 400)),
            "kind": kind,
            "title_en": words[0],
            "title_zh_hant": words[1],
            "title_zh_hans": words[2],
        }
        for number, (kind, words) in enumerate(said, start=1)
    ]
