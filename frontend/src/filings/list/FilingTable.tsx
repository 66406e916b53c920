/** A page of filings, live, moved through by keys. */
import { useCourtTime } from "../../registry-clock/useCourtTime";
import { useWords } from "../../i18n/words";
import { addressOf } from "./families";
import { FilingRow, useLiveRows, type ListedFiling } from "./FilingRow";
import { listWords } from "./list.words";
import { useRowKeys } from "./useRowKeys";

export function FilingTable({ filings, now }: { filings: readonly ListedFiling[]; now: string }) {
  const words = useWords(listWords);
  useLiveRows();
  const courtNow = useCourtTime(now);
  const current = useRowKeys(filings.map(addressOf));
  return (
    <table className="tbl cards">
      <thead>
        <tr>
          <th scope="col">{words.filing}</th>
          <th scope="col">{words.inCase}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.received}</th>
          <th scope="col" className="n">
            {words.updated}
          </th>
        </tr>
      </thead>
      <tbody>
        {filings.map((filing, index) => (
          <FilingRow key={filing.id} filing={filing} now={courtNow} selected={index === current} />
        ))}
      </tbody>
    </table>
  );
}
