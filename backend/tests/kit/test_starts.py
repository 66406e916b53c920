"""The starts of lists that had too many keys a moment ago."""

import time

import pytest

from causeway.kit import starts
from causeway.kit.starts import ManyStarts


def test_a_start_is_many_for_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    many, began = ManyStarts(), time.monotonic()
    many.add("firm")
    assert "firm" in many
    assert "litigant" not in many
    monkeypatch.setattr(starts.time, "monotonic", lambda: began + starts.REMEMBERED_SECONDS + 1)
    assert "firm" not in many


def test_the_oldest_is_forgotten_for_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starts, "MAX_REMEMBERED_STARTS", 2)
    many = ManyStarts()
    for start in ("first", "second", "first", "third"):
        many.add(start)
    assert [start for start in ("first", "second", "third") if start in many] == ["first", "third"]
