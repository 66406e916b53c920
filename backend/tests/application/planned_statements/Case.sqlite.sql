SELECT NULL AS anon_1, court_case.id AS c0, court_case.number AS c1, court_case.case_type_code AS c2, court_case.court_code AS c3, court_case.title_en AS c4, court_case.title_zh AS c5, court_case.status AS c6, court_case.security_level AS c7 
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

SELECT document.case_id, count(*) AS count_1 
FROM document 
WHERE ((document.owner_user_id = ? AND document.organisation_id IS NULL OR document.organisation_id = ?) AND (document.case_id IS NULL OR (EXISTS (SELECT 1 
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
WHERE shared.case_id = document.case_id AND shared.user_id = ? )))) AND document.case_id = ? GROUP BY document.case_id;

SELECT filing.case_id, count(*) AS count_1 
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
WHERE shared.case_id = filing.case_id AND shared.user_id = ? )))) AND filing.case_id = ? GROUP BY filing.case_id;

SELECT party.case_id, party.position AS s0, party.id AS s1, party.id AS c0, party.position AS c1, party.role AS c2, party.name_en AS c3, party.name_zh AS c4 
FROM party 
WHERE party.case_id = ? AND 1 = 1 ORDER BY party.position ASC, party.id ASC
 LIMIT ? OFFSET ?;

SELECT k.value, o.since AS s0, o.id AS s1, o.id AS c0, o.organisation_id AS c1, o.user_id AS c2, o.since AS c3, o.until AS c4 
FROM json_each(?) AS k JOIN representation AS o ON o.id IN (SELECT representation.id 
FROM representation 
WHERE representation.party_id = k.value AND ((EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = representation.case_id AND acting.until IS NULL AND acting.organisation_id = ? AND ((EXISTS (SELECT 1 
FROM organisation 
WHERE organisation.id = ? AND organisation.every_member_sees_cases IS 1 )) OR (EXISTS (SELECT 1 
FROM case_assignment AS assigned 
WHERE assigned.case_id = acting.case_id AND assigned.user_id = ? AND assigned.organisation_id = ? AND assigned.kind = ? ))) )) OR (EXISTS (SELECT 1 
FROM representation AS acting 
WHERE acting.case_id = representation.case_id AND acting.until IS NULL AND acting.user_id = ? )) OR representation.case_id IS NOT NULL AND NOT (EXISTS (SELECT 1 
FROM court_case AS its_case 
WHERE its_case.id = representation.case_id AND its_case.security_level = 'SEALED' )) AND (EXISTS (SELECT 1 
FROM case_share AS shared 
WHERE shared.case_id = representation.case_id AND shared.user_id = ? ))) ORDER BY representation.since ASC, representation.id ASC
 LIMIT ? OFFSET ?) ORDER BY (+ o.since) ASC, (+ o.id) ASC;

SELECT organisation.id, organisation.id AS c0, organisation.name_en AS c1, organisation.name_zh AS c2 
FROM organisation 
WHERE organisation.id IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT party_role.code, party_role.name_en AS c0, party_role.name_zh_hant AS c1, party_role.name_zh_hans AS c2, party_role.code AS c3 
FROM party_role 
WHERE party_role.code IN (SELECT k.value 
FROM json_each(?) AS k) AND 1 = 1;

SELECT case_type.code, case_type.name_en AS c0, case_type.name_zh_hant AS c1, case_type.name_zh_hans AS c2, case_type.code AS c3 
FROM case_type 
WHERE case_type.code = ? AND 1 = 1;

SELECT court.code, court.name_en AS c0, court.name_zh_hant AS c1, court.name_zh_hans AS c2, court.code AS c3 
FROM court 
WHERE court.code = ? AND 1 = 1;
