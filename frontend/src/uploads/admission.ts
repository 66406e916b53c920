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

/** The title of a document by its file's name: "Writ_of_Summons (final).pdf" -> "Writ of Summons (final)". */
export function titleOf(filename: string): string {
  const stem = filename.replace(/\.(pdf|docx)$/i, "");
  const spaced = /\s/.test(stem) ? stem.replace(/_/g, " ") : stem.replace(/[_-]+/g, " ");
  return spaced.replace(/\s+/g, " ").trim().slice(0, 300) || filename;
}
