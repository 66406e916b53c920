"""The head of the page: the claim's nature, the number, the court, the parties, and to whom it is addressed."""

from collections.abc import Mapping
from typing import Any

from causeway.forms.page.setting import NOT_SAID, Line, Node, PageSetting
from causeway.forms.rules.answers import parties_field
from causeway.forms.rules.definitions import Block
from causeway.forms.rules.party_validation import said
from causeway.kit.words import Words

NATURE = Words("Nature of claim", "申索性質", "申索性质")
NATURE_PARTS = (Words("A.", "A部：", "A部："), Words("B.", "B部：", "B部："))
ACTION = Words("ACTION NO.", "案件編號", "案件编号")
OF_YEAR = Words("OF {year}", "／{year}", "／{year}")
TO_FILL = Words("number", "編號", "编号")
BETWEEN, AND = Words("BETWEEN", "訴訟各方", "诉讼各方"), Words("and", "及", "及")
SEAL = Words("Seal on acceptance", "接納後蓋印", "接纳后盖印")
TO = Words(
    "To the {role} {name}, of {address}", "致{role}{name}，地址為{address}", "致{role}{name}，地址为{address}"
)
ORDINALS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)


def nature(setting: PageSetting, block: Block) -> Node:
    """Return the box with Sections A and B."""
    rows = []
    for part, code in zip(NATURE_PARTS, block.fields, strict=False):
        chosen = setting.value(setting.fields[code], setting.said.get(code))
        rows.append({"part": setting.lines(part), "value": chosen or _plain(NOT_SAID), "at": [code]})
    return {"kind": "nature", "lines": setting.lines(NATURE), "seal": setting.lines(SEAL), "rows": rows}


def number(setting: PageSetting, block: Block) -> Node:
    """Return the case's number, with the place that the court fills."""
    fill = setting.lines(TO_FILL)[0]
    return {"kind": "number", "code": setting.number_code, "fill": fill, "year": str(setting.day.year)}


def court(setting: PageSetting, block: Block) -> Node:
    """Return the lines of the court, and the number of the action."""
    action = []
    for line in setting.lines(ACTION):
        year = next(
            each["text"]
            for each in setting.lines(OF_YEAR.format(year=setting.day.year))
            if each["lang"] == line["lang"]
        )
        fill = next(each for each in setting.lines(TO_FILL) if each["lang"] == line["lang"])
        action.append({"before": line, "fill": fill, "after": {"lang": line["lang"], "text": year}})
    lines = [line for words in setting.court_lines for line in setting.lines(words)]
    return {"kind": "court", "lines": lines, "action": action}


def parties(setting: PageSetting, block: Block) -> Node:
    """Return the sides: each party with its names, its role, and its number where several have the role."""
    sides: list[Node] = []
    for role in setting.roles:
        members = [_named(setting, index, party) for index, party in of_role(setting, role)]
        if members:
            sides.append({"parties": members})
    return {
        "kind": "parties",
        "between": setting.lines(BETWEEN),
        "and": setting.lines(AND),
        "sides": sides,
        "section": _section(setting),
    }


def addressees(setting: PageSetting, block: Block) -> Node:
    """Return a sentence to each party of the block's role."""
    people = of_role(setting, block.role or "")
    lines = []
    for index, party in people:
        names = _names(setting, party)
        words = TO.format(
            role=role_of(setting, index, party),
            name=Words(names[0]["text"].upper(), names[-1]["text"], names[-1]["text"]),
            address=said(party, "address") or NOT_SAID,
        )
        lines.append({"lines": setting.lines(words), "at": [_code(setting), str(index), "address"]})
    return {"kind": "addressees", "people": lines, "section": _section(setting)}


def addresses(setting: PageSetting, block: Block) -> Node:
    """Return each party with its role and address, as rows."""
    rows = [
        {
            "label": setting.lines(role_of(setting, index, party)),
            "value": [*_names(setting, party), *_plain(said(party, "address") or NOT_SAID)],
            "at": [_code(setting), str(index), "address"],
        }
        for index, party in setting.parties
    ]
    heading = setting.lines(block.heading) if block.heading else []
    return {"kind": "table", "heading": heading, "rows": rows, "section": _section(setting)}


def of_role(setting: PageSetting, role: str) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the parties of a role, each with its place in the answer."""
    return [(index, party) for index, party in setting.parties if said(party, "role") == role]


def role_of(setting: PageSetting, index: int, party: Mapping[str, Any]) -> Words:
    """Return a party's role, numbered where several have it: "2nd Defendant", 「第2被告人」."""
    role = said(party, "role")
    name, members = setting.roles[role], [at for at, _ in of_role(setting, role)]
    if len(members) == 1:
        return name
    place = members.index(index) + 1
    return Words(f"{ordinal(place)} {name.en}", f"第{place}{name.zh_hant}", f"第{place}{name.zh_hans}")


def ordinal(place: int) -> str:
    """Return "1st" for 1, "12th" for 12, "22nd" for 22."""
    ending = "th" if place % 100 in TEENS else ORDINALS.get(place % 10, "th")
    return f"{place}{ending}"


def _named(setting: PageSetting, index: int, party: Mapping[str, Any]) -> Node:
    capacity = said(party, "capacity")
    return {
        "names": _names(setting, party),
        "capacity": _plain(capacity) if capacity else [],
        "role": setting.lines(role_of(setting, index, party)),
        "at": [_code(setting), str(index), "nameEn"],
    }


def _names(setting: PageSetting, party: Mapping[str, Any]) -> list[Line]:
    """Return both names, that of the page's first language before the other; where there is none, a gap."""
    english, chinese = said(party, "nameEn"), said(party, "nameZh")
    both = [{"lang": "en", "text": english}, {"lang": "zh", "text": chinese}]
    ordered = both if setting.languages[0] == "en" else both[::-1]
    return [line for line in ordered if line["text"]] or [{"lang": "", "text": NOT_SAID}]


def _plain(text: str) -> list[Line]:
    return [{"lang": "", "text": text}]


def _code(setting: PageSetting) -> str:
    return parties_field(setting.form).code


def _section(setting: PageSetting) -> str:
    return setting.sections[_code(setting)]
