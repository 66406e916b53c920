SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE 1 = 1 ORDER BY toy_case.issued_at DESC, toy_case.id DESC LIMIT ? OFFSET ?;

SELECT toy_summary.case_id, toy_summary.text AS c0
 FROM toy_summary
 WHERE toy_summary.case_id IN (SELECT k.value
 FROM json_each(?) AS k) AND 1 = 1
