"""The registry that is measured: clerks who have the queue open, and filings in it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import insert

from bench import court
from causeway.accounts.actor import Role
from causeway.accounts.tables import AccountStatus, RoleGrant, Session, SessionKind, User
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.database import Database
from causeway.kit.tokens import new_token, token_hash

CLERKS = 50
FILINGS = 1_000


async def build(database_url: str) -> tuple[list[str], list[str]]:
    """Migrate an empty database and fill it; return the clerks' tokens and the ids of the filings they wait for."""
    await court.build(database_url, 1)
    tokens = [new_token() for _ in range(CLERKS)]
    filings = [_id(9_000_000 + number) for number in range(FILINGS)]
    database = Database(database_url)
    now = datetime.now(UTC)
    async with database.writing() as session:
        await session.execute(insert(User), [_user(number, now) for number in range(CLERKS)])
        grants = [
            {"id": _id(2_000_000 + number), "user_id": _id(1_000_000 + number), "since": now}
            for number in range(CLERKS)
        ]
        await session.execute(insert(RoleGrant), [{**each, "role": Role.REGISTRY_CLERK} for each in grants])
        await session.execute(insert(Session), [_session(*each, now) for each in enumerate(tokens)])
        await session.execute(insert(Filing), [_filing(*each, now) for each in enumerate(filings)])
        await session.commit()
    await database.close()
    return tokens, filings


def _id(number: int) -> str:
    return str(UUID(int=number, version=4))


def _user(number: int, now: datetime) -> dict[str, object]:
    return {
        "id": _id(1_000_000 + number),
        "email": f"clerk{number}@bench.test",
        "password_hash": "",
        "name_en": f"Clerk {number}",
        "status": AccountStatus.ACTIVE,
        "email_verified_at": now,
        "created_at": now,
    }


def _session(number: int, token: str, now: datetime) -> dict[str, object]:
    return {
        "id": _id(3_000_000 + number),
        "user_id": _id(1_000_000 + number),
        "token_hash": token_hash(token),
        "kind": SessionKind.MOBILE,
        "created_at": now,
        "last_seen_at": now,
        "expires_at": now + timedelta(days=1),
    }


def _filing(number: int, filing_id: str, now: datetime) -> dict[str, object]:
    received = now - timedelta(minutes=number)
    return {
        "id": filing_id,
        "reference": f"F{number:09d}",
        "status": FilingStatus.RECEIVED,
        "case_type_code": "HCA",
        "court_code": "HC-CFI",
        "title": "Writ of summons with a general indorsement of claim",
        "filer_id": _id(1),
        "organisation_id": str(UUID(int=1, version=4)),
        "created_at": received,
        "updated_at": received,
        "submitted_at": received,
        "received_at": received,
        "deemed_received_at": received,
    }
