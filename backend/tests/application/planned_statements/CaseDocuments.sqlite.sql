SELECT NULL AS anon_1, court_case.id AS c0 
FROM court_case 
WHERE ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.user_id = ? )) OR court_case.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = court_case.id AND shared.user_id = ? ))) AND court_case.id = ?
 LIMIT ? OFFSET ?;

SELECT document.case_id, document.filed_at AS s0, document.id AS s1, document.id AS c0, document.size_bytes AS c1, document.filename AS c2, document.title AS c3, document.pages AS c4, document.access AS c5, document.filed_at AS c6 
FROM document 
WHERE document.case_id = ? AND ((document.owner_user_id = ? AND document.organisation_id IS NULL OR document.organisation_id = ?) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = ? )) OR document.received_at IS NOT NULL AND 0 = 1) OR document.received_at IS NOT NULL AND 0 = 1 OR document.filed_at IS NOT NULL AND document.access IN (?, ?) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = document.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = document.case_id AND shared.user_id = ? )))) ORDER BY document.filed_at DESC, document.id DESC
 LIMIT ? OFFSET ?;
