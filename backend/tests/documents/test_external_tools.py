"""What others' programs say of a sealed file and of a renewed one: valid, trusted, sound, readable, with its fonts."""

import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.documents import files
from tests.documents.sealed_files import Authority, in_content

BACKEND = Path(__file__).parents[2]


def needs(program: str, package: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        shutil.which(program) is None, reason=f"{program} ({package}) is not installed: docs/operations.md"
    )


def said(*command: str | Path) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=True, cwd=BACKEND)
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed file, its renewed copy and an altered one, and the authority to trust."""
    made = tmp_path_factory.mktemp("files")
    court = Authority.made(made / "authority")
    sealed = court.sealed(files.good_pdf(2))
    (made / "sealed.pdf").write_bytes(sealed)
    (made / "renewed.pdf").write_bytes(court.renewed(sealed))
    (made / "altered.pdf").write_bytes(in_content(sealed))
    return made


@pytest.fixture(scope="module")
def trust(folder: Path) -> Path:
    """A certificate database that trusts the authority and nobody else."""
    made = folder / "trust"
    made.mkdir()
    said(sys.executable, "-m", "tests.documents.nss", made, Authority(folder / "authority").certificate)
    return made


@needs("pdfsig", "poppler-utils")
@pytest.mark.parametrize("name", ["sealed", "renewed"])
def test_pdfsig_calls_it_valid_and_trusted(folder: Path, trust: Path, name: str):
    told = said("pdfsig", "-nssdir", f"sql:{trust}", folder / f"{name}.pdf")
    seal = told.split("Signature #2")[0]
    assert "Signature Field Name: CourtSeal" in seal
    assert "Signature Validation: Signature is Valid." in seal
    assert "Certificate Validation: Certificate is Trusted." in seal
    assert told.split("Signed Ranges")[-1].splitlines()[1].strip() == "- Total document signed"
    assert told.count("Signature #") == (2 if name == "renewed" else 1)


@needs("pdfsig", "poppler-utils")
def test_pdfsig_sees_what_was_altered_and_whom_nobody_trusts(folder: Path, trust: Path):
    altered = said("pdfsig", "-nssdir", f"sql:{trust}", folder / "altered.pdf")
    assert "Signature Validation: Digest Mismatch." in altered
    nobody = folder / "nobody"
    nobody.mkdir()
    stranger = Authority.made(folder / "stranger")
    said(sys.executable, "-m", "tests.documents.nss", nobody, stranger.certificate)
    told = said("pdfsig", "-nssdir", f"sql:{nobody}", folder / "sealed.pdf")
    assert "Signature is Valid." in told
    assert "Certificate is Trusted." not in told


@pytest.mark.parametrize("name", ["sealed", "renewed"])
def test_qpdf_finds_nothing_wrong(folder: Path, name: str):
    # The library that the program is made of; and the program, where it is.
    with pikepdf.open(folder / f"{name}.pdf") as document:
        assert document.check_pdf_syntax() == []
    if shutil.which("qpdf"):
        assert "No syntax or stream encoding errors found" in said("qpdf", "--check", folder / f"{name}.pdf")


@needs("pdffonts", "poppler-utils")
@pytest.mark.parametrize("name", ["sealed", "renewed"])
def test_every_font_is_inside(folder: Path, name: str):
    fonts = said("pdffonts", folder / f"{name}.pdf").splitlines()[2:]
    # Behind the name and kind of a font, of several words: embedded, in part, with a table to Unicode, its object.
    embedded = [each.split()[-5] for each in fonts]
    assert len(embedded) >= 4
    assert set(embedded) == {"yes"}


@needs("pdftotext", "poppler-utils")
@pytest.mark.parametrize("name", ["sealed", "renewed"])
def test_its_words_come_out_in_order(folder: Path, name: str):
    pages = said("pdftotext", "-layout", folder / f"{name}.pdf", "-").split("\f")[:2]
    for page in pages:
        words = page.split()
        body = words[words.index("Lorem") :]
        assert body[:6] == ["Lorem", "ipsum", "dolor", "sit", "amet,", "consectetur"]
        assert "DRN 4821 0937 5557" in " ".join(words)
    assert "High Court 高等法院" in pages[0]
