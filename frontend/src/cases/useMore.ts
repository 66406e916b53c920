/** A list that grows by pages when the reader asks for more. */
import { useState } from "react";

export interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

export function useMore() {
  const [after, setAfter] = useState<string | null>(null);
  return { after, more: ({ endCursor }: PageInfo) => setAfter(endCursor ?? null) };
}
