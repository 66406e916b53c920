SELECT NULL AS anon_1, court_case.sort_key AS s0, court_case.id AS s1, court_case.id AS c0, court_case.number AS c1, court_case.case_type_code AS c2, court_case.court_code AS c3, court_case.title_en AS c4, court_case.title_zh AS c5, court_case.status AS c6, court_case.issued_at AS c7, court_case.last_activity_at AS c8 
FROM court_case 
WHERE court_case.id IN (SELECT anon_2.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? ))) ORDER BY case_place.sort_key ASC, case_place.case_id ASC
 LIMIT ? OFFSET ?) AS anon_2 UNION ALL SELECT anon_3.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = ? AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? ))) ORDER BY case_place.sort_key ASC, case_place.case_id ASC
 LIMIT ? OFFSET ?) AS anon_3) ORDER BY (+ court_case.sort_key) ASC, (+ court_case.id) ASC
 LIMIT ? OFFSET ?;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT k.value, o.updated_at AS s0, o.id AS s1, o.id AS c0, o.status AS c1 
FROM json_each(?) AS k JOIN filing AS o ON o.id IN (SELECT filing.id 
FROM filing 
WHERE filing.case_id = k.value AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND filing.status IN (?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY filing.updated_at DESC, filing.id DESC
 LIMIT ? OFFSET ?) ORDER BY (+ o.updated_at) DESC, (+ o.id) DESC;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT anon_3.case_id AS case_id 
FROM (SELECT anon_4.case_id AS case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? )))
 LIMIT ? OFFSET ?) AS anon_4 UNION ALL SELECT anon_5.case_id AS case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = ? AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? ))) AND NOT (EXISTS (SELECT other_place.case_id 
FROM case_place AS other_place 
WHERE other_place.case_id = case_place.case_id AND other_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1)))
 LIMIT ? OFFSET ?) AS anon_5) AS anon_3
 LIMIT ? OFFSET ?) AS anon_2;
