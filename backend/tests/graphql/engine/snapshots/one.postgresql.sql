SELECT toy_case.id, toy_case.number AS c0
 FROM toy_case
 WHERE toy_case.id = $1::VARCHAR AND toy_case.level = $2::level
