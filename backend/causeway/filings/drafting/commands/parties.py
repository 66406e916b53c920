"""The parties a filing names: those of its case it is filed for, or those that the new case will have."""

from collections.abc import Sequence
from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.cases.queries import parties_of as parties_of_case
from causeway.cases.queries import party_ids_filed_for
from causeway.cases.tables import Party, PartyKind
from causeway.courts.queries import case_type
from causeway.filings.core import words
from causeway.filings.core.queries import parties_of
from causeway.filings.core.rules import MAX_PARTIES_PER_FILING, check_lengths
from causeway.filings.core.tables import Filing, FilingParty
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.unchanged import UNCHANGED, Unchanged
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class PartyDraft:
    """A party that the new case will have.

    What is left out stays as it is in the party that stood at `position` or, without one, of the party of the same
    role and names or, where as many parties are named as before, in the same place; of a new party it is nothing.
    """

    role: str
    """The code of its role; one of the case type's `partyRoles`."""
    kind: PartyKind
    """What kind of person it is."""
    name_en: str | None = None
    """Its name in English; English or Chinese is needed to submit."""
    name_zh: str | None = None
    """Its name in Chinese."""
    address: str | Unchanged | None = UNCHANGED
    """Its address; only for whoever acts for it, and the court. Left out: as it was."""
    capacity: str | Unchanged | None = UNCHANGED
    """In what capacity, e.g. as executor. Left out: as it was."""
    identity_number: str | Unchanged | None = UNCHANGED
    """Identity or registration number; only for whoever acts for it, and the court. Left out: as it was."""
    on_behalf_of: bool = False
    """Whether the filer acts for it; if none is marked, for those who start the case."""
    position: int | None = None
    """Where it stood when it was read: says which party this changes, so that what is left out can stay."""


MAY_BE_LEFT_OUT = ("address", "capacity", "identity_number")


async def file_on_behalf_of(work: Work[Actor], filing: Filing, party_ids: Sequence[str] | None) -> None:
    """Say for which parties of its case a filing is made; None: for all that the filer is on record for."""
    case_id = filing.case_id or ""
    known = {party.id: party for party in await parties_of_case(work.session, case_id)}
    own = await _may_be_filed_for(work, filing)
    chosen = [party_id for party_id in known if party_id in own] if party_ids is None else list(party_ids)
    for index, party_id in enumerate(chosen):
        if party_id not in known:
            _refuse(("onBehalfOfPartyIds", str(index)), words.NOT_A_PARTY)
        if party_id not in own:
            _refuse(("onBehalfOfPartyIds", str(index)), words.NOT_YOUR_PARTY)
    await appear_for(work, filing, [known[party_id] for party_id in dict.fromkeys(chosen)])


async def _may_be_filed_for(work: Work[Actor], filing: Filing) -> set[str]:
    """Return the parties the filer is on record for or, while it asks to be, those it named when it began."""
    if filing.appears_in is not None:
        return {row.party_id for row in await parties_of(work.session, filing.id) if row.party_id}
    return await party_ids_filed_for(work.session, work.actor, filing.case_id or "")


async def appear_for(work: Work[Actor], filing: Filing, parties: Sequence[Party]) -> None:
    """Say for which parties of its case a filing is made, whether or not the filer is on record for them yet."""
    rows = [
        FilingParty(
            id=work.new_id(),
            filing_id=filing.id,
            position=position,
            party_id=party.id,
            on_behalf=True,
            role=party.role,
            kind=party.kind,
            name_en=party.name_en,
            name_zh=party.name_zh,
        )
        for position, party in enumerate(parties, start=1)
    ]
    await _replace(work, filing, rows)


async def name_parties(work: Work[Actor], filing: Filing, drafts: Sequence[PartyDraft]) -> None:
    """Name the parties of the new case; where none is marked, the filer acts for whoever starts it."""
    if filing.case_id is not None:
        _refuse(("parties",), words.PARTIES_OF_THE_CASE)
    if len(drafts) > MAX_PARTIES_PER_FILING:
        _refuse(("parties",), words.TOO_LONG.format(limit=MAX_PARTIES_PER_FILING))
    roles = (await case_type(work.session, filing.case_type_code)).party_roles
    for index, draft in enumerate(drafts):
        _check(draft, roles, ("parties", str(index)))
    all_details = _details(drafts, await parties_of(work.session, filing.id))
    marked = any(draft.on_behalf_of for draft in drafts)
    await _replace(
        work,
        filing,
        [
            FilingParty(
                id=work.new_id(),
                filing_id=filing.id,
                position=position,
                on_behalf=draft.on_behalf_of if marked else draft.role == roles[0],
                role=draft.role,
                kind=draft.kind,
                name_en=(draft.name_en or "").strip() or None,
                name_zh=(draft.name_zh or "").strip() or None,
                **details,
            )
            for position, (draft, details) in enumerate(zip(drafts, all_details, strict=True), start=1)
        ],
    )


def _details(drafts: Sequence[PartyDraft], earlier: Sequence[FilingParty]) -> list[dict[str, str | None]]:
    """Return for each draft what may be left out: as it was, where it is."""
    made = []
    for index, draft in enumerate(drafts):
        given = {name: getattr(draft, name) for name in MAY_BE_LEFT_OUT}
        former = _former(draft, index, len(drafts), earlier) if UNCHANGED in given.values() else None
        was = {name: getattr(former, name, None) for name in given}
        made.append(
            {name: (was[name] if value is UNCHANGED else value) or None for name, value in given.items()}
        )
    return made


def _former(draft: PartyDraft, index: int, count: int, earlier: Sequence[FilingParty]) -> FilingParty | None:
    """Return the party that a draft changes; None for one that is new."""
    if draft.position is not None:
        return next((row for row in earlier if row.position == draft.position), None)
    same = [row for row in earlier if _identity(row) == _identity(draft)]
    if len(same) == 1:
        return same[0]
    in_place = earlier[index] if len(earlier) == count else None
    return in_place if in_place is not None and in_place.role == draft.role else None


def _identity(party: PartyDraft | FilingParty) -> tuple[str, str, str]:
    return party.role, (party.name_en or "").strip(), (party.name_zh or "").strip()


def _check(draft: PartyDraft, roles: Sequence[str], path: tuple[str, ...]) -> None:
    if draft.role not in roles:
        _refuse((*path, "role"), words.WRONG_ROLE)
    check_lengths(
        {
            (*path, "nameEn"): draft.name_en,
            (*path, "nameZh"): draft.name_zh,
            (*path, "address"): _given(draft.address),
            (*path, "capacity"): _given(draft.capacity),
            (*path, "identityNumber"): _given(draft.identity_number),
        }
    )


def _given(value: str | Unchanged | None) -> str | None:
    return None if isinstance(value, Unchanged) else value


async def _replace(work: Work[Actor], filing: Filing, rows: Sequence[FilingParty]) -> None:
    for old in await parties_of(work.session, filing.id):
        await work.session.delete(old)
    work.session.add_all(rows)


def _refuse(path: tuple[str, ...], text: Words) -> None:
    raise Invalid(text, FieldRefusal(path, ProblemCode.INVALID, text))
