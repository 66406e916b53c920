/** The documents of a draft that fewer people are to read than is usual for their type. Pure. */
import { isNarrower } from "../../../kit/levels";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import type { Row } from "./rows";

export const reasonId = (id: string): string => `readers-reason-${id}`;

export interface Narrowed {
  /** Numbers of the documents, from 1. */
  numbers: number[];
  /** Those of them that do not say why yet. */
  unexplained: number[];
}

export function narrowedOf(rows: readonly Row[], types: readonly DocumentTypeChoice[]): Narrowed {
  const found = rows.flatMap(({ document }, index) =>
    document && isNarrowed(document, types) ? [{ number: index + 1, document }] : [],
  );
  return {
    numbers: found.map(({ number }) => number),
    unexplained: found.flatMap(({ number, document }) => (document.accessReason?.trim() ? [] : [number])),
  };
}

/** Whether the registry will be asked to let fewer people read it. */
export function isNarrowed(document: EditedDocument, types: readonly DocumentTypeChoice[]): boolean {
  const usual = types.find(({ code }) => code === document.typeCode)?.defaultAccess;
  return usual !== undefined && isNarrower(document.access, usual);
}
