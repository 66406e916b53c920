/** The documents of a draft as they stand: on the server, on their way, and what their filer decided about advice. */
import { useCallback, useMemo, useState } from "react";
import { secondsLeft, type Item } from "../../../uploads/item";
import { uploads } from "../../../uploads/manager";
import { useUploads } from "../../../uploads/useUploads";
import type { EditedFiling } from "../filing";
import { countsOf, rowsOf, type Counts, type Row } from "./rows";

interface DraftDocuments {
  rows: readonly Row[];
  counts: Counts;
  /** Codes of advice that is to be submitted anyway. */
  overridden: ReadonlySet<string>;
  override: (code: string, anyway: boolean) => void;
  /** What the fee depends on; empty while there is nothing to pay for. */
  signature: string;
  /** Whole seconds that the uploads still need, while it is known. */
  uploadSeconds?: number;
  /** Goes on with what stands still, if anything does. */
  resume?: () => void;
}

export function useDraftDocuments(filing: EditedFiling): DraftDocuments {
  const items = useUploads(filing.id);
  const rows = useMemo(() => rowsOf(filing.documents, items), [filing.documents, items]);
  const [overridden, setOverridden] = useState<ReadonlySet<string>>(new Set());
  const override = useCallback((code: string, anyway: boolean) => {
    setOverridden((all) => {
      const next = new Set(all);
      if (anyway) next.add(code);
      else next.delete(code);
      return next;
    });
  }, []);
  return {
    rows,
    counts: countsOf(rows, overridden),
    overridden,
    override,
    signature: signatureOf(filing),
    uploadSeconds: uploadSeconds(items),
    resume: items.some(({ phase }) => phase === "paused" || phase === "retrying")
      ? () => items.forEach(({ key }) => uploads.resume(key))
      : undefined,
  };
}

/** Documents by their types, and the amount claimed: another of either is another fee. */
function signatureOf({ documents, claim }: EditedFiling): string {
  if (documents.length === 0) return "";
  return [...documents.map(({ id, typeCode }) => `${id} ${typeCode}`), claim?.amount ?? ""].join("|");
}

function uploadSeconds(items: readonly Item[]): number | undefined {
  const needs = items.flatMap((item) => secondsLeft(item) ?? []);
  return needs.length === 0 ? undefined : Math.max(1, ...needs);
}
