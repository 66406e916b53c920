/** Sums of money and sizes of files, as people read them. */

/** "10000" -> "10,000". */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1045.00" -> "1,045.00"; a minus is U+2212. */
export function amount(decimal: string): string {
  const [whole = "0", cents = "00"] = decimal.replace("-", "").split(".");
  return `${decimal.startsWith("-") ? "\u2212" : ""}${grouped(whole)}.${cents.padEnd(2, "0")}`;
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

const UNITS = ["B", "kB", "MB", "GB"] as const;
type Unit = (typeof UNITS)[number];

/** The unit to read a size in: multiples of 1024, as limits are counted and as Windows shows files. */
export function sizeUnit(bytes: number): Unit {
  if (bytes < 1024) return "B";
  if (bytes < 1024 ** 2) return "kB";
  return bytes < 1024 ** 3 ? "MB" : "GB";
}

/** "184" of kB, "11.8" of MB. */
export function sizeIn(bytes: number, unit: Unit): string {
  const step = UNITS.indexOf(unit);
  return (bytes / 1024 ** step).toFixed(step > 1 ? 1 : 0);
}

/** "184 kB", "11.8 MB". */
export function fileSize(bytes: number): string {
  const unit = sizeUnit(bytes);
  return `${sizeIn(bytes, unit)} ${unit}`;
}
