"""What was answered, as far as it is asked: conditions decide which fields a form has."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from causeway.forms.rules.definitions import Block, Condition, FieldKind, Form, FormField, Section

LANGUAGES = frozenset({"EN", "ZH_HANT", "BOTH"})
"""The languages that the words of a document can be printed in."""
Answers = Mapping[str, Any]
"""Answers by the codes of their fields; each is written as its field's kind says. Half-filled, and wrong, will do."""


MAX_DEPTH = 3
"""How deep an answer goes: a list of objects of texts."""


class Asked(NamedTuple):
    """A field that is asked, and the section it stands in."""

    section: Section
    field: FormField


def applies(item: Section | FormField | Block, case_type_code: str, answers: Answers) -> bool:
    """Tell whether something of a form is asked, or printed, in a type of case with these answers."""
    if item.case_types and case_type_code not in item.case_types:
        return False
    return _holds(item.when, answers)


def _holds(when: Condition | None, answers: Answers) -> bool:
    if when is None:
        return True
    answer = answers.get(when.field)
    # True is 1, and no answer of a choice: compare what is of one kind.
    return any(type(answer) is type(wanted) and answer == wanted for wanted in when.is_)


def asked(form: Form, case_type_code: str, answers: Answers) -> Iterator[Asked]:
    """Yield the fields that are asked, in order. A field that depends on one that is not asked is not asked either."""
    seen: dict[str, Any] = {}
    for section in form.sections:
        if not applies(section, case_type_code, seen):
            continue
        for field in section.fields:
            if applies(field, case_type_code, seen):
                seen[field.code] = answers.get(field.code)
                yield Asked(section, field)


def answered(form: Form, case_type_code: str, answers: Answers) -> dict[str, Any]:
    """Return the answers to what is asked, without those that say nothing."""
    found = {each.field.code: answers.get(each.field.code) for each in asked(form, case_type_code, answers)}
    return {code: answer for code, answer in found.items() if not is_empty(answer)}


def is_empty(answer: Any, depth: int = MAX_DEPTH) -> bool:
    """Tell whether an answer says nothing: false and nought say something, and so does what is nested too deep."""
    if isinstance(answer, str):
        return not answer.strip()
    if depth > 0 and isinstance(answer, list):
        return all(is_empty(each, depth - 1) for each in answer)
    if depth > 0 and isinstance(answer, dict):
        return all(is_empty(each, depth - 1) for each in answer.values())
    return answer is None


def parties_field(form: Form) -> FormField:
    """Return the field that asks for the parties; every form has one."""
    return next(
        field for section in form.sections for field in section.fields if field.kind is FieldKind.PARTIES
    )


def language_of(form: Form, answers: Answers) -> str:
    """Return the language a document's words are printed in: EN, ZH_HANT or BOTH."""
    if form.language is not None:
        return form.language
    wanted = answers.get("language")
    return wanted if isinstance(wanted, str) and wanted in LANGUAGES else "EN"
