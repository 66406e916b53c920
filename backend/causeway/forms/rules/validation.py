"""Checking answers against their form: pure, and the same wherever it is asked."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from causeway.courts.rules.case_numbers import parse_case_number
from causeway.forms.rules.answers import Answers, asked, is_empty
from causeway.forms.rules.definitions import FieldKind, Form, FormField
from causeway.forms.rules.findings import FormFinding, finding, not_printable
from causeway.forms.rules.findings import FormFindingCode as Code
from causeway.forms.rules.party_validation import party_findings
from causeway.kit.errors import Invalid
from causeway.kit.money import read_amount, say_dollars
from causeway.kit.words import Words


@dataclass(frozen=True)
class Circumstances:
    """What a form is checked against besides itself. `roles` are the case type's, whoever starts the case first."""

    case_type_code: str
    today: date
    roles: Mapping[str, Words]
    unprintable: Callable[[str], Collection[str]]
    """Return the characters of a text that no font of the page has."""


def findings_of(form: Form, answers: Answers, circumstances: Circumstances) -> list[FormFinding]:
    """Return everything that keeps these answers from being set and filed, in the order of the form."""
    found: list[FormFinding] = []
    for _, field in asked(form, circumstances.case_type_code, answers):
        found += _field_findings(field, answers.get(field.code), (field.code,), circumstances)
    return found


def _field_findings(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if is_empty(answer):
        if field.required:
            yield finding(Code.REQUIRED, *path)
        return
    yield from CHECKS[field.kind](field, answer, path, circumstances)


def _text(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if not isinstance(answer, str):
        yield finding(Code.MALFORMED, *path)
        return
    if len(answer) > field.max_length:
        yield finding(Code.TOO_LONG, *path, count=len(answer), limit=field.max_length)
    missing = circumstances.unprintable(answer)
    if missing:
        yield not_printable(missing, *path)


def _address(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    yield from _text(field, answer, path, circumstances)
    if isinstance(answer, str) and not is_in_a_language(answer):
        yield finding(Code.ADDRESS_UNREADABLE, *path)


def is_in_a_language(text: str) -> bool:
    """Tell whether a text has at least one word: a letter of any script, Chinese characters among them."""
    return any(letter.isalpha() for letter in text)


def _paragraphs(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if not isinstance(answer, list):
        yield finding(Code.MALFORMED, *path)
        return
    if len(answer) > field.max_items:
        yield finding(Code.TOO_MANY, *path, count=len(answer), limit=field.max_items)
        return
    for index, each in enumerate(answer):
        if not is_empty(each):
            yield from _text(field, each, (*path, str(index)), circumstances)


def _money(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    cents = cents_of(answer)
    if cents is None:
        yield finding(Code.NOT_AN_AMOUNT, *path)
    elif cents == 0 and not field.zero_allowed:
        yield finding(Code.AMOUNT_ZERO, *path)
    elif field.at_most_cents is not None and cents > field.at_most_cents:
        yield finding(Code.AMOUNT_TOO_LARGE, *path, limit=say_dollars(field.at_most_cents))


def cents_of(answer: Any) -> int | None:
    """Return the whole cents of an amount as a form takes it, commas between thousands or not; None if it is none."""
    if not isinstance(answer, str):
        return None
    try:
        return read_amount(Decimal(answer.replace(",", "").strip()))
    except (InvalidOperation, Invalid):
        return None


def _date(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    day = day_of(answer)
    if day is None:
        yield finding(Code.NOT_A_DATE, *path)
    elif field.not_after_today and day > circumstances.today:
        yield finding(Code.IN_THE_FUTURE, *path)


def day_of(answer: Any) -> date | None:
    """Return the day of an answer, written as 2026-11-24; None if there is no such day."""
    try:
        return date.fromisoformat(answer) if isinstance(answer, str) else None
    except ValueError:
        return None


def _choice(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if answer not in [option.code for option in field.options]:
        yield finding(Code.NOT_OFFERED, *path)


def _yes_no(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if not isinstance(answer, bool):
        yield finding(Code.MALFORMED, *path)


def _case_number(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    if not isinstance(answer, str) or parse_case_number(answer) is None:
        yield finding(Code.NOT_A_CASE_NUMBER, *path)


def _group(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    items = objects_of(answer)
    if items is None:
        yield finding(Code.MALFORMED, *path)
        return
    if len(items) > field.max_items:
        yield finding(Code.TOO_MANY, *path, count=len(items), limit=field.max_items)
        return
    for index, item in enumerate(items):
        if not is_empty(item):
            for part in field.fields:
                yield from _field_findings(
                    part, item.get(part.code), (*path, str(index), part.code), circumstances
                )


def objects_of(answer: Any) -> Sequence[Mapping[str, Any]] | None:
    """Return the objects of a list; None if it is no list of objects."""
    if not isinstance(answer, list) or not all(isinstance(item, dict) for item in answer):
        return None
    return answer


def _parties(
    field: FormField, answer: Any, path: tuple[str, ...], circumstances: Circumstances
) -> Iterator[FormFinding]:
    items = objects_of(answer)
    if items is None:
        yield finding(Code.MALFORMED, *path)
        return
    if len(items) > field.max_items:
        yield finding(Code.TOO_MANY, *path, count=len(items), limit=field.max_items)
        return
    yield from party_findings(field, items, circumstances.roles, circumstances.unprintable)


CHECKS: Mapping[
    FieldKind, Callable[[FormField, Any, tuple[str, ...], Circumstances], Iterator[FormFinding]]
] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.PARAGRAPHS: _paragraphs,
    FieldKind.ADDRESS: _address,
    FieldKind.MONEY: _money,
    FieldKind.DATE: _date,
    FieldKind.CHOICE: _choice,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CASE_NUMBER: _case_number,
    FieldKind.PARTIES: _parties,
    FieldKind.GROUP: _group,
}
