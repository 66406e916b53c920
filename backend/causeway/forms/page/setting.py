"""What a page is set for, and how answers are said on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from causeway.courts.rules.case_numbers import parse_case_number
from causeway.courts.rules.dates import MONTHS
from causeway.forms.rules.answers import Answers, answered, language_of, parties_field
from causeway.forms.rules.definitions import FieldKind, Form, FormField
from causeway.forms.rules.party_validation import said
from causeway.forms.rules.validation import cents_of, day_of, objects_of
from causeway.kit.words import Words

NOT_SAID = "……"
"""Stands on a preview where an answer is still to come."""
YES, NO = Words("Yes", "是", "是"), Words("No", "否", "否")
PARAGRAPH = "\n"

Line = dict[str, str]
"""A text and the language it is in: {"lang": "en", "text": "..."}."""
Node = dict[str, Any]
"""A part of the page as the template takes it."""


@dataclass(frozen=True)
class PageSetting:
    """A form with its answers, and the case it is for: the code of its number, its court's lines, its roles."""

    form: Form
    case_type_code: str
    number_code: str
    court_lines: Sequence[Words]
    roles: Mapping[str, Words]
    answers: Answers
    day: date
    """The day the page is set; its year stands in the number."""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the printed words, the first before the other."""
        return {"EN": ("en",), "ZH_HANT": ("zh",), "BOTH": ("en", "zh")}[language_of(self.form, self.answers)]

    @cached_property
    def said(self) -> dict[str, Any]:
        """The answers to what is asked."""
        return answered(self.form, self.case_type_code, self.answers)

    @cached_property
    def fields(self) -> dict[str, FormField]:
        """Every field of the form by its code."""
        return {field.code: field for section in self.form.sections for field in section.fields}

    @cached_property
    def sections(self) -> dict[str, str]:
        """The section that each field stands in."""
        return {field.code: section.code for section in self.form.sections for field in section.fields}

    @cached_property
    def parties(self) -> list[tuple[int, Mapping[str, Any]]]:
        """The parties with a role, each with its place in the answer."""
        listed = objects_of(self.said.get(parties_field(self.form).code)) or ()
        return [(index, party) for index, party in enumerate(listed) if said(party, "role") in self.roles]

    def lines(self, words: Words) -> list[Line]:
        """Return some words in each language of the page."""
        texts = {"en": words.en, "zh": words.zh_hant}
        return [{"lang": language, "text": texts[language]} for language in self.languages]

    def value(self, field: FormField, answer: Any) -> list[Line]:
        """Return an answer as it is printed: what the filer wrote as written, the rest in each language."""
        return (
            [{"lang": "", "text": answer.strip()}]
            if self._is_own(field, answer)
            else self._chosen(field, answer)
        )

    def _is_own(self, field: FormField, answer: Any) -> bool:
        own = {FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.ADDRESS}
        return field.kind in own and isinstance(answer, str)

    def _chosen(self, field: FormField, answer: Any) -> list[Line]:
        match field.kind:
            case FieldKind.CHOICE:
                label = next((each.label for each in field.options if each.code == answer), None)
                return self.lines(label) if label else []
            case FieldKind.YES_NO:
                return self.lines(YES if answer else NO)
            case FieldKind.DATE:
                day = day_of(answer)
                return self.lines(say_date(day)) if day else []
            case FieldKind.MONEY:
                cents = cents_of(answer)
                return [{"lang": "", "text": f"HK${amount(cents)}"}] if cents is not None else []
            case FieldKind.CASE_NUMBER:
                number = parse_case_number(answer) if isinstance(answer, str) else None
                return [{"lang": "", "text": str(number)}] if number else []
            case _:
                return []

    def inline(self, code: str, language: str) -> str:
        """Return an answer as it stands in a sentence of the form in one language."""
        field, answer = self.fields[code], self.said.get(code)
        if answer is None:
            return NOT_SAID
        if field.kind is FieldKind.MONEY:
            cents = cents_of(answer)
            return NOT_SAID if cents is None else amount(cents)
        lines = self.value(field, answer)
        in_it = [line["text"] for line in lines if line["lang"] in {"", language}]
        return in_it[0] if in_it else NOT_SAID


def amount(cents: int) -> str:
    """Return a sum with commas and two places: 418632000 -> "4,186,320.00"."""
    dollars, rest = divmod(cents, 100)
    return f"{dollars:,}.{rest:02d}"


def say_date(day: date) -> Words:
    """Say a day as a document does, in figures: "24 November 2026", 「2026年11月24日」."""
    chinese = f"{day.year}年{day.month}月{day.day}日"
    return Words(f"{day.day} {MONTHS[day.month - 1]} {day.year}", chinese, chinese)
