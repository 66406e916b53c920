"""State machines as data: one table of transitions for each, executed by the code, offered as actions, and drawn."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from causeway.kit.errors import Conflict, ProblemCode, Refusal
from causeway.kit.words import Words

State = TypeVar("State", bound=StrEnum)
Happening = TypeVar("Happening", bound=StrEnum)
Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Guard(Generic[Subject]):
    """A condition on the thing itself at an instant, with the refusal when it does not hold."""

    name: str
    holds: Callable[[Subject, datetime], bool]
    code: ProblemCode
    words: Words

    def check(self, subject: Subject, now: datetime) -> None:
        """Refuse unless it holds."""
        if not self.holds(subject, now):
            raise Refusal(self.code, self.words)


@dataclass(frozen=True)
class Transition(Generic[Happening, State, Subject]):
    """One row of a table: what happens, from which states, to which, by whom.

    A source of None: it did not exist before. No targets: it is gone, or with `stays` it is as it was. `needs` says,
    for people, what the command itself checks. `later`: known, and neither offered nor executed yet.
    """

    event: Happening
    sources: AbstractSet[State | None]
    targets: AbstractSet[State]
    who: StrEnum
    guard: Guard[Subject] | None = None
    needs: str = ""
    stays: bool = False
    later: bool = False

    def target(self, chosen: State | None = None) -> State:
        """Return where it leads; `chosen` says which, where it may lead to several. ValueError for one of no row."""
        if chosen is None:
            (only,) = self.targets
            return only
        if chosen not in self.targets:
            message = f"{self.event.value} does not lead to {chosen.value}"
            raise ValueError(message)
        return chosen


@dataclass(frozen=True)
class StateMachine(Generic[Happening, State, Subject]):
    """All transitions of one kind of thing. `refused` says that a step cannot be taken in a state."""

    title: str
    states: type[State]
    rows: tuple[Transition[Happening, State, Subject], ...]
    refused: Callable[[State], Words]
    code: ProblemCode = ProblemCode.ACTION_NOT_AVAILABLE

    def rows_of(self, event: Happening) -> Iterator[Transition[Happening, State, Subject]]:
        """Yield the rows of `event` that are executed."""
        return (row for row in self.rows if row.event is event and not row.later)

    def sources_of(self, event: Happening) -> frozenset[State]:
        """Return the states in which `event` can happen, for a statement that changes the row only in these."""
        return frozenset(state for row in self.rows_of(event) for state in row.sources if state is not None)

    def row_from(self, state: State | None, event: Happening) -> Transition[Happening, State, Subject] | None:
        """Return the row by which `event` can happen in `state`; None if it cannot."""
        return next((row for row in self.rows_of(event) if state in row.sources), None)

    def allows(self, state: State | None, event: Happening) -> bool:
        """Return whether `event` can happen in `state`."""
        return self.row_from(state, event) is not None

    def step(self, state: State | None, event: Happening, to: State | None = None) -> State:
        """Return the state after `event`; the refusal where it cannot happen. `to` chooses among several."""
        row = self.row_from(state, event)
        if row is None and state is not None:
            raise self.refusal(state)
        if row is None:
            message = f"nothing begins with {event.value}"
            raise ValueError(message)
        return row.target(to)

    def target_of(self, event: Happening) -> State:
        """Return where `event` leads, from wherever it can happen; for a statement that changes the row."""
        (only,) = {row.target() for row in self.rows_of(event)}
        return only

    def refusal(self, state: State) -> Conflict:
        """Return the refusal of a step that `state` does not allow."""
        return Conflict(self.refused(state), code=self.code)

    def open_to(
        self,
        state: State,
        subject: Subject,
        now: datetime,
        may_take: Callable[[Transition[Happening, State, Subject]], bool],
    ) -> list[Happening]:
        """Return what can happen to `subject` now by whoever `may_take` is about, in the table's order."""
        found = [
            row.event
            for row in self.rows
            if not row.later
            and state in row.sources
            and may_take(row)
            and (row.guard is None or row.guard.holds(subject, now))
        ]
        return list(dict.fromkeys(found))

    def unreached(self) -> list[State]:
        """Return the states that no executed row leads to, in their order."""
        reached = {state for row in self.rows if not row.later for state in row.targets}
        return [state for state in self.states if state not in reached]
