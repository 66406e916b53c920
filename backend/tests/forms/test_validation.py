"""Bad answers are said beside the field they are about; good ones are let through."""

from typing import Any

import pytest

from causeway.forms.catalogue import catalogue
from causeway.forms.rules.completeness import SectionState
from causeway.forms.rules.findings import FormFindingCode as Code
from tests.forms.answers import DEFENDANT, PLAINTIFF, WRIT, WRIT_IN_CHINESE, findings, progress

PATIENT = {**DEFENDANT, "nameEn": "Lee Ka Ming", "nameZh": ""}


def found(change: dict[str, Any]) -> list[tuple[tuple[str, ...], Code]]:
    return [(each.path, each.code) for each in findings({**WRIT, **change})]


def test_a_whole_writ_has_nothing_to_put_right() -> None:
    assert findings(WRIT) == []
    assert findings(WRIT_IN_CHINESE) == []


def test_an_empty_writ_asks_for_what_it_needs_and_no_more() -> None:
    codes = {each.code for each in findings({})}
    paths = [each.path[0] for each in findings({})]

    assert codes == {Code.REQUIRED}
    assert "amount_claimed" not in paths  # not asked until the claim is for money
    assert "truth_date" not in paths  # nor a statement of truth until there is a statement of claim
    assert paths[:3] == ["language", "claim_scope", "claim_nature"]


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"claim_paragraphs": ["One."] * 1000}, ("claim_paragraphs",), Code.TOO_MANY),
        ({"claim_paragraphs": ["Kept.", "x" * 8001]}, ("claim_paragraphs", "1"), Code.TOO_LONG),
        ({"claim_paragraphs": "One."}, ("claim_paragraphs",), Code.MALFORMED),
        ({"claim_paragraphs": [{"text": "One."}]}, ("claim_paragraphs", "0"), Code.MALFORMED),
        ({"relief": ["Pay 𓀀 now."]}, ("relief", "0"), Code.NOT_PRINTABLE),
        ({"firm_name": "\ue000"}, ("firm_name",), Code.NOT_PRINTABLE),
        ({"amount_claimed": "0"}, ("amount_claimed",), Code.AMOUNT_ZERO),
        ({"amount_claimed": "-1"}, ("amount_claimed",), Code.NOT_AN_AMOUNT),
        ({"amount_claimed": "10.009"}, ("amount_claimed",), Code.NOT_AN_AMOUNT),
        ({"amount_claimed": "NaN"}, ("amount_claimed",), Code.NOT_AN_AMOUNT),
        ({"amount_claimed": 10}, ("amount_claimed",), Code.NOT_AN_AMOUNT),
        ({"claim_scope": "SOME"}, ("claim_scope",), Code.NOT_OFFERED),
        ({"claim_nature": ["TRUST"]}, ("claim_nature",), Code.NOT_OFFERED),
        ({"truth_date": "2026-02-30"}, ("truth_date",), Code.NOT_A_DATE),
        ({"truth_date": "2026-11-25"}, ("truth_date",), Code.IN_THE_FUTURE),
        ({"leave_needed": "yes"}, ("leave_needed",), Code.MALFORMED),
        ({"address_for_service": "123 - 456"}, ("address_for_service",), Code.ADDRESS_UNREADABLE),
        ({"parties": {"role": "PLAINTIFF"}}, ("parties",), Code.MALFORMED),
        ({"parties": [PLAINTIFF] * 101}, ("parties",), Code.TOO_MANY),
        (
            {"parties": [PLAINTIFF, DEFENDANT, {**DEFENDANT, "nameEn": "FOK  Kwan ho"}]},
            ("parties", "2", "nameEn"),
            Code.PARTY_TWICE,
        ),
        (
            {"parties": [PLAINTIFF, {**PLAINTIFF, "role": "DEFENDANT"}]},
            ("parties", "1", "nameEn"),
            Code.PARTY_TWICE,
        ),
        (
            {"parties": [PLAINTIFF, {**DEFENDANT, "address": "12 / 34"}]},
            ("parties", "1", "address"),
            Code.ADDRESS_UNREADABLE,
        ),
        ({"parties": [PLAINTIFF, {**DEFENDANT, "address": " "}]}, ("parties", "1", "address"), Code.REQUIRED),
        (
            {"parties": [PLAINTIFF, {**DEFENDANT, "nameEn": "", "nameZh": None}]},
            ("parties", "1", "nameEn"),
            Code.NAME_MISSING,
        ),
        ({"parties": [PLAINTIFF, {**DEFENDANT, "nameEn": 7}]}, ("parties", "1", "nameEn"), Code.MALFORMED),
        (
            {"parties": [PLAINTIFF, {**DEFENDANT, "nameZh": "霍" * 301}]},
            ("parties", "1", "nameZh"),
            Code.TOO_LONG,
        ),
        (
            {"parties": [PLAINTIFF, {**DEFENDANT, "nameZh": "\U000f0000"}]},
            ("parties", "1", "nameZh"),
            Code.NOT_PRINTABLE,
        ),
        (
            {"parties": [PLAINTIFF, {**DEFENDANT, "kind": "GHOST"}]},
            ("parties", "1", "kind"),
            Code.NOT_OFFERED,
        ),
        ({"parties": [DEFENDANT]}, ("parties",), Code.SIDE_MISSING),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    change: dict[str, Any], path: tuple[str, ...], code: Code
) -> None:
    assert found(change) == [(path, code)]


