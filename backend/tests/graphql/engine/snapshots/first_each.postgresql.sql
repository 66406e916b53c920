SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE toy_case.level = $1::level ORDER BY toy_case.issued_at DESC NULLS LAST, toy_case.id DESC LIMIT $2;

SELECT k.value, o.s0, o.s1, o.c0
 FROM unnest($1::VARCHAR[]) AS k(value) JOIN LATERAL (SELECT toy_document.filed_at AS s0, toy_document.id AS s1, toy_document.title AS c0
 FROM toy_document
 WHERE toy_document.case_id = k.value AND toy_document.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = $2::level) AND toy_document.confidential IS false ORDER BY toy_document.filed_at DESC NULLS LAST, toy_document.id DESC LIMIT $3) AS o ON true ORDER BY o.s0 DESC NULLS LAST, o.s1 DESC
