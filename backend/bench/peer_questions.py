"""What PostGraphile and pgbench are asked, and their answers as plain values, compared before any is timed."""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

POSTGRAPHILE_STATUS = """
query CaseStatus($number: String!) {
  case: courtCaseByNumber(number: $number) {
    rowId number titleEn status lastActivityAt
    partiesByCaseId(orderBy: POSITION_ASC) { nodes { rowId kind nameEn nameZh } }
    docketEntriesByCaseId(orderBy: NUMBER_DESC, first: 1) { nodes { number at kind titleEn } }
  }
}
"""

POSTGRAPHILE_LIST = """
query Cases {
  cases: allCourtCases(first: 50, orderBy: [LAST_ACTIVITY_AT_DESC, ROW_ID_DESC]) {
    nodes {
      rowId number titleEn status lastActivityAt
      courtByCourtCode { code nameEn }
      caseTypeByCaseTypeCode { code nameEn }
      partiesByCaseId(orderBy: POSITION_ASC) { nodes { rowId kind nameEn nameZh } }
      representationsByCaseId { nodes { since organisationByOrganisationId { nameEn nameZh } } }
    }
    pageInfo { hasNextPage }
  }
}
"""

SEEN = """EXISTS (
  SELECT FROM representation r WHERE r.case_id = c.id AND r.until IS NULL
  AND (r.user_id = :user OR r.organisation_id = :firm AND EXISTS (
    SELECT FROM organisation o WHERE o.id = r.organisation_id AND o.every_member_sees_cases))
)"""

PARTIES = """(
  SELECT json_agg(json_build_array(p.id, p.kind, p.name_en, p.name_zh) ORDER BY p.position)
  FROM party p WHERE p.case_id = c.id
)"""


def _whole(statement: str) -> str:
    return statement.replace("{PARTIES}", PARTIES).replace("{SEEN}", SEEN)


STATUS_STATEMENT = _whole("""
SELECT c.id, c.number, c.title_en, c.status, c.last_activity_at, {PARTIES},
  (SELECT json_build_array(d.number, d.at, d.kind, d.title_en) FROM docket_entry d
   WHERE d.case_id = c.id AND d.access IN ('PUBLIC_ON_FEE', 'PARTIES') ORDER BY d.number DESC LIMIT 1)
FROM court_case c WHERE c.number = :number AND {SEEN};
""")

LIST_STATEMENT = _whole("""
SELECT c.id, c.number, c.title_en, c.status, c.last_activity_at,
  court.code, court.name_en, case_type.code, case_type.name_en, {PARTIES},
  (SELECT json_agg(json_build_array(a.since, f.name_en, f.name_zh) ORDER BY a.since, a.id)
   FROM representation a LEFT JOIN organisation f ON f.id = a.organisation_id WHERE a.case_id = c.id)
FROM (
  SELECT p.case_id, p.last_activity_at FROM case_place p JOIN court_case c ON c.id = p.case_id
  WHERE p.holder_id = :firm AND {SEEN} ORDER BY p.last_activity_at DESC, p.case_id DESC LIMIT 51
) page
JOIN court_case c ON c.id = page.case_id
JOIN court ON court.code = c.court_code
JOIN case_type ON case_type.code = c.case_type_code
ORDER BY page.last_activity_at DESC, page.case_id DESC;
""")

Plain = list[tuple[Any, ...]]
"""Cases. Who acts in one comes in no order: PostGraphile sorts by what an index begins with, and by nothing else."""


def of_causeway(data: Mapping[str, Any]) -> Plain:
    """Return what Causeway answers as plain values."""
    return [
        (
            _key(case["id"]),
            *_head(case, "title"),
            [(_key(each["id"]), *_names(each)) for each in case["parties"]],
            _rest(case, "court", "caseType", "name"),
            sorted(_acting(each["since"], each["organisation"]) for each in case.get("representations", ())),
            [_entry(each, "text") for each in case.get("docket", {"nodes": ()})["nodes"]],
        )
        for case in _cases(data)
    ]


def of_postgraphile(data: Mapping[str, Any]) -> Plain:
    """Return what PostGraphile answers as plain values."""
    none: dict[str, Any] = {"nodes": ()}
    return [
        (
            case["rowId"],
            *_head(case, "titleEn"),
            [(each["rowId"], *_names(each)) for each in case["partiesByCaseId"]["nodes"]],
            _rest(case, "courtByCourtCode", "caseTypeByCaseTypeCode", "nameEn"),
            sorted(
                _acting(each["since"], each["organisationByOrganisationId"])
                for each in case.get("representationsByCaseId", none)["nodes"]
            ),
            [_entry(each, "titleEn") for each in case.get("docketEntriesByCaseId", none)["nodes"]],
        )
        for case in _cases(data)
    ]


def of_rows(rows: Sequence[Sequence[Any]]) -> Plain:
    """Return the rows of a statement as plain values; of a list, without the one that says that there are more."""
    return [_of_row(row) for row in rows[:50]]


def _of_row(row: Sequence[Any]) -> tuple[Any, ...]:
    of_list = len(row) > 7  # noqa: PLR2004  (the columns of a status)
    parties = [tuple(each) for each in json.loads(row[9 if of_list else 5])]
    acting = sorted(tuple(each) for each in json.loads(row[10])) if of_list else []
    last = [] if of_list else [json.loads(row[6])]
    entries = [(number, datetime.fromisoformat(at), kind, text) for number, at, kind, text in last]
    return (*row[:5], parties, [tuple(row[5:7]), tuple(row[7:9])] if of_list else [], acting, entries)


def _cases(data: Mapping[str, Any]) -> list[Any]:
    return data["cases"]["nodes"] if "cases" in data else [data["case"]]


def _key(global_id: str) -> str:
    return base64.b64decode(global_id).decode().partition(":")[2]


def _head(case: Mapping[str, Any], title: str) -> tuple[Any, ...]:
    at = datetime.fromisoformat(case["lastActivityAt"])
    return case["number"], case[title], case["status"], at


def _names(party: Mapping[str, Any]) -> tuple[Any, ...]:
    return party["kind"], party["nameEn"], party["nameZh"]


def _rest(case: Mapping[str, Any], court: str, case_type: str, name: str) -> list[tuple[Any, ...]]:
    return [(case[each]["code"], case[each][name]) for each in (court, case_type) if each in case]


def _acting(since: str, organisation: Mapping[str, Any] | None) -> tuple[Any, ...]:
    return since, organisation and organisation["nameEn"], organisation and organisation["nameZh"]


def _entry(entry: Mapping[str, Any], text: str) -> tuple[Any, ...]:
    return entry["number"], datetime.fromisoformat(entry["at"]), entry["kind"], entry[text]
