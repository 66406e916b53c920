"""The rows of cases, of who acts in them, and of what was entered in them.

`one` and `other` are the made-up names of the first and the second party.
"""

from collections.abc import Iterator

from tests.scale.dialects import Words
from tests.scale.expressions import (
    CODES,
    COURTS,
    DAY,
    MINUTES_BETWEEN_CASES,
    Rows,
    at,
    choice,
    other_firm,
    text,
)
from tests.scale.people import BIG_FIRM, PEOPLE
from tests.scale.rows_of_people import person

CASES_OF_THE_JUDGE, CASES_SHARED = 60, 20
CASES_OF_THE_LITIGANT = "(17, 1017)"


def cases(w: Words) -> Rows:
    code = choice("(i * 7)", CODES)
    return Rows(
        "court_case",
        {
            "id": w.key("i"),
            "number": f"{code} || ' ' || {w.text('i')} || '/2026'",
            "number_code": code,
            "number_year": "2026",
            "number_serial": "i",
            "sort_key": f"{code} || '2026' || {w.padded('i', 7)}",
            "case_type_code": code,
            "court_code": choice("(i * 7)", COURTS),
            "title_en": f"one.en || ' v ' || other.en || ' ' || {w.text('i * 37 % 9973')}",
            "title_zh": "one.zh || ' 對 ' || other.zh",
            "status": choice("i", ("ACTIVE", "ACTIVE", "ISSUED", "STAYED", "CLOSED")),
            "security_level": "CASE WHEN i % 1000 = 500 THEN 'SEALED' ELSE 'PUBLIC' END",
            "created_at": at(w),
            "issued_at": at(w),
            "last_activity_at": w.instant(f"i * {MINUTES_BETWEEN_CASES} + i * 7919 % {300 * DAY}"),
        },
    )


def party_id(w: Words, position: int) -> str:
    """The id of a party, which no case has."""
    return w.key(f"(400000000 + i * 2 + {position})")


def parties(w: Words, position: int) -> Rows:
    return Rows(
        "party",
        {
            "id": party_id(w, position),
            "case_id": w.key("i"),
            "position": str(position),
            "role": "'PLAINTIFF'" if position == 1 else "'DEFENDANT'",
            "kind": "'COMPANY'",
            "name_en": "one.en" if position == 1 else f"other.en || ' ' || {w.text('i * 37 % 9973')}",
            "name_zh": "one.zh" if position == 1 else "other.zh",
            "identity_number": w.text("i"),
        },
    )


def representations(w: Words, position: int, organisation: str) -> Rows:
    litigant = text(PEOPLE["litigant"].id)
    in_person = f"CASE WHEN i IN {CASES_OF_THE_LITIGANT} THEN {litigant} END"
    return Rows(
        "representation",
        {
            "id": w.key(f"(i * 2 + {position})"),
            "case_id": w.key("i"),
            "party_id": party_id(w, position),
            "organisation_id": organisation,
            "user_id": "NULL" if position == 1 else in_person,
            "since": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
        },
    )


def given_and_shared(w: Words, cases: int) -> Iterator[Rows]:
    """Yield whom cases are given to, and with whom they are shared."""
    yield assignments(w, cases)
    yield shares(w, cases)
    yield members(w)
    yield given_within_the_firm(w)
    yield other_shares(w)


