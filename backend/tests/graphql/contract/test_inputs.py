"""Inputs are made from commands: what an act takes is said once, and a null means what it meant."""

from dataclasses import dataclass
from typing import Any

import pytest
import strawberry

from causeway.accounts.commands.decide_registration import ApproveRegistration, DeclineRegistration
from causeway.graphql.contract.inputs import command_of, input_of
from causeway.graphql.engine import encode_id
from causeway.graphql.features.accounts.inputs import DecideRegistrationInput
from causeway.kit.unchanged import UNCHANGED, Unchanged


@dataclass(frozen=True)
class Line:
    """A line of a letter."""

    text: str
    """What it says."""
    author_id: str | None = None
    """Who wrote it."""


@dataclass(frozen=True)
class WriteLetter:
    """A letter to write."""

    case_id: str
    """The case it is about."""
    lines: tuple[Line, ...] = ()
    """What it says, line by line."""
    copies_to: tuple[str, ...] | None = None
    """Who gets it too; None: as usual."""
    heading: str | Unchanged = UNCHANGED
    """What stands above it."""
    network: str = ""


@input_of(Line, description="A line of a letter.", ids=("author_id",))
class LineInput:
    """A line."""


@input_of(
    WriteLetter,
    description="A letter to write.",
    ids=("case_id", "copies_to"),
    keyed=True,
    omit=("network",),
    names={"heading": "title"},
)
class WriteLetterInput:
    """A letter."""


def given(**values: Any) -> Any:
    make: Any = WriteLetterInput
    return make(case_id=encode_id("Case", "c1"), **values)


def test_an_input_has_the_fields_and_the_descriptions_of_its_command() -> None:
    definition: Any = WriteLetterInput.__strawberry_definition__  # type: ignore[attr-defined]
    told = {field.python_name: field.description for field in definition.fields}
    assert told == {
        "case_id": "The case it is about.",
        "lines": "What it says, line by line.",
        "copies_to": "Who gets it too; None: as usual.",
        "title": "What stands above it.",
        "idempotency_key": "Made by the client for this act: the same key again gives the same answer.",
    }


def test_ids_are_decoded_lists_become_tuples_and_what_is_nested_a_dataclass() -> None:
    line: Any = LineInput
    lines = [line(text="Dear Sirs"), line(text="We act", author_id=encode_id("User", "u1"))]
    command = command_of(WriteLetter, given(lines=lines, copies_to=[encode_id("User", "u2")], title="Notice"))
    assert command == WriteLetter("c1", (Line("Dear Sirs"), Line("We act", "u1")), ("u2",), "Notice")


def test_what_is_left_out_is_as_the_command_has_it() -> None:
    assert command_of(WriteLetter, given()) == WriteLetter("c1")


def test_null_is_nothing_where_the_command_has_a_place_for_it_and_else_left_out() -> None:
    assert command_of(WriteLetter, given(lines=None, copies_to=None)) == WriteLetter("c1", (), None)


def test_what_the_service_fills_in_is_not_the_clients_to_give() -> None:
    assert command_of(WriteLetter, given(), network="n") == WriteLetter("c1", network="n")
    with pytest.raises(TypeError):
        given(network="n")


def test_one_input_may_stand_for_several_commands() -> None:
    make: Any = DecideRegistrationInput
    decision = make(user_id=encode_id("User", "u"), reason="No such firm.")
    assert command_of(ApproveRegistration, decision) == ApproveRegistration("u")
    assert command_of(DeclineRegistration, decision) == DeclineRegistration("u", "No such firm.")


def test_an_input_that_the_class_states_is_left_as_it_is() -> None:
    @input_of(Line, description="A line of a letter.")
    class Stated:
        """A line."""

        text: str | None = strawberry.field(default=None, description="Perhaps a text.")

    definition: Any = Stated.__strawberry_definition__  # type: ignore[attr-defined]
    assert {f.python_name: f.description for f in definition.fields}["text"] == "Perhaps a text."


@dataclass(frozen=True)
class SendLetter:
    """A letter to send."""

    case_id: str
    """The case it is about."""
    stamp: str
    """What is paid for it."""


def test_an_input_gives_every_command_behind_it_what_it_takes() -> None:
    @input_of(WriteLetter, also=(WriteLetter,), description="A letter.", ids=("case_id", "copies_to"))
    class GivenLetter:
        """A letter."""

    with pytest.raises(TypeError, match="OtherLetter does not give SendLetter its stamp"):

        @input_of(WriteLetter, also=(SendLetter,), description="A letter.", ids=("case_id", "copies_to"))
        class OtherLetter:
            """A letter."""
