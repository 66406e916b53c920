SELECT NULL AS anon_1, deposit_account.id AS s0, deposit_account.id AS c0, deposit_account.branch_id AS c1, deposit_account.status AS c2, deposit_account.minimum_balance_cents AS c3, (SELECT ledger_account.balance_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c4, (SELECT ledger_account.held_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c5, (SELECT ledger_account.floor_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c6 
FROM deposit_account 
WHERE deposit_account.organisation_id = ? AND deposit_account.parent_id IS NULL ORDER BY deposit_account.id ASC
 LIMIT ? OFFSET ?;

SELECT deposit_account.parent_id, deposit_account.id AS s0, deposit_account.id AS c0, deposit_account.branch_id AS c1, deposit_account.status AS c2, deposit_account.minimum_balance_cents AS c3, (SELECT ledger_account.balance_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c4, (SELECT ledger_account.held_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c5, (SELECT ledger_account.floor_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c6 
FROM deposit_account 
WHERE deposit_account.parent_id = ? AND deposit_account.organisation_id = ? ORDER BY deposit_account.id ASC
 LIMIT ? OFFSET ?;

SELECT branch.id, branch.id AS c0, branch.code AS c1, branch.name_en AS c2, branch.name_zh AS c3 
FROM branch 
WHERE branch.id = ? AND branch.organisation_id = ?;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ? AND filing.status IN (?)
 LIMIT ? OFFSET ?) AS anon_3) AS anon_2
 LIMIT ? OFFSET ?;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ? AND filing.status IN (?)
 LIMIT ? OFFSET ?) AS anon_3) AS anon_2
 LIMIT ? OFFSET ?;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ? AND filing.status IN (?)
 LIMIT ? OFFSET ?) AS anon_3) AS anon_2
 LIMIT ? OFFSET ?;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ? AND filing.status IN (?)
 LIMIT ? OFFSET ?) AS anon_3) AS anon_2
 LIMIT ? OFFSET ?;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE 0 = 1 UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = ? AND filing.status IN (?, ?, ?, ?, ?)
 LIMIT ? OFFSET ?) AS anon_3) AS anon_2
 LIMIT ? OFFSET ?;

SELECT NULL AS anon_1, court_case.last_activity_at AS s0, court_case.id AS s1, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id IN (SELECT anon_2.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? ))) ORDER BY case_place.last_activity_at DESC, case_place.case_id DESC
 LIMIT ? OFFSET ?) AS anon_2 UNION ALL SELECT anon_3.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = ? AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR case_place.security_level != ? AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = ? ))) ORDER BY case_place.last_activity_at DESC, case_place.case_id DESC
 LIMIT ? OFFSET ?) AS anon_3) ORDER BY (+ court_case.last_activity_at) DESC, (+ court_case.id) DESC
 LIMIT ? OFFSET ?;

SELECT NULL AS anon_1, (CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL THEN '9000-01-01 00:00:00.000000' ELSE correction_due_at END) AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c6 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.status IN (?)) = 1 ORDER BY (+ (CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL THEN '9000-01-01 00:00:00.000000' ELSE correction_due_at END)) ASC, (+ filing.id) ASC
 LIMIT ? OFFSET ?;

SELECT filing_correction.filing_id, filing_correction.revision AS s0, filing_correction.position AS s1, filing_correction.id AS s2, filing_correction.id AS c0, filing_correction.reason_code AS c1, filing_correction.message AS c2, filing_correction.touched_at AS c3 
FROM filing_correction 
WHERE filing_correction.filing_id = ? AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_correction.filing_id AND (its_filing.organisation_id = ? AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = its_filing.case_id AND shared.user_id = ? ))) OR (its_filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) )) ORDER BY filing_correction.revision ASC, filing_correction.position ASC, filing_correction.id ASC
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

SELECT NULL AS anon_1, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c6 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.status IN (?)) = 1 ORDER BY (+ filing.updated_at) DESC, (+ filing.id) DESC
 LIMIT ? OFFSET ?;

SELECT NULL AS anon_1, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.filer_id AS c5, filing.organisation_id AS c6, filing.updated_at AS c7, filing.claimed_by AS c8, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c9 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.status IN (?)) = 1 ORDER BY (+ filing.updated_at) DESC, (+ filing.id) DESC
 LIMIT ? OFFSET ?;

SELECT NULL AS anon_1, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? ))) OR (filing.status NOT IN (?, ?, ?, ?)) AND 0 = 1) THEN filing.correction_due_at ELSE NULL END AS c6 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.filer_id = ? AND (filing.status IN (?)) IS 1) = 1 ORDER BY (+ filing.updated_at) DESC, (+ filing.id) DESC
 LIMIT ? OFFSET ?;

SELECT k.value, o.position AS s0, o.id AS s1, o.id AS c0 
FROM json_each(?) AS k JOIN filing_document AS o ON o.id IN (SELECT filing_document.id 
FROM filing_document 
WHERE filing_document.filing_id = k.value AND ((EXISTS (SELECT 1 
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
 LIMIT ? OFFSET ?) ORDER BY (+ o.position) ASC, (+ o.id) ASC;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id IN (SELECT k.value 
FROM json_each(?) AS k) AND ((EXISTS (SELECT 1 
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
WHERE case_type.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT NULL AS anon_1, count(*) AS count_1 
FROM (SELECT 1 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.filer_id = ? AND (filing.status IN (?)) IS 1) = 1
 LIMIT ? OFFSET ?) AS anon_2;

SELECT NULL AS anon_1, coalesce(received_at, '1900-01-01 00:00:00.000000') AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.deemed_received_at AS c5 
FROM filing 
WHERE filing.id IN (SELECT k.value 
FROM json_each(?) AS k) AND (filing.organisation_id = ? AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN (?, ?)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND +(filing.status IN (?, ?, ?, ?, ?)) = 1 ORDER BY (+ coalesce(received_at, '1900-01-01 00:00:00.000000')) DESC, (+ filing.id) DESC
 LIMIT ? OFFSET ?;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1 
FROM court_case 
WHERE court_case.id IN (SELECT k.value 
FROM json_each(?) AS k) AND ((EXISTS (SELECT 1 
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

SELECT case_type.code, case_type.code AS c0 
FROM case_type 
WHERE case_type.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;
