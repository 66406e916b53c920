/** An instant as evidence: "20 Nov 2026 17:42:09 HKT". */
import { date, time } from "../../kit/dates";

export function receiptStamp(at: string | null | undefined): string {
  if (!at) return "";
  return `${date(at, "en")} ${time(at)}:${new Date(at).toISOString().slice(17, 19)} HKT`;
}