def assignments(w: Words, cases: int) -> Rows:
    columns = {"case_id": w.key("i"), "user_id": text(PEOPLE["judge"].id), "kind": "'JUDGE'"}
    every = max(1, cases // CASES_OF_THE_JUDGE)
    return Rows("case_assignment", columns | {"assigned_at": at(w)}, f"i % {every} = 0")


def somebody(w: Words) -> str:
    """The id of one of five thousand people whose accounts nobody asks about."""
    return person(w, "i % 5000")


def members(w: Words) -> Rows:
    """Every third case is given to a member of a firm."""
    columns = {"case_id": w.key("i"), "user_id": somebody(w), "kind": "'MEMBER'"}
    given = {"organisation_id": other_firm(w, "i"), "assigned_at": at(w)}
    return Rows("case_assignment", columns | given, "i % 3 = 0")


def given_within_the_firm(w: Words) -> Rows:
    """Half of the cases of the big firm are given to its solicitor."""
    columns = {"case_id": w.key("i"), "user_id": text(PEOPLE["firm"].id), "kind": "'MEMBER'"}
    given = {"organisation_id": text(BIG_FIRM), "assigned_at": at(w)}
    return Rows("case_assignment", columns | given, "i % 20 = 0")


def other_shares(w: Words) -> Rows:
    """Every seventh case is shared with somebody."""
    columns = {"case_id": w.key("i"), "user_id": somebody(w), "permission": "'READ'"}
    columns |= {"organisation_id": text(BIG_FIRM), "shared_by": text(PEOPLE["firm"].id), "shared_at": at(w)}
    return Rows("case_share", columns, "i % 7 = 0")


def shares(w: Words, cases: int) -> Rows:
    columns = {"case_id": w.key("i"), "user_id": text(PEOPLE["barrister"].id), "permission": "'READ'"}
    columns |= {
        "organisation_id": text(BIG_FIRM),
        "shared_by": text(PEOPLE["firm"].id),
        "shared_at": at(w),
    }
    return Rows("case_share", columns, f"i % {max(1, cases // CASES_SHARED)} = 0")


def docket(w: Words, number: int, side: str) -> Rows:
    columns = {
        "id": w.key(f"(i * 2 + {number})"),
        "case_id": w.key("i"),
        "number": str(number),
        "at": at(w, number),
    }
    words = {"title_en": "'Case issued'", "title_zh_hant": "'案件已發出'", "title_zh_hans": "'案件已发出'"}
    kind = {"kind": "'CASE_ISSUED'" if number == 1 else "'DOCUMENT_FILED'", "access": "'PARTIES'"}
    filed = (
        {} if number == 1 else {"filing_id": w.key("i"), "document_id": w.key("i"), "organisation_id": side}
    )
    return Rows("docket_entry", columns | words | kind | filed)


def messages(w: Words, organisation: str) -> Rows:
    """Each case has one from the court, for the first party's firm, which has opened all but every tenth."""
    columns = {
        "id": w.key("i"),
        "case_id": w.key("i"),
        "document_id": w.key("i"),
        "organisation_id": organisation,
    }
    kind = {
        "kind": choice("i", ("ORDER", "NOTICE", "NOTICE", "DOCUMENT")),
        "subject": f"'Order ' || {w.text('i')}",
    }
    sent = {"sent_at": at(w), "sent_by_id": "'clerk'"}
    return Rows(
        "message", columns | kind | sent | {"opened_at": f"CASE WHEN i % 100 > 9 THEN {at(w, 1)} END"}
    )


def openings(w: Words) -> Rows:
    columns = {"message_id": w.key("i"), "user_id": somebody(w), "opened_at": at(w, 1)}
    return Rows("message_opening", columns, "i % 100 > 9")


def hearings(w: Words) -> Rows:
    """Each case has one, most of them still to take place."""
    columns = {"id": w.key("i"), "case_id": w.key("i"), "court_code": choice("(i * 7)", COURTS)}
    where = {"premises": "'HC'", "room": f"'Court ' || {w.text('i % 40')}"}
    what = {"kind": "'JUDGE_CHAMBERS'", "openness": "'CHAMBERS_OPEN'", "anonymised": w.truth("i % 10 = 0")}
    when = {
        "day": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
        "starts_at": at(w),
        "ends_at": at(w, 1),
        "minutes": "60",
    }
    stands = {"status": choice("i", ("LISTED", "LISTED", "MOVED", "VACATED")), "changes": "1"}
    stands |= {"judge_id": text(PEOPLE["judge"].id)}
    return Rows("hearing", columns | where | what | when | stands)


def hearing_changes(w: Words) -> Rows:
    columns = {"hearing_id": w.key("i"), "number": "1", "at": at(w), "by_id": "'clerk'"}
    how = {
        "status": "'LISTED'",
        "starts_at": at(w),
        "minutes": "60",
        "room": "'Court 8'",
        "judge_id": somebody(w),
    }
    return Rows("hearing_change", columns | how | {"reason": "''"})


def answers_of_the_court(w: Words, organisation: str) -> Iterator[Rows]:
    """What the court issued in the cases, and when they are heard."""
    yield messages(w, organisation)
    yield openings(w)
    yield hearings(w)
    yield hearing_changes(w)


def events(w: Words) -> Rows:
    """Half of them the system's; of the rest every hundredth is the big firm's solicitor's."""
    doer = f"CASE WHEN i % 2 = 0 THEN NULL WHEN i % 200 = 7 THEN {text(PEOPLE['firm'].id)} ELSE {somebody(w)} END"
    columns = {
        "position": "i",
        "at": at(w),
        "name": choice("i", ("filing.received", "docket.entered", "x", "access.denied")),
        "actor_id": doer,
    }
    payload = {"payload": w.json("'{}'"), "topics": w.json("'[]'"), "previous_hash": "''", "hash": "''"}
    return Rows("audit_event", columns | payload)


def relations(w: Words) -> Rows:
    """Every twentieth case has to do with an earlier one."""
    columns = {"id": w.key("i"), "case_id": w.key("i"), "related_case_id": w.key("(i - 3)")}
    return Rows("case_relation", columns | {"kind": "'RELATED_TO'"}, "i % 20 = 7")


def docket_counters(w: Words) -> Rows:
    return Rows("docket_counter", {"case_id": w.key("i"), "last_number": "2"})
