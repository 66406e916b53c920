"""What files are called in an export, whatever strangers called theirs."""

import pytest
from sqlmodel import col, select

from causeway.documents.tables import Document
from causeway.exports.rules import name_in_archive, name_of_archive
from causeway.kit.clock import FixedClock
from causeway.uploads.rules import DOCX, PDF
from tests.application.case_export.exporting import Court, busiest_case
from tests.conftest import MONDAY_MORNING

RIGHT_TO_LEFT = "\u202e"
HOSTILE = [
    "../../etc/passwd.pdf",
    "CON.pdf",
    "a\\b:c*?.pdf",
    "a\nb\0c.pdf",
    "字" * 255,
    RIGHT_TO_LEFT + "fdp.exe",
    "...",
    "",
    "\ud800.pdf",
]
FORBIDDEN = set('/\\:*?"<>|\0\n' + RIGHT_TO_LEFT)


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_name_from_a_stranger_is_one_name_in_one_folder(name: str) -> None:
    made = name_in_archive(7, name, PDF, " (sealed 123456789012)")
    assert made.startswith("00007 ")
    assert made.endswith(" (sealed 123456789012).pdf")
    assert not FORBIDDEN & set(made)
    assert len(made.encode()) < 200
    assert made == made.strip(" .")


@pytest.mark.parametrize(
    ("name", "kind", "made"),
    [
        ("令狀.pdf", PDF, "00001 令狀.pdf"),
        ("Order.PDF", PDF, "00001 Order.pdf"),
        ("draft.docx", DOCX, "00001 draft.docx"),
        ("draft.docx", PDF, "00001 draft.docx.pdf"),
        ("what", "text/plain", "00001 what.bin"),
    ],
)
def test_an_honest_name_stays(name: str, kind: str, made: str) -> None:
    assert name_in_archive(1, name, kind) == made


def test_the_whole_is_called_by_its_case_and_day() -> None:
    at = FixedClock(MONDAY_MORNING).now()
    assert name_of_archive("HCA 533/2025", at) == "HCA 533-2025 2026-11-23.zip"
    assert name_of_archive(None, at) == "case 2026-11-23.zip"


async def test_twice_the_same_name_is_two_files(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    on_the_docket = select(Document).where(Document.case_id == case_id, col(Document.filed_at).is_not(None))
    await exporting.change(on_the_docket, filename="同名 文件.pdf")
    names = (await exporting.export("lawyer", case_id)).names[4:]
    assert len(names) >= 2
    assert len(set(names)) == len(names)
    assert all("同名 文件" in name for name in names)
