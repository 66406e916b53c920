/** The heads of the list's columns; three of them put the list in order. */
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CaseOrder } from "../gql/graphql";
import { useWords } from "../i18n/words";
import type { Column } from "./columns";
import { casesWords } from "./words";

interface Props {
  columns: ReadonlySet<Column>;
  order: CaseOrder;
  onOrder: (order: CaseOrder) => void;
}

interface Sorting {
  order: CaseOrder;
  up: boolean;
}

/** The order a head stands for, and the one that pressing it asks for. */
function sorting(
  column: "number" | "title" | "activity",
  order: CaseOrder,
): { now?: Sorting; next: CaseOrder } {
  if (column === "title") return { now: order === "TITLE" ? { order, up: true } : undefined, next: "TITLE" };
  if (column === "activity") {
    return {
      now: order === "LAST_ACTIVITY_DESC" ? { order, up: false } : undefined,
      next: "LAST_ACTIVITY_DESC",
    };
  }
  const now = order === "NUMBER" || order === "NUMBER_DESC" ? { order, up: order === "NUMBER" } : undefined;
  return { now, next: order === "NUMBER" ? "NUMBER_DESC" : "NUMBER" };
}

export function CaseListHead({ columns, order, onOrder }: Props) {
  const words = useWords(casesWords);
  const sorted = (column: "number" | "title" | "activity") => {
    const { now, next } = sorting(column, order);
    const Arrow = now?.up ? ArrowUp : ArrowDown;
    return (
      <th scope="col" aria-sort={now ? (now.up ? "ascending" : "descending") : undefined}>
        <button type="button" className={now ? "sort-by sort" : "sort-by"} onClick={() => onOrder(next)}>
          {words[column]}
          {now ? <Arrow size={14} aria-hidden="true" /> : null}
        </button>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        {sorted("number")}
        {sorted("title")}
        {columns.has("court") ? <th scope="col">{words.court}</th> : null}
        {columns.has("issued") ? <th scope="col">{words.issued}</th> : null}
        {columns.has("activity") ? sorted("activity") : null}
        {columns.has("inFlight") ? <th scope="col">{words.inFlight}</th> : null}
        {columns.has("status") ? <th scope="col">{words.status}</th> : null}
      </tr>
    </thead>
  );
}
