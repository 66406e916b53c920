"""The pinned packages: complete, hashed, without addresses, and new enough to be safe."""

import re
import tomllib

import pytest

from tests.architecture.sources import ROOT

PINNED = ("run", "dev", "node", "uv", "pkcs11")

# The first releases without faults that would break a promise (docs/reliability.md).
AT_LEAST = {
    "strawberry-graphql": (0, 341),
    "graphql-core": (3, 3, 2),
    "starlette": (1, 5, 1),
}

ENTRY = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][^\s;]*)(?: ; [^\\\n]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n"
)


def pinned(name: str) -> dict[str, str]:
    """The packages of one file and their versions."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    return {entry["name"]: entry["version"] for entry in ENTRY.finditer(text)}


@pytest.mark.parametrize("name", PINNED)
def test_every_line_is_a_package_with_its_version_and_hashes(name: str) -> None:
    header, _, entries = (ROOT / "requirements" / f"{name}.txt").read_text().partition("\n")

    assert header == "# Written by `make lock`; do not edit."
    assert ENTRY.sub("", entries) == ""
    assert pinned(name)


def test_development_has_the_same_versions_as_production() -> None:
    run, dev = pinned("run"), pinned("dev")

    assert {name: dev.get(name) for name in run} == run


def test_everything_the_project_names_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    named = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[\[<>=;~! ]", requirement)[0] for requirement in named}

    assert names - set(pinned("dev")) == set(), "run make lock"


@pytest.mark.parametrize(("name", "least"), AT_LEAST.items())
def test_packages_that_a_promise_rests_on_are_new_enough(name: str, least: tuple[int, ...]) -> None:
    assert tuple(int(part) for part in pinned("run")[name].split(".")) >= least
