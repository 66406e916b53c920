"""The imports as they are drawn, and each contract about them broken once on purpose."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.sources import ROOT

BROKEN = {
    "Rooms of the GraphQL edge": (
        "graphql/contract/money.py",
        "from causeway.graphql.features.courts.types import Court",
    ),
    "A feature of the GraphQL edge names another's types": (
        "graphql/features/uploads/types.py",
        "from causeway.graphql.features.documents.types import Finding as Other",
    ),
    "The engine knows no word of the domain": (
        "graphql/engine/plans.py",
        "from causeway.cases.tables import Case",
    ),
}


@pytest.fixture(scope="module")
def drawing() -> ModuleType:
    spec = importlib.util.spec_from_file_location("imports_doc", ROOT / "bin" / "imports_doc.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_imports_are_drawn_as_they_are(drawing: ModuleType) -> None:
    text = (ROOT / "docs" / "architecture.md").read_text()
    assert drawing.page(text) == text, "python3 bin/imports_doc.py"
    assert ("features", "contract") in drawing.edges("graphql")
    assert ("contract", "features") not in drawing.edges("graphql")


@pytest.mark.slow
@pytest.mark.parametrize("contract", BROKEN)
def test_a_contract_that_is_broken_is_noticed(contract: str, tmp_path: Path) -> None:
    path, line = BROKEN[contract]
    copied = tmp_path / "causeway"
    shutil.copytree(
        ROOT / "backend" / "causeway", copied, ignore=shutil.ignore_patterns("spa", "__pycache__", "data")
    )
    with (copied / path).open("a") as file:
        file.write(f"\n{line}  # noqa\n")
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [linter, "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    said = " ".join(done.stdout.split())
    assert done.returncode != 0, done.stdout
    assert any(contract in part for part in said.split("BROKEN")[:-1]), done.stdout
