SELECT NULL AS anon_1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.revision AS c3, filing.version AS c4, filing.case_id AS c5, filing.case_type_code AS c6, filing.court_code AS c7, filing.title AS c8, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.matter_reference ELSE NULL END AS c9, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.comments ELSE NULL END AS c10, filing.urgent AS c11, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.urgent_reason ELSE NULL END AS c12, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.requested_security_level ELSE NULL END AS c13, filing.nature_of_claim AS c14, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.claim_cents ELSE NULL END AS c15, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.originating_data ELSE NULL END AS c16, filing.filer_id AS c17, filing.organisation_id AS c18, filing.submitted_at AS c19, filing.received_at AS c20, filing.deemed_received_at AS c21, filing.deemed_reason AS c22, filing.deemed_sentence AS c23, filing.claimed_by AS c24, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.correction_due_at ELSE NULL END AS c25, filing.quote_id AS c26, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.payment_id ELSE NULL END AS c27, CASE WHEN (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?))) THEN filing.overridden_findings ELSE NULL END AS c28 
FROM filing 
WHERE (0 = 1 OR (filing.status NOT IN (?, ?, ?, ?)) AND (filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' )) OR filing.case_id IS NULL AND (filing.requested_security_level IS NULL OR filing.requested_security_level != ?)) OR 0 = 1) AND filing.id = ?
 LIMIT ? OFFSET ?;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id = ? AND court_case.security_level != ?;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = ? AND 1 = 1;

SELECT account_user.id, account_user.id AS c0, account_user.name_en AS c1, account_user.name_zh AS c2 
FROM account_user 
WHERE account_user.id = ? AND 1 = 1;

SELECT filing_correction.filing_id, filing_correction.revision AS s0, filing_correction.position AS s1, filing_correction.id AS s2, filing_correction.id AS c0, filing_correction.revision AS c1, filing_correction.filing_document_id AS c2, filing_correction.field AS c3, filing_correction.reason_code AS c4, filing_correction.message AS c5, filing_correction.touched_at AS c6 
FROM filing_correction 
WHERE filing_correction.filing_id = ? AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_correction.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) ORDER BY filing_correction.revision ASC, filing_correction.position ASC, filing_correction.id ASC
 LIMIT ? OFFSET ?;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = ? AND 1 = 1;

SELECT filing_document.filing_id, filing_document.position AS s0, filing_document.id AS s1, filing_document.id AS c0, filing_document.upload_id AS c1, filing_document.document_id AS c2, filing_document.position AS c3, filing_document.role AS c4, filing_document.title AS c5, filing_document.access AS c6, CASE WHEN (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) THEN filing_document.access_reason ELSE NULL END AS c7, CASE WHEN (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) THEN filing_document.asked_access ELSE NULL END AS c8, filing_document.review_status AS c9, filing_document.reason_code AS c10, filing_document.message AS c11, filing_document.revision AS c12 
FROM filing_document 
WHERE filing_document.filing_id = ? AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) OR filing_document.review_status = ? AND filing_document.access IN (?, ?) AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?)) OR 0 = 1) ))) ORDER BY filing_document.position ASC, filing_document.id ASC
 LIMIT ? OFFSET ?;

SELECT access_decision.document_id, access_decision.decided_at AS s0, access_decision.id AS s1, access_decision.from_access AS c0, access_decision.to_access AS c1, CASE WHEN (access_decision.reason_told IS 1 OR (EXISTS (SELECT 1 
FROM filing_document AS its_place 
WHERE its_place.document_id = access_decision.document_id AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = its_place.filing_id AND (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?)) )) ))) THEN access_decision.reason ELSE NULL END AS c2, access_decision.decided_by AS c3, access_decision.decided_at AS c4 
FROM access_decision 
WHERE access_decision.document_id = ? AND (EXISTS (SELECT 1 
FROM filing_document AS its_place 
WHERE its_place.document_id = access_decision.document_id AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = its_place.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) )) ORDER BY access_decision.decided_at ASC, access_decision.id ASC
 LIMIT ? OFFSET ?;

SELECT document.id, document.id AS c0, document.sha256 AS c1, document.size_bytes AS c2, document.filename AS c3, document.title AS c4, document.pages AS c5, document.has_text_layer AS c6 
FROM document 
WHERE document.id = ? AND (document.owner_user_id = ? AND document.organisation_id IS NULL AND (document.case_id IS NULL OR document.received_at IS NOT NULL AND (document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' )) OR document.case_id IS NULL AND document.registrar_only IS 0)) OR document.received_at IS NOT NULL AND (document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = document.case_id AND its_case.security_level = 'SEALED' )) OR document.case_id IS NULL AND document.registrar_only IS 0) OR 0 = 1);

SELECT upload_finding.upload_id, upload_finding.position AS s0, upload_finding.id AS s1, upload_finding.code AS c0, upload_finding.severity AS c1, upload_finding.page AS c2, upload_finding.detail AS c3 
FROM upload_finding 
WHERE upload_finding.upload_id = ? AND ((EXISTS (SELECT 1 
FROM upload 
WHERE upload.id = upload_finding.upload_id AND upload.owner_user_id = ? AND upload.organisation_id IS NULL )) OR (EXISTS (SELECT 1 
FROM document AS its_document 
WHERE its_document.upload_id = upload_finding.upload_id AND (its_document.owner_user_id = ? AND its_document.organisation_id IS NULL AND (its_document.case_id IS NULL OR its_document.received_at IS NOT NULL AND (its_document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_document.case_id AND its_case.security_level = 'SEALED' )) OR its_document.case_id IS NULL AND its_document.registrar_only IS 0)) OR its_document.received_at IS NOT NULL AND (its_document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_document.case_id AND its_case.security_level = 'SEALED' )) OR its_document.case_id IS NULL AND its_document.registrar_only IS 0)) ))) ORDER BY upload_finding.position ASC, upload_finding.id ASC
 LIMIT ? OFFSET ?;

