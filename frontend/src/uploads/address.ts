/** An upload's path on the address the page came from: only there is the cookie ours. */
export function ownAddress(url: string): string {
  return new URL(new URL(url, location.href).pathname, location.origin).href;
}
