"""Mail says that something came from the court, to whoever works on the case, and nothing of what or in which."""

from sqlmodel import select

from causeway.accounts.tables import User
from causeway.cases.tables import Case
from causeway.filings.core.tables import Filing
from tests.accounts.builders import Postbox, deliver
from tests.filings.builders import Court
from tests.filings.review.at_levels import OTHER_SIDE
from tests.messages.builders import issue


async def test_those_who_work_on_the_case_are_told_once_and_nothing_of_it(at: Court, filing: Filing) -> None:
    member = at.solicitor
    postbox = Postbox()
    await deliver(at.context, postbox)
    already = len(postbox.mails)
    await issue(at, filing)
    await deliver(at.context, postbox)
    told = postbox.mails[already:]
    async with at.context.database.reading() as session:
        addresses = {user.id: user.email for user in (await session.exec(select(User))).all()}
        case = await session.get_one(Case, filing.case_id)
    assert {mail.to for mail in told} == {
        addresses[member.user_id or ""],
        addresses[OTHER_SIDE.user_id or ""],
    }
    assert len({mail.id for mail in told}) == len(told) == 2
    for mail in told:
        said = f"{mail.subject} {mail.text}"
        for kept in (case.number or "", case.title_en, "Directions", "Ko"):
            assert kept not in said
        assert "/messages" in said
