import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Levels } from "./Levels";

type Placed = Parameters<typeof Levels>[0]["of"];

const asked: Placed = {
  ...{ access: "FILER_AND_COURT", accessReason: "It names a child.", askedAccess: null },
  ...{ accessDecisions: [], reviewStatus: "RECEIVED" },
};
const said = (of: Placed) => render(<Levels of={of} />).container.textContent;

test("what was asked for is said with why, and that it was set so only once it is", () => {
  const waiting = said(asked);
  expect(waiting).toContain("Who may read it: The filer and the court");
  expect(waiting).toContain("It names a child.");
  expect(waiting).not.toContain("Set as asked");
  expect(said({ ...asked, reviewStatus: "ACCEPTED" })).toContain("Set as asked");
});

test("each level that the court set is said with when, who and why, beside what was asked for", () => {
  const shown = said({
    ...{ ...asked, access: "PARTIES", askedAccess: "FILER_AND_COURT", reviewStatus: "ACCEPTED" },
    accessDecisions: [
      {
        __typename: "AccessDecision",
        ...{ from: "FILER_AND_COURT", to: "PARTIES", reason: "The names are public." },
        decidedAt: "2026-11-28T04:00:00Z",
        decidedBy: { __typename: "User", id: "K", nameEn: "Ho Kwok-keung", nameZh: null },
      },
      {
        __typename: "AccessDecision",
        ...{ from: "PARTIES", to: "COURT_ONLY", reason: null },
        ...{ decidedAt: "2026-11-29T04:00:00Z", decidedBy: null },
      },
    ],
  });
  expect(shown).toContain("Who may read it: The parties · Asked for: The filer and the court");
  expect(shown).not.toContain("Set as asked");
  expect(shown).toContain("Set to “The parties” by Ho Kwok-keung, Sat 28 Nov");
  expect(shown).toContain("Why: The names are public.");
  expect(shown).toContain("Set to “The court” by the registry");
});
