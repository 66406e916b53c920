"""A cache that is bounded by what its values take, not only by how many they are."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class SizedCache(Generic[Key, Value]):
    """The values that were used last, as many as `most_bytes` hold; each counts for what it was reckoned to take."""

    def __init__(self, most_bytes: int) -> None:
        """Begin with none."""
        self.most_bytes = most_bytes
        self.bytes = 0
        """What those that are kept were reckoned to take."""
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """Return what is kept under `key`, which counts as used; None if nothing is."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def put(self, key: Key, value: Value, size: int) -> None:
        """Keep a value of `size` bytes, and forget the least recently used until all fit; at least itself is kept."""
        self.remove(key)
        self._kept[key] = (value, size)
        self.bytes += size
        while self.bytes > self.most_bytes and len(self._kept) > 1:
            self.forget_oldest()

    def remove(self, key: Key) -> None:
        """Forget what is kept under `key`, if anything is."""
        found = self._kept.pop(key, None)
        self.bytes -= 0 if found is None else found[1]

    def forget_oldest(self) -> None:
        """Forget what has not been used for longest."""
        _, (_, size) = self._kept.popitem(last=False)
        self.bytes -= size

    def __len__(self) -> int:
        return len(self._kept)
