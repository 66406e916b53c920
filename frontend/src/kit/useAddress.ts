/** What a page shows, kept in its address: it can be sent on, and going back brings it back. */
import { useCallback } from "react";
import { useSearchParams } from "wouter";

export type AddressParts = Readonly<Record<string, string | null | undefined>>;

/** The address with some of its parts changed; an empty one is left out. */
export function withParts(search: URLSearchParams, parts: AddressParts): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(parts)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The parts of the address, and how to change some of them in place. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: AddressParts) => setSearch((now) => withParts(now, parts), { replace: true }),
    [setSearch],
  );
  return { search, change };
}
