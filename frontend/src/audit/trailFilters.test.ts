import { expect, test } from "vitest";
import { changed, csvAddress, filterOf, isCaseNumber, readTrailFilters } from "./trailFilters";

test("what the address says is asked for, days in court time and the last one whole", () => {
  const filters = readTrailFilters(
    new URLSearchParams("kind=READINGS&from=2026-02-27&to=2026-02-28&refusals=1"),
  );

  expect(filterOf(filters)).toMatchObject({
    kinds: ["READINGS"],
    since: "2026-02-27T00:00:00+08:00",
    until: "2026-03-01T00:00:00+08:00",
    refusalsOnly: true,
  });
});

test("what the address cannot mean is not asked for", () => {
  const filters = readTrailFilters(new URLSearchParams("kind=NONSENSE&from=soon&case=nothing"));

  expect(Object.values(filterOf(filters)).filter((value) => value !== undefined)).toEqual([]);
  expect(isCaseNumber("nothing")).toBe(false);
  expect(isCaseNumber("HCA 533/2025")).toBe(true);
});

test("another list begins at its newest entry", () => {
  expect(
    changed(new URLSearchParams("after=x&kind=CASES"), { kind: null, case: "HCA 1/2026" }).toString(),
  ).toBe("case=HCA+1%2F2026");
  expect(changed(new URLSearchParams("kind=CASES"), { after: "y" }).toString()).toBe("kind=CASES&after=y");
});

test("the file has what the list has, without the page that is looked at", () => {
  const of = (search: string) => csvAddress(readTrailFilters(new URLSearchParams(search)));

  expect(of("after=x")).toBe("/audit-trail.csv");
  expect(of("kind=CASES&case=nothing&to=2026-02-28&refusals=1")).toBe(
    "/audit-trail.csv?kind=CASES&to=2026-02-28&refusals=1",
  );
  expect(of("case=HCA 533/2025&person=VXNlcjp4")).toBe(
    "/audit-trail.csv?case=HCA+533%2F2025&person=VXNlcjp4",
  );
});
