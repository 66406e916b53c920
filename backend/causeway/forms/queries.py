"""A form as one type of case uses it: with the case type's roles, its court's name and the code of its number."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from causeway.courts.queries import case_type
from causeway.courts.rules.case_numbers import prefix_for
from causeway.courts.tables import CaseType, Court, PartyRole
from causeway.forms.catalogue import catalogue
from causeway.forms.page.coverage import unprintable
from causeway.forms.page.setting import PageSetting
from causeway.forms.rules.answers import Answers
from causeway.forms.rules.definitions import Form
from causeway.forms.rules.findings import FormFinding
from causeway.forms.rules.validation import Circumstances, findings_of
from causeway.kit.database import ReadSession
from causeway.kit.words import Words


@dataclass(frozen=True)
class FormInCase:
    """A form, and what it takes from the type of case that it starts. `roles`: whoever starts the case first."""

    form: Form
    case_type: CaseType
    number_code: str
    court_lines: tuple[Words, ...]
    roles: dict[str, Words]

    def findings(self, answers: Answers, today: date) -> list[FormFinding]:
        """Return everything that keeps these answers from being set and filed."""
        circumstances = Circumstances(self.case_type.code, today, self.roles, unprintable)
        return findings_of(self.form, answers, circumstances)

    def setting(self, answers: Answers, day: date) -> PageSetting:
        """Return what its page is set from."""
        return PageSetting(
            form=self.form,
            case_type_code=self.case_type.code,
            number_code=self.number_code,
            court_lines=self.court_lines,
            roles=self.roles,
            answers=answers,
            day=day,
        )


async def form_in_case(
    session: ReadSession, form_code: object, case_type_code: str, venue_code: str | None = None
) -> FormInCase | None:
    """Return a form as a type of case uses it; None if that type is not started by it. NotFound: no such type."""
    of_type = await case_type(session, case_type_code)
    form = catalogue().find(form_code, case_type_code)
    if form is None:
        return None
    court = await session.get_one(Court, of_type.court_code)
    found = await session.exec(select(PartyRole).where(col(PartyRole.code).in_(of_type.party_roles)))
    names = {role.code: role.name for role in found.all()}
    return FormInCase(
        form=form,
        case_type=of_type,
        # A preview may not know its venue yet.
        number_code=prefix_for(of_type, venue_code or " "),
        court_lines=catalogue().headings.get(of_type.court_code, (court.name,)),
        roles={code: names[code] for code in of_type.party_roles if code in names},
    )
