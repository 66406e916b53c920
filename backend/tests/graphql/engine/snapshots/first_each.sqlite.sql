SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE toy_case.level = ? ORDER BY toy_case.issued_at DESC, toy_case.id DESC LIMIT ? OFFSET ?;

SELECT k.value, o.filed_at AS s0, o.id AS s1, o.title AS c0
 FROM json_each(?) AS k JOIN toy_document AS o ON o.id IN (SELECT toy_document.id
 FROM toy_document
 WHERE toy_document.case_id = k.value AND toy_document.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = ?) AND toy_document.confidential IS 0 ORDER BY toy_document.filed_at DESC, toy_document.id DESC LIMIT ? OFFSET ?) ORDER BY (+ o.filed_at) DESC, (+ o.id) DESC
