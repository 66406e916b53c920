"""Notices of who acts for whom: what one must look like, and what changes in its case when it is accepted."""

from collections.abc import Collection, Sequence

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation
from causeway.cases.commands.representation import (
    Representative,
    end_representations,
    give_case_to,
    start_representation,
)
from causeway.cases.queries import in_force
from causeway.cases.tables import Case, Party, Representation
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.courts.queries import DocumentTypeInCase
from causeway.courts.tables import DocumentEffect
from causeway.filings.core import words
from causeway.filings.core.queries import parties_of
from causeway.filings.core.tables import Filing
from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

E = DocumentEffect
PUTS_A_FIRM_ON_RECORD = frozenset({E.STARTS_REPRESENTATION, E.CHANGES_REPRESENTATION, E.ACKNOWLEDGES_SERVICE})
PUTS_A_PERSON_ON_RECORD = frozenset({E.ACTS_IN_PERSON, E.ACKNOWLEDGES_SERVICE})
TAKES_OVER = frozenset({E.CHANGES_REPRESENTATION, E.ACTS_IN_PERSON})
"""The effects by which whoever was on record before goes off it."""


def effects_on_record(filing: Filing) -> frozenset[DocumentEffect]:
    """Return the effects that put this filer on record: a firm's notices, or those of a person who acts alone."""
    return PUTS_A_FIRM_ON_RECORD if filing.organisation_id else PUTS_A_PERSON_ON_RECORD


async def appearance_refusals(
    work: Work[Actor], filing: Filing, lead: DocumentTypeInCase | None, taken: Collection[DocumentTypeInCase]
) -> list[FieldRefusal]:
    """Say what keeps a filing from bringing its filer into the case: the wrong lead, or somebody who is there."""
    if filing.appears_in is None:
        return []
    effects = effects_on_record(filing)
    if lead is None or lead.type.effect not in effects:
        names = [pair.type.name for pair in taken if pair.type.effect in effects]
        types = Words(
            ", ".join(name.en for name in names),
            "、".join(name.zh_hant for name in names),
            "、".join(name.zh_hans for name in names),
        )
        text = words.COME_ON_RECORD_FIRST.format(types=types)
        return [FieldRefusal(("documents",), ProblemCode.INVALID, text)]
    parties = await _filed_for(work, filing)
    blocked = _blocked_by(
        lead.type.effect, _representative(filing), await in_force(work.session, list(parties))
    )
    return [
        FieldRefusal(("onBehalfOfPartyIds",), ProblemCode.CONFLICT, _others(parties[held.party_id]))
        for held in blocked
    ]


async def represent(
    work: Work[Actor], filing: Filing, case: Case, effects: Collection[DocumentEffect]
) -> None:
    """Change who acts in the case, as the accepted documents say: access, drafts and live pages move with it.

    To be called once the documents are in the register: its counter makes the second of two notices for one party
    wait, and meet what the first has changed.
    """
    possible = effects_on_record(filing) if filing.appears_in else frozenset({E.ENDS_REPRESENTATION})
    wanted = [effect for effect in effects if effect in possible]
    parties = await _filed_for(work, filing) if wanted else {}
    for effect in wanted if parties else ():
        ends = effect is E.ENDS_REPRESENTATION
        await (_go_off if ends else _come_on)(work, effect, _representative(filing), case, parties)


async def _go_off(
    work: Work[Actor],
    _effect: DocumentEffect,
    representative: Representative,
    case: Case,
    parties: dict[str, Party],
) -> None:
    held = await in_force(work.session, list(parties))
    await _end(work, case, [each for each in held if representative.holds(each)], parties)


async def _come_on(
    work: Work[Actor],
    effect: DocumentEffect,
    representative: Representative,
    case: Case,
    parties: dict[str, Party],
) -> None:
    held = await in_force(work.session, list(parties))
    blocked = _blocked_by(effect, representative, held)
    if blocked:
        text = _others(parties[blocked[0].party_id])
        raise Conflict(text, FieldRefusal(("dispositions",), ProblemCode.CONFLICT, text))
    await _end(work, case, [each for each in held if not representative.holds(each)], parties)
    already = {each.party_id for each in held if representative.holds(each)}
    for party in parties.values():
        if party.id not in already:
            start_representation(work, party, representative)
            await _note(work, case, words.NOW_ON_RECORD, representative.organisation_id, party)
    await give_case_to(work, case.id, representative)


async def _end(
    work: Work[Actor], case: Case, ending: Sequence[Representation], parties: dict[str, Party]
) -> None:
    await end_representations(work, ending)
    for each in ending:
        await _note(work, case, words.OFF_RECORD, each.organisation_id, parties[each.party_id])


def _blocked_by(
    effect: DocumentEffect, representative: Representative, held: Sequence[Representation]
) -> list[Representation]:
    """Return whoever has to be replaced by a notice of change first: another firm; a person's own firm for them."""
    if effect in TAKES_OVER:
        return []
    others = [each for each in held if not representative.holds(each)]
    # A firm that is instructed by a party acting in person simply comes on record in the party's place.
    return [
        each for each in others if each.organisation_id is not None or representative.organisation_id is None
    ]


async def _filed_for(work: Work[Actor], filing: Filing) -> dict[str, Party]:
    """Return the parties of the case that a filing is made for, by id."""
    named = [
        row.party_id for row in await parties_of(work.session, filing.id) if row.on_behalf and row.party_id
    ]
    return {party_id: await work.session.get_one(Party, party_id) for party_id in named}


def _representative(filing: Filing) -> Representative:
    return Representative(filing.organisation_id, filing.filer_id)


async def _note(
    work: Work[Actor], case: Case, text: Words, organisation_id: str | None, party: Party
) -> None:
    """Enter in the register who came on record, or went off it."""
    side = words.IN_PERSON
    if organisation_id is not None:
        firm = await work.session.get_one(Organisation, organisation_id)
        side = Words(firm.name_en, firm.name_zh or firm.name_en, firm.name_zh or firm.name_en)
    said = text.format(side=side, party=_name(party))
    await enter(work, Enter(case, DocketKind.REPRESENTATION, said))


def _others(party: Party) -> Words:
    return words.OTHERS_ON_RECORD.format(party=_name(party))


def _name(party: Party) -> Words:
    en, zh = party.name_en or party.name_zh or "", party.name_zh or party.name_en or ""
    return Words(en, zh, zh)
