"""What the `causeway` command refuses, in words and with an exit status, and what it leaves alone."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import URL

from tests.application.servers import Done, command
from tests.postgres import fresh_database

SAFE = {
    "profile": "production",
    "mail_from": "registry@efiling.example",
    "public_url": "https://efiling.example",
    "smtp_url": "smtps://mail.example:465",
    "seal_pkcs12": "/keys/court.p12",
    "seal_time_stamp_url": "https://tsa.example",
}
ONE_CENT_MORE = """UPDATE ledger_account SET balance_cents = balance_cents + 1
  WHERE id = (SELECT min(ledger_account_id) FROM deposit_account)"""


def dump(data: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in a database."""
    connection = sqlite3.connect(data / "causeway.db")
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}
    finally:
        connection.close()


def change(data: Path, *statements: str) -> None:
    """Change a database behind the service's back, past the triggers that keep its records."""
    connection = sqlite3.connect(data / "causeway.db")
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount == 1
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()


async def test_serving_refuses_a_database_that_is_not_migrated(tmp_path: Path) -> None:
    refused = await command("serve", "--data", tmp_path, "--port", "0")
    assert (refused.status, refused.said) == (1, "")
    assert refused.complained == "causeway: the database is not up to date: run `causeway migrate` first\n"


@pytest.fixture
def empty_postgres(postgres_server_url: URL) -> Iterator[str]:
    """A database that nobody has migrated."""
    with fresh_database(postgres_server_url) as url:
        yield url


async def test_so_do_several_workers_instead_of_starting_again_for_ever(
    tmp_path: Path, empty_postgres: str
) -> None:
    options = ("--data", tmp_path, "--database-url", empty_postgres, "--port", "0", "--workers", "2")
    refused = await command("serve", *options)
    assert refused.status == 1
    assert refused.complained == "causeway: the database is not up to date: run `causeway migrate` first\n"


async def test_serving_refuses_several_workers_on_sqlite(supplied_demonstration: Path) -> None:
    refused = await command("serve", "--data", supplied_demonstration, "--port", "0", "--workers", "2")
    assert refused.status == 1
    assert refused.complained.startswith("causeway: SQLite serves one process.")


async def test_production_refuses_what_is_unsafe_and_says_all_of_it(supplied_demonstration: Path) -> None:
    options = ("--data", supplied_demonstration, "--port", "0")
    refused = await command("serve", *options, profile="production")
    assert refused.status == 1
    assert "CAUSEWAY_PUBLIC_URL must be an https address" in refused.complained
    assert "CAUSEWAY_SMTP_URL is empty" in refused.complained


async def test_production_refuses_a_demonstration(supplied_demonstration: Path) -> None:
    refused = await command("serve", "--data", supplied_demonstration, "--port", "0", **SAFE)
    assert refused.status == 1
    assert "the database holds the demonstration court" in refused.complained


def test_migrating_again_changes_nothing(copies: Callable[[str], Path], here: Callable[..., Done]) -> None:
    data = copies("migrated-again")
    before = dump(data)
    assert here("migrate", "--data", data).status == 0
    assert dump(data) == before


def test_a_demonstration_is_not_loaded_over_anything(
    copies: Callable[[str], Path], here: Callable[..., Done]
) -> None:
    data = copies("not-empty")
    before = dump(data)
    refused = here("demo", "--data", data)
    assert refused.status == 1
    assert "the database is not empty" in refused.complained
    assert dump(data) == before


@pytest.mark.parametrize(
    ("what", "statements", "said"),
    [
        ("ledger", [], ""),
        ("audit", [], ""),
        ("ledger", [ONE_CENT_MORE], "I2"),
        (
            "audit",
            ["DELETE FROM audit_event WHERE position = (SELECT max(position) FROM audit_event)"],
            "head",
        ),
        ("audit", ["UPDATE audit_event SET payload = '{}' WHERE position = 7"], "position 7 was altered"),
    ],
)
def test_verifying_finds_what_was_broken(
    copies: Callable[[str], Path], here: Callable[..., Done], what: str, statements: list[str], said: str
) -> None:
    data = copies(what)
    change(data, *statements)
    verdict = here(what, "verify", "--data", data)
    assert verdict.status == (1 if statements else 0)
    assert ("Sound." in verdict.said) is not bool(statements)
    assert ("BROKEN" in verdict.complained) is bool(statements)
    assert said in verdict.complained
