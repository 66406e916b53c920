"""The cause list is the same for everybody; what else there is of a hearing is for those in its case."""

from typing import Any

from causeway.accounts.actor import PUBLIC, Actor
from causeway.cases.tables import SecurityLevel
from causeway.filings.core.tables import Filing
from causeway.graphql.engine import encode_id
from causeway.hearings.commands.move_hearing import MoveHearing, move_hearing
from causeway.hearings.commands.vacate_hearing import VacateHearing, vacate_hearing
from causeway.hearings.tables import Openness
from tests.filings.asking import ask
from tests.filings.builders import CLERK, REGISTRAR, Court
from tests.filings.review.at_levels import OTHER_SIDE
from tests.hearings.builders import JUDGE, MASTER, WEDNESDAY, listed, set_level

LIST = """query ($date: Date!, $court: String, $first: Int, $after: Cursor) {
  causeList(date: $date, court: $court, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id room startsAt kindWords(language: ZH_HANT) inChambers status court { code } case { id }
      judge { id } changes { status reason }
      listed { caseNumber titleEn titleZh anonymised judgeEn firms { nameEn } } } } } }"""
NODE = "query ($id: ID!) { node(id: $id) { ... on Hearing { id status case { id } changes { reason } } } }"
OF_CASE = "query ($id: ID!) { case(id: $id) { hearings(last: 5) { edges { node { id status } } } } }"


async def entries(at: Court, actor: Actor = PUBLIC, **more: Any) -> list[Any]:
    found = await ask(at.context, actor, LIST, **({"date": WEDNESDAY} | more))
    return [edge["node"] for edge in found["causeList"]["edges"]]


async def test_the_public_reads_it_and_learns_no_more_than_it_says(at: Court, filing: Filing) -> None:
    await listed(at, filing)
    (entry,) = await entries(at)
    assert (entry["room"], entry["startsAt"]) == ("Court 8", "2026-12-02T10:00:00+08:00")
    assert (entry["kindWords"], entry["inChambers"]) == ("法官內庭聆訊", True)
    assert (entry["case"], entry["judge"], entry["changes"]) == (None, None, [])
    said = entry["listed"]
    assert said["caseNumber"].startswith("HCA ")
    assert "Golden Wharf" in said["titleEn"]
    assert said["judgeEn"] == "Person judge-kwan"
    assert [firm["nameEn"][:5] for firm in said["firms"]] == ["Firm "]
    # Whoever is in the case sees more of the same hearing.
    (mine,) = await entries(at, at.solicitor)
    assert mine["case"]["id"] == encode_id("Case", filing.case_id or "")
    assert [change["status"] for change in mine["changes"]] == ["LISTED"]


async def test_it_is_of_a_day_and_of_a_court_and_has_pages(at: Court, filing: Filing) -> None:
    await listed(at, filing, room="Court 9", time="14:30")
    await listed(at, filing, room="Court 9", time="11:00")
    await listed(at, filing, room="Court 8", time="12:00")
    await listed(at, filing, day="2026-12-03")
    shown = [(each["room"], each["startsAt"][11:16]) for each in await entries(at)]
    assert shown == [("Court 8", "12:00"), ("Court 9", "11:00"), ("Court 9", "14:30")]
    assert len(await entries(at, court="HC-CFI")) == 3
    assert await entries(at, court="DC") == []
    assert await entries(at, date="2026-12-04") == []
    page = await ask(at.context, PUBLIC, LIST, date=WEDNESDAY, first=2)
    after = page["causeList"]["pageInfo"]["endCursor"]
    (last,) = await entries(at, first=2, after=after)
    assert last["startsAt"][11:16] == "14:30"


async def test_a_sealed_case_is_never_on_it_not_even_for_those_in_it(at: Court, filing: Filing) -> None:
    hearing = await listed(at, filing)
    await set_level(at, filing, SecurityLevel.SEALED)
    for anybody in (PUBLIC, CLERK, at.solicitor, REGISTRAR):
        assert await entries(at, anybody) == []
    for actor, there in (
        (PUBLIC, False),
        (CLERK, False),
        (JUDGE, False),
        (at.solicitor, True),
        (REGISTRAR, True),
    ):
        found = await ask(at.context, actor, NODE, id=encode_id("Hearing", hearing.id))
        assert (found["node"] is not None) is there


async def test_nobody_is_named_where_the_public_may_not_be_or_the_case_is_restricted(
    at: Court, filing: Filing
) -> None:
    await listed(at, filing, openness=Openness.CHAMBERS_NOT_OPEN)
    await listed(at, filing, time="11:00", openness=Openness.CHAMBERS_NOT_OPEN, anonymised=False)
    await listed(at, filing, time="12:00", anonymised=True)
    said = [each["listed"] for each in await entries(at)]
    assert [each["anonymised"] for each in said] == [True, False, True]
    for each in (said[0], said[2]):
        assert (each["titleEn"], each["titleZh"], each["firms"]) == ("A v B", "甲 對 乙", [])
        assert each["caseNumber"]
    await set_level(at, filing, SecurityLevel.CONFIDENTIAL)
    assert {each["listed"]["anonymised"] for each in await entries(at, at.solicitor)} == {True}


async def test_what_is_vacated_leaves_it_and_what_is_moved_stands_elsewhere(
    at: Court, filing: Filing
) -> None:
    one = await listed(at, filing)
    other = await listed(at, filing, time="14:30", room="Court 9", judge_id=MASTER.user_id)
    moved = MoveHearing(one.id, "2026-12-03", "10:00", "The judge is away")
    await at.run(move_hearing, moved, CLERK)
    await at.run(vacate_hearing, VacateHearing(other.id, "By consent"), CLERK)
    assert await entries(at) == []
    assert [each["status"] for each in await entries(at, date="2026-12-03")] == ["MOVED"]
    # Those in the case still see both, and the public not the one that was vacated.
    case_id = encode_id("Case", filing.case_id or "")
    for actor in (at.solicitor, OTHER_SIDE, CLERK):
        found = await ask(at.context, actor, OF_CASE, id=case_id)
        shown = [edge["node"]["status"] for edge in found["case"]["hearings"]["edges"]]
        assert shown == ["VACATED", "MOVED"]
    assert (await ask(at.context, PUBLIC, NODE, id=encode_id("Hearing", other.id)))["node"] is None
    mine = await ask(at.context, at.solicitor, NODE, id=encode_id("Hearing", other.id))
    assert mine["node"]["changes"][-1]["reason"] == "By consent"
