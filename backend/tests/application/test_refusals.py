"""What the `causeway` command says, in one sentence, when a person has to put something right first."""

import socket
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from causeway.migrations.prepare import NEWER, UNPREPARED
from tests.application.servers import Done, Server, command
from tests.postgres import fresh_database

NEEDS_A_DATABASE = [("serve",), ("demo",), ("ledger", "verify"), ("audit", "verify")]
SAFE = {
    "profile": "production",
    "public_url": "https://efiling.example",
    "mail_from": "registry@efiling.example",
    "smtp_url": "smtps://mail.example:465",
    "seal_pkcs12": "/keys/court.p12",
    "seal_time_stamp_url": "https://tsa.example",
}


@pytest.fixture
def newer(copies: Callable[[str], Path]) -> Path:
    """A data directory that a later release has migrated."""
    data = copies("newer")
    connection = sqlite3.connect(data / "causeway.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    return data


@pytest.fixture
def taken() -> Iterator[str]:
    """A port that somebody listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])


@pytest.mark.parametrize("verb", NEEDS_A_DATABASE, ids=" ".join)
def test_nothing_works_on_a_database_that_is_not_there_or_makes_one(
    tmp_path: Path, here: Callable[..., Done], verb: tuple[str, ...]
) -> None:
    refused = here(*verb, "--data", tmp_path)
    assert refused == Done(1, "", f"causeway: {UNPREPARED}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", [("migrate",), *NEEDS_A_DATABASE], ids=" ".join)
def test_nothing_works_on_the_database_of_a_newer_release(
    newer: Path, here: Callable[..., Done], verb: tuple[str, ...]
) -> None:
    before = (newer / "causeway.db").read_bytes()
    assert here(*verb, "--data", newer) == Done(1, "", f"causeway: {NEWER}")
    assert (newer / "causeway.db").read_bytes() == before


@pytest.mark.parametrize("verb", [("migrate",), *NEEDS_A_DATABASE], ids=" ".join)
def test_a_database_that_does_not_answer_is_named_without_its_password(
    tmp_path: Path, here: Callable[..., Done], verb: tuple[str, ...]
) -> None:
    url = "postgresql://causeway:letmein@127.0.0.1:1/causeway"
    refused = here(*verb, "--data", tmp_path, "--database-url", url)
    assert (refused.status, refused.said) == (1, "")
    assert refused.complained.startswith("causeway: the database cannot be used: ")
    assert "\n" not in refused.complained
    assert "letmein" not in refused.complained


def test_a_file_that_is_no_database_is_named(tmp_path: Path, here: Callable[..., Done]) -> None:
    (tmp_path / "causeway.db").write_text("A letter to the Registrar, which is no database.\n" * 100)
    refused = here("serve", "--data", tmp_path)
    assert refused.complained == "causeway: the database cannot be used: file is not a database"


@pytest.mark.parametrize("verb", ["serve", "migrate"])
def test_a_data_directory_that_cannot_be_is_named(
    tmp_path: Path, here: Callable[..., Done], verb: str
) -> None:
    (tmp_path / "file").touch()
    refused = here(verb, "--data", tmp_path / "file" / "data")
    place = tmp_path / "file" / "data"
    assert refused == Done(1, "", f"causeway: cannot make the data directory {place}: Not a directory")


def test_a_data_directory_of_somebody_else_is_named(
    tmp_path: Path, here: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser, whom tests may run as, may write everywhere.
    monkeypatch.setattr("causeway.cli.os.access", lambda *_: False)
    refused = here("migrate", "--data", tmp_path)
    assert refused == Done(1, "", f"causeway: cannot write to the data directory {tmp_path}")
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_named(
    supplied_demonstration: Path, here: Callable[..., Done], taken: str
) -> None:
    refused = here("serve", "--data", supplied_demonstration, "--port", taken)
    assert (refused.status, refused.said) == (1, "")
    assert refused.complained.startswith(f"causeway: port {taken} is taken by another program; choose one")


def test_a_host_that_is_not_here_is_named(supplied_demonstration: Path, here: Callable[..., Done]) -> None:
    refused = here("serve", "--data", supplied_demonstration, "--host", "192.0.2.1", "--port", "0")
    assert (
        refused.complained == "causeway: cannot listen on 192.0.2.1, port 0: Cannot assign requested address"
    )


async def test_a_second_server_keeps_off_an_sqlite_database(court: Server) -> None:
    refused = await command("serve", *court.store, "--port", "0")
    assert refused.status == 1
    assert refused.complained.startswith("causeway: another server is already serving this database")


@pytest.fixture
def forgetful_postgres(postgres_server_url: URL, postgres_template: str) -> Iterator[str]:
    """A migrated database on a server that does not sync, as that of the tests."""
    with fresh_database(postgres_server_url, postgres_template) as url:
        yield url


async def test_production_refuses_a_postgres_that_may_forget(tmp_path: Path, forgetful_postgres: str) -> None:
    options = ("--data", tmp_path, "--database-url", forgetful_postgres, "--port", "0")
    refused = await command("serve", *options, **SAFE)
    assert refused.status == 1
    assert "PostgreSQL's fsync is off: what it confirmed could be lost" in refused.complained
    assert "synchronous_commit" not in refused.complained


def test_wrong_settings_are_told_together(
    tmp_path: Path, here: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAUSEWAY_WORKERS", "none")
    refused = here("serve", "--data", tmp_path / "new", "--port", "-1")
    assert refused.status == 1
    lines = refused.complained.splitlines()
    assert [line.split(":")[1].strip() for line in lines] == ["CAUSEWAY_PORT", "CAUSEWAY_WORKERS"]
    assert not (tmp_path / "new").exists()


def test_the_server_says_where_it_listens(court: Server) -> None:
    assert f"port={court.port}" in court.log.splitlines()[0]


def test_every_command_says_what_it_does(here: Callable[..., Done]) -> None:
    for verb in [(), ("migrate",), ("export-schema",), *NEEDS_A_DATABASE]:
        said = here(*verb, "--help").said
        assert " ".join(["Usage: causeway", *verb]) in said
        assert "'CAUSEWAY" not in said
    assert here("--version").said.strip() == "0.1.0"
