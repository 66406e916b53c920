/** What is refused before a byte is sent. */
export const LARGEST = 50 * 1024 * 1024;

const DOCX = /\.docx$/i;
const PDF = /\.pdf$/i;

export type Refused = "tooLarge" | "empty" | "notPdf";

/** Whether a file may be sent at all; the server looks into it afterwards. */
export function refusalOf(file: { name: string; size: number; type: string }): Refused | undefined {
  if (file.size > LARGEST) return "tooLarge";
  if (file.size === 0) return "empty";
  const known = PDF.test(file.name) || DOCX.test(file.name) || file.type === "application/pdf";
  return known ? undefined : "notPdf";
}

/** Readers of PDF look for its mark in the first 1,024 bytes, and so does the court. */
const LOOKED_AT_BYTES = 1024;

/** As `refusalOf`, but a file whose name does not say what it is, is looked into. */
export async function admissionOf(file: File): Promise<Refused | undefined> {
  const refusal = refusalOf(file);
  if (refusal !== "notPdf" || !(await startsAsPdf(file))) return refusal;
  return undefined;
}

function startsAsPdf(file: Blob): Promise<boolean> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" && reader.result.includes("%PDF-"));
    reader.onerror = () => resolve(false);
    reader.readAsText(file.slice(0, LOOKED_AT_BYTES), "latin1");
  });
}

/** The title of a document by its file's name: "Writ_of_Summons (final).pdf" -> "Writ of Summons (final)". */
export function titleOf(filename: string): string {
  const stem = filename.replace(/\.(pdf|docx)$/i, "");
  const spaced = /\s/.test(stem) ? stem.replace(/_/g, " ") : stem.replace(/[_-]+/g, " ");
  return spaced.replace(/\s+/g, " ").trim().slice(0, 300) || filename;
}
