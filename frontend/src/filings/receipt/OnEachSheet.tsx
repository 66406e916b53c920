/** A loose sheet of what is printed says what it belongs to: the foot of a table comes again on each. */
import type { ReactNode } from "react";
import { say } from "../../i18n/words";
import { Chinese } from "./Chinese";
import { receiptWords } from "./receipt.words";

const { title: titleEn } = say(receiptWords, "en");
const { title: titleZh } = say(receiptWords, "zh-Hant");

/** `numbers`: the filing's reference, and the case's number where there is one. */
export function OnEachSheet({ numbers, children }: { numbers: string; children: ReactNode }) {
  return (
    <table className="sheets" role="presentation">
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td className="num">
            {titleEn} <Chinese>{titleZh}</Chinese> {numbers}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
