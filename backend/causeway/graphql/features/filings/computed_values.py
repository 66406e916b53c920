"""What a filing shows that is worked out of its columns, and which of its rows it shows to whom."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, false, true
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.filings.core import tables as rows
from causeway.filings.core.rules import is_of_side
from causeway.filings.core.tables import FilingStatus
from causeway.filings.core.transitions import FilingAction, available_actions
from causeway.filings.drafting.queries import form_answers
from causeway.filings.submission.queries import TO_BE_PAID
from causeway.graphql.contract.money import Money, money
from causeway.graphql.engine import Source, encode_id
from causeway.kit.words import Language, Words


class _FilingState(NamedTuple):
    """What of a filing decides on what can be done to it."""

    status: FilingStatus
    filer_id: str
    organisation_id: str | None
    claimed_by: str | None
    correction_due_at: datetime | None


def actions(
    status: FilingStatus,
    filer_id: str,
    organisation_id: str | None,
    claimed_by: str | None,
    correction_due_at: datetime | None,
    actor: Actor,
    now: datetime,
) -> list[FilingAction]:
    """Return what the viewer may do now, from the table of transitions."""
    filing = _FilingState(status, filer_id, organisation_id, claimed_by, correction_due_at)
    return available_actions(filing, actor, now)


def deemed_words(deemed_sentence: list[str] | None, *, language: Language = Language.EN) -> str | None:
    """Return why the deemed time is what it is."""
    return Words(*deemed_sentence).say(language) if deemed_sentence else None


def for_the_court(actor: Actor) -> ColumnElement[bool]:
    """Which clerk has a filing is the court's own affair."""
    return true() if actor.in_registry else false()


def new_parties() -> ColumnElement[bool]:
    """Narrow the parties a filing names to those that its new case will have."""
    return col(rows.FilingParty.party_id).is_(None)


def claimed(claim_cents: int | None) -> Money | None:
    """Return the amount claimed."""
    return None if claim_cents is None else money(claim_cents)


def parties_named() -> ColumnElement[bool]:
    """Narrow the parties a filing names to those of its case."""
    return col(rows.FilingParty.party_id).is_not(None)


def source_of_quote(status: FilingStatus, filer_id: str, organisation_id: str | None, actor: Actor) -> Source:
    """Return where the quote of a filing comes from: its own side and the court see what it costs, or did."""
    if not (actor.on_the_courts_side or is_of_side(filer_id, organisation_id, actor)):
        return Source.NOWHERE
    return Source.UNSTORED if status in TO_BE_PAID else Source.STORED


def receipt_address(
    id: str,
    received_at: datetime | None,
    filer_id: str,
    organisation_id: str | None,
    actor: Actor,
    base_url: str,
) -> str | None:
    """Return the address of the page with the receipt, for those inside."""
    inside = actor.in_registry or is_of_side(filer_id, organisation_id, actor)
    return f"{base_url}/filings/{encode_id('Filing', id)}/receipt" if received_at and inside else None


def form_code(originating_data: Any) -> str | None:
    """Return the code of the form that a filing is made from."""
    given = form_answers(originating_data)
    return given.form_code if given else None
