SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE toy_case.level = ? OR toy_case.owner_id = ? ORDER BY toy_case.issued_at DESC, toy_case.id DESC LIMIT ? OFFSET ?;

SELECT k.value, o.position AS s0, o.id AS s1, o.name AS c0, CASE WHEN (o.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.owner_id = ?)) THEN o.identity_number ELSE NULL END AS c1
 FROM json_each(?) AS k JOIN toy_party AS o ON o.id IN (SELECT toy_party.id
 FROM toy_party
 WHERE toy_party.case_id = k.value AND toy_party.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = ? OR toy_case.owner_id = ?) ORDER BY toy_party.position ASC, toy_party.id ASC LIMIT ? OFFSET ?) ORDER BY (+ o.position) ASC, (+ o.id) ASC
