"""Document Reference Numbers: their check digits, and every way of writing one."""

from itertools import pairwise

import pytest

from causeway.documents.reference_number import (
    new_reference,
    read_reference,
    shown_reference,
    with_check_digits,
)

RIGHT = "482109375557"


@pytest.mark.parametrize(
    ("serial", "reference"),
    [
        (4_821_093_755, RIGHT),
        (1_000_000_000, "100000000093"),
        (9_999_999_999, "999999999951"),
        (1_234_567_890, "123456789092"),
    ],
)
def test_check_digits_follow_iso_7064_mod_97_10(serial, reference):
    assert with_check_digits(serial) == reference
    assert int(reference) % 97 == 1


@pytest.mark.parametrize(
    "typed",
    [
        RIGHT,
        "4821 0937 5557",
        "4821-0937-5557",
        "4821–0937–5557",
        " DRN 4821 0937 5557\n",
        "DRN: 482109375557",
        "drn no 482109375557",
        "４８２１　０９３７　５５５７",
        "٤٨٢١٠٩٣٧٥٥٥٧",
        "4821\u00a00937\u201155\u00ad57\u200b",
    ],
)
def test_one_reader_for_all_that_people_and_telephones_add(typed):
    assert read_reference(typed) == RIGHT


@pytest.mark.parametrize(
    "typed",
    ["", "48210937555", "4821093755577", "4821 0937 55x7", "482109375558", "½21093755570", "4" * 1000],
)
def test_what_is_no_number_is_none(typed):
    assert read_reference(typed) is None


def test_every_wrong_digit_and_every_exchange_of_neighbours_is_told():
    wrong = {RIGHT[:at] + digit + RIGHT[at + 1 :] for at in range(12) for digit in "0123456789"} - {RIGHT}
    assert len(wrong) == 108
    assert not any(read_reference(each) for each in wrong)
    swapped = {
        RIGHT[:at] + RIGHT[at + 1] + RIGHT[at] + RIGHT[at + 2 :]
        for at, (one, other) in enumerate(pairwise(RIGHT))
        if one != other
    }
    assert swapped
    assert not any(read_reference(each) for each in swapped)


def test_the_two_twins_of_check_digits_are_one_number():
    # 00 and 97, 01 and 98 leave the same remainder: only those that are given out are taken.
    taken = [f"{serial:010d}{check:02d}" for serial in range(10**9, 10**9 + 97) for check in range(100)]
    assert sum(read_reference(each) is not None for each in taken) == 97


def test_new_numbers_are_right_and_not_in_a_row():
    made = [new_reference() for _ in range(1000)]
    assert all(read_reference(each) == each for each in made)
    assert len(set(made)) == 1000
    assert made != sorted(made)


def test_people_read_groups_of_four():
    assert shown_reference(RIGHT) == "4821 0937 5557"
