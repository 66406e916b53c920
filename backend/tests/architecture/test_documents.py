"""The documents: every decision has the same parts and is in the index, and what is linked exists."""

import re
from pathlib import Path

import pytest

from causeway.settings import NOT_SETTINGS, PREFIX, Settings
from tests.architecture.sources import ROOT, all_files

DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PARTS = ["Context", "Decision", "Consequences", "Alternatives"]
PAGE = 60
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
# These tell what was, and may name what is gone.
HISTORY = {ROOT / "CHANGELOG.md"}
COMMANDS = {
    "serve", "migrate", "demo", "export-schema", "verifier", "verify", "seal", "jobs", "ledger verify", "audit verify",
    "ledger resume", "sandbox-provider",
}  # fmt: skip


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decision_is_one_page_of_the_known_parts(path: Path) -> None:
    text = path.read_text()
    decision = text.split("## Decision")[1].split("## Consequences")[0]

    assert text.startswith(f"# {path.name[:4]} ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS
    assert decision.strip().startswith("**"), "the decision begins with one line that can be quoted"
    assert text.count("\n") <= PAGE


def test_every_decision_has_its_own_number_and_a_line_in_the_index() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text()
    listed = re.findall(r"^\| \[(\d{4})\]\(([^)]+)\)", index, re.MULTILINE)

    assert listed == [(path.name[:4], path.name) for path in DECISIONS if not path.name.startswith("0000")]
    assert len({path.name[:4] for path in DECISIONS}) == len(DECISIONS)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_links_to_exists(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text())

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_documents_that_the_code_speaks_of_exist() -> None:
    spoken_of = {
        name for source in all_files() for name in re.findall(r"(?<![\w/])docs/[\w/.-]+\.md", source.text)
    }

    assert spoken_of
    assert sorted(name for name in spoken_of if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_tells_to_type_exists(path: Path) -> None:
    text = path.read_text()
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = set(re.findall(r"(?:`|^)make ([a-z][a-z0-9-]*)", text, re.MULTILINE))
    typed = set(re.findall(r"(?:`|^|-m )causeway ([a-z-]+(?: verify| resume)?)", text, re.MULTILINE))

    assert made - targets == set()
    assert typed - COMMANDS == set()


@pytest.mark.parametrize(
    "path", [each for each in DOCUMENTS if each not in HISTORY], ids=lambda path: path.name
)
def test_variables_that_a_document_names_are_settings(path: Path) -> None:
    settings = {PREFIX + name.upper() for name in Settings.model_fields} | NOT_SETTINGS

    assert set(re.findall(rf"`({PREFIX}[A-Z_]+[A-Z])[`=]", path.read_text())) - settings == set()


@pytest.mark.parametrize(
    "path", [each for each in DOCUMENTS if each not in HISTORY], ids=lambda path: path.name
)
def test_files_that_a_document_names_exist(path: Path) -> None:
    named = re.findall(
        r"`((?:backend|frontend|e2e|docs|bin|deploy|causeway|kit|graphql)/[\w./-]*)`", path.read_text()
    )
    below = [ROOT, ROOT / "backend", ROOT / "backend" / "causeway"]

    assert [name for name in named if not any((place / name).exists() for place in below)] == []
