/** The decimal of an amount as people type it, "HK$5,000.5" -> "5000.50"; undefined for what is none. Pure. */
export function typedAmount(typed: string): string | undefined {
  const plain = typed.replace(/^\s*(HK)?\$?/i, "").replace(/[\s,]/g, "");
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return found ? `${found[1]}.${(found[2] ?? "").padEnd(2, "0")}` : undefined;
}
