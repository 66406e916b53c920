"""Other people's generators make something that compiles of the published schema."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
    is_specified_scalar_type,
)

from causeway.graphql.execution.limits import Limits

HERE = Path(__file__).parent
ROOT = HERE.parents[3]
SCHEMA = ROOT / "schema.graphql"
PACKAGES = ROOT / "frontend"
ASKED = """
query Cases($first: Int) {
  cases(first: $first) { totalCount nodes { id number title status docket(last: 1) { nodes { number at text } } } }
}
mutation Submit($input: SubmitFilingInput!) {
  submitFiling(input: $input) {
    __typename
    ... on Filing { id status }
    ... on Problem { code message fields { path code message } }
  }
}
subscription Followed($filing: ID) { filingStatusChanged(filingId: $filing) { cursor to filing { id } } }
"""


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def relay() -> Path:
    if shutil.which("npm") is None:
        pytest.skip("there is no Node here")
    if not (HERE / "node_modules" / "relay-compiler").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=HERE, check=True, capture_output=True)
    return HERE / "node_modules" / ".bin" / "relay-compiler"


@pytest.fixture(scope="session")
def ariadne() -> Path:
    """An environment of its own: the generator needs another release of graphql-core than the service."""
    home = HERE / ".venv"
    if not (home / "bin" / "ariadne-codegen").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        install = ["pip", "install", "--quiet", "--require-hashes", "-r", str(HERE / "ariadne.txt")]
        subprocess.run([str(home / "bin" / "python"), "-m", *install], check=True)
    return home / "bin"


def typescript(schema: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    made = run("node", str(HERE / "types.mjs"), str(schema), str(PACKAGES), cwd=folder)
    assert made.returncode == 0, made.stderr
    (folder / "schema.ts").write_text(made.stdout)
    tsc = PACKAGES / "node_modules" / ".bin" / "tsc"
    return run(str(tsc), "--noEmit", "--strict", "--skipLibCheck", "schema.ts", cwd=folder)


needs_packages = pytest.mark.skipif(
    not (PACKAGES / "node_modules" / "@graphql-codegen" / "core").exists(),
    reason="no packages of the SPA here",
)


@needs_packages
def test_what_the_plain_typescript_plugin_makes_compiles(tmp_path: Path) -> None:
    checked = typescript(SCHEMA, tmp_path)
    assert checked.returncode == 0, checked.stdout


@needs_packages
def test_two_fields_that_make_one_name_are_noticed(tmp_path: Path) -> None:
    planted = tmp_path / "planted.graphql"
    planted.write_text(
        SCHEMA.read_text().replace("  typeName: String", "  typeName(language: Language): String")
    )
    assert "Duplicate identifier 'DocumentTypeNameArgs'" in typescript(planted, tmp_path).stdout


def test_relays_compiler_takes_the_schema(relay: Path, tmp_path: Path) -> None:
    (tmp_path / "schema.graphql").write_text(SCHEMA.read_text())
    (tmp_path / "package.json").write_text("{}")
    source = tmp_path / "src" / "Sessions.js"
    source.parent.mkdir()
    source.write_text(
        'graphql`fragment Sessions_entry on LedgerEntry @refetchable(queryName: "EntryQuery") { id entryKind }`;\n'
        "graphql`query SessionsQuery { sessions { id current } courts { id code caseTypes { id code } } }`;\n"
    )
    (tmp_path / "relay.config.json").write_text(
        '{"src": "./src", "schema": "./schema.graphql", "language": "javascript"}'
    )
    done = run(str(relay), cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((tmp_path / "src" / "__generated__").glob("*.js"))) == 3


def test_ariadnes_client_for_python_is_made_and_can_be_imported(ariadne: Path, tmp_path: Path) -> None:
    (tmp_path / "schema.graphql").write_text(SCHEMA.read_text())
    (tmp_path / "asked.graphql").write_text(ASKED)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.ariadne-codegen]\nschema_path = "schema.graphql"\nqueries_path = "asked.graphql"\n'
        'target_package_name = "court"\n'
    )
    made = run(str(ariadne / "ariadne-codegen"), cwd=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    use = "import court; c = court.Client; print(c.cases.__name__, c.submit.__name__, c.followed.__name__)"
    used = run(str(ariadne / "python"), "-W", "error", "-c", use, cwd=tmp_path)
    assert used.stdout == "cases submit followed\n", used.stderr


def test_no_two_fields_make_one_name_of_arguments() -> None:
    schema = build_schema(SCHEMA.read_text())
    names = Counter(
        f"{kind.name}{field[0].upper()}{field[1:]}Args"
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        for field, definition in kind.fields.items()
        if definition.args
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_what_has_an_id_is_a_node() -> None:
    schema = build_schema(SCHEMA.read_text())
    loose = {
        kind.name
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType)
        and "id" in kind.fields
        and "Node" not in {interface.name for interface in kind.interfaces}
    }
    # Whoever asks: there is one of it, and `viewer` is how it is found.
    assert loose == {"Viewer"}


def test_every_scalar_says_what_specifies_it_and_every_root_what_it_is() -> None:
    schema = build_schema(SCHEMA.read_text())
    scalars = [kind for kind in schema.type_map.values() if isinstance(kind, GraphQLScalarType)]
    ours = [kind for kind in scalars if not is_specified_scalar_type(kind)]
    assert ours
    # The court's own numbers follow no standard that has an address: their description says how they are written.
    assert [kind.name for kind in ours if not kind.specified_by_url] == ["CaseNumber"]
    roots = (schema.query_type, schema.mutation_type, schema.subscription_type)
    assert all(root is not None and root.description for root in roots)


def test_the_guide_names_every_mutation_without_a_key_and_the_limits_as_they_are() -> None:
    guide = (ROOT / "docs" / "api.md").read_text()
    mutations = build_schema(SCHEMA.read_text()).mutation_type
    assert mutations is not None
    told = guide[guide.index("Every mutation takes an `idempotencyKey`") :].split(
        "changes nothing the second time"
    )[0]
    without = {
        name
        for name, field in mutations.fields.items()
        if "input" not in field.args
        or "idempotencyKey" not in getattr(get_named_type(field.args["input"].type), "fields", {})
    }
    assert {name for name in mutations.fields if f"`{name}`" in told} == without
    limits = Limits()
    said = f"{limits.depth} levels, {limits.aliases} aliases, {limits.tokens:,} tokens, and {limits.cost:,}"
    assert said in " ".join(guide.split())
