/** Which part of the queue is shown; it belongs to the address. */
import { useCallback, useMemo } from "react";
import { useAddress } from "../kit/useAddress";

export interface QueueFilters {
  court: string | null;
  caseType: string | null;
  urgent: boolean;
  mine: boolean;
  text: string | null;
}

const NAMES = ["court", "type", "urgent", "mine", "text"] as const;
type Name = (typeof NAMES)[number];

export function readFilters(search: URLSearchParams): QueueFilters {
  return {
    court: search.get("court"),
    caseType: search.get("type"),
    urgent: search.has("urgent"),
    mine: search.has("mine"),
    text: search.get("text"),
  };
}

/** The part of the address that goes from filing to filing. */
function filterSearch(search: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of NAMES) {
    const value = search.get(name);
    if (value !== null) kept.set(name, value);
  }
  const text = kept.toString();
  return text ? `?${text}` : "";
}

export function useQueueFilters() {
  const { search, change } = useAddress();
  const filters = useMemo(() => readFilters(search), [search]);
  const set = useCallback((name: Name, value: string | null) => change({ [name]: value }), [change]);
  const clear = useCallback(() => change(Object.fromEntries(NAMES.map((name) => [name, null]))), [change]);
  const count = NAMES.filter((name) => search.has(name)).length;
  return { filters, set, clear, count, search: filterSearch(search) };
}
