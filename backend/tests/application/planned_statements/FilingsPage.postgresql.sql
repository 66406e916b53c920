SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR 
 LIMIT $2::INTEGER) AS anon_3 UNION ALL SELECT anon_4.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT acting.case_id AS case_id 
FROM representation AS acting 
WHERE acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $4 OFFSET 0 )))) AS anon_5 ON filing.case_id = (anon_5.case_id) 
WHERE (filing.status IN ($5, $6)) 
 LIMIT $2::INTEGER) AS anon_4 UNION ALL SELECT anon_6.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT acting.case_id AS case_id 
FROM representation AS acting 
WHERE acting.until IS NULL AND acting.user_id = $3::VARCHAR) AS anon_7 ON filing.case_id = (anon_7.case_id) 
WHERE (filing.status IN ($7, $8)) 
 LIMIT $2::INTEGER) AS anon_6 UNION ALL SELECT anon_8.id AS id 
FROM (SELECT filing.id AS id 
FROM filing JOIN (SELECT shared.case_id AS case_id 
FROM case_share AS shared 
WHERE shared.user_id = $3::VARCHAR AND shared.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = shared.case_id AND its_case.security_level = 'SEALED' OFFSET 0 ))) AS anon_9 ON filing.case_id = (anon_9.case_id) 
WHERE (filing.status IN ($9, $10)) 
 LIMIT $2::INTEGER) AS anon_8) AS anon_2 
 LIMIT $2::INTEGER;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6, few.c7, few.c8, few.c9, few.c10 
FROM (SELECT NULL AS k, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.case_id AS c3, filing.case_type_code AS c4, filing.appears_in AS c5, filing.title AS c6, filing.updated_at AS c7, filing.received_at AS c8, filing.deemed_received_at AS c9, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($8, $9)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($10, $11, $12, $13)) AND false) THEN filing.correction_due_at ELSE NULL END AS c10 
FROM filing 
WHERE filing.id = any($4::VARCHAR(36)[]) AND (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($14, $15)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $5 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($16, $17, $18, $19)) AND false OR filing.status IN ($20, $21) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $6 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND (true) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $7;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id = any($1::VARCHAR(36)[]) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR court_case.security_level != $5 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = court_case.id AND shared.user_id = $3::VARCHAR OFFSET 0 )));

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = any($1::VARCHAR(16)[]) AND true;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT 1 
FROM filing 
WHERE filing.id = any($1::VARCHAR(36)[]) AND (filing.organisation_id = $2::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($7, $8)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) AND (true) 
 LIMIT $6::INTEGER) AS anon_2;
