/** The parties of a case that one may file for. */
import type { CaseParty } from "./OnBehalf";

interface PartyData {
  id: string;
  position: number;
  nameEn?: string | null;
  nameZh?: string | null;
  role: { name: string };
  representedBy: readonly { since: string; until?: string | null; mine: boolean }[];
}

/** Those the filer is on record for; all of them where nobody is, as for a litigant in person. */
export function partiesOnRecord(parties: readonly PartyData[], language: string): CaseParty[] {
  const mine = parties.filter(({ representedBy }) => representedBy.some((each) => each.mine && !each.until));
  const english = language === "en";
  return [...(mine.length > 0 ? mine : parties)]
    .sort((one, other) => one.position - other.position)
    .map(({ id, nameEn, nameZh, role, representedBy }) => ({
      id,
      name: (english ? (nameEn ?? nameZh) : (nameZh ?? nameEn)) ?? "",
      otherName: english ? nameZh : undefined,
      role: role.name,
      since: representedBy.find((each) => each.mine)?.since,
    }));
}
