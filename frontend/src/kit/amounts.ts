/** Sums of money and sizes of files, as people read them. */

/** "1045.00" -> "1,045.00"; a minus is U+2212. */
export function amount(decimal: string): string {
  const [whole = "0", cents = "00"] = decimal.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${decimal.startsWith("-") ? "\u2212" : ""}${grouped}.${cents.padEnd(2, "0")}`;
}

/** Cents of a decimal, for sums; never a float. */
export function cents(decimal: string): number {
  const [whole = "0", rest = ""] = decimal.replace("-", "").split(".");
  const value = Number(whole) * 100 + Number(rest.padEnd(2, "0").slice(0, 2));
  return decimal.startsWith("-") ? -value : value;
}

/** The decimal of a number of cents. */
export function decimal(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

/** "184 kB", "11.8 MB": decimal units, as file managers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
