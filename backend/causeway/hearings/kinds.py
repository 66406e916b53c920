"""The kinds of hearing and the hours in which courts sit, as supplied. What is decided on paper is no hearing."""

import json
from collections.abc import Mapping
from datetime import time
from importlib.resources import files
from typing import Any, NamedTuple

from causeway.courts.tables.columns import Certainty
from causeway.hearings.tables import Openness
from causeway.kit.words import Words

MASTER = "MASTER"


class HearingKind(NamedTuple):
    """A kind of hearing. `courts` are groups of courts, such as HC; `before` says who hears it."""

    code: str
    name: Words
    courts: tuple[str, ...]
    before: str
    usual_minutes: int
    openness: Openness
    certainty: Certainty


class Sitting(NamedTuple):
    """The hours in which courts of some groups sit, on the court's clock. Without `before`: whoever hears."""

    courts: tuple[str, ...]
    before: str | None
    morning: tuple[time, time]
    afternoon: tuple[time, time]


def _read() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        (files("causeway.hearings") / "data" / "hearings.json").read_text("utf-8")
    )
    return data


def _kind(row: Mapping[str, Any]) -> HearingKind:
    return HearingKind(
        code=row["code"],
        name=Words(row["name_en"], row["name_zh_hant"], row["name_zh_hans"]),
        courts=tuple(row["courts"]),
        before=row["before"],
        usual_minutes=row["usual_minutes"],
        openness=Openness(row["openness"]),
        certainty=Certainty(row["certainty"]),
    )


def _sitting(row: Mapping[str, Any]) -> Sitting:
    morning, afternoon = (
        (time.fromisoformat(row[half][0]), time.fromisoformat(row[half][1]))
        for half in ("morning", "afternoon")
    )
    return Sitting(tuple(row["courts"]), row["before"], morning, afternoon)


_DATA = _read()
KINDS: Mapping[str, HearingKind] = {row["code"]: _kind(row) for row in _DATA["kinds"]}
"""Every kind, by its code, in the order they are offered."""
_SITTINGS = tuple(_sitting(row) for row in _DATA["sittings"])


def sitting_of(group_code: str, kind: HearingKind) -> Sitting | None:
    """Return the hours for a kind of hearing in a group of courts; None for courts that none are laid down for."""
    fitting = [each for each in _SITTINGS if group_code in each.courts and each.before in {None, kind.before}]
    # Hours laid down for whoever hears it go before those for everybody.
    return max(fitting, key=lambda each: each.before is not None, default=None)
