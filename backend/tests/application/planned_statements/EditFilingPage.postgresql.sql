SELECT NULL AS anon_1, filing.id AS c0, filing.reference AS c1, filing.status AS c2, filing.version AS c3, filing.case_id AS c4, filing.case_type_code AS c5, filing.court_code AS c6, filing.appears_in AS c7, filing.title AS c8, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($16, $17)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($18, $19, $20, $21)) AND false) THEN filing.matter_reference ELSE NULL END AS c9, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($22, $23)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($24, $25, $26, $27)) AND false) THEN filing.comments ELSE NULL END AS c10, filing.urgent AS c11, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($28, $29)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($30, $31, $32, $33)) AND false) THEN filing.urgent_reason ELSE NULL END AS c12, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($34, $35)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($36, $37, $38, $39)) AND false) THEN filing.requested_security_level ELSE NULL END AS c13, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($40, $41)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $7 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($42, $43, $44, $45)) AND false) THEN filing.claim_cents ELSE NULL END AS c14, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($46, $47)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $8 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($48, $49, $50, $51)) AND false) THEN filing.originating_data ELSE NULL END AS c15, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($52, $53)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $9 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($54, $55, $56, $57)) AND false) THEN filing.scan_permitted_at ELSE NULL END AS c16, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($58, $59)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $10 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($60, $61, $62, $63)) AND false) THEN filing.scan_reason ELSE NULL END AS c17, filing.filer_id AS c18, filing.organisation_id AS c19, filing.updated_at AS c20, filing.claimed_by AS c21, CASE WHEN (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($64, $65)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $11 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($66, $67, $68, $69)) AND false) THEN filing.correction_due_at ELSE NULL END AS c22 
FROM filing 
WHERE (filing.organisation_id = $1::VARCHAR AND (filing.case_id IS NULL OR filing.appears_in IS NOT NULL AND (filing.status NOT IN ($70, $71)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $12 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (filing.status NOT IN ($72, $73, $74, $75)) AND false OR filing.status IN ($76, $77) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $13 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) AND filing.id = $14::VARCHAR 
 LIMIT $15::INTEGER;

SELECT filing_party.filing_id, filing_party.position AS s0, filing_party.id AS s1, filing_party.position AS c0, filing_party.role AS c1, filing_party.name_en AS c2, filing_party.name_zh AS c3 
FROM filing_party 
WHERE filing_party.filing_id = $1::VARCHAR AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_party.filing_id AND (its_filing.organisation_id = $2::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($6, $7)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($8, $9, $10, $11)) AND false) OFFSET 0 )) AND filing_party.party_id IS NOT NULL ORDER BY filing_party.position ASC, filing_party.id ASC 
 LIMIT $5;

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

SELECT party_role.code, party_role.name_en AS c0, party_role.name_zh_hant AS c1, party_role.name_zh_hans AS c2, party_role.code AS c3 
FROM party_role 
WHERE party_role.code = any($1::VARCHAR(32)[]) AND true;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3, case_type.kind AS c4, case_type.party_roles AS c5 
FROM case_type 
WHERE case_type.code = $1::VARCHAR AND true;

SELECT party_role.code, party_role.name_en AS c0, party_role.name_zh_hant AS c1, party_role.name_zh_hans AS c2, party_role.code AS c3 
FROM party_role 
WHERE party_role.code = any($1::VARCHAR(32)[]) AND true;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = $1::VARCHAR AND true;

SELECT filing_document.filing_id, filing_document.position AS s0, filing_document.id AS s1, filing_document.id AS c0, filing_document.upload_id AS c1, filing_document.document_id AS c2, filing_document.position AS c3, filing_document.role AS c4, filing_document.type_code AS c5, filing_document.title AS c6, filing_document.access AS c7, CASE WHEN (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = $1::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($10, $11)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $3 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($12, $13, $14, $15)) AND false) OFFSET 0 )) THEN filing_document.access_reason ELSE NULL END AS c8, filing_document.revision AS c9, filing_document.made_from AS c10 
FROM filing_document 
WHERE filing_document.filing_id = $4::VARCHAR AND ((EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = $1::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($16, $17)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $5 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($18, $19, $20, $21)) AND false) OFFSET 0 )) OR filing_document.review_status = $6 AND filing_document.access IN ($22, $23) AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_document.filing_id AND (its_filing.organisation_id = $1::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($24, $25)) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $7 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($26, $27, $28, $29)) AND false OR its_filing.status IN ($30, $31) AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.organisation_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $1::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $1::VARCHAR AND assigned.kind = $8 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_filing.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR its_filing.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_filing.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )))) OFFSET 0 ))) ORDER BY filing_document.position ASC, filing_document.id ASC 
 LIMIT $9;

