SELECT NULL AS anon_1, toy_case.issued_at AS s0, toy_case.id AS s1, toy_case.id AS c0
 FROM toy_case
 WHERE toy_case.level = ? OR toy_case.owner_id = ? ORDER BY toy_case.issued_at DESC, toy_case.id DESC LIMIT ? OFFSET ?;

SELECT k.value, o.filed_at AS s0, o.id AS s1, o.title AS c0
 FROM json_each(?) AS k JOIN toy_document AS o ON o.id IN (SELECT toy_document.id
 FROM toy_document
 WHERE toy_document.case_id = k.value AND toy_document.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = ? OR toy_case.owner_id = ?) AND toy_document.size >= ? ORDER BY toy_document.filed_at ASC, toy_document.id ASC LIMIT ? OFFSET ?) ORDER BY (+ o.filed_at) ASC, (+ o.id) ASC;

SELECT toy_document.case_id, count(*) AS count_1
 FROM toy_document
 WHERE toy_document.case_id IN (SELECT toy_case.id
 FROM toy_case
 WHERE toy_case.level = ? OR toy_case.owner_id = ?) AND toy_document.size >= ? AND toy_document.case_id IN (SELECT k.value
 FROM json_each(?) AS k) GROUP BY toy_document.case_id
