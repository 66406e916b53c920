"""Memory that is given back."""

import ctypes
import gc
from contextlib import suppress

LARGE_BLOCK_BYTES = 1 << 20
"""Bytes from which a block is the system's again as soon as it is freed."""

GARBAGE_THRESHOLDS = (5_000, 10, 50)
"""How much is made and not freed before the collector looks through the young, the older and all: Python's own
(700, 10, 10) had it look through all once a second, 150 ms each time, while new texts were asked."""

_M_MMAP_THRESHOLD = -3


def give_back_large_blocks() -> None:
    """Keep no freed block of `LARGE_BLOCK_BYTES`; where the C library has no such setting, do nothing."""
    # Left alone, glibc keeps as much as the largest block it has seen freed: one password hashed, 19 MiB for ever.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE_BLOCK_BYTES)


def load_without_collecting() -> None:
    """Look for no garbage until `keep_what_is_loaded`: loading makes what stays, and looking took a quarter of it."""
    gc.disable()


def keep_what_is_loaded() -> None:
    """Take whatever has been made so far out of what the garbage collector looks through, and let it look again.

    Modules, types and tables stay as long as the process; looking through them took 150 ms each time, in which nobody
    was answered. What is garbage by now stays too, some thousand objects: finding them took a tenth of a start.
    """
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    gc.enable()
