"""The forms there are: every file of `data/forms`, read once and checked whole. A new form is a new file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Formatter
from typing import Any

from causeway.forms.rules.answers import LANGUAGES
from causeway.forms.rules.definitions import BlockKind, Condition, FieldKind, Form, FormField
from causeway.kit.words import Words

NEEDS_FIELD = frozenset({BlockKind.ITEMS, BlockKind.PROSE, BlockKind.GROUPS})
NEEDS_FIELDS = frozenset({BlockKind.TABLE, BlockKind.NATURE})
NEEDS_WORDS = frozenset({BlockKind.TEXT, BlockKind.HEADING, BlockKind.ISSUED, BlockKind.TRUTH})


class FormFaultError(ValueError):
    """A form's file does not make a form; the message says which, and why."""


@cache
def catalogue() -> "Catalogue":
    """Return the forms that came with the package."""
    return Catalogue.read(files("causeway.forms") / "data")


class Catalogue:
    """All forms, by their codes, and the headings of the courts they go to."""

    def __init__(self, forms: Iterable[Form], headings: Mapping[str, tuple[Words, ...]]) -> None:
        """Take checked forms, and the lines that stand at the head of a page of each court."""
        self.forms = {form.code: form for form in forms}
        self.headings = headings

    @classmethod
    def read(cls, folder: Traversable) -> "Catalogue":
        """Read `common.json` and every file in `forms/`. Raises `FormFaultError`, or pydantic's for a wrong shape."""
        common = json.loads((folder / "common.json").read_text("utf-8"))
        shared = {section["code"]: section for section in common["sections"]}
        headings = {code: tuple(Words(*line) for line in lines) for code, lines in common["headings"].items()}
        entries = sorted((folder / "forms").iterdir(), key=lambda entry: entry.name)
        forms = [_form(entry, shared) for entry in entries if entry.name.endswith(".json")]
        codes = [form.code for form in forms]
        _require(len(codes) == len(set(codes)), "two forms have the same code")
        return cls(forms, headings)

    def of_case_type(self, case_type_code: str) -> list[Form]:
        """Return the forms that start a case of a type, in the order of their files."""
        return [form for form in self.forms.values() if case_type_code in form.case_types]

    def find(self, form_code: object, case_type_code: str) -> Form | None:
        """Return a form by its code, if it starts a case of the type."""
        form = self.forms.get(form_code) if isinstance(form_code, str) else None
        return form if form is not None and case_type_code in form.case_types else None


def _form(entry: Traversable, shared: Mapping[str, Any]) -> Form:
    data = json.loads(entry.read_text("utf-8"))
    data["sections"] = [_section(section, shared, entry.name) for section in data["sections"]]
    form = Form.model_validate(data)
    for fault in faults_of(form):
        raise FormFaultError(f"{entry.name}: {fault}")
    return form


def _section(section: dict[str, Any], shared: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a section as it is, or the shared one it includes, its first field changed as it says."""
    if "include" not in section:
        return section
    _require(section["include"] in shared, f"{name}: there is no shared section {section['include']}")
    included = shared[section["include"]]
    first, *others = included["fields"]
    own = {key: value for key, value in section.items() if key not in {"include", "field"}}
    return {**included, **own, "fields": [{**first, **section.get("field", {})}, *others]}


def faults_of(form: Form) -> Iterator[str]:
    """Say what does not fit together in a form whose parts are all well formed."""
    known: dict[str, FormField] = {}
    for section in form.sections:
        yield from _condition_faults(section.when, known, section.code)
        for field in section.fields:
            if field.code in known:
                yield f"the field {field.code} is asked twice"
            yield from _condition_faults(field.when, known, field.code)
            yield from _field_faults(field)
            known[field.code] = field
    yield from _page_faults(form, known)
    if form.language is None and "language" not in known:
        yield "it neither asks for its language nor says it"
    if form.language is not None and form.language not in LANGUAGES:
        yield f"{form.language} is no language of a document"
    for code in (form.nature_of_claim, form.claim_amount):
        if code is not None and code not in known:
            yield f"there is no field {code}"
    if [field.kind for field in known.values()].count(FieldKind.PARTIES) != 1:
        yield "it must ask for the parties once"


def _condition_faults(when: Condition | None, earlier: Mapping[str, FormField], where: str) -> Iterator[str]:
    if when is None:
        return
    field = earlier.get(when.field)
    if field is None:
        yield f"{where} depends on {when.field}, which is not asked before it"
    elif field.kind is FieldKind.CHOICE and not set(when.is_) <= {option.code for option in field.options}:
        yield f"{where} depends on an answer that {when.field} does not offer"


def _field_faults(field: FormField) -> Iterator[str]:
    if (field.kind is FieldKind.CHOICE) != bool(field.options):
        yield f"{field.code} has options just when it is a choice"
    if (field.kind is FieldKind.GROUP) != bool(field.fields):
        yield f"{field.code} has fields of its own just when it is a group"
    if len({option.code for option in field.options}) != len(field.options):
        yield f"{field.code} offers one answer twice"
    for part in field.fields:
        if part.kind in {FieldKind.GROUP, FieldKind.PARTIES, FieldKind.PARAGRAPHS}:
            yield f"{part.code} is a list inside the list {field.code}"
        yield from _field_faults(part)


def _page_faults(form: Form, known: Mapping[str, FormField]) -> Iterator[str]:
    for block in form.page:
        named = [*block.fields, *filter(None, (block.field, block.needs)), *_named_in(block.words)]
        yield from (f"the page prints {code}, which is not asked" for code in named if code not in known)
        yield from _condition_faults(block.when, known, f"the block {block.block}")
        if (block.block in NEEDS_FIELD) != (block.field is not None):
            yield f"the block {block.block} names a field just when it prints one"
        if block.block in NEEDS_FIELDS and not block.fields:
            yield f"the block {block.block} prints no field"
        if block.block in NEEDS_WORDS and block.words is None:
            yield f"the block {block.block} has no words"


def _named_in(words: Words | None) -> set[str]:
    """Return the fields whose answers stand in some words."""
    texts = words or ()
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def _require(condition: bool, fault: str) -> None:  # noqa: FBT001 - the condition is the question
    if not condition:
        raise FormFaultError(fault)
