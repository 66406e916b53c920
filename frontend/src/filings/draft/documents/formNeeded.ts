/** Which form a new case has to be started by, where an uploaded page stands in its place. Pure. */
import type { FormChoice } from "../../originate/useFormsOfType";
import type { EditedFiling } from "../filing";

type Filing = Pick<EditedFiling, "scanPermittedAt" | "documents">;

/** Undefined where the lead document was made from its form, needs none, or may be a scan. */
export function formNeeded(filing: Filing, forms: readonly FormChoice[]): FormChoice | undefined {
  const lead = filing.documents.find(({ role }) => role === "LEAD");
  if (!lead || lead.madeFromForm || filing.scanPermittedAt) return undefined;
  return forms.find(({ documentTypeCode }) => documentTypeCode === lead.typeCode);
}
