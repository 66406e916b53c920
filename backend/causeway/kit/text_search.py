"""Finding rows by a piece of their text, by an index of its trigrams: FTS5 on SQLite, pg_trgm on PostgreSQL.

What is indexed is a text made of the words of a row, so that both databases find the same: in lower case, without
punctuation, two spaces before and between the words, and after them every single character and pair of characters of
what is written in Chinese, as words of their own. A trigram then exists for whatever is looked for, however short:

- three characters and more are found anywhere, inside words too;
- one or two Chinese characters are found anywhere;
- one or two letters or digits are found at the beginning of a word.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import (
    BindParameter,
    Boolean,
    ColumnElement,
    Dialect,
    FromClause,
    String,
    Table,
    TypeDecorator,
    bindparam,
    column,
    literal,
    literal_column,
    type_coerce,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import SQLModel

GAP = "  "
"""Stands before each word: with it, even the first letter of a word is the end of a trigram."""
BETWEEN_FIELDS, EVERY_TEXT = "¶", "¶¶¶"
"""Words that nobody can look for: one stands between two fields, the other at the head of every text."""
NO_TEXT = "¶qzxjq¶"
"""What no text holds, and an index knows that at once."""
PHRASE = "_phrase"
"""Ends the name by which a parameter's value is bound once more, on its way to the index."""
SAMPLE_ROWS, MIN_FREQUENT_ROWS = 300, 6
"""Rows of a sample, and how many of those hold what is frequent: one row in fifty."""
MIN_SUBSTRING_CHARACTERS = 3
"""Characters from which on something is found inside words."""
MIN_TELLING_CHARACTERS = 4
"""Characters from which on few texts hold a piece of a word that do not hold it where it is sought."""
COMMON_WORDS = frozenset(
    (
        *("and", "claim", "co", "company", "corporation", "development", "enterprises", "group", "holdings"),
        *("hong", "incorporated", "international", "investment", "kong", "limited", "ltd", "of", "owners"),
        *("partners", "properties", "statement", "the", "trading", "v"),
    )
)
"""Words that tell few names and titles from others."""
FIRST_CHINESE = "\u2e80"


def indexed_text(*fields: str | None) -> str:
    """Return the text by which a row with these `fields` is found."""
    parts = [words for field in fields if field and (words := _words(field))]
    separated = [word for words in parts for word in (*words, BETWEEN_FIELDS)]
    grams = dict.fromkeys(gram for words in parts for word in words for gram in _grams(word))
    return GAP + GAP.join([EVERY_TEXT, *separated, *grams]) + GAP


def sought(term: str) -> str:
    """Return the piece of an indexed text that holds `term`; one that none has for a term of punctuation alone."""
    words = _words(term)
    if not words:
        return NO_TEXT if term.strip() else EVERY_TEXT
    piece = GAP.join(words)
    if len(piece) >= MIN_SUBSTRING_CHARACTERS:
        return piece
    return GAP + piece + GAP if all(map(_is_chinese, piece)) else GAP + piece


class LikePattern(TypeDecorator[str]):
    """A term on its way to LIKE."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        # What is sought has neither a percent sign nor an underscore: they are punctuation.
        return None if value is None else f"%{sought(value)}%"

    process_literal_param = process_bind_param  # type: ignore[assignment]


def probes(term: str) -> list[str]:
    """Return pieces that every text with `term` holds, in their order: the term without the words of most names.

    For those the index would read a long list only to find what the other words have found already; so it would for
    the gap before a piece, which every word that begins with the same letter has too.
    """
    words, found = _words(term), []
    for common, run in groupby(range(len(words)), lambda at: words[at] in COMMON_WORDS):
        places = list(run)
        if not common:
            piece = GAP.join(words[at] for at in places)
            if len(piece) < MIN_TELLING_CHARACTERS:
                piece = (GAP if places[0] else "") + piece + (GAP if places[-1] + 1 < len(words) else "")
            found.append(piece)
    if (len(found) == 1 and len(found[0]) < MIN_SUBSTRING_CHARACTERS) or not found:
        return [sought(term)]
    return [piece for piece in found if len(piece) >= MIN_SUBSTRING_CHARACTERS] or [sought(term)]


class IndexPhrase(TypeDecorator[str]):
    """A term on its way to the index: a phrase of FTS5, or a pattern that pg_trgm looks up."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        pieces = probes(value)
        return (
            " AND ".join(f'"{each}"' for each in pieces)
            if dialect.name == "sqlite"
            else f"%{'%'.join(pieces)}%"
        )

    process_literal_param = process_bind_param  # type: ignore[assignment]


