"""`make setup`: done once, done again only when what it was made from has changed."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.toolchain.programs import program


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """bin/setup.py over an empty project, with npm and installing replaced by notes of what was asked."""
    module = program("setup")
    for name, place in {
        "ROOT": ".", "ENVIRONMENT": ".venv", "NODE_ENVIRONMENT": ".node", "REQUIREMENTS": "requirements",
        "FRONTEND": "frontend", "SPA": "spa",
    }.items():  # fmt: skip
        monkeypatch.setattr(module, name, tmp_path / place)
        (tmp_path / place).mkdir(exist_ok=True)
    for name in ("run", "dev", "node"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(name)
    asked: list[str] = []
    monkeypatch.setattr(module, "asked", asked, raising=False)
    monkeypatch.setattr(module, "run_npm", lambda *arguments, **_: asked.append(" ".join(arguments)))
    monkeypatch.setattr(module, "_install_with_uv", asked.append)
    monkeypatch.setattr(module, "_pip", lambda _environment, pinned: asked.append(f"pip {pinned.stem}"))
    monkeypatch.setattr(module.venv, "create", lambda *_, **__: None)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    return module


@pytest.fixture
def frontend(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(setup, "find_node", lambda: "/somewhere")
    folder: Path = setup.FRONTEND
    (folder / "node_modules").mkdir()
    (folder / "src").mkdir()
    (folder / "src" / "main.ts").write_text("first")
    (folder / "package-lock.json").write_text("{}")
    return folder


def test_packages_are_installed_once(setup: ModuleType) -> None:
    setup.main(["run"])
    setup.main(["run"])

    assert setup.asked == ["pip uv", "run"]


def test_changed_requirements_are_installed(setup: ModuleType) -> None:
    setup.main(["dev"])
    (setup.REQUIREMENTS / "dev.txt").write_text("newer")
    setup.main(["dev"])

    assert setup.asked.count("dev") == 2


def test_running_is_content_with_a_development_environment(setup: ModuleType) -> None:
    setup.main(["dev"])
    setup.main(["run"])

    assert "run" not in setup.asked


def test_development_is_not_content_with_a_running_environment(setup: ModuleType) -> None:
    setup.main(["run"])
    setup.main(["dev"])
    setup.main(["run"])

    assert [asked for asked in setup.asked if asked != "pip uv"] == ["run", "dev"]


def test_what_runs_is_compiled_where_python_writes_no_bytecode(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    module = setup.ROOT / "backend" / "causeway" / "cases.py"
    module.parent.mkdir(parents=True)
    module.write_text("CASES = 1\n")

    setup.main(["run"])

    assert list(module.parent.rglob("cases.*.pyc"))


def test_spa_is_built_once_and_again_when_a_source_changes(setup: ModuleType, frontend: Path) -> None:
    setup.main(["spa"])
    setup.main(["spa"])
    assert setup.asked == ["ci --no-audit --no-fund", "run build"]

    (frontend / "src" / "main.ts").write_text("second")
    setup.main(["spa"])
    assert setup.asked == ["ci --no-audit --no-fund", "run build", "run build"]


def test_new_lock_file_installs_again(setup: ModuleType, frontend: Path) -> None:
    setup.main(["node"])
    (frontend / "package-lock.json").write_text("{ }")
    setup.main(["node"])

    assert setup.asked == ["ci --no-audit --no-fund"] * 2


@pytest.mark.parametrize(
    ("version", "is_enough"), [((20, 19, 0), True), ((24, 0, 0), True), ((20, 18, 3), False), ((), False)]
)
def test_node_is_the_systems_only_if_new_enough(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...], is_enough: bool
) -> None:
    monkeypatch.setattr(setup.shutil, "which", lambda name: f"/system/bin/{name}")
    monkeypatch.setattr(setup, "_node_version", lambda _node: version)

    assert setup.find_node() == ("/system/bin" if is_enough else str(setup.NODE_ENVIRONMENT / "bin"))
    assert setup.asked == ([] if is_enough else ["pip node"])


def test_what_is_said_is_shown_only_if_it_fails(setup: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    setup._run([sys.executable, "-c", "print('six hundred warnings')"], quietly=True)
    assert capfd.readouterr().out == ""

    with pytest.raises(subprocess.CalledProcessError):
        setup._run([sys.executable, "-c", "print('the reason'); raise SystemExit(3)"], quietly=True)
    assert "the reason" in capfd.readouterr().out


def test_half_an_environment_is_taken_away_again(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_pip(place: Path, **_: object) -> None:
        (place / "bin").mkdir(parents=True, exist_ok=True)
        (place / "bin" / "python").touch()
        raise subprocess.CalledProcessError(1, ["ensurepip"])

    monkeypatch.setattr(setup.venv, "create", without_pip)
    (setup.ENVIRONMENT / "bin" / "python").unlink()

    with pytest.raises(SystemExit, match="python3-venv"):
        setup.main(["run"])
    assert not setup.ENVIRONMENT.exists()


def test_make_lists_every_command_of_the_readme_and_ci() -> None:
    root: Path = program("setup").ROOT
    makefile = (root / "Makefile").read_text()
    called = re.findall(r"^time make (.+)$", (root / ".ci" / "run").read_text(), re.MULTILINE)

    assert called == ["check", "coverage", "test"]
    for target in ("setup", "run", "test", "coverage", "check", "bench", "help", "format", "schema"):
        assert f"\n{target}: " in makefile
