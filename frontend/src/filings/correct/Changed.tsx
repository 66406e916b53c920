/** What changed in a line: both at once, and the changed words marked as soon as the comparison is there. */
import { lazy, Suspense } from "react";

interface Lines {
  before: string;
  after: string;
}

function Plain({ before, after }: Lines) {
  return (
    <div className="diff">
      <del>{before}</del>
      <ins>{after}</ins>
    </div>
  );
}

// Where it does not come, the lines stand as they are.
const Marked = lazy(() =>
  import("./TextDiff").then(
    ({ TextDiff }) => ({ default: TextDiff }),
    () => ({ default: Plain }),
  ),
);

export function Changed(lines: Lines) {
  return (
    <Suspense fallback={<Plain {...lines} />}>
      <Marked {...lines} />
    </Suspense>
  );
}
