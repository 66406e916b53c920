/** Files that began a draft: they wait here until its page opens. Kept as long as this page lives. */
const waiting = new Map<string, readonly File[]>();

export function letWait(filingId: string, files: readonly File[]): void {
  if (files.length > 0) waiting.set(filingId, files);
}

/** Hands them over, once. */
export function takeWaiting(filingId: string): readonly File[] {
  const files = waiting.get(filingId) ?? [];
  waiting.delete(filingId);
  return files;
}
