"""Typesets the demonstration's documents."""

from datetime import datetime

from causeway.cases.tables import PartyKind
from causeway.demo.people import FIRMS, PEOPLE
from causeway.demo.prose import TRUTH_EN, TRUTH_ZH, paragraphs
from causeway.demo.story import Envelope, Sheet, Side, Story
from causeway.forms.typeset import Block, Paper, PaperParty, typeset
from causeway.kit.clock import in_hong_kong

HEADINGS = {
    "HCA": ("In the High Court of the", "Hong Kong Special Administrative Region", "Court of First Instance"),
    "CACV": ("In the High Court of the", "Hong Kong Special Administrative Region", "Court of Appeal"),
    "DC": ("In the District Court of the", "Hong Kong Special Administrative Region"),
    "S": ("In the Eastern Magistrates’ Courts of the", "Hong Kong Special Administrative Region"),
    "SCTC": ("In the Small Claims Tribunal of the", "Hong Kong Special Administrative Region"),
}
HEADINGS_ZH = {
    "HCA": ("香港特別行政區高等法院", "原訟法庭"),
    "CACV": ("香港特別行政區高等法院", "上訴法庭"),
    "DC": ("香港特別行政區區域法院",),
    "S": ("香港特別行政區東區裁判法院",),
    "SCTC": ("香港特別行政區小額錢債審裁處",),
}
ACTIONS = {
    "CACV": ("Civil Appeal", "民事上訴"),
    "HCCL": ("Commercial Action", "商業訴訟"),
    "HCCT": ("Construction and Arbitration Proceedings", "建築及仲裁訴訟"),
    "CAMP": ("Miscellaneous Proceedings", "雜項案件"),
    "HCAP": ("Probate Action", "遺囑認證訴訟"),
    "HCMA": ("Magistracy Appeal", "裁判法院上訴"),
    "HCCP": ("Miscellaneous Proceedings (Criminal)", "雜項案件（刑事）"),
    "HCZZ": ("Intended Action", "擬進行的訴訟"),
    "HCIP": ("Intellectual Property Action", "知識產權訴訟"),
    "HCPI": ("Personal Injuries Action", "人身傷害訴訟"),
    "DCPI": ("Personal Injuries Action", "人身傷害訴訟"),
    "DCCJ": ("Civil Action", "民事訴訟"),
    "DCEC": ("Employees’ Compensation Case", "僱員補償案件"),
    "DCTC": ("Tax Claim", "稅務申索"),
    "S": ("Summons", "傳票案件"),
    "SCTC": ("Claim", "申索"),
}
ROLES_EN = {
    "PLAINTIFF": "Plaintiff",
    "DEFENDANT": "Defendant",
    "APPELLANT": "Appellant",
    "RESPONDENT": "Respondent",
    "APPLICANT": "Applicant",
    "INFORMANT": "Informant",
    "CLAIMANT": "Claimant",
    "INTENDED_PLAINTIFF": "Intended Plaintiff",
    "INTENDED_DEFENDANT": "Intended Defendant",
}
ROLES_ZH = {
    "PLAINTIFF": "原告人",
    "DEFENDANT": "被告人",
    "APPELLANT": "上訴人",
    "RESPONDENT": "答辯人",
    "INFORMANT": "告發人",
    "CLAIMANT": "申索人",
}
SWORN = frozenset({"WRIT", "DEFENCE", "REPLY", "AMENDED_PLEADING", "WITNESS_STATEMENT", "EXPERT_REPORT"})


def pdf_of(story: Story, envelope: Envelope, sheet: Sheet, number: str | None, at: datetime) -> bytes:
    """Return the PDF of one document as its filer would have made it at `at`."""
    filers = [side for side in story.sides if side.by == envelope.by]
    first = filers[0] if filers else story.sides[0]
    second = next(side for side in story.sides if side.role != first.role)
    chinese = sheet.lang == "zh"
    court = _court_of(story.case_type)
    day = in_hong_kong(at).date()
    return typeset(
        Paper(
            number=number or f"{story.case_type}        /{day.year}",
            court=(HEADINGS_ZH if chinese else HEADINGS)[court],
            action=_action(story.case_type, number, chinese=chinese),
            title=sheet.title,
            parties=tuple(_party(side, chinese=chinese) for side in story.sides),
            blocks=tuple(Block(text) for text in paragraphs(sheet, first, second)),
            date=day,
            dated=f"日期：{day.year}年{day.month}月{day.day}日" if chinese else f"Dated {day:%-d %B %Y}",
            signed=_signed(envelope.by, first, chinese=chinese),
            lang="zh" if chinese else "en",
            truth=(TRUTH_ZH if chinese else TRUTH_EN) if sheet.type_code in SWORN else "",
            signature=_signatory(first, chinese=chinese),
        )
    )


def _court_of(case_type: str) -> str:
    """Return whose heading a paper bears: the District Court's, the Court of Appeal's, or that of its own type."""
    if case_type in HEADINGS:
        return case_type
    return {"DC": "DC", "CA": "CACV"}.get(case_type[:2], "HCA")


def _action(case_type: str, number: str | None, *, chinese: bool) -> str:
    """Return the number as the heading of a paper says it: "Civil Action No. 2207 of 2026"."""
    if number is None:
        return ""
    serial, _, year = number.split()[1].partition("/")
    en, zh = ACTIONS.get(case_type, ("Action", "民事訴訟"))
    return f"{zh}{year}年第{serial}號" if chinese else f"{en} No. {serial} of {year}"


def _party(side: Side, *, chinese: bool) -> PaperParty:
    names = (side.name_zh, side.name_en) if chinese else (side.name_en, side.name_zh)
    return PaperParty(*names, (ROLES_ZH if chinese else ROLES_EN).get(side.role, side.role.title()))


def _signed(email: str, side: Side, *, chinese: bool) -> tuple[str, ...]:
    person = next(person for person in PEOPLE if person.email == email)
    firm = next((firm for firm in FIRMS if firm.key == person.firm), None)
    role = (ROLES_ZH if chinese else ROLES_EN).get(side.role, side.role.title())
    if firm is None:
        return (person.name_zh if chinese else person.name_en, role)
    return (firm.name_zh, f"{role}代表律師") if chinese else (firm.name_en, f"Solicitors for the {role}")


def _signatory(side: Side, *, chinese: bool) -> str:
    if side.kind is PartyKind.INDIVIDUAL:
        return side.name_zh if chinese else side.name_en
    return "陳榮基，董事" if chinese else "Chan Wing Kei, director"
