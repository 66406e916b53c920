"""Changing what a filing says."""

from dataclasses import dataclass
from typing import Any

from causeway.accounts.actor import Actor
from causeway.cases.tables import SecurityLevel
from causeway.filings.core import words
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import CorrectionField, Filing
from causeway.filings.drafting import words as form_words
from causeway.filings.drafting.commands.editing import Editing, begin_editing
from causeway.filings.drafting.commands.form_corrections import unlock_form
from causeway.filings.drafting.commands.parties import PartyDraft, file_on_behalf_of, name_parties
from causeway.filings.drafting.queries import form_answers
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.unchanged import UNCHANGED, Unchanged
from causeway.kit.work import Work

TEXTS = {
    "title": ("title", CorrectionField.TITLE),
    "matter_reference": ("matterReference", CorrectionField.COMMENTS),
    "comments": ("comments", CorrectionField.COMMENTS),
    "urgent_reason": ("urgentReason", CorrectionField.COMMENTS),
    "nature_of_claim": ("natureOfClaim", CorrectionField.ORIGINATING_DATA),
}
OTHERS = {
    "urgent": ("urgent", CorrectionField.COMMENTS),
    "requested_security_level": ("requestedSecurityLevel", CorrectionField.SECURITY_LEVEL),
    "claim_cents": ("claimAmount", CorrectionField.ORIGINATING_DATA),
    "originating_data": ("originatingData", CorrectionField.ORIGINATING_DATA),
}

SAID_BY_THE_FORM = frozenset({"nature_of_claim", "claim_cents"})
"""What a filing that is made from a form takes from there."""


@dataclass(frozen=True)
class UpdateFiling:
    """Change a draft, or what the registry asked for in a returned filing.

    `version`, if given, must be the filing's: so two people editing one draft do not overwrite each other.
    """

    filing_id: str
    """The filing."""
    version: int | None = None
    """The version that was read: refused with CONFLICT if somebody changed it since."""
    title: str | Unchanged = UNCHANGED
    """What the filing is called."""
    matter_reference: str | Unchanged | None = UNCHANGED
    """The filer's own reference."""
    comments: str | Unchanged | None = UNCHANGED
    """What the filer tells the registry."""
    urgent: bool | Unchanged = UNCHANGED
    """Whether it is urgent."""
    urgent_reason: str | Unchanged | None = UNCHANGED
    """Why it is urgent."""
    requested_security_level: SecurityLevel | Unchanged | None = UNCHANGED
    """Who may know of the case."""
    nature_of_claim: str | Unchanged | None = UNCHANGED
    """What the case to start is about."""
    claim_cents: int | Unchanged | None = UNCHANGED
    originating_data: dict[str, Any] | Unchanged | None = UNCHANGED
    """The data of the form that starts the case."""
    on_behalf_of_party_ids: tuple[str, ...] | Unchanged = UNCHANGED
    """For which parties of the case."""
    parties: tuple[PartyDraft, ...] | Unchanged = UNCHANGED
    """The parties of the case to start, all of them."""


async def update_filing(work: Work[Actor], command: UpdateFiling) -> Filing:
    """Make the change. Refuses a stale version, and in a returned filing what was not asked for."""
    editing = await begin_editing(work, command.filing_id, command.version)
    _check_lengths(command)
    is_form = form_answers(editing.filing.originating_data) is not None
    for name, (path, field) in (TEXTS | OTHERS).items():
        value = getattr(command, name)
        if not isinstance(value, Unchanged) and value != getattr(editing.filing, name):
            if name in SAID_BY_THE_FORM and is_form:
                raise _said_by_the_form(path)
            if name == "originating_data" and is_form:
                await unlock_form(editing)
            else:
                editing.unlock_field(field, path)
            if name == "requested_security_level" and value is not None:
                _check_begins_a_case(editing.filing, path)
            setattr(editing.filing, name, value)
    await _change_parties(editing, command)
    return editing.finish()


def _said_by_the_form(path: str) -> Invalid:
    """Return the refusal of what is said in the form: the page must say the same as the filing."""
    refused = FieldRefusal((path,), ProblemCode.INVALID, form_words.SAID_BY_THE_FORM)
    return Invalid(form_words.SAID_BY_THE_FORM, refused)


def _check_begins_a_case(filing: Filing, path: str) -> None:
    """Refuse a security level for a case that has one."""
    if filing.case_id is not None or filing.appears_in is not None:
        refused = FieldRefusal((path,), ProblemCode.INVALID, words.LEVEL_OF_THE_CASE)
        raise Invalid(words.LEVEL_OF_THE_CASE, refused)


def _check_lengths(command: UpdateFiling) -> None:
    given = {(path,): getattr(command, name) for name, (path, _) in TEXTS.items()}
    check_lengths({path: text for path, text in given.items() if not isinstance(text, Unchanged)})


async def _change_parties(editing: Editing, command: UpdateFiling) -> None:
    if not isinstance(command.on_behalf_of_party_ids, Unchanged) and editing.filing.case_id is not None:
        editing.unlock_field(CorrectionField.ON_BEHALF_OF, "onBehalfOfPartyIds")
        await file_on_behalf_of(editing.work, editing.filing, command.on_behalf_of_party_ids)
    if not isinstance(command.parties, Unchanged):
        if form_answers(editing.filing.originating_data) is not None:
            raise _said_by_the_form("parties")
        editing.unlock_field(CorrectionField.PARTIES, "parties")
        await name_parties(editing.work, editing.filing, command.parties)
