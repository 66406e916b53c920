/** What stands in the place of a page that is on its way. */
import { Skeleton } from "./Skeleton";

export function Waiting() {
  return (
    // No id: the page that is leaving may still stand, hidden, with the one that the skip link names.
    <main className="page" aria-busy="true">
      <Skeleton lines={6} />
    </main>
  );
}
