"""Actors differ by what they are, not by what they lack."""

from dataclasses import replace

import pytest

from causeway.accounts.actor import PUBLIC, SYSTEM, Actor, ActorKind
from causeway.kit.words import Language


def test_the_system_is_not_the_public() -> None:
    assert SYSTEM != PUBLIC
    assert (SYSTEM.is_system, PUBLIC.is_system, Actor("somebody").is_system) == (True, False, False)
    assert replace(PUBLIC, language=Language.ZH_HANT).kind is ActorKind.PUBLIC


def test_who_has_an_account_is_a_person_and_who_has_none_is_not() -> None:
    assert (Actor("somebody").kind, Actor().kind) == (ActorKind.PERSON, ActorKind.PUBLIC)
    assert Actor() == PUBLIC
    with pytest.raises(ValueError, match="no account"):
        Actor("somebody", kind=ActorKind.SYSTEM)
