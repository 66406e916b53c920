"""What a field of a command holds that shall stay as it is: None would empty it."""

from enum import Enum


class Unchanged(Enum):
    """The one value that says: leave it as it is."""

    UNCHANGED = "\0unchanged"


UNCHANGED = Unchanged.UNCHANGED
