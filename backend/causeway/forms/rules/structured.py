"""The structured data of an originating document: what opens the case, and travels inside its PDF."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from causeway.courts.rules.case_numbers import parse_case_number
from causeway.forms.rules.answers import Answers, answered, asked, is_empty, parties_field
from causeway.forms.rules.definitions import FieldKind, Form, FormField
from causeway.forms.rules.validation import cents_of, day_of, objects_of
from causeway.kit.money import format_amount

NOT_FOR_THE_PAGE = frozenset({"identityNumber", "onBehalfOf"})
"""Parts of a party that the court is told, and that no copy of the document shows or carries."""


class CaseToBe(NamedTuple):
    """What a form says of the case that it opens."""

    parties: Sequence[Mapping[str, Any]]
    nature_of_claim: str | None
    claim_cents: int | None


def structured(form: Form, case_type_code: str, answers: Answers) -> dict[str, Any]:
    """Return the answers to what is asked, each written in one way only, without what no copy may carry.

    Dates are ISO 8601, amounts decimal texts with two places, case numbers as the court writes them. Answers must
    have been checked; those of `case_type_code` that do not apply are left out.
    """
    fields = {each.field.code: each.field for each in asked(form, case_type_code, answers)}
    said = answered(form, case_type_code, answers)
    return {
        "form": form.code,
        "caseType": case_type_code,
        "answers": {code: _written(fields[code], answer) for code, answer in said.items()},
    }


def case_to_be(form: Form, case_type_code: str, answers: Answers) -> CaseToBe:
    """Return the parties and the claim of the case that the form opens."""
    said = answered(form, case_type_code, answers)
    parties = [party for party in objects_of(said.get(parties_field(form).code)) or () if not is_empty(party)]
    claim = said.get(form.claim_amount) if form.claim_amount else None
    return CaseToBe(parties, _nature(form, said), cents_of(claim))


def _nature(form: Form, said: Answers) -> str | None:
    """Return the nature of the claim as the register shows it: the English words of the choice."""
    chosen = said.get(form.nature_of_claim) if form.nature_of_claim else None
    fields = [field for section in form.sections for field in section.fields]
    options = next((field.options for field in fields if field.code == form.nature_of_claim), ())
    return next((option.label.en for option in options if option.code == chosen), None)


def _written(field: FormField, answer: Any) -> Any:
    """Return an answer in the one way in which it is kept."""
    match field.kind:
        case FieldKind.MONEY:
            cents = cents_of(answer)
            return answer if cents is None else format_amount(cents)
        case FieldKind.DATE:
            day = day_of(answer)
            return answer if day is None else day.isoformat()
        case FieldKind.CASE_NUMBER:
            number = parse_case_number(answer)
            return answer if number is None else str(number)
        case FieldKind.PARAGRAPHS:
            return [text.strip() for text in answer if not is_empty(text)]
        case FieldKind.PARTIES:
            return [_party(party) for party in answer if not is_empty(party)]
        case FieldKind.GROUP:
            return [_group_item(field, item) for item in answer if not is_empty(item)]
        case _:
            return answer.strip() if isinstance(answer, str) else answer


def _party(party: Mapping[str, Any]) -> dict[str, Any]:
    shown = {
        part: each for part, each in party.items() if part not in NOT_FOR_THE_PAGE and not is_empty(each)
    }
    return {part: each.strip() if isinstance(each, str) else each for part, each in sorted(shown.items())}


def _group_item(field: FormField, item: Mapping[str, Any]) -> dict[str, Any]:
    parts = {part.code: part for part in field.fields}
    return {code: _written(parts[code], item[code]) for code in parts if not is_empty(item.get(code))}
