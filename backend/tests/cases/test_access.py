"""Who may see what of a case: the policy, written out, against every rule for everyone."""

import pytest

from causeway.accounts.actor import Actor
from causeway.cases.access import (
    cases_open_to_filing_by,
    cases_visible_to,
    identity_visible_to,
    parties_filed_for_by,
    parties_visible_to,
    representations_visible_to,
)
from causeway.cases.tables import Case, Party, Representation, SecurityLevel
from causeway.causebook.access import docket_visible_to
from causeway.causebook.tables import DocketEntry
from causeway.kit.context import Context
from tests.accounts.builders import ids
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied

# Who: sees the case when it is not sealed, when it is; may file; reads identities of; files for.
POLICY: dict[str, tuple[bool, bool, bool, set[str], set[str]]] = {
    "assigned member": (True, True, True, {"plaintiff"}, {"plaintiff"}),
    "member not assigned": (False, False, False, set(), set()),
    "administrator of the firm": (True, True, False, set(), set()),
    "member of a firm that shows all": (True, True, True, {"defendant"}, {"defendant"}),
    "litigant in person": (True, True, True, {"third"}, {"third"}),
    "another individual": (False, False, False, set(), set()),
    "member of a firm that left": (False, False, False, set(), set()),
    "assigned member who moved to another firm": (False, False, False, set(), set()),
    "counsel, to read": (True, False, False, set(), set()),
    "counsel, to draft": (True, False, True, set(), {"plaintiff"}),
    "member of another firm": (False, False, False, set(), set()),
    "judge of the case": (True, True, False, {"plaintiff", "defendant", "third"}, set()),
    "another judge": (False, False, False, set(), set()),
    "registry clerk": (True, False, False, {"plaintiff", "defendant", "third"}, set()),
    "registrar": (True, True, False, {"plaintiff", "defendant", "third"}, set()),
    "accounts clerk": (False, False, False, set(), set()),
    "system administrator": (False, False, False, set(), set()),
    "public": (False, False, False, set(), set()),
}
COURT = {"judge of the case", "registry clerk", "registrar"}


@pytest.mark.parametrize("level", SecurityLevel)
async def test_the_policy_for_everyone(context: Context, level: SecurityLevel) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    sealed = level is SecurityLevel.SEALED
    assert POLICY.keys() == ACTORS.keys()
    for who, actor in ACTORS.items():
        open_, closed, files, identities, files_for = POLICY[who]
        sees = closed if sealed else open_
        assert await ids(context, Case, cases_visible_to(actor)) == ({"case"} if sees else set()), who
        may_file = files and sees
        assert await ids(context, Case, cases_open_to_filing_by(actor)) == (
            {"case"} if may_file else set()
        ), who
        parties = {"plaintiff", "defendant", "third"} if sees else set()
        assert await ids(context, Party, parties_visible_to(actor)) == parties, who
        acting = {f"acting-{index}" for index in range(4)} if sees else set()
        assert await ids(context, Representation, representations_visible_to(actor)) == acting, who
        seen = await ids(context, Party, parties_visible_to(actor), identity_visible_to(actor))
        assert seen == (identities if sees else set()), who
        mine = await ids(context, Party, parties_visible_to(actor), parties_filed_for_by(actor))
        assert mine == (files_for if sees else set()), who
        assert await ids(context, DocketEntry, docket_visible_to(actor)) == _entries(who, sees=sees), who


def _entries(who: str, *, sees: bool) -> set[str]:
    if not sees:
        return set()
    entries = {"PUBLIC_ON_FEE", "PARTIES"}
    if who in COURT:
        return {*entries, "FILER_AND_COURT", "COURT_ONLY"}
    return {*entries, "FILER_AND_COURT"} if who == "member of a firm that shows all" else entries


def test_a_rule_is_the_same_statement_for_two_actors_of_one_role() -> None:
    """Values are parameters: a plan made for one actor serves another, and never shows one's ids to the other."""
    one = ACTORS["assigned member"]
    other = Actor("someone", "somewhere", roles=one.roles)
    for rule in (cases_visible_to, parties_visible_to, identity_visible_to, docket_visible_to):
        assert str(rule(one)) == str(rule(other))
        assert str(rule(one)) != str(rule(ACTORS["registrar"]))
