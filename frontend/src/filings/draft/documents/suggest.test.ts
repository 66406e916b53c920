import { expect, test } from "vitest";
import type { DocumentTypeChoice } from "../filing";
import { suggestType } from "./suggest";

const types: DocumentTypeChoice[] = [
  { code: "WRIT", name: "Writ of summons", mayLead: true, originating: true, defaultAccess: "PARTIES" },
  {
    code: "NOTICE_SETTING_DOWN",
    name: "Notice of setting down",
    mayLead: true,
    originating: false,
    defaultAccess: "PARTIES",
  },
  {
    code: "WITNESS_STATEMENT",
    name: "Witness statement",
    mayLead: true,
    originating: false,
    defaultAccess: "PARTIES",
  },
  { code: "EXHIBIT", name: "Exhibit", mayLead: false, originating: false, defaultAccess: "PARTIES" },
  { code: "OTHER", name: "Other document", mayLead: false, originating: false, defaultAccess: "PARTIES" },
];
const attachment = { lead: false, starts: false };

test.each([
  ["Notice of setting down v2", { lead: true, starts: false }, "NOTICE_SETTING_DOWN"],
  ["Witness statement of Wong Siu Fan", attachment, "WITNESS_STATEMENT"],
  ["Writ of Summons (signed)", { lead: true, starts: true }, "WRIT"],
  ["Exhibits A1 to A48", attachment, "EXHIBIT"],
  ["scan 0031", attachment, "OTHER"],
  ["scan 0031", { lead: true, starts: true }, "WRIT"],
])("%s in %o is %s", (title, place, code) => {
  expect(suggestType(title, types, place)?.code).toBe(code);
});

test("Chinese titles are read in pairs of characters", () => {
  const chinese: DocumentTypeChoice[] = [
    { code: "EXHIBIT", name: "證物", mayLead: false, originating: false, defaultAccess: "PARTIES" },
    {
      code: "WITNESS_STATEMENT",
      name: "證人陳述書",
      mayLead: true,
      originating: false,
      defaultAccess: "PARTIES",
    },
  ];
  expect(suggestType("黃少芬的證人陳述書", chinese, attachment)?.code).toBe("WITNESS_STATEMENT");
});
