-- The court's own rules of visible cases and docket entries for PostGraphile, as row-level security over the same
-- tables. Who asks is looked up by the program for each request and said in settings, as Causeway binds it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench_reader') THEN CREATE ROLE bench_reader; END IF;
END $$;
GRANT SELECT ON court_case, party, representation, docket_entry, organisation, court, case_type TO bench_reader;

CREATE FUNCTION bench_sees(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE AS $$
  SELECT EXISTS (
    SELECT FROM representation r WHERE r.case_id = wanted AND r.until IS NULL AND (
      r.user_id = current_setting('app.user_id', true)
      OR r.organisation_id = current_setting('app.organisation_id', true) AND (
        EXISTS (SELECT FROM organisation o WHERE o.id = r.organisation_id AND o.every_member_sees_cases)
        OR EXISTS (
          SELECT FROM case_assignment a WHERE a.case_id = r.case_id AND a.kind = 'MEMBER'
          AND a.user_id = current_setting('app.user_id', true) AND a.organisation_id = r.organisation_id
        )
      )
    )
  ) OR EXISTS (
    SELECT FROM case_share s WHERE s.case_id = wanted AND s.user_id = current_setting('app.user_id', true)
    AND NOT EXISTS (SELECT FROM court_case c WHERE c.id = wanted AND c.security_level = 'SEALED')
  )
$$;

ALTER TABLE court_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE party ENABLE ROW LEVEL SECURITY;
ALTER TABLE representation ENABLE ROW LEVEL SECURITY;
ALTER TABLE docket_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON court_case FOR SELECT TO bench_reader USING (bench_sees(id));
CREATE POLICY seen ON party FOR SELECT TO bench_reader USING (bench_sees(case_id));
CREATE POLICY seen ON representation FOR SELECT TO bench_reader USING (bench_sees(case_id));
CREATE POLICY seen ON docket_entry FOR SELECT TO bench_reader USING (
  bench_sees(case_id) AND (
    access IN ('PUBLIC_ON_FEE', 'PARTIES')
    OR access = 'FILER_AND_COURT' AND (
      organisation_id = current_setting('app.organisation_id', true)
      OR user_id = current_setting('app.user_id', true)
    )
  )
);

-- The table says nothing of this reference, for a party may act in person.
COMMENT ON TABLE representation IS E'@foreignKey (organisation_id) references organisation (id)';
