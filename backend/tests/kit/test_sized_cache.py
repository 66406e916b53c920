"""A cache holds as much as its values may take, whatever their number."""

from causeway.kit.sized_cache import SizedCache


def test_what_was_not_used_for_longest_makes_room() -> None:
    cache: SizedCache[str, int] = SizedCache(100)
    cache.put("one", 1, 40)
    cache.put("two", 2, 40)
    assert cache.get("one") == 1
    cache.put("three", 3, 40)
    assert (cache.get("one"), cache.get("two"), cache.get("three")) == (1, None, 3)
    assert (len(cache), cache.bytes) == (2, 80)


def test_a_value_put_again_counts_once() -> None:
    cache: SizedCache[str, int] = SizedCache(100)
    cache.put("one", 1, 40)
    cache.put("one", 2, 60)
    assert (cache.get("one"), len(cache), cache.bytes) == (2, 1, 60)
    cache.remove("one")
    cache.remove("one")
    assert (cache.get("one"), len(cache), cache.bytes) == (None, 0, 0)


def test_one_that_is_larger_than_all_the_room_is_kept_alone() -> None:
    cache: SizedCache[str, int] = SizedCache(100)
    cache.put("small", 1, 10)
    cache.put("large", 2, 1_000)
    assert (cache.get("small"), cache.get("large"), cache.bytes) == (None, 2, 1_000)