class rows_in_text_index(FunctionElement[Any]):  # noqa: N801  (reads as the SQL it is)
    """`rows_in_text_index(text, phrase)`: the ids of the rows that the index of the table of `text` finds."""

    inherit_cache = True


@compiles(rows_in_text_index)
def _by_trigrams(element: Any, compiler: Any, **_options: Any) -> str:
    text, phrase = element.clauses
    # The pattern is written into the statement: a plan for any pattern at all would not use the index.
    pattern = compiler.process(phrase.render_literal_execute())
    return f"(SELECT id FROM {text.table.name} WHERE text LIKE {pattern})"  # noqa: S608  (no value is in it)


@compiles(rows_in_text_index, "sqlite")
def _by_fts5(element: Any, compiler: Any, **_options: Any) -> str:
    text, phrase = element.clauses
    index = index_name(text.table.name)
    return f"(SELECT rowid AS id FROM {index} WHERE {index} MATCH {compiler.process(phrase)})"  # noqa: S608  (as above)


def index_name(table: str) -> str:
    """Return the name of the index of a table of texts."""
    return f"{table}_trigrams"


def found_by_index(texts: type[SQLModel], term: Any) -> FromClause:
    """Return the ids (column `id`) of the rows of `texts` that hold `term`, and of some that do not (`probes`).

    To join them by: nothing else is read. Whoever reads them asks each whether it `holds` the term.
    """
    table: Table = texts.__table__  # type: ignore[attr-defined]
    if isinstance(term, BindParameter):
        # Under a name of its own: the same statement may hold the term as a pattern too.
        phrase: BindParameter[Any] = bindparam(f"{term.key}{PHRASE}", type_=IndexPhrase())
    else:
        phrase = literal(term, IndexPhrase())
    found = rows_in_text_index(table.c.text, phrase)
    return found.table_valued(column("id"), name="found")


class is_frequent(FunctionElement[Any]):  # noqa: N801  (reads as the SQL it is)
    """`is_frequent(texts, term)`: whether so many rows hold `term` that gathering them all takes too long.

    PostgreSQL gathers all rows of an index before it shows the first, so that a sample of the rows is asked before.
    FTS5 shows the first at once: there it is always false.
    """

    inherit_cache = True

    def __init__(self, model: Any, term: Any) -> None:
        """Ask of the table of `model`."""
        super().__init__(literal_column(model.__tablename__), _typed(term, LikePattern()))
        self.type = Boolean()


@compiles(is_frequent)
def _in_a_sample(element: Any, compiler: Any, **_options: Any) -> str:
    named, pattern = element.clauses
    table, most = named.name, f"(SELECT max(id)::bigint FROM {named.name})"  # noqa: S608  (as above)
    # Not by the index: it would gather them all.
    held = f"sampled.text || '' LIKE {compiler.process(pattern)}"
    numbers = f"generate_series(1, {SAMPLE_ROWS}) AS n"
    sample = f"FROM {numbers} JOIN {table} AS sampled ON sampled.id = {most} * n / {SAMPLE_ROWS} WHERE {held}"
    return f"((SELECT count(*) {sample}) >= {MIN_FREQUENT_ROWS})"


@compiles(is_frequent, "sqlite")
def _never(_element: Any, _compiler: Any, **_options: Any) -> str:
    return "0"


def holds(texts: Any, term: Any) -> ColumnElement[bool]:
    """Say that a row of `texts`, already at hand, holds `term`."""
    # Not the column itself, which PostgreSQL would look up in the index, with all of the term's trigrams.
    held: ColumnElement[bool] = (texts.text + "").like(_typed(term, LikePattern()))
    return held


def _typed(term: Any, kind: TypeDecorator[str]) -> ColumnElement[str]:
    return type_coerce(term, kind) if isinstance(term, ColumnElement) else literal(term, kind)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _is_chinese(character: str) -> bool:
    return character >= FIRST_CHINESE


def _grams(word: str) -> Iterator[str]:
    for chinese, run in groupby(word, _is_chinese):
        if chinese:
            characters = "".join(run)
            yield from characters
            yield from (characters[at : at + 2] for at in range(len(characters) - 1))
