"""Every file and name of the corpus meets the verdict that is documented, in the limits of a real check."""

import asyncio
import importlib.util
from pathlib import Path
from urllib.parse import unquote

import pytest

from causeway.documents import rules
from causeway.documents.checks import INSPECT, PRELOAD
from causeway.documents.findings import Found
from causeway.documents.words import words_of
from causeway.kit.errors import Invalid
from causeway.kit.sandbox.pool import Limits, SandboxPool
from causeway.kit.words import Language
from causeway.uploads.rules import DOCX, PDF, clean_filename
from causeway.web.served_files import disposition
from tests.corpus.families import FILES, NAMES, ROOT, VERDICTS

CASES = [(family, name) for family, cases in FILES.items() for name in cases]
AT_ONCE = 2
NAMES_FAMILY = "names"

Findings = dict[tuple[str, str], tuple[Found, ...]]


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What is found in every file, two of them looked at at a time."""
    return asyncio.run(_inspect_all(tmp_path_factory.mktemp("corpus")))


async def _inspect_all(folder: Path) -> Findings:
    # The processor's seconds are a check's own, and as in use; how busy the machine is, is not what is tested.
    pool = SandboxPool(AT_ONCE, Limits(wall_seconds=120), PRELOAD)
    found: Findings = {}

    async def inspect(family: str, name: str) -> None:
        file = folder / f"{family}.{name}"
        file.write_bytes(FILES[family][name]())
        allowed = (DOCX, PDF) if family == "word" else (PDF,)
        outcome = await pool.run(
            INSPECT, {"path": str(file), "filename": name, "allowed": allowed}, patience=4
        )
        found[family, name] = rules.findings_of(outcome)
        file.unlink()

    waiting = iter(CASES)

    async def work() -> None:
        for family, name in waiting:
            await inspect(family, name)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    await pool.close()
    return found


def test_the_corpus_is_as_large_as_was_promised():
    assert len(CASES) + len(NAMES) >= 150


def test_every_case_has_its_verdict_and_its_reason():
    assert {family: set(cases) for family, cases in VERDICTS.items()} == {
        **{family: set(cases) for family, cases in FILES.items()},
        NAMES_FAMILY: set(NAMES),
    }
    assert all(case["why"].endswith((".", "`.")) for cases in VERDICTS.values() for case in cases.values())


@pytest.mark.parametrize(("family", "name"), CASES)
def test_a_file_meets_its_verdict(findings, family, name):
    found = findings[family, name]
    assert sorted({str(each.code) for each in found}) == VERDICTS[family][name]["found"]


def test_whatever_is_found_is_said_in_whole_sentences(findings):
    for each in {each for found in findings.values() for each in found}:
        words = words_of(each.code, page=each.page, detail=each.detail)
        for said in (words.title, words.message, words.remedy):
            for language in Language:
                assert said.say(language).strip()
                assert said.say(language).isprintable()
                assert "  " not in said.say(language)


def _kept_of(name: str) -> tuple[str | None, str | None]:
    """What is kept of a name, or the code of its refusal."""
    try:
        return clean_filename(name), None
    except Invalid as refusal:
        (field,) = refusal.fields
        return None, field.code


@pytest.mark.parametrize("name", NAMES)
def test_a_name_meets_its_verdict(name):
    kept, refused = _kept_of(NAMES[name])
    verdict = VERDICTS[NAMES_FAMILY][name]
    assert (kept, refused) == (verdict.get("kept"), verdict.get("refused"))
    if kept is None:
        return
    header = disposition(kept, PDF)
    assert header.isascii()
    assert header.isprintable()
    assert unquote(header.rpartition("''")[2]).lower().endswith(".pdf")


@pytest.mark.parametrize(
    ("family", "name"), [("tables", "sound"), ("passwords", "aes-256-locked-by-its-owner")]
)
def test_a_file_is_built_alike_each_time(family, name):
    sizes = {len(FILES[family][name]()) for _ in range(2)}
    assert len(sizes) == 1


def test_the_page_is_what_the_table_says():
    spec = importlib.util.spec_from_file_location("files_doc", ROOT / "bin" / "files_doc.py")
    assert spec is not None
    assert spec.loader is not None
    printed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(printed)
    assert printed.page(VERDICTS) == printed.PAGE.read_text(encoding="utf-8"), "run make files-doc"
