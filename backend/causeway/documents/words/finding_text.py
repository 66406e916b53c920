"""The shape of what is said about a finding."""

from typing import NamedTuple

from causeway.kit.words import Words


class FindingText(NamedTuple):
    """A finding's words: a few for a heading, a sentence, and what to do. `{page}` and `{detail}` are filled in."""

    title: Words
    message: Words
    remedy: Words