def test_a_role_of_other_cases_is_refused() -> None:
    assert found({"parties": [PLAINTIFF, DEFENDANT, {**PATIENT, "role": "APPELLANT"}]}) == [
        (("parties", "2", "role"), Code.WRONG_ROLE)
    ]


def test_no_kind_of_answer_breaks_the_check() -> None:
    for odd in (
        [],
        {},
        0,
        True,
        None,
        [[]],
        {"a": 1},
        "x",
        1.5,
        [{"role": [], "kind": {}, "nameEn": [], "x": 1}],
    ):
        for form in catalogue().forms.values():
            answers = {field.code: odd for section in form.sections for field in section.fields}
            for each in findings(answers, form, form.case_types[0]):
                assert each.words.en


def test_two_people_of_one_english_name_are_two() -> None:
    namesake = {**DEFENDANT, "nameZh": "霍鈞皓"}

    assert found({"parties": [PLAINTIFF, DEFENDANT, namesake]}) == []


def test_hong_kong_characters_can_be_printed() -> None:
    assert found({"claim_paragraphs": ["佢哋喺嗰度食嘢，𨋢壞咗，㗎。é “quoted” – €"]}) == []


def test_a_list_of_another_kind_is_refused_in_a_group() -> None:
    form = catalogue().forms["WRIT"]
    answers = {
        **WRIT,
        "deceased_name": "Fok Tai",
        "death_date": "2026-01-02",
        "interest_statement": "Sole heir.",
    }

    assert findings(answers, form, "HCAP") == []
    paths = [each.path for each in findings({**answers, "wills": [{"dated": "2026-01-01"}]}, form, "HCAP")]
    assert paths == [("wills", "0", "document")]
    assert [each.code for each in findings({**answers, "wills": ["will"]}, form, "HCAP")] == [Code.MALFORMED]


def test_small_claims_are_limited() -> None:
    form = catalogue().forms["SCT_FORM_1_2"]
    codes = [
        each.code
        for each in findings({"amount_claimed": "75000.01"}, form, "SCTC")
        if each.path[0] == "amount_claimed"
    ]

    assert codes == [Code.AMOUNT_TOO_LARGE]


def test_every_finding_says_what_to_do_in_three_languages() -> None:
    for each in findings(
        {**WRIT, "claim_paragraphs": ["One."] * 1000, "relief": ["𓀀"], "amount_claimed": "0"}
    ):
        assert all(text and "{" not in text for text in each.words)


def test_sections_say_how_far_they_are() -> None:
    whole = progress(WRIT)
    assert {each.state for each in whole.values()} == {SectionState.COMPLETE}

    broken = progress(
        {
            **WRIT,
            "amount_claimed": "0",
            "liquidated": "",
            "firm_name": "",
            "truth_date": "",
            "truth_signed_by": "",
            "truth_signer_name": "",
            "truth_position": "",
        }
    )
    assert broken["AMOUNT"].state is SectionState.FAULTY
    assert broken["AMOUNT"].faults == 1
    assert broken["SERVICE"].state is SectionState.STARTED
    assert (broken["SERVICE"].answered, broken["SERVICE"].required) == (2, 3)
    assert broken["TRUTH"].state is SectionState.NOT_STARTED
    assert "TRUTH" not in progress({**WRIT, "indorsement_type": "GENERAL_INDORSEMENT"})
