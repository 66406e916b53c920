SELECT toy_case.id, toy_case.number AS c0
 FROM toy_case
 WHERE toy_case.id = ? AND toy_case.level = ?
