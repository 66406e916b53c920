"""Every kind of bad file, and whatever a child process may do."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from causeway.documents import rules
from causeway.documents.checks import INSPECT
from causeway.documents.checks.report import DOCX, PDF
from causeway.documents.findings import FindingCode, severity_of
from causeway.documents.words import TEXTS, words_of
from causeway.factories import CHECK_NICENESS, make_sandbox
from causeway.kit.sandbox.pool import ExitKind, Limits, Outcome, SandboxPool
from causeway.kit.words import Language
from causeway.settings import Settings
from causeway.uploads.tables import FindingSeverity
from tests.documents import files
from tests.documents.builders import pool

TASKS = "tests.documents.tasks"


@pytest.fixture
async def children() -> AsyncIterator[SandboxPool]:
    children = pool()
    yield children
    await children.close()


async def inspect(
    children: SandboxPool, path: Path, content: bytes, allowed: tuple[str, ...] = (PDF,)
) -> Outcome:
    file = path / "file"
    file.write_bytes(content)
    return await children.run(INSPECT, {"path": str(file), "filename": "writ.pdf", "allowed": allowed})


async def codes(
    children: SandboxPool, path: Path, content: bytes, allowed: tuple[str, ...] = (PDF,)
) -> list[str]:
    outcome = await inspect(children, path, content, allowed)
    return [str(found.code) for found in rules.findings_of(outcome)]


async def test_a_good_pdf_has_nothing_to_find(children, tmp_path):
    outcome = await inspect(children, tmp_path, files.good_pdf(3))
    assert outcome == (
        ExitKind.DONE,
        {"content_type": PDF, "pages": 3, "has_text_layer": True, "findings": []},
    )


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (bytes, "EMPTY_FILE"),
        (lambda: b"GIF89a" + bytes(100), "WRONG_TYPE"),
        (lambda: b"MZ" + files.good_pdf(), "WRONG_TYPE"),
        (files.docx, "WRONG_TYPE"),
        (files.encrypted_pdf, "ENCRYPTED"),
        (lambda: files.encrypted_pdf(user=""), "ENCRYPTED"),
        (files.truncated_pdf, "TRUNCATED"),
        (lambda: files.good_pdf()[:9], "TRUNCATED"),
        (lambda: b"%PDF-1.7\n" + bytes(1000) + b"%%EOF", "CORRUPT"),
        (files.pdf_with_javascript, "JAVASCRIPT"),
        (files.pdf_with_hidden_javascript, "JAVASCRIPT"),
        (
            lambda: files.saved(files.opened(), qdf=True).replace(
                b"/Type /Catalog", b"/A <</S/J#61vaScript>> /Type /Catalog"
            ),
            "JAVASCRIPT",
        ),
        (files.pdf_that_launches, "LAUNCH_ACTION"),
        (files.pdf_with_attachment, "EMBEDDED_FILE"),
        (files.pdf_with_xfa, "ACTIVE_CONTENT"),
        (files.pdf_and_zip, "POLYGLOT"),
        (lambda: files.good_pdf() + b"<html>" + b"x" * 5000, "POLYGLOT"),
        (files.pdf_without_pages, "NO_PAGES"),
        (lambda: files.pdf_with_page(2, 842), "PAGE_SIZE_INVALID"),
        (lambda: files.pdf_with_page(20_000, 842), "PAGE_SIZE_INVALID"),
    ],
)
async def test_each_bad_file_is_refused_for_its_reason(children, tmp_path, make, code):
    found = await codes(children, tmp_path, make())
    assert code in found
    assert severity_of(FindingCode(code)) is FindingSeverity.BLOCKS


@pytest.mark.parametrize(
    ("make", "code", "page"),
    [
        (files.pdf_of_pictures, "NO_TEXT_LAYER", 1),
        (files.pdf_without_fonts, "FONT_NOT_EMBEDDED", 1),
        (lambda: files.pdf_with_page(200, 200), "PAGE_SIZE_UNUSUAL", 2),
        (files.pdf_with_faulty_index, "REPAIRED", None),
    ],
)
async def test_each_doubtful_file_is_taken_with_advice(children, tmp_path, make, code, page):
    outcome = await inspect(children, tmp_path, make())
    (found,) = rules.findings_of(outcome)
    assert (found.code, found.page, found.severity) == (code, page, FindingSeverity.ADVISES)


async def test_a_bomb_goes_off_in_the_child_only(children, tmp_path):
    bomb = files.pdf_bomb()
    assert len(bomb) < 10_000
    (code,) = await codes(children, tmp_path, bomb)
    assert severity_of(FindingCode(code)) is FindingSeverity.BLOCKS
    assert await codes(children, tmp_path, files.good_pdf(1)) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (files.docx(), []),
        (files.docx(word__vbaProject__bin=b"x").replace(b"vbaProject/bin", b"vbaProject.bin"), ["MACRO"]),
        (files.docx(word__embeddings__a=b"x"), ["EMBEDDED_FILE"]),
        (files.docx(**{"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled"}), ["MACRO"]),
        (
            files.docx(
                **{
                    "word/_rels/settings.xml.rels": '<Relationship Type="x/attachedTemplate" '
                    'Target="http://a.test" TargetMode="External"/>'
                }
            ),
            ["REMOTE_CONTENT"],
        ),
        (
            files.docx(
                **{
                    "word/_rels/document.xml.rels": '<Relationship Type="x/hyperlink" '
                    'Target="http://a.test" TargetMode="External"/>'
                }
            ),
            [],
        ),
        (files.docx(**{"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), ["CORRUPT"]),
        (files.docx(**{"word/media.bin": bytes(250 << 20)}), ["TOO_COMPLEX"]),
        (files.docx()[:-30], ["CORRUPT"]),
    ],
)
async def test_word_documents_are_taken_for_draft_orders_if_they_only_hold_words(
    children, tmp_path, content, expected
):
    assert await codes(children, tmp_path, content, (DOCX, PDF)) == expected


@pytest.mark.parametrize(
    ("task", "ending"),
    [
        ("spin", ExitKind.OUT_OF_TIME),
        ("hoard", ExitKind.OUT_OF_MEMORY),
        ("crash", ExitKind.CRASHED),
        ("write", ExitKind.CRASHED),
        ("missing", ExitKind.CRASHED),
        ("echo", ExitKind.DONE),
    ],
)
async def test_whatever_a_child_does_ends_well(tmp_path, task, ending):
    children = SandboxPool(size=1, limits=Limits(cpu_seconds=1, wall_seconds=120), preload=[TASKS])
    outcome = await children.run(f"{TASKS}:{task}", str(tmp_path / "written"))
    assert outcome.exit_kind is ending
    assert (await children.run(f"{TASKS}:echo", ["again"])) == (ExitKind.DONE, ["again"])
    await children.close()


async def test_a_check_stands_back_behind_requests(tmp_path):
    ours, checks = os.nice(0), make_sandbox(Settings(data_dir=tmp_path))
    assert await checks.run(f"{TASKS}:niceness", None) == (ExitKind.DONE, ours + CHECK_NICENESS)
    await checks.close()


@pytest.mark.parametrize("task", ["wait", "end_the_nursery"])
async def test_what_the_machine_does_is_not_laid_to_the_task(tmp_path, task):
    children = SandboxPool(size=1, limits=Limits(wall_seconds=1), preload=[TASKS])
    assert await children.run(f"{TASKS}:{task}", None) == Outcome(ExitKind.UNFINISHED)
    assert await children.run(f"{TASKS}:echo", "again", patience=120) == (ExitKind.DONE, "again")
    await children.close()


def test_every_finding_has_words_in_three_languages():
    assert set(TEXTS) == set(FindingCode)
    for code in FindingCode:
        text = words_of(code, page=3, detail="Arial")
        for words in (text.title, text.message, text.remedy):
            for language in Language:
                said = words.say(language)
                assert said
                assert "{" not in said
            assert words.zh_hant != words.en
    assert words_of("FONT_NOT_EMBEDDED", page=3, detail="Arial").message.en == (
        "The font Arial is not in the file, so page 3 may look different to the court."
    )


@pytest.mark.parametrize(
    "value",
    [None, [], {"findings": [{"code": "NO_SUCH", "page": None, "detail": None}]}, {"findings": 7}, "x"],
)
def test_a_report_that_makes_no_sense_is_a_refusal(value):
    assert [f.code for f in rules.findings_of(Outcome(ExitKind.DONE, value))] == [FindingCode.CORRUPT]
