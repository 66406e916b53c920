"""Breaks that are planted on purpose, by name: a test of each shows that it is noticed."""

from collections.abc import Callable

import pytest

Break = Callable[[pytest.MonkeyPatch], None]


class Breaks(dict[str, Break]):
    """Those of one file: `@breaks` above a function puts it in under its name."""

    def __call__(self, function: Break) -> Break:
        self[function.__name__] = function
        return function
