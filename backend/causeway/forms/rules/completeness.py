"""How far a form has been answered, section by section."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from causeway.forms.rules.answers import Answers, asked, is_empty
from causeway.forms.rules.definitions import Form
from causeway.forms.rules.findings import FormFinding
from causeway.forms.rules.findings import FormFindingCode as Code

UNFINISHED = frozenset({Code.REQUIRED, Code.SIDE_MISSING})
"""Findings that say that something is missing, not that something is wrong."""


class SectionState(StrEnum):
    """How far a section has been answered."""

    NOT_STARTED = "NOT_STARTED"
    """Nothing in it is answered, and something must be."""
    STARTED = "STARTED"
    """Something that must be answered is not answered yet."""
    FAULTY = "FAULTY"
    """An answer in it has to be put right."""
    COMPLETE = "COMPLETE"
    """Nothing more is needed."""


class SectionProgress(NamedTuple):
    """How far one section is: of its required fields, how many are answered; and how many answers are wrong."""

    code: str
    state: SectionState
    required: int
    answered: int
    faults: int


def progress_of(
    form: Form, case_type_code: str, answers: Answers, findings: Sequence[FormFinding]
) -> list[SectionProgress]:
    """Return the progress of each section that is asked, in order. `findings`: those of the same answers."""
    missing = {finding.path for finding in findings if finding.code in UNFINISHED}
    wrong = [finding.path[0] for finding in findings if finding.code not in UNFINISHED]
    by_section: dict[str, list[tuple[str, bool, bool]]] = {}
    for section, field in asked(form, case_type_code, answers):
        said = not is_empty(answers.get(field.code))
        by_section.setdefault(section.code, []).append((field.code, field.required, said))
    made = []
    for code, fields in by_section.items():
        codes = {name for name, _, _ in fields}
        lacking = {path[0] for path in missing if path[0] in codes}
        required = sum(1 for name, needed, _ in fields if needed or name in lacking)
        faults = sum(1 for name in wrong if name in codes)
        started = any(said for _, _, said in fields)
        made.append(
            SectionProgress(
                code, _state(faults, len(lacking), started=started), required, required - len(lacking), faults
            )
        )
    return made


def _state(faults: int, lacking: int, *, started: bool) -> SectionState:
    if faults:
        return SectionState.FAULTY
    if not lacking:
        return SectionState.COMPLETE
    return SectionState.STARTED if started else SectionState.NOT_STARTED
