/** Which document, page and tab of a filing are shown: in the address, so that a link leads to the same place. */
import { useCallback } from "react";
import { useSearchParams } from "wouter";

export function usePlaceInFiling(documents: number) {
  const [search, setSearch] = useSearchParams();
  const at = Math.min(Math.max(1, Number(search.get("doc")) || 1), Math.max(1, documents));
  const page = Math.max(1, Number(search.get("page")) || 1);
  const open = useCallback(
    (to: { doc?: number; page?: number }) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(to)) {
            if (value === 1) next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { at, page, tab: search.get("tab") ?? "findings", open };
}
