/** Which filing comes next, and going on to it when one is decided. */
import { useState } from "react";
import { useLocation } from "wouter";
import { nextAfter } from "./queue";
import type { Queue } from "./useQueue";

/** `search` narrows the queue and stays in the address. */
export function useNextInQueue(queue: Queue, openId: string | null, search: string) {
  const [, go] = useLocation();
  // What was just decided here may still stand in the last answer about the queue.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const rows = queue.rows.map((row) => ({
    id: row.id,
    taken:
      queue.isTaken(row) || queue.gone.has(row.id) || (decided.has(row.id) && row.status === "UNDER_REVIEW"),
  }));
  const openNext = (filingId: string) => {
    const next = nextAfter(rows, filingId);
    setDecided((before) => new Set([...before, filingId]));
    go(`/review${next ? `/${next.id}` : ""}${search}`);
  };
  const nextId = openId ? nextAfter(rows, openId)?.id : undefined;
  return {
    /** The first that nobody else is at. */
    first: rows.find((row) => !row.taken),
    /** The one after that which is open. */
    next: nextId ? queue.rows.find(({ id }) => id === nextId) : undefined,
    openNext,
  };
}
