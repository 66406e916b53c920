/** Where on the page each thing is that the court refuses. */
import type { Fault } from "../../ui/forms/ErrorSummary";
import { reasonId } from "./documents/readers";
import type { EditedDocument } from "./filing";

interface Problem {
  message: string;
  fields: readonly { path: readonly string[]; message: string }[];
}

export const controlId = (name: string): string => `filing-${name}`;
export const documentId = (id: string): string => `document-${id}`;

const CONTROLS: Record<string, string> = {
  title: controlId("title"),
  matterReference: controlId("matterReference"),
  comments: controlId("comments"),
  urgentReason: controlId("urgentReason"),
  claimAmount: controlId("claimAmount"),
  onBehalfOfPartyIds: controlId("onBehalfOfPartyIds"),
  parties: controlId("parties"),
  originatingData: controlId("originatingData"),
  depositAccountId: controlId("means"),
  paymentMethod: controlId("means"),
  quoteId: controlId("fee"),
  documents: controlId("documents"),
};

function controlOf(path: readonly string[], documents: readonly EditedDocument[]): string | undefined {
  const at = path[0] === "input" ? path.slice(1) : path;
  const [name = "", index] = at;
  if (name === "documents" && index !== undefined) {
    const ordered = [...documents].sort((one, other) => one.position - other.position);
    const found = ordered[Number(index)];
    if (!found) return CONTROLS["documents"];
    return at[2] === "accessReason" ? reasonId(found.id) : documentId(found.id);
  }
  if (name === "parties" && index !== undefined) return controlId(`party-${index}-nameEn`);
  return CONTROLS[name];
}

/** Each thing refused, with the control it is about; a Problem without fields is one thing by itself. */
export function faultsOf(problem: Problem, documents: readonly EditedDocument[]): Fault[] {
  if (problem.fields.length === 0) return [{ message: problem.message }];
  return problem.fields.map(({ path, message }) => ({ field: controlOf(path, documents), message }));
}
