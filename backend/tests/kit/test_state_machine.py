"""State machines as data: what a table allows, refuses, offers, leads to, and how it is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest

from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.state_diagrams import drawn
from causeway.kit.state_machine import Guard, StateMachine, Transition
from causeway.kit.words import Words

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class Lamp(StrEnum):
    OFF = "OFF"
    ON = "ON"
    BROKEN = "BROKEN"
    SOLD = "SOLD"


class Switch(StrEnum):
    MAKE = "MAKE"
    PRESS = "PRESS"
    FAIL = "FAIL"
    DUST = "DUST"
    DISPOSE = "DISPOSE"
    SELL = "SELL"


class Hand(StrEnum):
    OWNER = "owner"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Bulb:
    until: datetime


Row = Transition[Switch, Lamp, Bulb]
WORN = Words("It is worn out.", "已損壞。", "已损坏。")
LASTS = Guard[Bulb]("not worn out", lambda bulb, now: now <= bulb.until, ProblemCode.DEADLINE_PASSED, WORN)
LAMPS = StateMachine[Switch, Lamp, Bulb](
    "The life of a lamp",
    Lamp,
    (
        Row(Switch.MAKE, {None}, {Lamp.OFF}, Hand.NOBODY),
        Row(Switch.PRESS, {Lamp.OFF}, {Lamp.ON}, Hand.OWNER, LASTS, needs="a finger"),
        Row(Switch.PRESS, {Lamp.ON}, {Lamp.OFF}, Hand.OWNER),
        Row(Switch.FAIL, {Lamp.ON, Lamp.OFF}, {Lamp.BROKEN, Lamp.OFF}, Hand.NOBODY),
        Row(Switch.DUST, {Lamp.ON, Lamp.OFF}, set(), Hand.OWNER, stays=True),
        Row(Switch.DISPOSE, {Lamp.BROKEN}, set(), Hand.OWNER),
        Row(Switch.SELL, {Lamp.OFF}, {Lamp.SOLD}, Hand.OWNER, later=True),
    ),
    lambda state: Words(f"Not while {state.value}.", f"{state.value}：不可。", f"{state.value}：不可。"),
)


def test_a_step_leads_where_its_row_says() -> None:
    assert LAMPS.step(None, Switch.MAKE) is Lamp.OFF
    assert LAMPS.step(Lamp.OFF, Switch.PRESS) is Lamp.ON
    assert LAMPS.step(Lamp.ON, Switch.PRESS) is Lamp.OFF
    assert LAMPS.step(Lamp.ON, Switch.FAIL, Lamp.BROKEN) is Lamp.BROKEN


def test_a_step_that_the_state_does_not_allow_is_refused_in_the_machines_words() -> None:
    with pytest.raises(Refusal) as refused:
        LAMPS.step(Lamp.BROKEN, Switch.PRESS)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert refused.value.words.en == "Not while BROKEN."


@pytest.mark.parametrize("state", Lamp)
def test_what_comes_later_is_neither_executed_nor_offered(state: Lamp) -> None:
    assert not LAMPS.allows(state, Switch.SELL)
    assert LAMPS.sources_of(Switch.SELL) == frozenset()
    assert Switch.SELL not in LAMPS.open_to(state, Bulb(NOW), NOW, lambda _row: True)


def test_a_step_to_where_the_row_does_not_lead_is_a_defect() -> None:
    with pytest.raises(ValueError, match="FAIL does not lead to ON"):
        LAMPS.step(Lamp.OFF, Switch.FAIL, Lamp.ON)
    with pytest.raises(ValueError, match="too many values"):
        LAMPS.step(Lamp.OFF, Switch.FAIL)
    with pytest.raises(ValueError, match="nothing begins with PRESS"):
        LAMPS.step(None, Switch.PRESS)


def test_a_statement_gets_the_states_and_the_target_of_a_step() -> None:
    assert LAMPS.sources_of(Switch.PRESS) == {Lamp.OFF, Lamp.ON}
    assert LAMPS.target_of(Switch.MAKE) is Lamp.OFF
    with pytest.raises(ValueError, match="too many values"):
        LAMPS.target_of(Switch.PRESS)


def test_what_is_offered_follows_from_state_person_and_guard() -> None:
    bulb = Bulb(until=NOW)
    assert LAMPS.open_to(Lamp.OFF, bulb, NOW, lambda row: row.who is Hand.OWNER) == [
        Switch.PRESS,
        Switch.DUST,
    ]
    late = NOW + timedelta(microseconds=1)
    assert LAMPS.open_to(Lamp.OFF, bulb, late, lambda row: row.who is Hand.OWNER) == [Switch.DUST]
    assert LAMPS.open_to(Lamp.OFF, bulb, NOW, lambda _row: False) == []


def test_a_guard_refuses_with_its_own_code_and_words() -> None:
    LASTS.check(Bulb(NOW), NOW)
    with pytest.raises(Refusal) as refused:
        LASTS.check(Bulb(NOW), NOW + timedelta(microseconds=1))
    assert (refused.value.code, refused.value.words) == (ProblemCode.DEADLINE_PASSED, WORN)


def lines() -> Iterator[str]:
    yield from drawn(LAMPS).splitlines()


def test_the_picture_has_every_step_and_the_table_every_row() -> None:
    said = list(lines())
    assert "    [*] --> OFF: MAKE" in said
    assert "    OFF --> SOLD: SELL (later)" in said
    assert "    BROKEN --> [*]: DISPOSE" in said
    assert not [line for line in said if "-->" in line and "DUST" in line]
    assert "| PRESS | OFF | ON | owner | not worn out; a finger |" in said
    assert "| DUST | OFF, ON | as it was | owner |  |" in said
    assert "| DISPOSE | BROKEN | gone | owner |  |" in said
    assert "| SELL | OFF | SOLD | owner | arrives later |" in said
    assert said[-1] == "No step leads to SOLD yet."
