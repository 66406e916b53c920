/** Views of the list of cases that a person named: kept in this browser, for each person their own. */
import { useCallback, useState } from "react";

interface SavedView {
  name: string;
  /** The address's search: what is filtered, in which order, with which columns. */
  search: string;
}

const PLACE = ["after", "before", "from"];
const MOST = 12;
export const LONGEST_NAME = 40;

/** What a view is, whatever the order of its parts and wherever in the list one is. */
export function viewOf(search: URLSearchParams): string {
  const kept = [...search].filter(([name, value]) => value !== "" && !PLACE.includes(name));
  return new URLSearchParams([...kept].sort(([one], [other]) => one.localeCompare(other))).toString();
}

/** One name, one view: saving under a name that exists replaces it. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-MOST);
}

function isView(value: unknown): value is SavedView {
  const view = value as SavedView | null;
  return typeof view?.name === "string" && typeof view.search === "string";
}

export function readViews(text: string | null): SavedView[] {
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

export function useSavedViews(userId: string | undefined) {
  const key = `causeway.case-views.${userId ?? ""}`;
  const [views, setViews] = useState<readonly SavedView[]>(() => {
    try {
      return readViews(localStorage.getItem(key));
    } catch {
      return [];
    }
  });
  const keep = useCallback(
    (next: readonly SavedView[]) => {
      setViews(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing shows them until the page is left.
      }
    },
    [key],
  );
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    forget: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}
