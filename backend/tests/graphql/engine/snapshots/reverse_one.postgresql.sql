SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE true ORDER BY toy_case.issued_at DESC NULLS LAST, toy_case.id DESC LIMIT $1;

SELECT toy_summary.case_id, toy_summary.text AS c0
 FROM toy_summary
 WHERE toy_summary.case_id = any($1::VARCHAR[]) AND true
