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
    ColumnElement,
    Dialect,
    FromClause,
    String,
    Table,
    TypeDecorator,
    bindparam,
    column,
    literal,
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
MIN_SUBSTRING_CHARACTERS = 3
"""Characters from which on something is found inside words."""
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


class IndexPhrase(TypeDecorator[str]):
    """A term on its way to the index: a phrase of FTS5, or a pattern that pg_trgm looks up."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return f'"{sought(value)}"' if dialect.name == "sqlite" else f"%{sought(value)}%"

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
    """Return the ids (column `id`) of the rows of `texts` that hold `term`, to join them by: nothing else is read."""
    table: Table = texts.__table__  # type: ignore[attr-defined]
    if isinstance(term, BindParameter):
        # Under a name of its own: the same statement may hold the term as a pattern too.
        phrase: BindParameter[Any] = bindparam(f"{term.key}{PHRASE}", type_=IndexPhrase())
    else:
        phrase = literal(term, IndexPhrase())
    found = rows_in_text_index(table.c.text, phrase)
    return found.table_valued(column("id"), name="found")


def holds(texts: Any, term: Any) -> ColumnElement[bool]:
    """Say that a row of `texts`, already at hand, holds `term`."""
    held: ColumnElement[bool] = texts.text.like(_typed(term, LikePattern()))
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
