"""Forms are data: what the package brings is whole, and a file adds one without a line of code."""

import json
import shutil
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from causeway.forms.catalogue import Catalogue, FormFaultError, catalogue
from causeway.forms.page.layout import laid_out
from causeway.forms.rules.definitions import FieldKind
from causeway.forms.rules.structured import structured
from tests.forms.answers import DEFENDANT, PLAINTIFF, findings, setting

ADDED = {
    "code": "NOTICE_OF_CLAIM",
    "document_type": "NOTICE_OF_CLAIM",
    "name": ["Notice of claim", "申索通知書", "申索通知书"],
    "source": "a rule that was made for this test",
    "case_types": ["HCA"],
    "sections": [
        {"include": "COURT"},
        {"include": "PARTIES"},
        {
            "code": "CLAIM",
            "title": ["Claim", "申索", "申索"],
            "fields": [
                {"code": "urgent", "label": ["Urgent", "緊急", "紧急"], "kind": "YES_NO"},
                {
                    "code": "why",
                    "label": ["Why", "原因", "原因"],
                    "kind": "LONG_TEXT",
                    "required": True,
                    "when": {"field": "urgent", "is": [True]},
                },
                {
                    "code": "sums",
                    "label": ["Sums", "款額", "款额"],
                    "kind": "GROUP",
                    "fields": [
                        {"code": "sum", "label": ["Sum", "款額", "款额"], "kind": "MONEY", "required": True}
                    ],
                },
            ],
        },
    ],
    "page": [
        {"block": "TITLE"},
        {"block": "TEXT", "words": ["It is urgent: {why}", "緊急：{why}", "紧急：{why}"], "needs": "why"},
        {"block": "GROUPS", "field": "sums"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the package's data, to add to."""
    with as_file(files("causeway.forms") / "data") as data:
        shutil.copytree(data, tmp_path / "data")
    return tmp_path / "data"


def add(folder: Path, form: dict[str, Any]) -> Catalogue:
    (folder / "forms" / "added.json").write_text(json.dumps(form))
    return Catalogue.read(folder)


def test_every_originating_document_type_has_its_form() -> None:
    with as_file(files("causeway.courts") / "data" / "document_types.json") as path:
        types = json.loads(path.read_text("utf-8"))["document_types"]
    expected = {row["form_code"]: (row["code"], row["case_types"]) for row in types if row["originating"]}

    assert len(expected) == 11
    forms = catalogue().forms.values()
    assert {form.code: (form.document_type, list(form.case_types)) for form in forms} == expected


def test_civil_originating_documents_state_the_nature_of_the_claim_first() -> None:
    for code in ("WRIT", "ORIGINATING_SUMMONS", "ORIGINATING_MOTION"):
        assert catalogue().forms[code].page[0].block == "NATURE"


def test_personal_injuries_and_probate_ask_for_more() -> None:
    sections = {section.code: section.case_types for section in catalogue().forms["WRIT"].sections}

    assert sections["ACCIDENT"] == ("HCPI", "DCPI")
    assert sections["ESTATE"] == ("HCAP",)


def test_every_word_is_there_in_three_languages() -> None:
    for form in catalogue().forms.values():
        for section in form.sections:
            for words in (section.title, *(field.label for field in section.fields)):
                assert all(text.strip() for text in words), (form.code, words)


def test_a_file_adds_a_form(folder: Path) -> None:
    form = add(folder, ADDED).find("NOTICE_OF_CLAIM", "HCA")
    assert form is not None

    answers = {
        "language": "BOTH",
        "parties": [PLAINTIFF, DEFENDANT],
        "urgent": True,
        "why": "The ship sails {today}.",
        "sums": [{"sum": "10"}, {}],
    }
    assert findings(answers, form) == []
    assert [each.path for each in findings({**answers, "why": ""}, form)] == [("why",)]
    assert findings({**answers, "urgent": False, "why": ""}, form) == []
    nodes = laid_out(setting(answers, form))["nodes"]
    assert nodes[1]["lines"] == [
        {"lang": "en", "text": "It is urgent: The ship sails {today}."},
        {"lang": "zh", "text": "緊急：The ship sails {today}."},
    ]
    assert structured(form, "HCA", answers)["answers"]["sums"] == [{"sum": "10.00"}]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"case_types": []}, None),
        ({"sections": [{"include": "NOWHERE"}]}, "there is no shared section NOWHERE"),
        ({"sections": [{"include": "COURT"}]}, "it must ask for the parties once"),
        (
            {"page": [{"block": "TITLE"}, {"block": "ITEMS", "field": "nothing"}]},
            "prints nothing, which is not asked",
        ),
        ({"page": [{"block": "ITEMS"}]}, "names a field just when it prints one"),
        ({"page": [{"block": "TEXT"}]}, "has no words"),
        ({"page": [{"block": "TABLE"}]}, "prints no field"),
        ({"page": [{"block": "TITLE", "colour": "red"}]}, None),
        ({"code": "WRIT"}, "two forms have the same code"),
        ({"claim_amount": "sum"}, "there is no field sum"),
        ({"sections": [{"include": "PARTIES"}]}, "neither asks for its language nor says it"),
        ({"sections": [{"include": "PARTIES"}], "language": "LATIN"}, "LATIN is no language"),
    ],
)
def test_a_file_that_makes_no_form_is_refused(
    folder: Path, change: dict[str, Any], fault: str | None
) -> None:
    page = {"page": [{"block": "TITLE"}]} if "sections" in change else {}
    with pytest.raises((FormFaultError, ValidationError)) as refused:
        add(folder, {**ADDED, **page, **change})

    assert fault is None or fault in str(refused.value)


@pytest.mark.parametrize(
    ("field", "fault"),
    [
        ({"kind": "CHOICE"}, "has options just when it is a choice"),
        ({"kind": "GROUP"}, "has fields of its own just when it is a group"),
        ({"kind": "TEXT", "code": "urgent"}, "is asked twice"),
        ({"kind": "TEXT", "when": {"field": "later", "is": [True]}}, "which is not asked before it"),
        (
            {"kind": "TEXT", "when": {"field": "language", "is": ["LATIN"]}},
            "an answer that language does not offer",
        ),
    ],
)
def test_a_field_that_makes_no_sense_is_refused(folder: Path, field: dict[str, Any], fault: str) -> None:
    section = ADDED["sections"][2]
    assert isinstance(section, dict)
    asked = [*section["fields"], {"code": "odd", "label": ["Odd", "奇", "奇"], **field}]
    changed = {**ADDED, "sections": [*ADDED["sections"][:2], {**section, "fields": asked}]}

    with pytest.raises(FormFaultError, match=fault):
        add(folder, changed)


def test_all_kinds_are_used_by_the_forms_of_the_court() -> None:
    used = {
        field.kind for form in catalogue().forms.values() for each in form.sections for field in each.fields
    }

    assert used == set(FieldKind)
