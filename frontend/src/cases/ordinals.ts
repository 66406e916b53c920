/** "1st Defendant", "2nd Defendant": parties of one role are told apart by number, in the order of the case. Pure. */
import type { Language } from "../kit/languages";

interface Party {
  id: string;
  role: { code: string; name: string };
}

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** "1st", "2nd", "3rd", "4th", "11th", "21st" */
function english(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const end = teen ? undefined : ["th", "st", "nd", "rd"][number % 10];
  return `${number}${end ?? "th"}`;
}

/** What each party is called in its case, by its id; one alone in its role needs no number. */
export function rolesOf(parties: readonly Party[], language: Language): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const { role } of parties) sizes.set(role.code, (sizes.get(role.code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    parties.map(({ id, role }) => {
      const number = (seen.get(role.code) ?? 0) + 1;
      seen.set(role.code, number);
      if (sizes.get(role.code) === 1) return [id, role.name];
      const named =
        language === "en"
          ? `${english(number)} ${role.name}`
          : `第${CHINESE[number] ?? String(number)}${role.name}`;
      return [id, named];
    }),
  );
}
