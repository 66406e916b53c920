/** Where a finding is, said once: not "page 1. Page 1 is ...". Pure. */

/** Whether a message says of itself that it is about `page`. */
export function saysPage(message: string, page: number): boolean {
  return new RegExp(`\\bpage ${page}\\b|第\\s?${page}\\s?[頁页]`, "i").test(message);
}
