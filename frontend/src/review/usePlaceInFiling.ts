/** Which document, page and tab of a filing are shown: in the address, so that a link leads to the same place. */
import { useCallback } from "react";
import { useAddress, type AddressParts } from "../kit/useAddress";

export function usePlaceInFiling(documents: number) {
  const { search, change } = useAddress();
  const at = Math.min(Math.max(1, Number(search.get("doc")) || 1), Math.max(1, documents));
  const page = Math.max(1, Number(search.get("page")) || 1);
  const open = useCallback(
    (to: { doc?: number; page?: number }) => {
      const said = Object.entries(to).map(([name, value]) => [name, value === 1 ? null : String(value)]);
      change(Object.fromEntries(said) as AddressParts);
    },
    [change],
  );
  return { at, page, tab: search.get("tab") ?? "findings", open };
}
