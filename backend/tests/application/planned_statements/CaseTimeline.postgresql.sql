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

SELECT docket_entry.case_id, docket_entry.number AS s0, docket_entry.id AS s1, docket_entry.id AS c0, CASE WHEN false THEN docket_entry.number ELSE docket_entry.number - (SELECT count(*) AS count_1 
FROM docket_entry AS kept 
WHERE kept.case_id = docket_entry.case_id AND kept.access IN ('FILER_AND_COURT', 'COURT_ONLY') AND kept.number < docket_entry.number AND NOT coalesce(kept.access IN ($7, $8) OR kept.access = $1 AND (kept.organisation_id = $2::VARCHAR OR kept.user_id = $3::VARCHAR), false)) END AS c1, docket_entry.at AS c2, docket_entry.kind AS c3, docket_entry.title_en AS c4, docket_entry.title_zh_hant AS c5, docket_entry.title_zh_hans AS c6, docket_entry.filing_id AS c7, docket_entry.document_id AS c8 
FROM docket_entry 
WHERE docket_entry.case_id = $4::VARCHAR AND (docket_entry.access IN ($9, $10) OR docket_entry.access = $5 AND (docket_entry.organisation_id = $2::VARCHAR OR docket_entry.user_id = $3::VARCHAR)) ORDER BY docket_entry.number DESC, docket_entry.id DESC 
 LIMIT $6;

SELECT document.id, document.id AS c0, document.filename AS c1, document.title AS c2, document.pages AS c3 
FROM document 
WHERE document.id = any($1::VARCHAR(36)[]) AND ((document.owner_user_id = $2::VARCHAR AND document.organisation_id IS NULL OR document.organisation_id = $3::VARCHAR) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = document.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )) OR document.received_at IS NOT NULL AND false) OR document.received_at IS NOT NULL AND false OR document.filed_at IS NOT NULL AND document.access IN ($6, $7) AND ((EXISTS (SELECT 1 
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
WHERE shared.case_id = document.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))));

SELECT filing.case_id, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.title AS c2, filing.filer_id AS c3, filing.organisation_id AS c4, filing.updated_at AS c5, filing.received_at AS c6, filing.docketed_at AS c7 
FROM filing 
WHERE filing.case_id = $1::VARCHAR AND (filing.organisation_id = $2::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($7, $8)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) ORDER BY filing.updated_at DESC, filing.id DESC 
 LIMIT $6;

SELECT payment.case_id, payment.created_at AS s0, payment.id AS s1, payment.id AS c0, payment.reference AS c1, payment.method AS c2, payment.status AS c3, payment.authorised_cents AS c4, payment.captured_cents AS c5, payment.created_at AS c6 
FROM payment 
WHERE payment.case_id = $1::VARCHAR AND (payment.organisation_id) = $2::VARCHAR ORDER BY payment.created_at DESC, payment.id DESC 
 LIMIT $3;
