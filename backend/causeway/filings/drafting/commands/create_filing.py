"""Beginning a filing: in a case, or to start one."""

from dataclasses import dataclass
from typing import Any, NoReturn

from causeway.accounts.actor import Actor
from causeway.cases.queries import case_by_id, case_to_appear_in, may_file_in, party_ids_filed_for
from causeway.cases.tables import Case, Party
from causeway.courts.queries import case_type, filing_permission
from causeway.courts.rules.case_numbers import parse_case_number
from causeway.courts.rules.enablement import NotYet
from causeway.courts.tables import CaseType
from causeway.filings.core import words
from causeway.filings.core.commands.advance import write_step
from causeway.filings.core.events import created
from causeway.filings.core.rules import FIRST_SERIAL, check_lengths, filing_reference
from causeway.filings.core.tables import Filing, FilingReferenceCounter, FilingStatus
from causeway.filings.core.transitions import SystemEvent
from causeway.filings.drafting.commands.parties import PartyDraft, appear_for, file_on_behalf_of, name_parties
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class CreateFiling:
    """Begin a draft: `case_id` to file in a case, else `case_type_code` (and venue) to start one.

    To come on record in a case the filer is not in: its `case_number`, and the names of the parties to act for as
    they stand on what was served. Anything else may be half-filled. `on_behalf_of_party_ids` None: all parties the
    filer is on record for.
    """

    case_id: str | None = None
    """The case to file in; leave it out to start a case."""
    case_number: str | None = None
    """To come on record in a case one is not in: its number, typed as on the document that was served."""
    party_names: tuple[str, ...] = ()
    """With `caseNumber`: the names of the parties to act for, as they stand on that document."""
    case_type_code: str | None = None
    """The type of the case to start."""
    venue_code: str | None = None
    """The venue, for types that are numbered by venue."""
    title: str | None = None
    """What the filing is called."""
    matter_reference: str | None = None
    """The filer's own reference."""
    on_behalf_of_party_ids: tuple[str, ...] | None = None
    """For which parties of the case; left out: for all that the filer is on record for."""
    parties: tuple[PartyDraft, ...] | None = None
    """The parties of the case to start."""
    nature_of_claim: str | None = None
    """What the case to start is about."""
    claim_cents: int | None = None
    originating_data: dict[str, Any] | None = None
    """The data of the form that starts the case."""


async def create_filing(work: Work[Actor], command: CreateFiling) -> Filing:
    """Begin the draft. Refuses a type of case not open for electronic filing, saying when it opens if known."""
    if not work.actor.may_file or work.actor.user_id is None:
        raise Forbidden
    check_lengths(
        {
            ("title",): command.title,
            ("matterReference",): command.matter_reference,
            ("natureOfClaim",): command.nature_of_claim,
        }
    )
    target = await _target(work, command)
    filing = await _draft(work, command, target, work.actor.user_id)
    work.session.add(filing)
    await work.session.flush()
    work.record(created(filing))
    write_step(work, filing, SystemEvent.CREATE, FilingStatus.DRAFT)
    if target.appearing_for is not None:
        await appear_for(work, filing, target.appearing_for)
    elif filing.case_id is not None:
        await file_on_behalf_of(work, filing, command.on_behalf_of_party_ids)
    if command.parties is not None:
        await name_parties(work, filing, command.parties)
    return filing


@dataclass(frozen=True)
class FilingTarget:
    """Where a filing goes: a type of case, and the case if there is one, in which the filer may be about to appear."""

    of_type: CaseType
    venue_code: str | None
    case: Case | None = None
    appearing_for: tuple[Party, ...] | None = None


async def _draft(work: Work[Actor], command: CreateFiling, target: FilingTarget, filer_id: str) -> Filing:
    year = in_hong_kong(work.now).year
    serial = await next_number(
        work.session, FilingReferenceCounter.last_serial, start=FIRST_SERIAL, year=year
    )
    return Filing(
        id=work.new_id(),
        reference=filing_reference(year, serial),
        case_id=target.case.id if target.case else None,
        case_type_code=target.of_type.code,
        court_code=target.of_type.court_code,
        venue_code=target.venue_code,
        appears_in=target.case.number if target.case and target.appearing_for is not None else None,
        title=command.title or "",
        matter_reference=command.matter_reference,
        nature_of_claim=command.nature_of_claim,
        claim_cents=command.claim_cents,
        originating_data=command.originating_data,
        filer_id=filer_id,
        organisation_id=work.actor.organisation_id,
        created_at=work.now,
        updated_at=work.now,
    )


async def _target(work: Work[Actor], command: CreateFiling) -> FilingTarget:
    """Return where the filing goes, which must be open to this filer and to electronic filing."""
    if command.case_type_code is not None and (command.case_id or command.case_number):
        _refuse("caseTypeCode", ProblemCode.INVALID, words.CASE_AND_TYPE)
    if command.case_number is not None:
        return await _target_by_number(work, command.case_number, command.party_names)
    if command.case_id is not None:
        case = await case_by_id(work.session, work.actor, command.case_id)
        if not await may_file_in(work.session, work.actor, case.id):
            raise Forbidden(words.CANNOT_FILE_HERE)
        return await _in_case(work, case)
    if command.case_type_code is None:
        _refuse("caseTypeCode", ProblemCode.REQUIRED, words.CASE_OR_TYPE)
    try:
        of_type = await case_type(work.session, command.case_type_code)
    except NotFound:
        _refuse("caseTypeCode", ProblemCode.INVALID, words.UNKNOWN_CASE_TYPE)
    if "{venue}" in of_type.number_prefix and not command.venue_code:
        _refuse("venueCode", ProblemCode.REQUIRED, words.VENUE_REQUIRED)
    await require_enabled(work, of_type.code, command.venue_code)
    return FilingTarget(of_type, command.venue_code)


async def _in_case(
    work: Work[Actor], case: Case, appearing_for: tuple[Party, ...] | None = None
) -> FilingTarget:
    return FilingTarget(
        await case_type(work.session, case.case_type_code), case.venue_code, case, appearing_for
    )


async def _target_by_number(work: Work[Actor], typed: str, names: tuple[str, ...]) -> FilingTarget:
    """Return the case the filer was served in; an ordinary filing in it for whoever is on record for them all."""
    number = parse_case_number(typed)
    found = await case_to_appear_in(work.session, str(number), names) if number else None
    if found is None:
        _refuse("caseNumber", ProblemCode.NOT_FOUND, words.NOT_SERVED)
    case, parties = found
    own = await party_ids_filed_for(work.session, work.actor, case.id)
    on_record = all(party.id in own for party in parties)
    return await _in_case(work, case, None if on_record else tuple(parties))


async def require_enabled(work: Work[Actor], case_type_code: str, venue_code: str | None) -> None:
    """Refuse a type of case that is not open for electronic filing today, with the day it opens if known."""
    today = in_hong_kong(work.now).date()
    permission = await filing_permission(work.session, case_type_code, venue_code, today)
    if isinstance(permission, NotYet):
        _refuse("caseTypeCode", ProblemCode.CASE_TYPE_NOT_ENABLED, permission.words)


def _refuse(field: str, code: ProblemCode, text: Words) -> NoReturn:
    refused = FieldRefusal((field,), code, text)
    raise Invalid(
        text, refused, code=code if code is ProblemCode.CASE_TYPE_NOT_ENABLED else ProblemCode.INVALID
    )
