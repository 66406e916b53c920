/** What the answer at a path is called, so that a list of faults says where each of them is. */
import { useWords } from "../../i18n/words";
import type { OriginatingForm } from "./form";
import { originateWords } from "./originate.words";

const PARTS_OF_A_PARTY = [
  "role",
  "kind",
  "nameEn",
  "nameZh",
  "address",
  "capacity",
  "identityNumber",
] as const;

/** Undefined for a path that the form knows nothing of. */
export function useLabelOf(form: OriginatingForm): (path: readonly string[]) => string | undefined {
  const words = useWords(originateWords);
  const fields = form.sections.flatMap((section) => section.fields);
  return ([code, at, part]) => {
    const field = fields.find((each) => each.code === code);
    if (!field || at === undefined || part === undefined) return field?.label;
    const place = Number(at) + 1;
    const ofParty = PARTS_OF_A_PARTY.find((each) => each === part);
    const label = field.fields.find((each) => each.code === part)?.label ?? (ofParty && words[ofParty]);
    const item = field.kind === "PARTIES" ? words.party(place) : `${field.label} ${place}`;
    return label ? words.ofItem(item, label) : item;
  };
}
