SELECT NULL AS anon_1, court_case.id AS c0 
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

SELECT document.case_id, document.filed_at AS s0, document.id AS s1, document.id AS c0, document.size_bytes AS c1, document.filename AS c2, document.title AS c3, document.pages AS c4, document.access AS c5, document.filed_at AS c6 
FROM document 
WHERE document.case_id = $1::VARCHAR AND ((document.owner_user_id = $2::VARCHAR AND document.organisation_id IS NULL OR document.organisation_id = $3::VARCHAR) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = $3::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $3::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $3::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )) OR document.received_at IS NOT NULL AND false) OR document.received_at IS NOT NULL AND false OR document.filed_at IS NOT NULL AND document.access IN ($7, $8) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = $3::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $3::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $3::VARCHAR AND assigned.kind = $5 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) ORDER BY document.filed_at DESC NULLS LAST, document.id DESC 
 LIMIT $6;
