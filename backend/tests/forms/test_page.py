"""What is laid out on the page, before it is set."""

from typing import Any

from causeway.forms.page.layout import laid_out
from causeway.forms.rules.structured import case_to_be, structured
from tests.forms.answers import DEFENDANT, PLAINTIFF, WRIT, WRIT_IN_CHINESE, setting, writ


def nodes(answers: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [node for node in laid_out(setting(answers))["nodes"] if node["kind"] == kind]


def texts(lines: list[dict[str, str]]) -> list[str]:
    return [line["text"] for line in lines]


def test_the_nature_of_the_claim_stands_at_the_head() -> None:
    first = laid_out(setting(WRIT))["nodes"][0]

    assert first["kind"] == "nature"
    assert [texts(row["value"]) for row in first["rows"]] == [
        ["Monetary claim only"],
        ["Goods sold and delivered"],
    ]


def test_several_parties_of_a_role_are_numbered() -> None:
    second = {**DEFENDANT, "nameEn": "Yau Tat Engineering Company Limited", "nameZh": ""}
    (parties,) = nodes({**WRIT, "language": "BOTH", "parties": [PLAINTIFF, DEFENDANT, second]}, "parties")

    roles = [texts(party["role"]) for side in parties["sides"] for party in side["parties"]]
    assert roles == [["Plaintiff", "原告人"], ["1st Defendant", "第1被告人"], ["2nd Defendant", "第2被告人"]]


def test_each_defendant_is_addressed_where_it_can_be_found() -> None:
    (addressed,) = nodes(WRIT_IN_CHINESE, "addressees")

    assert texts(addressed["people"][0]["lines"]) == ["致被告人霍君豪，地址為觀塘鴻圖道151號1207室"]


def test_the_sentence_on_admissions_stands_only_where_money_alone_is_claimed() -> None:
    def says(answers: dict[str, Any]) -> bool:
        return any("form of admission" in texts(node["lines"])[0] for node in nodes(answers, "text"))

    assert says(WRIT)
    assert not says({**WRIT, "claim_scope": "MIXED"})


def test_fixed_costs_are_said_where_they_are_claimed() -> None:
    def says(answers: dict[str, Any]) -> bool:
        return any("HK$ 11,045.00 for costs" in texts(node["lines"])[0] for node in nodes(answers, "text"))

    assert says(WRIT)
    assert not says({**WRIT, "fixed_costs": ""})
    assert not says({**WRIT, "liquidated": "UNLIQUIDATED"})


def test_what_the_filer_writes_is_never_read_as_a_pattern() -> None:
    answers = {**WRIT, "claim_paragraphs": ["{relief} #text(red)[x] $1$ *bold*"]}
    rows = [row for node in nodes(answers, "items") for row in node["rows"]]

    assert rows[0]["paragraphs"] == ["{relief} #text(red)[x] $1$ *bold*"]


def test_a_half_filled_form_is_laid_out() -> None:
    odd = {
        "parties": [{"role": "DEFENDANT"}, {"role": "NOBODY"}, {}],
        "claim_paragraphs": [1, None, "x"],
        "amount_claimed": [],
    }

    nested: Any = []
    for _ in range(5000):
        nested = [nested]
    hostile = dict.fromkeys(setting({}).fields, nested) | {
        "parties": [{"role": [], "kind": {}, "nameEn": {}}]
    }

    assert laid_out(setting({}))["nodes"]
    assert laid_out(setting(hostile))["nodes"]
    assert laid_out(setting(odd))["nodes"]
    assert texts(nodes(odd, "addressees")[0]["people"][0]["lines"]) == ["To the Defendant ……, of ……"]


def test_data_is_written_in_one_way_and_carries_no_identity_number() -> None:
    data = structured(writ(), "HCA", {**WRIT, "death_place": "not asked", "relief": ["Costs.", " "]})

    assert data["form"] == "WRIT"
    assert data["caseType"] == "HCA"
    assert data["answers"]["amount_claimed"] == "4186320.00"
    assert data["answers"]["relief"] == ["Costs."]
    assert "death_place" not in data["answers"]
    assert "identityNumber" not in data["answers"]["parties"][0]
    assert data["answers"]["parties"][0]["nameZh"] == "銀興鋼材有限公司"


def test_the_case_is_what_the_form_says() -> None:
    case = case_to_be(writ(), "HCA", WRIT)

    assert [party["nameEn"] for party in case.parties] == ["Ngan Hing Steel Limited", "Fok Kwan Ho"]
    assert case.parties[0]["identityNumber"] == "CR-2211887"
    assert (case.nature_of_claim, case.claim_cents) == ("Goods sold and delivered", 418_632_000)


def test_an_amount_that_is_not_asked_is_not_claimed() -> None:
    assert case_to_be(writ(), "HCA", {**WRIT, "claim_scope": "NON_MONETARY"}).claim_cents is None
