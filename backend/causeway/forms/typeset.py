"""Typesetting a paper of the court from data: the same data always gives the same bytes."""

from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import noto_cjk_sans_otc
import orjson
import typst

TEMPLATE = Path(__file__).parent / "court_paper.typ"
CJK_FONTS = Path(noto_cjk_sans_otc.__file__).parent


@dataclass(frozen=True)
class Block:
    """One piece of the body: a numbered paragraph, a plain one, a heading, or the start of a new page."""

    text: str = ""
    kind: Literal["numbered", "plain", "heading", "page"] = "numbered"


@dataclass(frozen=True)
class PaperParty:
    """A party in the heading: the name in the paper's language, the other one under it, and the role."""

    name: str
    other: str
    role: str


@dataclass(frozen=True)
class Paper:
    """Everything on a paper. `dated` is `date` in words; `truth` the words of a statement of truth, if it needs one."""

    number: str
    court: tuple[str, ...]
    action: str
    title: str
    parties: tuple[PaperParty, ...]
    blocks: tuple[Block, ...]
    date: date
    dated: str
    signed: tuple[str, ...]
    lang: Literal["en", "zh"] = "en"
    truth: str = ""
    signature: str = ""


def typeset(paper: Paper) -> bytes:
    """Return `paper` as PDF/A-2b with its fonts embedded. Takes tens of milliseconds: never on the event loop."""
    data = asdict(paper) | {"date": [paper.date.year, paper.date.month, paper.date.day]}
    pdf = typst.compile(
        str(TEMPLATE),
        font_paths=_fonts(),
        sys_inputs={"paper": orjson.dumps(data).decode()},
        pdf_standards=["a-2b"],
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned pages where one document was asked for")
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of papers: looking through them takes longer than setting a paper, so it is done once."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(CJK_FONTS)])
