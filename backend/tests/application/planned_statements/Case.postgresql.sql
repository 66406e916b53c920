SELECT NULL AS anon_1, court_case.id AS c0, court_case.number AS c1, court_case.case_type_code AS c2, court_case.court_code AS c3, court_case.title_en AS c4, court_case.title_zh AS c5, court_case.status AS c6, court_case.security_level AS c7 
FROM court_case 
WHERE ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR court_case.security_level != $4 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = court_case.id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) AND court_case.id = $5::VARCHAR 
 LIMIT $6::INTEGER;

SELECT document.case_id, count(*) AS count_1 
FROM document 
WHERE ((document.owner_user_id = $1::VARCHAR AND document.organisation_id IS NULL OR document.organisation_id = $2::VARCHAR) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $1::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = $1::VARCHAR OFFSET 0 )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = $1::VARCHAR OFFSET 0 )) OR document.received_at IS NOT NULL AND false) OR document.received_at IS NOT NULL AND false OR document.filed_at IS NOT NULL AND document.access IN ($6, $7) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $1::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = $1::VARCHAR OFFSET 0 )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = $1::VARCHAR OFFSET 0 )))) AND document.case_id = $5::VARCHAR GROUP BY document.case_id;

SELECT filing.case_id, count(*) AS count_1 
FROM filing 
WHERE (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($6, $7)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($8, $9, $10, $11)) AND false OR filing.status IN ($12, $13) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND filing.case_id = $5::VARCHAR GROUP BY filing.case_id;

SELECT party.case_id, party.position AS s0, party.id AS s1, party.id AS c0, party.position AS c1, party.role AS c2, party.name_en AS c3, party.name_zh AS c4 
FROM party 
WHERE party.case_id = $1::VARCHAR AND true ORDER BY party.position ASC, party.id ASC 
 LIMIT $2;

SELECT k.value, o.s0, o.s1, o.c0, o.c1, o.c2, o.c3, o.c4 
FROM unnest($1::VARCHAR(36)[]) AS k(value) JOIN LATERAL (SELECT representation.since AS s0, representation.id AS s1, representation.id AS c0, representation.organisation_id AS c1, representation.user_id AS c2, representation.since AS c3, representation.until AS c4 
FROM representation 
WHERE representation.party_id = k.value AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = representation.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = representation.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR representation.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = representation.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = representation.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) ORDER BY representation.since ASC, representation.id ASC 
 LIMIT $5) AS o ON true ORDER BY o.s0 ASC, o.s1 ASC;

SELECT organisation.id, organisation.id AS c0, organisation.name_en AS c1, organisation.name_zh AS c2 
FROM organisation 
WHERE organisation.id = any($1::VARCHAR(36)[]) AND true;

SELECT party_role.code, party_role.name_en AS c0, party_role.name_zh_hant AS c1, party_role.name_zh_hans AS c2, party_role.code AS c3 
FROM party_role 
WHERE party_role.code = any($1::VARCHAR(32)[]) AND true;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = $1::VARCHAR AND true;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = $1::VARCHAR AND true;
