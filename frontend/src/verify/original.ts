/** The sealed file that an altered one can be held against without asking anybody: inside it, or given beside it. */
import type { Check } from "./useChecks";

export function originalOf({ file, found, appended }: Check, checks: readonly Check[]): Blob | undefined {
  if (!file || found?.outcome !== "ALTERED") return undefined;
  if (appended) return file.slice(0, file.size - appended);
  return checks.find(
    (other) =>
      other.file &&
      other.found?.reference === found.reference &&
      (other.found?.outcome === "GENUINE" || other.found?.outcome === "SUPERSEDED"),
  )?.file;
}
