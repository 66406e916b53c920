/** Filings as a court of tests keeps them, and how it saves a draft. */

export const money = (amount: string) => ({ amount });

export const problem = (code: string, message: string, path?: string[]) => ({
  ...{ __typename: "Problem", code, message },
  fields: path ? [{ path, code, message }] : [],
});

/** A document of a filing, uploaded and checked where nothing else is said. */
export function paper(position: number, title: string, more: object = {}) {
  return {
    ...{ id: `D${position}`, position, role: position === 1 ? "LEAD" : "ATTACHMENT", typeCode: "WRIT" },
    ...{ title, revision: 1, reviewStatus: "RECEIVED", type: { code: "WRIT", name: "Writ of summons" } },
    upload: uploadOf(position, "CLEAN"),
    document: { id: `P${position}`, pages: 2, sizeBytes: "3", sha256: "ab".repeat(32) },
    ...more,
  };
}

export const uploadOf = (position: number, status: string) => ({
  ...{ id: `U${position}`, status, offset: "3", size: "3", filename: `Paper ${position}.pdf` },
});

export const newCase = {
  court: { code: "HC-CFI", name: "Court of First Instance" },
  caseType: {
    ...{ code: "HCA", name: "High Court action", kind: "CIVIL" },
    partyRoles: [
      { code: "PLAINTIFF", name: "Plaintiff" },
      { code: "DEFENDANT", name: "Defendant" },
    ],
  },
};

export const lawyer = {
  id: "V",
  mayFile: true,
  user: { id: "A", nameEn: "Chan Mei-ling", nameZh: "陳美玲" },
};

interface Kept {
  version: number;
}

const TEXTS = ["title", "matterReference", "comments"];

/** Saves as the court does: on top of the version that is named, or not at all. */
export function save(filing: Kept & Record<string, unknown>, input: Kept & Record<string, unknown>) {
  if (input.version !== filing.version) return problem("CONFLICT", "It was changed.");
  for (const name of TEXTS) if (name in input) filing[name] = input[name];
  if ("claimAmount" in input) filing["claim"] = money(input["claimAmount"] as string);
  filing.version += 1;
  return { ...filing };
}
