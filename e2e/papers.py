"""Real PDFs for journeys, typeset by the product itself, or as large as a limit needs."""

from datetime import date
from pathlib import Path

from causeway.demo.large import large_sample
from causeway.forms.typeset import Block, Paper, PaperParty, typeset

COURT = ("In the High Court of the", "Hong Kong Special Administrative Region", "Court of First Instance")


def write_paper(folder: Path, title: str, *, paragraphs: int = 6, signed: bool = True) -> Path:
    """Write a paper of the court called `title` and return where it is."""
    paper = Paper(
        number="HCA 1481/2026",
        court=COURT,
        action="Action No. 1481 of 2026",
        title=title,
        parties=(
            PaperParty("Golden Wharf Construction Limited", "金埠建築有限公司", "Plaintiff"),
            PaperParty("Lee Ka Ming", "李嘉明", "Defendant"),
        ),
        blocks=tuple(Block(f"Paragraph {n + 1} of {title}.") for n in range(paragraphs)),
        date=date(2026, 11, 20),
        dated="Dated 20 November 2026",
        signed=("Lam & Partners", "Solicitors for the Plaintiff"),
        truth="I believe that the facts stated in this document are true.",
        signature="Chan Wing Kei" if signed else "",
    )
    path = folder / f"{title}.pdf"
    path.write_bytes(typeset(paper))
    return path


def write_large_paper(folder: Path, title: str, megabytes: int) -> Path:
    """Write a valid PDF of about `megabytes` MB."""
    path = folder / f"{title}.pdf"
    path.write_bytes(large_sample(megabytes))
    return path
