"""One reader of money: nothing below nought, nothing cut."""

from decimal import Decimal

import pytest

from causeway.kit.errors import Invalid
from causeway.kit.money import MAX_AMOUNT_CENTS, read_amount


@pytest.mark.parametrize(
    ("given", "cents"), [("0", 0), ("0.01", 1), ("1045", 104_500), ("10.50", 1_050), ("10.500", 1_050)]
)
def test_whole_cents_are_read(given: str, cents: int) -> None:
    assert read_amount(Decimal(given), "claimAmount") == cents


@pytest.mark.parametrize(
    "given", ["-1", "-0.01", "10.009", "0.001", str(MAX_AMOUNT_CENTS // 100), "NaN", "Infinity"]
)
def test_what_is_no_amount_is_refused_by_field_and_never_cut(given: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_amount(Decimal(given), "claimAmount")

    assert [field.path for field in refused.value.fields] == [("claimAmount",)]
