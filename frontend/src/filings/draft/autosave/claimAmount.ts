/** A sum of money as people type it. Pure. */

/** Up to thousands of millions, and whole cents: what the court's books hold. */
const SUM = /^\d{1,13}(\.\d{1,2})?$/;

/**
 * "HK$ 4,200.5" -> "4200.50"; null for nothing typed; undefined for what is no sum.
 * A comma parts thousands and nothing else: "4,20" is no sum.
 */
export function amountOf(typed: string): string | null | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/^\s*(HK)?\$?/i, "")
    .replace(/\s+/g, "")
    .replace(/,(?=\d{3}(,|\.|$))/g, "");
  if (plain === "") return null;
  if (!SUM.test(plain)) return undefined;
  const [dollars = "", cents = ""] = plain.split(".");
  return `${dollars.replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
}
