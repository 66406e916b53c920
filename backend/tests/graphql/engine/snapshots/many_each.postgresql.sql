SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE toy_case.level = $1::level OR toy_case.owner_id = $2::VARCHAR ORDER BY toy_case.issued_at DESC NULLS LAST, toy_case.id DESC LIMIT $3;

SELECT k.value, o.s0, o.s1, o.c0, o.c1
 FROM unnest($1::VARCHAR[]) AS k(value) JOIN LATERAL (SELECT toy_party.position AS s0, toy_party.id AS s1, toy_party.name AS c0, CASE WHEN (toy_party.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.owner_id = $2::VARCHAR)) THEN toy_party.identity_number ELSE NULL END AS c1
 FROM toy_party
 WHERE toy_party.case_id = k.value AND toy_party.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = $3::level OR toy_case.owner_id = $2::VARCHAR) ORDER BY toy_party.position ASC, toy_party.id ASC LIMIT $4) AS o ON true ORDER BY o.s0 ASC, o.s1 ASC
