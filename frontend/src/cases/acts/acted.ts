/** The document that an act of the court is about, as the list of its case shows it. */
import type { CaseDocumentsQuery } from "../../gql/graphql";
import { LEVELS, type Level } from "../../kit/levels";

type Documents = NonNullable<CaseDocumentsQuery["case"]>["documents"];
export type ActedOn = Documents["edges"][number]["node"];

/** The levels one may try to set: a clerk narrows; whether the registrar's choice may be had, the court answers. */
export function levelsFor(now: ActedOn["access"], registrar: boolean): Level[] {
  const at = LEVELS.indexOf(now);
  return LEVELS.filter((level, place) => level !== now && (registrar || place > at));
}

/** Whether a document has a sealed copy that stands: such a one takes another's place, or gives its own up. */
export function stands(document: ActedOn): boolean {
  return Boolean(document.sealedContentUrl && document.reference) && !document.isSuperseded;
}
