"""Names and sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from causeway.kit.errors import Invalid, ProblemCode
from causeway.uploads import rules
from causeway.uploads.tables import UploadPurpose


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("writ.pdf", "writ.pdf"),
        ("C:\\Users\\anna\\writ.pdf", "writ.pdf"),
        ("../../etc/passwd", "passwd"),
        ("令狀.pdf", "令狀.pdf"),
        # Hong Kong's own characters where they once stood, and one that is newer than many tables.
        ("陳\ue5cf的令狀.pdf", "陳\ue5cf的令狀.pdf"),
        ("\U0003106c.pdf", "\U0003106c.pdf"),
        ("a\ud800b.pdf", "a\ufffdb.pdf"),
        ("gpj\u202efdp.exe", "gpjfdp.exe"),
        ("a\0b\r\nc.pdf", "abc.pdf"),
        ("  .hidden. ", "hidden"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_a_name_is_kept_without_what_is_not_seen(given_name, kept):
    assert rules.clean_filename(given_name) == kept


@given(st.text())
def test_any_name_is_cleaned_or_refused(name):
    try:
        kept = rules.clean_filename(name)
    except Invalid:
        return
    assert 0 < len(kept) <= 255
    assert not set(kept) & set("/\\\0\r\n\u202e")
    assert rules.clean_filename(kept) == kept


@pytest.mark.parametrize(
    ("size", "allowed"), [(0, False), (1, True), (50 << 20, True), ((50 << 20) + 1, False)]
)
def test_the_limit_is_exact(size, allowed):
    if allowed:
        rules.require_size(size)
        return
    with pytest.raises(Invalid) as refused:
        rules.require_size(size)
    assert refused.value.fields[0].path == ("size",)


def test_a_size_over_the_limit_never_looks_allowed():
    assert rules.in_megabytes(50 << 20) == "50 MB"
    assert rules.in_megabytes((50 << 20) + 1) == "50.1 MB"


@pytest.mark.parametrize("name", ["", " ", "/", "a/", "\u202e", "..."])
def test_a_name_of_nothing_is_refused(name):
    with pytest.raises(Invalid) as refused:
        rules.clean_filename(name)
    (field,) = refused.value.fields
    assert (field.path, field.code) == (("filename",), ProblemCode.REQUIRED)


def test_a_word_document_is_a_draft_order():
    assert rules.purpose_of(rules.DOCX) is UploadPurpose.DRAFT_ORDER
    assert rules.purpose_of("application/pdf") is UploadPurpose.FILING
    assert rules.purpose_of(None) is UploadPurpose.FILING
