"""What is pasted is kept as it is meant: nothing unseen, nothing that turns a line around, nothing lost in silence."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from causeway.accounts.actor import SYSTEM
from causeway.cases.rules import same_name
from causeway.kit.context import Context
from causeway.kit.typed_text import folded, visible, with_visible_texts
from causeway.kit.work import Work


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  Chan\u00a0Tai\u3000Man ", "Chan Tai Man"),
        ("Lee\tKa  Ming", "Lee Ka Ming"),
        ("\u202eteN suoiciraM\u202c", "teN suoiciraM"),
        ("\u2067陳大文\u2069", "陳大文"),
        ("\u200b", ""),
        ("\u3164\u2800", ""),
        ("a\u00adb\ufeffc\u200dd", "abcd"),
        ("a\x07b\x7fc", "abc"),
        ("陳\ue5cf", "陳\ue5cf"),
        ("\U0003106c", "\U0003106c"),
        ("a\ud800b", "a\ufffdb"),
        ("a\uffffb", "a\ufffdb"),
        ("First line\r\n  second\u00a0 line\r", "First line\n  second  line"),
        ("e\u0301", "é"),
        ("葛\U000e0100城", "葛\U000e0100城"),
    ],
)
def test_a_text_is_kept_as_it_is_meant(typed, meant):
    assert visible(typed) == meant


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert visible(visible(text)) == visible(text)
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("D'Souza", "D’Souza"),
        ("Au-Yeung", "Au\u2011Yeung"),
        ("Au-Yeung", "Au–Yeung"),
        ("ＣＨＡＮ\u3000Tai", "chan tai"),
        ("Lee, Ka Ming", " LEE  KA\u00a0MING"),
    ],
)
def test_typographic_twins_are_one_name(one, other):
    assert same_name(one, other)


def test_an_old_hong_kong_character_is_part_of_a_name():
    assert not same_name("陳\ue5cf", "陳")


class Pair(NamedTuple):
    one: str
    two: int


UNCLEAN = Pair("\u200bx", 1)


@dataclass(frozen=True)
class Inner:
    title: str


@dataclass(frozen=True)
class Outer:
    name: str
    inner: tuple[Inner, ...] = ()
    pair: Pair = UNCLEAN
    facts: dict[str, Any] = field(default_factory=dict)
    secret: str = field(default="", repr=False)


def test_every_text_of_a_command_is_cleaned_and_a_secret_is_taken_to_the_letter():
    given_one = Outer(" a ", (Inner("b\u202e"), Inner("c")), facts={"k": ["\u200b d"]}, secret=" \u200bs ")
    assert with_visible_texts(given_one) == Outer(
        "a", (Inner("b"), Inner("c")), Pair("x", 1), {"k": ["d"]}, " \u200bs "
    )
    clean = Outer("a", (Inner("b"),), Pair("x", 1))
    assert with_visible_texts(clean) is clean


async def test_no_command_gets_past_the_cleaning(context: Context):
    async def say(work: Work[Any], command: Outer) -> str:
        return command.name

    assert await context.run(say, Outer("\u202eHarcourt  Wong\u200b"), actor=SYSTEM) == "Harcourt Wong"
