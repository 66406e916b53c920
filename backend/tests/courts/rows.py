"""Builders of reference data for tests of pure rules."""

from datetime import date

from causeway.courts.tables import (
    ANY,
    CaseKind,
    CaseType,
    Certainty,
    ConcessionWindow,
    Enablement,
    FeeItem,
)


def a_case_type(code: str = "HCA", court_code: str = "HC-CFI", **changes: object) -> CaseType:
    values: dict[str, object] = {
        "code": code,
        "court_code": court_code,
        "kind": CaseKind.CIVIL,
        "number_prefix": code,
        "name_en": "Civil Action",
        "name_zh_hant": "民事訴訟",
        "name_zh_hans": "民事诉讼",
        "party_roles": ["PLAINTIFF", "DEFENDANT"],
        "originating_documents": ["WRIT"],
        "cause_book_open": True,
        "documents_open": True,
        "position": 1,
    }
    return CaseType(**{**values, **changes})


def a_notice(court: str, case_type: str, effective_from: date, venue: str = ANY) -> Enablement:
    return Enablement(
        id=f"{court}/{case_type}/{venue}/{effective_from}",
        court_code=court,
        case_type_code=case_type,
        venue_code=venue,
        effective_from=effective_from,
        notice_reference="L.N. 1 of 2026",
    )


def a_fee(code: str, cents: int | None, **changes: object) -> FeeItem:
    values: dict[str, object] = {
        "id": code,
        "code": code,
        "family": code,
        "group_code": "HC",
        "amount_cents": cents,
        "name_en": code,
        "name_zh_hant": code,
        "name_zh_hans": code,
        "concession_eligible": True,
        "effective_from": date(2022, 1, 1),
        "certainty": Certainty.FOUND,
    }
    return FeeItem(**{**values, **changes})


def a_window(**changes: object) -> ConcessionWindow:
    values: dict[str, object] = {
        "id": "HC",
        "group_code": "HC",
        "payable_percent": 80,
        "effective_from": date(2025, 6, 30),
        "effective_to": date(2028, 6, 29),
    }
    return ConcessionWindow(**{**values, **changes})
