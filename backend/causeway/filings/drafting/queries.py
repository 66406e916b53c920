"""A filing's form: which it is, what was answered, and whether its page was set from just that."""

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import orjson

from causeway.filings.core.tables import Filing
from causeway.filings.drafting import words
from causeway.forms.queries import FormInCase, form_in_case
from causeway.forms.rules.answers import Answers
from causeway.kit.database import ReadSession
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode

PATH = "originatingData"


class FormAnswers(NamedTuple):
    """Which form a filing is made from, and what has been answered."""

    form_code: str
    answers: Answers


def form_answers(data: Mapping[str, Any] | None) -> FormAnswers | None:
    """Return the form and the answers that a filing's originating data are; None for data of no form of ours."""
    if data is None or not isinstance(data.get("form"), str) or not isinstance(data.get("answers"), dict):
        return None
    return FormAnswers(data["form"], data["answers"])


def digest_of(data: Mapping[str, Any]) -> str:
    """Return the SHA-256 of originating data, the same however the client ordered them."""
    return hashlib.sha256(orjson.dumps(data, option=orjson.OPT_SORT_KEYS)).hexdigest()


async def form_of(session: ReadSession, filing: Filing) -> tuple[FormInCase, Answers] | None:
    """Return the form that a filing is made from, as its type of case uses it, and its answers; None without one.

    Raises `Invalid` naming `originatingData` where its type of case is not started by the form.
    """
    given = form_answers(filing.originating_data)
    if given is None:
        return None
    found = await form_in_case(session, given.form_code, filing.case_type_code, filing.venue_code)
    if found is None:
        text = words.NOT_A_FORM_OF_THE_CASE_TYPE
        raise Invalid(text, FieldRefusal((PATH, "form"), ProblemCode.INVALID, text))
    return found, given.answers
