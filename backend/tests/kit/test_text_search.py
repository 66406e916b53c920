"""What the index of texts is asked for."""

import pytest

from causeway.kit.text_search import indexed_text, probes, sought


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("Trading Limited 2146", ["2146"]),
        ("Harbour Trading 37 Limited", ["harbour", "  37  "]),
        ("Harbour View Limited", ["harbour  view"]),
        ("the art of Harbour", ["  art  ", "harbour"]),
        ("Limited", ["limited"]),
        ("37", ["  37"]),
        ("海港", ["  海港  "]),
        ("海港 有限公司", ["海港  有限公司"]),
    ],
)
def test_the_index_is_asked_for_the_words_that_tell_rows_apart(term: str, asked: list[str]) -> None:
    assert probes(term) == asked


@pytest.mark.parametrize("term", ["Trading Limited 2146", "arbour trad", "of Kong", "37 Lim", "海 company"])
def test_every_text_that_holds_a_term_has_what_the_index_is_asked_for(term: str) -> None:
    text = indexed_text(
        "Harbour Trading Limited 2146", "Harbour Trading 37 Limited", "Bank of Kong 海 Company"
    )
    assert sought(term) in text
    assert all(piece in text for piece in probes(term))
