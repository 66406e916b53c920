SELECT NULL AS anon_1, toy_case.weight AS s0, toy_case.id AS s1
 FROM toy_case
 WHERE (toy_case.weight, toy_case.id) > ($1::INTEGER, $2::VARCHAR) ORDER BY toy_case.weight ASC, toy_case.id ASC LIMIT $3
