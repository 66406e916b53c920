/** A name of our own: `randomUUID` is only there in secure contexts, and a court's intranet may not be one. */
export function makeKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
