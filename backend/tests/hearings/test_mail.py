"""Mail says that a hearing was listed or changed, to whoever works on the case, and nothing of what or in which."""

from causeway.filings.core.tables import Filing
from causeway.hearings.commands.vacate_hearing import VacateHearing, vacate_hearing
from tests.accounts.builders import Postbox, deliver
from tests.filings.builders import CLERK, Court
from tests.filings.review.at_levels import OTHER_SIDE
from tests.hearings.builders import listed


async def test_those_who_work_on_the_case_are_told_of_each_act_and_nothing_of_it(
    at: Court, filing: Filing
) -> None:
    postbox = Postbox()
    await deliver(at.context, postbox)
    already = len(postbox.mails)
    hearing = await listed(at, filing)
    await at.run(vacate_hearing, VacateHearing(hearing.id, "The parties have agreed"), CLERK)
    await deliver(at.context, postbox)
    told = postbox.mails[already:]
    people = {f"{who.user_id}@example.org" for who in (at.solicitor, OTHER_SIDE)}
    assert {mail.to for mail in told} == people
    assert len({mail.id for mail in told}) == len(told) == 4
    for mail in told:
        said = f"{mail.subject} {mail.text}"
        assert "/cases\n" in f"{said}\n"
        for kept in ("HCA", "Golden Wharf", "Court 8", "10:00", "2 December", "agreed"):
            assert kept not in said
