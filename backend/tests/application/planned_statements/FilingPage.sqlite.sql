SELECT NULL AS anon_1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.revision AS c3, filing.case_id AS c4, filing.case_type_code AS c5, filing.court_code AS c6, filing.appears_in AS c7, filing.title AS c8, filing.filer_id AS c9, filing.organisation_id AS c10, filing.submitted_at AS c11, filing.received_at AS c12, filing.deemed_received_at AS c13, filing.deemed_reason AS c14, filing.deemed_sentence AS c15, filing.official_filing_date AS c16, filing.docketed_at AS c17, filing.claimed_by AS c18, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.claimed_at ELSE NULL END AS c19, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c20, filing.quote_id AS c21, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.payment_id ELSE NULL END AS c22, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.overridden_findings ELSE NULL END AS c23 
FROM filing 
WHERE (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND filing.id = ?
 LIMIT ? OFFSET ?;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id = ? AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = court_case.id AND acting.until IS NULL AND acting.user_id = ? )) OR court_case.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = court_case.id AND shared.user_id = ? )));

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = ? AND 1 = 1;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = ? AND 1 = 1;

SELECT filing_document.filing_id, filing_document.position AS s0, filing_document.id AS s1, filing_document.id AS c0, filing_document.upload_id AS c1, filing_document.document_id AS c2, filing_document.position AS c3, filing_document.role AS c4, filing_document.title AS c5, filing_document.access AS c6, CASE WHEN (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) )) THEN filing_document.access_reason ELSE NULL END AS c7, CASE WHEN (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) )) THEN filing_document.asked_access ELSE NULL END AS c8, filing_document.review_status AS c9, filing_document.reason_code AS c10, filing_document.message AS c11 
FROM filing_document 
WHERE filing_document.filing_id = ? AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) )) OR filing_document.review_status = ? AND filing_document.access IN (?, ?) AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1 OR its_filing.status IN (?, ?) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? )))) ))) ORDER BY filing_document.position ASC, filing_document.id ASC
 LIMIT ? OFFSET ?;

SELECT access_decision.document_id, access_decision.decided_at AS s0, access_decision.id AS s1, access_decision.from_access AS c0, access_decision.to_access AS c1, CASE WHEN (access_decision.reason_told IS 1 OR (EXISTS (SELECT 1 
FROM filing_document AS its_place 
WHERE its_place.document_id = access_decision.document_id AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = its_place.filing_id AND (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1 )) ))) THEN access_decision.reason ELSE NULL END AS c2, access_decision.decided_by AS c3, access_decision.decided_at AS c4 
FROM access_decision 
WHERE access_decision.document_id = ? AND (EXISTS (SELECT 1 
FROM filing_document AS its_place 
WHERE its_place.document_id = access_decision.document_id AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = its_place.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) )) )) ORDER BY access_decision.decided_at ASC, access_decision.id ASC
 LIMIT ? OFFSET ?;

SELECT document.id, document.id AS c0, document.sha256 AS c1, document.size_bytes AS c2, document.pages AS c3 
FROM document 
WHERE document.id = ? AND ((document.owner_user_id = ? AND document.organisation_id IS NULL OR document.organisation_id = ?) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
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

SELECT upload_finding.upload_id, upload_finding.position AS s0, upload_finding.id AS s1, upload_finding.code AS c0, upload_finding.severity AS c1 
FROM upload_finding 
WHERE upload_finding.upload_id = ? AND ((EXISTS (SELECT 1 
FROM upload 
WHERE upload.id = upload_finding.upload_id AND upload.owner_user_id = ? AND (upload.organisation_id IS NULL OR upload.organisation_id = ?) )) OR (EXISTS (SELECT 1 
FROM document AS its_document 
WHERE its_document.upload_id = upload_finding.upload_id AND ((its_document.owner_user_id = ? AND its_document.organisation_id IS NULL OR its_document.organisation_id = ?) AND (its_document.case_id IS NULL OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_document.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_document.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_document.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_document.case_id AND shared.user_id = ? )) OR its_document.received_at IS NOT NULL AND 0 = 1) OR its_document.received_at IS NOT NULL AND 0 = 1) ))) ORDER BY upload_finding.position ASC, upload_finding.id ASC
 LIMIT ? OFFSET ?;

SELECT upload.id, upload.id AS c0, upload.filename AS c1, upload.size AS c2 
FROM upload 
WHERE upload.id = ? AND upload.owner_user_id = ? AND (upload.organisation_id IS NULL OR upload.organisation_id = ?);

SELECT fee_quote.id, fee_quote.id AS c0 
FROM fee_quote 
WHERE fee_quote.id = ? AND (+(fee_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = fee_quote.id AND +(its_payment.organisation_id) = ? )));

