"""Titles of cases from their parties."""

import pytest

from causeway.cases.rules import Named, title_en, title_zh
from causeway.cases.tables import PartyKind

ROLES = ["PLAINTIFF", "DEFENDANT", "THIRD_PARTY"]


def party(role: str, name_en: str | None, name_zh: str | None = None) -> Named:
    return Named(role, PartyKind.INDIVIDUAL, name_en, name_zh)


A, B, C, D = (party("PLAINTIFF", name) for name in "ABCD")
X, Y, Z = (party("DEFENDANT", name) for name in "XYZ")


@pytest.mark.parametrize(
    ("parties", "title"),
    [
        ([A, X], "A v X"),
        ([A, B, X], "A and another v X"),
        ([A, B, C, X, Y], "A and others v X and another"),
        ([X, A], "A v X"),
        ([A], "Re A"),
        ([X], "Re X"),
        ([], ""),
        ([party("PLAINTIFF", None, "周美珍"), X], "周美珍 v X"),
        ([A, party("THIRD_PARTY", "T"), X], "A v X"),
    ],
)
def test_english_titles(parties: list[Named], title: str) -> None:
    assert title_en(parties, ROLES) == title


def test_chinese_titles() -> None:
    plaintiff, defendant = party("PLAINTIFF", "A", "甲"), party("DEFENDANT", "X", "乙")
    assert title_zh([plaintiff, defendant], ROLES) == "甲 對 乙"
    assert title_zh([plaintiff, defendant, Y], ROLES) == "甲 對 乙及另一人"
    assert title_zh([plaintiff, defendant, Y, Z], ROLES) == "甲 對 乙及其他人"
    assert title_zh([A, defendant], ROLES) == "A 對 乙"
    assert title_zh([plaintiff], ROLES) == "關於 甲"
    assert title_zh([A, X], ROLES) is None