SELECT fee_quote.id, fee_quote.id AS c0 
FROM fee_quote 
WHERE fee_quote.id = ? AND (+(fee_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = fee_quote.id AND (+(its_payment.organisation_id) = ? OR its_payment.case_id IS NULL AND its_payment.paid_into_account_id IS NULL AND its_payment.registrar_only IS 0 OR its_payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_payment.case_id AND its_case.security_level = 'SEALED' ))) )));

SELECT fee_line.quote_id, fee_line.position AS s0, fee_line.id AS s1, fee_line.id AS c0, fee_line.amount_known AS c1 
FROM fee_line 
WHERE fee_line.quote_id = ? AND ((EXISTS (SELECT 1 
FROM fee_quote AS its_quote 
WHERE its_quote.id = fee_line.quote_id AND (+(its_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = its_quote.id AND (+(its_payment.organisation_id) = ? OR its_payment.case_id IS NULL AND its_payment.paid_into_account_id IS NULL AND its_payment.registrar_only IS 0 OR its_payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_payment.case_id AND its_case.security_level = 'SEALED' ))) ))) )) OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.id = fee_line.payment_id AND (+(its_payment.organisation_id) = ? OR its_payment.case_id IS NULL AND its_payment.paid_into_account_id IS NULL AND its_payment.registrar_only IS 0 OR its_payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_payment.case_id AND its_case.security_level = 'SEALED' ))) ))) ORDER BY fee_line.position ASC, fee_line.id ASC
 LIMIT ? OFFSET ?;

SELECT account_user.id, account_user.id AS c0, account_user.name_en AS c1, account_user.name_zh AS c2 
FROM account_user 
WHERE account_user.id = ? AND 1 = 1;

SELECT filing_transition.filing_id, filing_transition.position AS s0, filing_transition.id AS s1, filing_transition.at AS c0, filing_transition.event AS c1, filing_transition.from_status AS c2, filing_transition.to_status AS c3, filing_transition.actor_id AS c4, filing_transition.reason AS c5, filing_transition.revision AS c6 
FROM filing_transition 
WHERE filing_transition.filing_id = ? AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_transition.filing_id AND 0 = 1 )) OR (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_transition.filing_id AND (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?)) )) AND (filing_transition.to_status NOT IN (?, ?, ?, ?))) ORDER BY filing_transition.position ASC, filing_transition.id ASC
 LIMIT ? OFFSET ?;

SELECT account_user.id, account_user.id AS c0, account_user.name_en AS c1, account_user.name_zh AS c2 
FROM account_user 
WHERE account_user.id IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT filing_party.filing_id, filing_party.position AS s0, filing_party.id AS s1, filing_party.position AS c0, filing_party.on_behalf AS c1, filing_party.role AS c2, filing_party.kind AS c3, filing_party.capacity AS c4, filing_party.name_en AS c5, filing_party.name_zh AS c6, filing_party.address AS c7 
FROM filing_party 
WHERE filing_party.filing_id = ? AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_party.filing_id AND (0 = 1 OR (its_filing.status NOT IN (?, ?, ?, ?)) AND (its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) OR its_filing.case_id IS NULL AND (its_filing.requested_security_level IS NULL OR its_filing.requested_security_level != ?))) )) AND filing_party.party_id IS NULL ORDER BY filing_party.position ASC, filing_party.id ASC
 LIMIT ? OFFSET ?;

SELECT party_role.code, party_role.name_en AS c0, party_role.name_zh_hant AS c1, party_role.name_zh_hans AS c2, party_role.code AS c3 
FROM party_role 
WHERE party_role.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT organisation.id, organisation.id AS c0, organisation.name_en AS c1, organisation.name_zh AS c2 
FROM organisation 
WHERE organisation.id = ? AND 1 = 1;

SELECT payment.id, payment.id AS c0, payment.status AS c1, payment.authorised_cents AS c2, payment.captured_cents AS c3 
FROM payment 
WHERE payment.id = ? AND (+(payment.organisation_id) = ? OR payment.case_id IS NULL AND payment.paid_into_account_id IS NULL AND payment.registrar_only IS 0 OR payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = payment.case_id AND its_case.security_level = 'SEALED' )));

SELECT fee_line.payment_id, fee_line.position AS s0, fee_line.id AS s1, fee_line.filing_document_id AS c0, fee_line.code AS c1, fee_line.name_en AS c2, fee_line.name_zh_hant AS c3, fee_line.name_zh_hans AS c4, fee_line.statute AS c5, fee_line.verified AS c6, fee_line.amount_known AS c7, fee_line.ordinary_cents AS c8, fee_line.concession_cents AS c9, fee_line.payable_cents AS c10 
FROM fee_line 
WHERE fee_line.payment_id = ? AND ((EXISTS (SELECT 1 
FROM fee_quote AS its_quote 
WHERE its_quote.id = fee_line.quote_id AND (+(its_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = its_quote.id AND (+(its_payment.organisation_id) = ? OR its_payment.case_id IS NULL AND its_payment.paid_into_account_id IS NULL AND its_payment.registrar_only IS 0 OR its_payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_payment.case_id AND its_case.security_level = 'SEALED' ))) ))) )) OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.id = fee_line.payment_id AND (+(its_payment.organisation_id) = ? OR its_payment.case_id IS NULL AND its_payment.paid_into_account_id IS NULL AND its_payment.registrar_only IS 0 OR its_payment.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_payment.case_id AND its_case.security_level = 'SEALED' ))) ))) ORDER BY fee_line.position ASC, fee_line.id ASC
 LIMIT ? OFFSET ?;