SELECT document.id, document.id AS c0, document.sha256 AS c1, document.size_bytes AS c2, document.pages AS c3 
FROM document 
WHERE document.id = $1::VARCHAR AND ((document.owner_user_id = $2::VARCHAR AND document.organisation_id IS NULL OR document.organisation_id = $3::VARCHAR) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
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

SELECT upload_finding.upload_id, upload_finding.position AS s0, upload_finding.id AS s1, upload_finding.code AS c0, upload_finding.severity AS c1, upload_finding.page AS c2, upload_finding.detail AS c3 
FROM upload_finding 
WHERE upload_finding.upload_id = $1::VARCHAR AND ((EXISTS (SELECT 1 
FROM upload 
WHERE upload.id = upload_finding.upload_id AND upload.owner_user_id = $2::VARCHAR AND (upload.organisation_id IS NULL OR upload.organisation_id = $3::VARCHAR) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM document AS its_document 
WHERE its_document.upload_id = upload_finding.upload_id AND ((its_document.owner_user_id = $2::VARCHAR AND its_document.organisation_id IS NULL OR its_document.organisation_id = $3::VARCHAR) AND (its_document.case_id IS NULL OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_document.case_id AND acting.until IS NULL AND acting.organisation_id = $3::VARCHAR AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = $3::VARCHAR AND organisation.every_member_sees_cases IS true OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = $2::VARCHAR AND assigned.organisation_id = $3::VARCHAR AND assigned.kind = $4 OFFSET 0 ))) OFFSET 0 )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = its_document.case_id AND acting.until IS NULL AND acting.user_id = $2::VARCHAR OFFSET 0 )) OR its_document.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = its_document.case_id AND its_case.security_level = 'SEALED' OFFSET 0 )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = its_document.case_id AND shared.user_id = $2::VARCHAR OFFSET 0 )) OR its_document.received_at IS NOT NULL AND false) OR its_document.received_at IS NOT NULL AND false) OFFSET 0 ))) ORDER BY upload_finding.position ASC, upload_finding.id ASC 
 LIMIT $5;

SELECT upload.id, upload.id AS c0, upload.filename AS c1, upload.size AS c2, upload."offset" AS c3, upload.status AS c4 
FROM upload 
WHERE upload.id = $1::VARCHAR AND upload.owner_user_id = $2::VARCHAR AND (upload.organisation_id IS NULL OR upload.organisation_id = $3::VARCHAR);

SELECT filing_party.filing_id, filing_party.position AS s0, filing_party.id AS s1, filing_party.position AS c0, filing_party.on_behalf AS c1, filing_party.role AS c2, filing_party.kind AS c3, filing_party.capacity AS c4, filing_party.name_en AS c5, filing_party.name_zh AS c6, filing_party.identity_number AS c7, filing_party.address AS c8 
FROM filing_party 
WHERE filing_party.filing_id = $1::VARCHAR AND (EXISTS (SELECT 1 
FROM filing AS its_filing 
WHERE its_filing.id = filing_party.filing_id AND (its_filing.organisation_id = $2::VARCHAR AND (its_filing.case_id IS NULL OR its_filing.appears_in IS NOT NULL AND (its_filing.status NOT IN ($6, $7)) OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = its_filing.case_id AND shared.user_id = $3::VARCHAR OFFSET 0 ))) OR (its_filing.status NOT IN ($8, $9, $10, $11)) AND false) OFFSET 0 )) AND filing_party.party_id IS NULL ORDER BY filing_party.position ASC, filing_party.id ASC 
 LIMIT $5;
