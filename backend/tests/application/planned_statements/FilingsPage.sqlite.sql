SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ?
 LIMIT ? OFFSET ?) AS anon_3 UNION ALL SELECT anon_4.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT acting.case_id AS case_id 
FROM representation AS acting 
WHERE acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? )))) AS anon_5 ON filing.case_id = +(anon_5.case_id) 
WHERE +(filing.status IN (?, ?)) = 1
 LIMIT ? OFFSET ?) AS anon_4 UNION ALL SELECT anon_6.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT acting.case_id AS case_id 
FROM representation AS acting 
WHERE acting.until IS NULL AND acting.user_id = ?) AS anon_7 ON filing.case_id = +(anon_7.case_id) 
WHERE +(filing.status IN (?, ?)) = 1
 LIMIT ? OFFSET ?) AS anon_6 UNION ALL SELECT anon_8.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT shared.case_id AS case_id 
FROM case_share AS shared 
WHERE shared.user_id = ? AND shared.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = shared.case_id AND its_case.security_level = 'SEALED' ))) AS anon_9 ON filing.case_id = +(anon_9.case_id) 
WHERE +(filing.status IN (?, ?)) = 1
 LIMIT ? OFFSET ?) AS anon_8) AS anon_2
 LIMIT ? OFFSET ?;

SELECT NULL AS anon_1, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.case_id AS c3, filing.case_type_code AS c4, filing.appears_in AS c5, filing.title AS c6, filing.updated_at AS c7, filing.received_at AS c8, filing.deemed_received_at AS c9, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c10 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1 OR filing.status IN (?, ?) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(1) = 1 ORDER BY (+ filing.updated_at) DESC, (+ filing.id) DESC
 LIMIT ? OFFSET ?;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id IN (SELECT k.value 
FROM json_each(?) AS k) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.user_id = ? )) OR court_case.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = court_case.id AND shared.user_id = ? )));

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT 1 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1 OR filing.status IN (?, ?) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(1) = 1
 LIMIT ? OFFSET ?) AS anon_2;
