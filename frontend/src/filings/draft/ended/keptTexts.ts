/** What a form says, field by field, in words that can be copied. Pure. */
import type { FieldName, Form } from "../autosave/form";

interface KeptText {
  name: FieldName;
  text: string;
}

/** Only what is text: a box that was ticked is ticked again in a moment. */
export function keptTexts(form: Partial<Form>): KeptText[] {
  return (Object.entries(form) as [FieldName, unknown][]).flatMap(([name, value]) => {
    const text =
      name === "parties" ? partiesText(form.parties ?? []) : typeof value === "string" ? value : "";
    return text.trim() === "" || name === "requestedSecurityLevel" ? [] : [{ name, text }];
  });
}

function partiesText(parties: Form["parties"]): string {
  return parties
    .map(({ nameEn, nameZh, address }) => [nameEn, nameZh, address].filter(Boolean).join(", "))
    .filter(Boolean)
    .join("\n");
}
