/** How a draft was to be paid, kept while its tab is open: a card that was declined is not followed by the account. */
const keyOf = (filingId: string) => `causeway.means.${filingId}`;

export function keptMeans(filingId: string): string | undefined {
  try {
    return sessionStorage.getItem(keyOf(filingId)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepMeans(filingId: string, means: string): void {
  try {
    sessionStorage.setItem(keyOf(filingId), means);
  } catch {
    // Without storage it is chosen as long as the page is open.
  }
}
