SELECT NULL AS anon_1, filing.received_at AS s0, filing.id AS s1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.case_id AS c3, filing.case_type_code AS c4, filing.title AS c5, filing.urgent AS c6, filing.received_at AS c7, filing.deemed_received_at AS c8, filing.claimed_by AS c9 
FROM filing 
WHERE (false OR (filing.status NOT IN ($3, $4, $5, $6)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != $1)) OR false) AND filing.status IN ('DEFERRED', 'RECEIVED', 'REFERRED', 'UNDER_REVIEW') AND filing.received_at IS NOT NULL AND filing.urgent IS true ORDER BY filing.received_at ASC, filing.id ASC 
 LIMIT $2;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1 
FROM court_case 
WHERE court_case.id = $1::VARCHAR AND court_case.security_level != $2;

SELECT case_type.code, case_type.code AS c0 
FROM case_type 
WHERE case_type.code = $1::VARCHAR AND true;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT 1 
FROM filing 
WHERE (false OR (filing.status NOT IN ($3, $4, $5, $6)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != $1)) OR false) AND filing.status IN ('DEFERRED', 'RECEIVED', 'REFERRED', 'UNDER_REVIEW') AND filing.received_at IS NOT NULL AND filing.urgent IS true 
 LIMIT $2::INTEGER) AS anon_2;
