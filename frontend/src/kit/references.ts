/** Numbers with check digits: a document's and a receipt's, how people type them, and how they stand in a sealed file. */

const DIGITS = 12;
const DIGITS_OF_RECEIPT = 14;
const CHECK_MODULUS = 97;

/** The Document Reference Number without what people and telephones add; null if it is none, or a digit is wrong. */
export function readReference(typed: string): string | null {
  return readChecked(typed, DIGITS);
}

/** The verification number of a receipt, likewise: two digits longer, so that the one is never taken for the other. */
export function readReceiptVerification(typed: string): string | null {
  return readChecked(typed, DIGITS_OF_RECEIPT);
}

function readChecked(typed: string, digits: number): string | null {
  const bare = typed
    .normalize("NFKC")
    .replace(/[\s.\u00ad\u200b\u2060\ufeff\u2010-\u2014\u2212-]/g, "")
    .replace(/^DRN(NO)?:?/i, "");
  return bare.length === digits && /^\d+$/.test(bare) && isChecked(bare) ? bare : null;
}

/** ISO 7064, MOD 97-10: tells every wrong digit, and every two that were exchanged. */
function isChecked(digits: string): boolean {
  const check = CHECK_MODULUS + 1 - ((Number(digits.slice(0, -2)) * 100) % CHECK_MODULUS);
  return Number(digits.slice(-2)) === check;
}

/** "4821 0937 5516": as people read it. */
export function shownReference(reference: string): string {
  return reference.replace(/(\d{4})(?=\d)/g, "$1 ");
}

const IN_A_FILE = /DRN (\d{4}) (\d{4}) (\d{4})/g;

/** Numbers of the court in a piece of a file: its signature names one, in plain letters. */
export function referencesIn(piece: string): string[] {
  return [...piece.matchAll(IN_A_FILE)].flatMap(([, ...groups]) => readReference(groups.join("")) ?? []);
}
