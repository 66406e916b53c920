SELECT NULL AS anon_1, deposit_account.id AS s0, deposit_account.id AS c0, deposit_account.branch_id AS c1, deposit_account.status AS c2, deposit_account.minimum_balance_cents AS c3, (SELECT ledger_account.balance_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c4, (SELECT ledger_account.held_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c5, (SELECT ledger_account.floor_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c6 
FROM deposit_account 
WHERE deposit_account.organisation_id = $1::VARCHAR AND deposit_account.parent_id IS NULL ORDER BY deposit_account.id ASC 
 LIMIT $2;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR AND filing.status IN ($3) 
 LIMIT $2::INTEGER) AS anon_3) AS anon_2 
 LIMIT $2::INTEGER;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR AND filing.status IN ($3) 
 LIMIT $2::INTEGER) AS anon_3) AS anon_2 
 LIMIT $2::INTEGER;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR AND filing.status IN ($3) 
 LIMIT $2::INTEGER) AS anon_3) AS anon_2 
 LIMIT $2::INTEGER;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR AND filing.status IN ($3) 
 LIMIT $2::INTEGER) AS anon_3) AS anon_2 
 LIMIT $2::INTEGER;

SELECT anon_2.anon_1 
FROM (SELECT NULL AS anon_1 
WHERE false UNION ALL SELECT anon_3.id AS id 
FROM (SELECT filing.id AS id 
FROM filing 
WHERE filing.organisation_id = $1::VARCHAR AND filing.status IN ($3, $4, $5, $6, $7) 
 LIMIT $2::INTEGER) AS anon_3) AS anon_2 
 LIMIT $2::INTEGER;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3 
FROM (SELECT NULL AS k, court_case.last_activity_at AS s0, court_case.id AS s1, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id IN (SELECT anon_1.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = (SELECT organisation.id 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $4 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) ORDER BY case_place.last_activity_at DESC, case_place.case_id DESC 
 LIMIT $5) AS anon_1 UNION ALL SELECT anon_2.case_id 
FROM (SELECT case_place.case_id AS case_id 
FROM case_place 
WHERE case_place.holder_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $6 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = case_place.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR case_place.security_level != $7 AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = case_place.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) ORDER BY case_place.last_activity_at DESC, case_place.case_id DESC 
 LIMIT $5) AS anon_2) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $5;

SELECT deposit_account.parent_id, deposit_account.id AS s0, deposit_account.id AS c0, deposit_account.branch_id AS c1, deposit_account.status AS c2, deposit_account.minimum_balance_cents AS c3, (SELECT ledger_account.balance_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c4, (SELECT ledger_account.held_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c5, (SELECT ledger_account.floor_cents 
FROM ledger_account 
WHERE ledger_account.id = deposit_account.ledger_account_id) AS c6 
FROM deposit_account 
WHERE deposit_account.parent_id = $1::VARCHAR AND deposit_account.organisation_id = $2::VARCHAR ORDER BY deposit_account.id ASC 
 LIMIT $3;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6 
FROM (SELECT NULL AS k, (CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL THEN '9000-01-01 00:00:00.000000+00' ELSE correction_due_at END) AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($8, $9)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($10, $11, $12, $13)) AND false) THEN filing.correction_due_at ELSE NULL END AS c6 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND (filing.status IN ($22)) OFFSET 0 ) AS few ORDER BY few.s0 ASC, few.s1 ASC 
 LIMIT $7;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6 
FROM (SELECT NULL AS k, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($8, $9)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($10, $11, $12, $13)) AND false) THEN filing.correction_due_at ELSE NULL END AS c6 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND (filing.status IN ($22)) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $7;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6, few.c7, few.c8, few.c9 
FROM (SELECT NULL AS k, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.filer_id AS c5, filing.organisation_id AS c6, filing.updated_at AS c7, filing.claimed_by AS c8, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($8, $9)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($10, $11, $12, $13)) AND false) THEN filing.correction_due_at ELSE NULL END AS c9 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND (filing.status IN ($22)) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $7;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5, few.c6 
FROM (SELECT NULL AS k, filing.updated_at AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.updated_at AS c5, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($8, $9)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($10, $11, $12, $13)) AND false) THEN filing.correction_due_at ELSE NULL END AS c6 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND (filing.filer_id = $2::VARCHAR AND (filing.status IN ($22)) IS true) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $7;

SELECT few.k, few.s0, few.s1, few.c0, few.c1, few.c2, few.c3, few.c4, few.c5 
FROM (SELECT NULL AS k, coalesce(received_at, '1900-01-01 00:00:00.000000+00') AS s0, filing.id AS s1, filing.id AS c0, filing.status AS c1, filing.case_id AS c2, filing.case_type_code AS c3, filing.title AS c4, filing.deemed_received_at AS c5 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) AND (filing.status IN ($15, $16, $17, $18, $19)) OFFSET 0 ) AS few ORDER BY few.s0 DESC, few.s1 DESC 
 LIMIT $6;

SELECT branch.id, branch.id AS c0, branch.code AS c1, branch.name_en AS c2, branch.name_zh AS c3 
FROM branch 
WHERE branch.id = $1::VARCHAR AND branch.organisation_id = $2::VARCHAR;

SELECT filing_correction.filing_id, filing_correction.revision AS s0, filing_correction.position AS s1, filing_correction.id AS s2, filing_correction.id AS c0, filing_correction.reason_code AS c1, filing_correction.message AS c2, filing_correction.touched_at AS c3 
FROM filing_correction 
WHERE filing_correction.filing_id = $1::VARCHAR AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_correction.filing_id AND (its_filing.organisation_id = $2::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($6, $7)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($8, $9, $10, $11)) AND false) OFFSET 0 )) ORDER BY filing_correction.revision ASC, filing_correction.position ASC, filing_correction.id ASC 
 LIMIT $5;

SELECT k.value, o.s0, o.s1, o.c0 
FROM unnest($1::VARCHAR(36)[]) AS k(value) JOIN LATERAL (SELECT filing_document.position AS s0, filing_document.id AS s1, filing_document.id AS c0 
FROM filing_document 
WHERE filing_document.filing_id = k.value AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = $2::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($9, $10)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($11, $12, $13, $14)) AND false) OFFSET 0 )) OR filing_document.review_status = $5 AND filing_document.access IN ($15, $16) AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = $2::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($17, $18)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $6 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($19, $20, $21, $22)) AND false OR its_filing.status IN ($23, $24) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $2::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $2::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $3::VARCHAR AND assigned.organisation_id = $2::VARCHAR AND assigned.kind = $7 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $3::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) OFFSET 0 ))) ORDER BY filing_document.position ASC, filing_document.id ASC 
 LIMIT $8) AS o ON true ORDER BY o.s0 ASC, o.s1 ASC;

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1 
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

SELECT court_case.id, court_case.id AS c0, court_case.number AS c1, court_case.title_en AS c2, court_case.title_zh AS c3 
FROM court_case 
WHERE court_case.id = $1::VARCHAR AND ((EXISTS (SELECT 1 
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

SELECT case_type.code, case_type.code AS c0 
FROM case_type 
WHERE case_type.code = any($1::VARCHAR(16)[]) AND true;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = $1::VARCHAR AND true;

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
WHERE shared.case_id = filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 )))) AND (filing.filer_id = $3::VARCHAR AND (filing.status IN ($15)) IS true) 
 LIMIT $6::INTEGER) AS anon_2;
