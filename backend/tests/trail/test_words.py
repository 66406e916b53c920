"""Facts are of a kind, and said in three languages; one that is new is shown by its name until it has words."""

import pytest

from causeway import app
from causeway.kit.events import Event
from causeway.kit.words import Language
from causeway.trail import words
from causeway.trail.rules import DENIED, NAMES, AuditKind, kind_of


def facts(of: type[Event] = Event) -> set[str]:
    """The names of all facts of the package, which `app` imports whole."""
    assert app
    names = {of.name} if of.__module__.startswith("causeway.") and of.name != Event.name else set()
    return names.union(*(facts(each) for each in of.__subclasses__()))


def test_what_is_named_is_a_fact_and_of_one_kind() -> None:
    told = [name for names in NAMES.values() for name in names]

    assert len(told) == len(set(told)) > 40
    assert set(told) <= facts()


@pytest.mark.parametrize("name", sorted(name for names in NAMES.values() for name in names))
def test_every_named_fact_is_said_in_three_languages(name: str) -> None:
    payload = {"kind": "Case", "from_status": "RECEIVED", "to_status": "ACCEPTED"}

    said = words.words_of(name, payload)

    assert name not in said.en
    assert all(said.say(language) for language in Language)
    assert "{" not in "".join(said)


def test_a_step_names_where_it_led_and_a_first_step_has_no_before() -> None:
    step = words.words_of("filing.status_changed", {"from_status": "RECEIVED", "to_status": "ACCEPTED"})
    first = words.words_of("filing.status_changed", {"from_status": None, "to_status": "DRAFT"})

    assert step.en == "Moved a filing from “received” to “accepted”"
    assert first.zh_hant == "呈交文件現為「草稿」"


def test_what_is_sealed_and_what_was_refused_is_named() -> None:
    assert words.words_of("document.seal_status_changed", {"to_status": "SEALED"}) is words.SEALED
    assert "a restricted case" in words.words_of(DENIED, {"kind": "Case"}).en
    assert "a part of" in words.words_of(DENIED, {"kind": "Party"}).en


def test_a_fact_of_a_later_version_is_shown_by_its_name() -> None:
    assert kind_of("planet.discovered") is AuditKind.ACCOUNTS
    assert kind_of("payment.moved") is AuditKind.PAYMENTS
    assert "planet.discovered" in words.words_of("planet.discovered", {}).en
