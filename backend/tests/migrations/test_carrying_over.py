"""What an installation had still to do when the table of jobs came is done, once, and nothing else."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from causeway.audit.tables import AuditHead, LogCursorKey, ReactionSubscription
from causeway.kit.database import Database
from causeway.kit.idempotency import IdempotencyKey
from causeway.kit.jobs.tables import Job, JobState
from causeway.migrations.migrate import downgrade, migrate
from tests.migrations.test_history import empty_url  # noqa: F401  (a fixture)

BEFORE = "0001"
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
EVENTS = [
    (1, "account.approved", '{"user_id": "anna"}', '["user:anna", "access"]'),
    (2, "upload.status_changed", '{"upload_id": "u1", "to_status": "CLEAN"}', '["upload:u1", "user:anna"]'),
    (3, "account.declined", '{"user_id": "ben"}', '["user:ben", "access"]'),
    (
        4,
        "upload.status_changed",
        '{"upload_id": "u2", "to_status": "SCANNING"}',
        '["upload:u2", "user:anna"]',
    ),
    (5, "upload.status_changed", '{"upload_id": "u3", "to_status": "INVALID"}', '["upload:u3", "user:anna"]'),
    (6, "account.suspended", '{"user_id": "anna"}', '["user:anna", "access"]'),
    (7, "filing.received", '{"filing_id": "f"}', '["filing:f"]'),
]
EVENT = text(
    "INSERT INTO audit_event (position, at, name, payload, topics, previous_hash, hash)"
    " VALUES (:position, :at, :name, :payload, :topics, '', '')"
)
UPLOAD = text(
    'INSERT INTO upload (id, owner_user_id, filename, purpose, size, "offset", status, poisoned, created_at,'
    " expires_at, finished_at, attempts) VALUES (:id, 'anna', 'a.pdf', 'FILING', 9, 9, :status, :poisoned, :at, :at,"
    " :at, 1)"
)


async def fill_as_before(database: Database) -> None:
    """Mail stood at 3 and gave 1 up; documents stood at 2; nobody had looked at closures."""
    async with database.engine.begin() as connection:
        moment = AT if database.dialect == "postgresql" else "2026-11-23 02:00:00.000000"
        json = "CAST(:{0} AS json)" if database.dialect == "postgresql" else ":{0}"
        statement = str(EVENT)
        for name in ("payload", "topics"):
            statement = statement.replace(f":{name}", json.format(name))
        for position, name, payload, topics in EVENTS:
            values = {"position": position, "at": moment, "name": name, "payload": payload, "topics": topics}
            await connection.execute(text(statement), values)
        await connection.execute(text("UPDATE audit_head SET position = 7"))
        await connection.execute(
            text(
                "INSERT INTO reaction_cursor (name, position) VALUES ('account-mail', 3), ('filings.documents', 2)"
            )
        )
        failure = text("INSERT INTO reaction_failure VALUES ('account-mail', 1, :at, 'ConnectionError(1)')")
        await connection.execute(failure, {"at": moment})
        for upload_id, status in (("u2", "SCANNING"), ("u3", "CLEAN"), ("u4", "ASSEMBLING")):
            await connection.execute(
                UPLOAD, {"id": upload_id, "status": status, "at": moment, "poisoned": False}
            )


@pytest.fixture
async def older(empty_url: str) -> Database:  # noqa: F811
    database = Database(empty_url)
    await migrate(database, BEFORE)
    return database


async def test_pending_work_becomes_jobs(older: Database) -> None:
    await fill_as_before(older)
    await migrate(older)
    async with older.reading() as session:
        jobs = (await session.exec(select(Job).order_by(col(Job.kind), col(Job.id)))).all()
        subscriptions = (await session.exec(select(ReactionSubscription))).all()
        head = (await session.exec(select(AuditHead))).one()
    assert [(job.kind, job.key, job.payload, job.state, job.last_error) for job in jobs] == [
        ("account-mail", "user:anna", {"position": 6}, JobState.WAITING, None),
        ("account-mail", "user:anna", {"position": 1}, JobState.FAILED, "ConnectionError(1)"),
        ("filings.documents", "upload:u3", {"position": 5}, JobState.WAITING, None),
        ("uploads.check", "u2", {"upload_id": "u2"}, JobState.WAITING, None),
        ("uploads.check", "u4", {"upload_id": "u4"}, JobState.WAITING, None),
    ]
    assert {job.run_at for job in jobs} == {AT, None}
    assert {row.reaction for row in subscriptions} == {
        "account-mail",
        "filings.deemed_times",
        "filings.documents",
    }
    assert {row.since for row in subscriptions} == {7}
    assert head.subscriptions_version == 1
    await downgrade(older, BEFORE)
    await older.close()


async def test_those_of_the_release_before_are_all_subscribed_by_the_names_they_have_now(
    older: Database,
) -> None:
    from causeway.filings.drafting.reactions import REACTIONS as DRAFTING
    from causeway.filings.submission.reactions import REACTIONS as SUBMISSION
    from causeway.notifications.adapters.folder import MailFolder
    from causeway.notifications.reactions import AccountMail

    await fill_as_before(older)
    await migrate(older)
    async with older.reading() as session:
        rows = (await session.exec(select(ReactionSubscription))).all()
    mail = AccountMail(MailFolder.__new__(MailFolder), "http://localhost").reaction()
    now = {
        (reaction.name, event): {key: list(values) for key, values in (reaction.condition or {}).items()}
        for reaction in (*DRAFTING, *SUBMISSION, mail)
        for event in reaction.events
    }
    subscribed = {(row.reaction, row.event): row.condition or {} for row in rows}
    assert subscribed.items() <= now.items()
    since = {
        ("account-mail", name)
        for name in (
            *("upload.removal_announced", "payment.expired", "deposit.ran_low", "message.sent"),
            *("case.shared", "hearing.listed", "hearing.moved", "hearing.vacated"),
        )
    }
    assert now.keys() - subscribed.keys() == since, "made since"
    await older.close()


async def test_an_empty_installation_has_nothing_to_do(older: Database) -> None:
    await migrate(older)
    async with older.reading() as session:
        assert (await session.exec(select(Job))).all() == []
        assert (await session.exec(select(ReactionSubscription))).all() == []
    await older.close()


async def test_keys_used_before_are_known_by_the_names_of_their_commands(older: Database) -> None:
    names = {
        "open_deposit_account": "OpenDepositAccount",
        "submitFiling": "SubmitFiling",
        "sign_in": "SignIn",
    }
    moment = AT if older.dialect == "postgresql" else "2026-11-23 02:00:00.000000"
    key = text("INSERT INTO idempotency_key VALUES ('anna', :operation, 'k', 'f', 'r', :at)")
    async with older.engine.begin() as connection:
        for name in names:
            await connection.execute(key, {"operation": name, "at": moment})
    await migrate(older)
    async with older.reading() as session:
        rows = (await session.exec(select(IdempotencyKey))).all()
    assert {(row.operation, row.key, row.fingerprint, row.result_id) for row in rows} == {
        (name, "k", "f", "r") for name in names.values()
    }
    await older.close()


async def test_cursors_that_clients_hold_are_known_as_far_as_the_log_had_come(older: Database) -> None:
    """And each installation has a secret of its own from then on, long enough not to be guessed."""
    await fill_as_before(older)
    await migrate(older)
    async with older.reading() as session:
        first = (await session.exec(select(LogCursorKey))).one()
    assert (first.plain_until, len(bytes.fromhex(first.secret))) == (7, 32)
    await downgrade(older, "20261127T0600")
    await migrate(older)
    async with older.reading() as session:
        second = (await session.exec(select(LogCursorKey))).one()
    assert second.secret != first.secret
    await older.close()
