"""Every SELECT about cases that a command makes; the lists of the public contract are declared at the edge."""

from collections.abc import Sequence

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_open_to_filing_by, cases_visible_to, parties_filed_for_by
from causeway.cases.rules import same_name
from causeway.cases.tables import Case, Party, Representation, SecurityLevel
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound


async def case_by_id(session: ReadSession, actor: Actor, case_id: str) -> Case:
    """Return a case; NotFound when there is none that `actor` may know of."""
    statement = select(Case).where(Case.id == case_id, cases_visible_to(actor))
    case = (await session.exec(statement)).one_or_none()
    if case is None:
        raise NotFound
    return case


async def case_to_appear_in(
    session: ReadSession, number: str, names: Sequence[str]
) -> tuple[Case, list[Party]] | None:
    """Return the case of this number and its parties of these names, for somebody who is not in it yet.

    No rule of visibility applies: whoever was served knows the number and the name. None, without saying why, when
    there is no such case, it is sealed, or a name is no party's; so nothing can be learned by asking.
    """
    statement = select(Case).where(Case.number == number, Case.security_level != SecurityLevel.SEALED)
    case = (await session.exec(statement)).one_or_none()
    if case is None or not names:
        return None
    parties = await parties_of(session, case.id)
    named = [[party for party in parties if _is_called(party, name)] for name in names]
    if not all(named):
        return None
    return case, [party for party in parties if any(party in found for found in named)]


def _is_called(party: Party, name: str) -> bool:
    return any(same_name(each, name) for each in (party.name_en, party.name_zh) if each)


async def in_force(session: ReadSession, party_ids: Sequence[str]) -> Sequence[Representation]:
    """Return who acts for some parties now."""
    statement = select(Representation).where(
        col(Representation.party_id).in_(party_ids), col(Representation.until).is_(None)
    )
    return (await session.exec(statement.order_by(col(Representation.id)))).all()


async def may_file_in(session: ReadSession, actor: Actor, case_id: str) -> bool:
    """Tell whether `actor` may file in a case."""
    statement = select(Case.id).where(Case.id == case_id, cases_open_to_filing_by(actor))
    return (await session.exec(statement)).one_or_none() is not None


async def parties_of(session: ReadSession, case_id: str) -> Sequence[Party]:
    """Return the parties of a case that the caller has already been allowed to see, in order."""
    statement = select(Party).where(Party.case_id == case_id).order_by(col(Party.position))
    return (await session.exec(statement)).all()


async def party_ids_filed_for(session: ReadSession, actor: Actor, case_id: str) -> set[str]:
    """Return the ids of the parties of a case for which `actor` may file."""
    statement = select(Party.id).where(Party.case_id == case_id, parties_filed_for_by(actor))
    return set((await session.exec(statement)).all())
