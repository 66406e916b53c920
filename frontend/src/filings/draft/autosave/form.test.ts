import { expect, test } from "vitest";
import { changes, differing, merge, type Form } from "./form";

const base: Form = {
  title: "Writ",
  matterReference: "",
  comments: "",
  urgent: false,
  urgentReason: "",
  requestedSecurityLevel: null,
  onBehalfOfPartyIds: ["p1"],
  parties: [],
};

test("only what changed is sent", () => {
  expect(changes(base, base)).toEqual({});
  expect(changes(base, { ...base, title: "Notice", onBehalfOfPartyIds: ["p1", "p2"] })).toEqual({
    title: "Notice",
    onBehalfOfPartyIds: ["p1", "p2"],
  });
});

test("an empty name of a party is sent as none", () => {
  const party = { role: "PLAINTIFF", kind: "COMPANY", nameEn: "Acme", nameZh: "", address: "" } as const;
  expect(changes(base, { ...base, parties: [party] })).toEqual({
    parties: [{ ...party, nameZh: null, address: null }],
  });
});

test("what others changed is taken up where this person typed nothing", () => {
  const mine = { ...base, comments: "Please list before 3 July" };
  const { form, clashes } = merge(base, mine, { ...base, title: "Notice of setting down" });
  expect(form).toEqual({ ...mine, title: "Notice of setting down" });
  expect(clashes).toEqual([]);
});

test("what both changed stays as typed and is said", () => {
  const mine = { ...base, title: "Mine" };
  const { form, clashes } = merge(base, mine, { ...base, title: "Theirs" });
  expect(form.title).toBe("Mine");
  expect(clashes).toEqual(["title"]);
});

test("the same change by both is no clash", () => {
  const both = { ...base, title: "Notice" };
  expect(merge(base, both, both).clashes).toEqual([]);
  expect(differing(both, both)).toEqual([]);
});