SELECT fee_line.quote_id, fee_line.position AS s0, fee_line.id AS s1, fee_line.id AS c0, fee_line.amount_known AS c1 
FROM fee_line 
WHERE fee_line.quote_id = ? AND ((EXISTS (SELECT 1 
FROM fee_quote AS its_quote 
WHERE its_quote.id = fee_line.quote_id AND (+(its_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = its_quote.id AND +(its_payment.organisation_id) = ? ))) )) OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.id = fee_line.payment_id AND +(its_payment.organisation_id) = ? ))) ORDER BY fee_line.position ASC, fee_line.id ASC
 LIMIT ? OFFSET ?;

SELECT account_user.id, account_user.id AS c0 
FROM account_user 
WHERE account_user.id = ? AND 1 = 1;

SELECT filing_transition.filing_id, filing_transition.position AS s0, filing_transition.id AS s1, filing_transition.at AS c0, filing_transition.event AS c1, filing_transition.from_status AS c2, filing_transition.to_status AS c3, filing_transition.actor_id AS c4, filing_transition.reason AS c5, filing_transition.revision AS c6 
FROM filing_transition 
WHERE filing_transition.filing_id = ? AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_transition.filing_id AND its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) )) OR (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_transition.filing_id AND (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1 )) AND (filing_transition.to_status NOT IN (?, ?, ?, ?))) ORDER BY filing_transition.position ASC, filing_transition.id ASC
 LIMIT ? OFFSET ?;

SELECT account_user.id, account_user.id AS c0, account_user.name_en AS c1, account_user.name_zh AS c2 
FROM account_user 
WHERE account_user.id IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT organisation.id, organisation.id AS c0 
FROM organisation 
WHERE organisation.id = ? AND 1 = 1;

SELECT payment.id, payment.id AS c0, payment.reference AS c1, payment.method AS c2, payment.status AS c3, payment.authorised_cents AS c4, payment.captured_cents AS c5, payment.refunded_cents AS c6, payment.deposit_account_id AS c7, payment.created_at AS c8, payment.redirect_url AS c9, payment.renews_payment_id AS c10, (SELECT payment_result.at 
FROM payment_result, payment_intent 
WHERE payment_intent.payment_id = payment.id AND payment_intent.kind = ? AND payment_result.intent_id = payment_intent.id) AS c11, (SELECT payment_result.reason 
FROM payment_result, payment_intent 
WHERE payment_intent.payment_id = payment.id AND payment_intent.kind = ? AND payment_result.intent_id = payment_intent.id) AS c12, (SELECT payment_intent.unanswered 
FROM payment_intent 
WHERE payment_intent.payment_id = payment.id AND payment_intent.kind = ?) AS c13, (SELECT payment_intent.next_ask_at 
FROM payment_intent 
WHERE payment_intent.payment_id = payment.id AND payment_intent.kind = ?) AS c14, (SELECT card_hold.ends_at 
FROM card_hold 
WHERE card_hold.payment_id = payment.id) AS c15 
FROM payment 
WHERE payment.id = ? AND +(payment.organisation_id) = ?;

SELECT deposit_account.id, deposit_account.id AS c0, deposit_account.branch_id AS c1 
FROM deposit_account 
WHERE deposit_account.id = ? AND deposit_account.organisation_id = ?;

SELECT fee_line.payment_id, fee_line.position AS s0, fee_line.id AS s1, fee_line.filing_document_id AS c0, fee_line.code AS c1, fee_line.name_en AS c2, fee_line.name_zh_hant AS c3, fee_line.name_zh_hans AS c4, fee_line.statute AS c5, fee_line.verified AS c6, fee_line.amount_known AS c7, fee_line.ordinary_cents AS c8, fee_line.concession_cents AS c9, fee_line.payable_cents AS c10 
FROM fee_line 
WHERE fee_line.payment_id = ? AND ((EXISTS (SELECT 1 
FROM fee_quote AS its_quote 
WHERE its_quote.id = fee_line.quote_id AND (+(its_quote.organisation_id) = ? OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.quote_id = its_quote.id AND +(its_payment.organisation_id) = ? ))) )) OR (EXISTS (SELECT 1 
FROM payment AS its_payment 
WHERE its_payment.id = fee_line.payment_id AND +(its_payment.organisation_id) = ? ))) ORDER BY fee_line.position ASC, fee_line.id ASC
 LIMIT ? OFFSET ?;

SELECT receipt.payment_id, receipt.id AS c0, receipt.number AS c1 
FROM receipt 
WHERE receipt.payment_id = ? AND (EXISTS (SELECT 1 
FROM payment AS payment_of_receipt 
WHERE payment_of_receipt.id = receipt.payment_id AND +(payment_of_receipt.organisation_id) = ? ));
