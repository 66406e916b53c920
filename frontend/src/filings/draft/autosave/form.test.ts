import { expect, test } from "vitest";
import type { PartyInput } from "../../../gql/graphql";
import type { EditedFiling } from "../filing";
import { changes, differing, formOf, merge, type Form } from "./form";

const base: Form = {
  title: "Writ",
  matterReference: "",
  comments: "",
  urgent: false,
  urgentReason: "",
  requestedSecurityLevel: null,
  claimAmount: "",
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

test("a party as it is typed is the party that the server keeps of it", () => {
  const party = { role: "PLAINTIFF", kind: "COMPANY", nameEn: "Acme", nameZh: "", address: "" } as const;
  const kept = { ...party, capacity: null, identityNumber: null, onBehalfOf: true };
  const typed = { onBehalfOf: true, ...party };
  expect(differing({ ...base, parties: [typed] }, { ...base, parties: [kept] })).toEqual([]);
  expect(differing({ ...base, parties: [typed] }, { ...base, parties: [] })).toEqual(["parties"]);
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

test("a sum is the same however it is written, and what is no sum is not sent", () => {
  const saved = { ...base, claimAmount: "4200.00" };
  expect(changes(saved, { ...base, claimAmount: "HK$4,200" })).toEqual({});
  expect(changes(base, { ...base, claimAmount: "4,200" })).toEqual({ claimAmount: "4200.00" });
  expect(changes(saved, { ...base, claimAmount: "" })).toEqual({ claimAmount: null });
  expect(changes(base, { ...base, claimAmount: "-1", title: "Claim" })).toEqual({ title: "Claim" });
});

test("what the form does not show of a party goes back as it came when its name is changed", () => {
  const filing = {
    ...{ title: "", urgent: false, onBehalfOf: [], documents: [] },
    newParties: [
      {
        ...{
          position: 1,
          role: "PLAINTIFF",
          kind: "INDIVIDUAL",
          nameEn: "Chan",
          nameZh: null,
          address: null,
        },
        ...{ capacity: "as executor of Lee", identityNumber: "A123456(3)", onBehalfOf: true },
      },
    ],
  } as unknown as EditedFiling;
  const read = formOf(filing);
  const [party] = read.parties;
  const typed = { ...read, parties: [{ ...party, nameEn: "Chang" } as PartyInput] };
  expect(changes(read, typed).parties).toMatchObject([
    { nameEn: "Chang", capacity: "as executor of Lee", identityNumber: "A123456(3)" },
  ]);
});
