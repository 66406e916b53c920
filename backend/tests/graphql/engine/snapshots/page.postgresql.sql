SELECT NULL AS anon_1, toy_case.weight AS s0, toy_case.id AS s1, toy_case.number AS c0
 FROM toy_case
 WHERE toy_case.level = $1::level OR toy_case.owner_id = $2::VARCHAR OR toy_case.organisation_id = $3::VARCHAR ORDER BY toy_case.weight ASC, toy_case.id ASC LIMIT $4
