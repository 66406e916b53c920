/**
 * A page whose script is fetched when it is first visited.
 *
 * React's `lazy` keeps a page back until what stood in its place has been there for 300 ms, however soon it comes;
 * this shows it, and asks for what is on it, as soon as it is here.
 */
import { useEffect, useState, type ComponentType } from "react";
import { Waiting } from "../ui/page/Waiting";

export type Load = () => Promise<{ default: ComponentType }>;

export interface FetchedPage {
  page: ComponentType;
  /** Fetches the page's script, once; one that did not come is fetched anew. */
  fetchScript(): Promise<void>;
}

export function fetchedPage(load: Load): FetchedPage {
  let Fetched: ComponentType | undefined;
  let fetching: Promise<void> | undefined;
  const fetchScript = () =>
    (fetching ??= load().then(
      (script) => {
        Fetched = script.default;
      },
      (failure: unknown) => {
        fetching = undefined;
        throw failure;
      },
    ));

  function Page() {
    const [state, set] = useState<{ failure?: unknown }>();
    const missing = !Fetched;
    useEffect(() => {
      if (!missing) return undefined;
      let left = false;
      fetchScript().then(
        () => left || set({}),
        (failure: unknown) => left || set({ failure }),
      );
      return () => {
        left = true;
      };
    }, [missing]);
    // What takes care of a page that breaks takes care of one that did not come.
    if (missing && state) throw state.failure;
    return Fetched ? <Fetched /> : <Waiting />;
  }

  return { page: Page, fetchScript };
}
