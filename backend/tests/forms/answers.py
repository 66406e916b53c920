"""Answers that make a whole writ, in English and in Chinese."""

from datetime import date
from typing import Any

from causeway.forms.catalogue import catalogue
from causeway.forms.page.coverage import unprintable
from causeway.forms.page.setting import PageSetting
from causeway.forms.rules.completeness import SectionProgress, progress_of
from causeway.forms.rules.definitions import Form
from causeway.forms.rules.findings import FormFinding
from causeway.forms.rules.validation import Circumstances, findings_of
from causeway.kit.words import Words

TODAY = date(2026, 11, 24)
ROLES = {
    "PLAINTIFF": Words("Plaintiff", "原告人", "原告人"),
    "DEFENDANT": Words("Defendant", "被告人", "被告人"),
    "THIRD_PARTY": Words("Third Party", "第三方", "第三方"),
}
PLAINTIFF = {
    "role": "PLAINTIFF",
    "kind": "COMPANY",
    "nameEn": "Ngan Hing Steel Limited",
    "nameZh": "銀興鋼材有限公司",
    "address": "12 Harbour Road, Wan Chai",
    "identityNumber": "CR-2211887",
}
DEFENDANT = {
    "role": "DEFENDANT",
    "kind": "INDIVIDUAL",
    "nameEn": "Fok Kwan Ho",
    "nameZh": "霍君豪",
    "address": "Room 1207, Kwong Sang Centre, 151 Hung To Road, Kwun Tong",
}
WRIT: dict[str, Any] = {
    "language": "EN",
    "claim_scope": "MONETARY",
    "claim_nature": "GOODS_SOLD_AND_DELIVERED",
    "parties": [PLAINTIFF, DEFENDANT],
    "indorsement_type": "STATEMENT_OF_CLAIM",
    "claim_paragraphs": [
        "The Plaintiff deals in construction steel.",
        "The Defendant did not pay for 14 deliveries between 3 March and 29 May 2026.",
    ],
    "relief": ["The price of HK$4,186,320.00;", "Costs."],
    "amount_claimed": "4,186,320.00",
    "liquidated": "LIQUIDATED",
    "fixed_costs": "11,045",
    "representation": "LAW_FIRM",
    "firm_name": "Cheung, Wai & Partners",
    "firm_reference": "KW/YT/21477-01",
    "address_for_service": "20/F, 8 Des Voeux Road Central",
    "signatory_name": "Karen Wai",
    "signatory_capacity": "SOLICITORS",
    "truth_signed_by": "OFFICER",
    "truth_signer_name": "Ngan Wing Kei",
    "truth_position": "Director",
    "truth_date": "2026-11-23",
}
WRIT_IN_CHINESE: dict[str, Any] = {
    **WRIT,
    "language": "ZH_HANT",
    "parties": [
        {"role": "PLAINTIFF", "kind": "COMPANY", "nameZh": "銀興鋼材有限公司", "address": "灣仔港灣道12號"},
        {"role": "DEFENDANT", "kind": "INDIVIDUAL", "nameZh": "霍君豪", "address": "觀塘鴻圖道151號1207室"},
    ],
    "claim_paragraphs": ["原告人經營建築鋼材。", "被告人嘅貨款至今未付，佢哋喺2026年5月29日收妥最後一批貨。"],
    "relief": ["貨款港幣4,186,320.00元；", "訟費。"],
    "firm_name": "張衛律師行",
    "address_for_service": "中環德輔道中8號20樓",
    "signatory_name": "衛嘉欣",
    "truth_signer_name": "顏永祺",
    "truth_position": "董事",
}


def writ() -> Form:
    """The writ of summons."""
    return catalogue().forms["WRIT"]


def findings(answers: dict[str, Any], form: Form | None = None, case_type: str = "HCA") -> list[FormFinding]:
    """What is wrong with answers to a form, by default a writ in a High Court action."""
    return findings_of(form or writ(), answers, Circumstances(case_type, TODAY, ROLES, unprintable))


def progress(answers: dict[str, Any]) -> dict[str, SectionProgress]:
    """How far each section of a writ is."""
    found = progress_of(writ(), "HCA", answers, findings(answers))
    return {each.code: each for each in found}


def setting(answers: dict[str, Any], form: Form | None = None, case_type: str = "HCA") -> PageSetting:
    """What the page of a writ is set from."""
    return PageSetting(
        form=form or writ(),
        case_type_code=case_type,
        number_code=case_type,
        court_lines=catalogue().headings["HC-CFI"],
        roles=ROLES,
        answers=answers,
        day=TODAY,
    )
