SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6, few.c7, few.c8 
FROM (SELECT NULL AS k, court_case.sort_key AS s0, court_case.id AS s1, court_case.id AS c0, court_case.number AS c1, court_case.case_type_code AS c2, court_case.court_code AS c3, court_case.title_en AS c4, court_case.title_zh AS c5, court_case.status AS c6, court_case.issued_at AS c7, court_case.last_activity_at AS c8 
FROM court_case 
WHERE court_case.id IN (SELECT anon_1.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $4 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) ORDER BY case_place.sort_key ASC, case_place.case_id ASC 
 LIMIT $5) AS anon_1 UNION ALL SELECT anon_2.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $6 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $7 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) ORDER BY case_place.sort_key ASC, case_place.case_id ASC 
 LIMIT $5) AS anon_2) OFFSET 0 ) AS few ORDER BY few.s0 ASC, few.s1 ASC 
 LIMIT $5;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = any($1::VARCHAR(16)[]) AND true;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = any($1::VARCHAR(16)[]) AND true;

SELECT k.value, o.s0, o.s1, o.c0, o.c1 
FROM unnest($1::VARCHAR(36)[]) AS k(value) JOIN LATERAL (SELECT filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1 
FROM filing 
WHERE filing.case_id = k.value AND (filing.organisation_id = $2::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($7, $8)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($9, $10, $11, $12)) AND false OR filing.status IN ($13, $14) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $5 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) AND filing.status IN ($15, $16, $17, $18, $19, $20, $21, $22, $23) ORDER BY filing.updated_at DESC, filing.id DESC 
 LIMIT $6) AS o ON true ORDER BY o.s0 DESC, o.s1 DESC;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT anon_3.case_id AS case_id 
FROM (SELECT anon_4.case_id AS case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $4 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) 
 LIMIT $5::INTEGER) AS anon_4 UNION ALL SELECT anon_5.case_id AS case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $6 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $7 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) AND NOT (EXISTS (SELECT other_place.case_id 
FROM case_place AS other_place 
WHERE other_place.case_id = case_place.case_id AND other_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true))) 
 LIMIT $8::INTEGER) AS anon_5) AS anon_3 
 LIMIT $9::INTEGER) AS anon_2;
