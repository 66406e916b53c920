"""State machines drawn for people: a Mermaid diagram and the same table in words, in Markdown."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Any

from causeway.kit.state_machine import StateMachine, Transition

Machine = StateMachine[Any, Any, Any]
Row = Transition[Any, Any, Any]
NOTHING = "[*]"


def drawn(machine: Machine) -> str:
    """Return the diagram, the table, and which states no step leads to."""
    lines = ["```mermaid", *_diagram(machine), "```", "", *_table(machine)]
    if unreached := machine.unreached():
        lines += ["", f"No step leads to {', '.join(state.value for state in unreached)} yet."]
    return "\n".join(lines)


def _diagram(machine: Machine) -> Iterator[str]:
    yield "stateDiagram-v2"
    for row in machine.rows:
        for source in _in_order(machine, row.sources):
            for target in _arrives(machine, row):
                later = " (later)" if row.later else ""
                yield f"    {source.value if source else NOTHING} --> {target}: {row.event.value}{later}"


def _arrives(machine: Machine, row: Row) -> list[str]:
    """Return where a step leads; nothing is drawn for one that stays where it is."""
    if row.stays:
        return []
    return [state.value for state in _in_order(machine, row.targets) if state] or [NOTHING]


def _in_order(machine: Machine, states: AbstractSet[StrEnum | None]) -> list[StrEnum | None]:
    order: list[StrEnum | None] = [None, *machine.states.__members__.values()]
    return [state for state in order if state in states]


def _table(machine: Machine) -> Iterator[str]:
    yield "| Event | From | To | Who | Condition |"
    yield "|---|---|---|---|---|"
    for row in machine.rows:
        sources = ", ".join(state.value if state else "-" for state in _in_order(machine, row.sources))
        targets = ", ".join(state.value for state in _in_order(machine, row.targets) if state)
        to = "as it was" if row.stays else targets or "gone"
        conditions = [row.guard.name] if row.guard else []
        conditions += [row.needs] if row.needs else []
        conditions += ["arrives later"] if row.later else []
        yield f"| {row.event.value} | {sources} | {to} | {row.who.value} | {'; '.join(conditions)} |"
