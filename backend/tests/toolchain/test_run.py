"""`make run`: what is done to the data directory before the server starts."""

import socket
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.toolchain.programs import program

run = program("run")


class Causeway:
    """Stands for the `causeway` command: notes what was asked, makes the database, may fail on the demo."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.demo_fails = False

    def __call__(self, command: list[str], **_: Any) -> SimpleNamespace:
        _python, _m, _causeway, verb, _data, data = command
        self.asked.append(verb)
        if verb == "demo" and self.demo_fails:
            raise subprocess.CalledProcessError(1, command)
        (Path(data) / "causeway.db").touch()
        return SimpleNamespace(stdout="lawyer@demo.test\n")


@pytest.fixture
def causeway(monkeypatch: pytest.MonkeyPatch) -> Causeway:
    monkeypatch.delenv("CAUSEWAY_DATABASE_URL", raising=False)
    stand_in = Causeway()
    monkeypatch.setattr(run.subprocess, "run", stand_in)
    return stand_in


def test_empty_directory_gets_the_demo_once(causeway: Causeway, tmp_path: Path) -> None:
    run.prepare(tmp_path)
    run.prepare(tmp_path)

    assert causeway.asked == ["migrate", "demo"]


def test_demo_that_broke_off_is_tried_again(causeway: Causeway, tmp_path: Path) -> None:
    causeway.demo_fails = True
    with pytest.raises(subprocess.CalledProcessError):
        run.prepare(tmp_path)
    causeway.demo_fails = False
    run.prepare(tmp_path)
    run.prepare(tmp_path)

    assert causeway.asked == ["migrate", "demo", "demo"]


def test_data_of_somebody_is_never_given_the_demo(causeway: Causeway, tmp_path: Path) -> None:
    (tmp_path / "causeway.db").touch()
    run.prepare(tmp_path)

    assert causeway.asked == ["migrate"]


def test_newer_build_migrates_again(
    causeway: Causeway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.prepare(tmp_path)
    monkeypatch.setattr(run, "_fingerprint", lambda: "a newer build")
    run.prepare(tmp_path)

    assert causeway.asked == ["migrate", "demo", "migrate"]


def test_database_elsewhere_is_always_asked(
    causeway: Causeway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAUSEWAY_DATABASE_URL", "postgresql://db/causeway")
    run.prepare(tmp_path)
    run.prepare(tmp_path)

    assert causeway.asked == ["migrate", "demo", "migrate"]


def test_sign_ins_and_address_are_said_at_every_start(
    causeway: Causeway, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run.prepare(tmp_path)
    run.greet(8123, tmp_path)

    said = capsys.readouterr().out
    assert "lawyer@demo.test" in said
    assert "http://localhost:8123" in said


def test_nothing_is_made_where_the_port_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refusal = run.obstacle(port, tmp_path / "new")

    assert refusal.startswith(f"port {port} is taken by another program; choose one")
    assert not (tmp_path / "new").exists()


def test_data_directory_that_cannot_be_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    place = tmp_path / "file" / "data"
    assert run.obstacle(0, place) == (
        f"cannot make the data directory {place}: Not a directory; choose another with make run DATA=/some/dir"
    )

    monkeypatch.setattr(run.os, "access", lambda *_: False)
    assert run.obstacle(0, tmp_path).startswith(f"cannot write to the data directory {tmp_path};")


def test_nothing_stands_in_the_way(tmp_path: Path) -> None:
    assert run.obstacle(0, tmp_path / "new" / "data") is None
    assert (tmp_path / "new" / "data").is_dir()
