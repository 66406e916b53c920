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

SELECT docket_entry.case_id, docket_entry.number AS s0, docket_entry.id AS s1, docket_entry.id AS c0, CASE WHEN 0 THEN docket_entry.number ELSE docket_entry.number - (SELECT count(*) AS count_1 
FROM docket_entry AS kept 
WHERE kept.case_id = docket_entry.case_id AND kept.access IN ('FILER_AND_COURT', 'COURT_ONLY') AND kept.number < docket_entry.number AND coalesce(kept.access IN (?, ?) OR kept.access = ? AND (kept.organisation_id = ? OR kept.user_id = ?), 0) = 0) END AS c1, docket_entry.at AS c2, docket_entry.kind AS c3, docket_entry.title_en AS c4, docket_entry.title_zh_hant AS c5, docket_entry.title_zh_hans AS c6, docket_entry.filing_id AS c7, docket_entry.document_id AS c8 
FROM docket_entry 
WHERE docket_entry.case_id = ? AND (docket_entry.access IN (?, ?) OR docket_entry.access = ? AND (docket_entry.organisation_id = ? OR docket_entry.user_id = ?)) ORDER BY docket_entry.number DESC, docket_entry.id DESC
 LIMIT ? OFFSET ?;

SELECT document.id, document.id AS c0, document.filename AS c1, document.title AS c2, document.pages AS c3 
FROM document 
WHERE document.id IN (SELECT k.value 
FROM json_each(?) AS k) AND ((document.owner_user_id = ? AND document.organisation_id IS NULL OR document.organisation_id = ?) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = document.case_id AND shared.user_id = ? ))));

SELECT filing.case_id, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.title AS c2, filing.filer_id AS c3, filing.organisation_id AS c4, filing.updated_at AS c5, filing.received_at AS c6, filing.docketed_at AS c7 
FROM filing 
WHERE filing.case_id = ? AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) ORDER BY filing.updated_at DESC, filing.id DESC
 LIMIT ? OFFSET ?;

SELECT payment.case_id, payment.created_at AS s0, payment.id AS s1, payment.id AS c0, payment.reference AS c1, payment.method AS c2, payment.status AS c3, payment.authorised_cents AS c4, payment.captured_cents AS c5, payment.created_at AS c6 
FROM payment 
WHERE payment.case_id = ? AND +(payment.organisation_id) = ? ORDER BY payment.created_at DESC, payment.id DESC
 LIMIT ? OFFSET ?;
