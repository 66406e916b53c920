/** Taking what the checks found as the reason to return a document, in words its filer understands. */
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { decideWords } from "./decide.words";
import type { ReviewedFiling, ReviewedFinding } from "./filing";
import { saysPage } from "./pageWords";
import type { Reasons } from "./useReasons";
import type { ReviewingState } from "./useReviewing";

export function useFindings(
  filing: ReviewedFiling,
  state: ReviewingState,
  reasons: Reasons,
  onTaken: (number: number, page: number) => void,
) {
  const words = useWords(decideWords);
  const announce = useAnnounce();
  const wordsOf = ({ page, message }: ReviewedFinding) =>
    page && !saysPage(message, page) ? words.page(page, message) : message;
  const take = (number: number, finding: ReviewedFinding) => {
    const target = filing.documents[number - 1];
    const reason = reasons.ofFinding(finding.code);
    if (!state.mine || !target || !reason) return;
    const before = state.decisions[target.id];
    const said = wordsOf(finding);
    // A second finding for the same reason is said after the first.
    const message =
      before?.reasonCode === reason.code && before.message && !before.message.includes(said)
        ? `${before.message}\n${said}`
        : said;
    const outcome = before?.outcome === "REJECT" ? "REJECT" : "RETURN";
    state.decide(target.id, { outcome, reasonCode: reason.code, message });
    onTaken(number, finding.page ?? 1);
    announce(words.usedAs(reason.name));
  };
  /** The first finding that is not used yet, of the document that is shown before those of the others. */
  const takeFirst = (at: number) => {
    for (const number of [at, ...filing.documents.map((_, index) => index + 1)]) {
      const target = filing.documents[number - 1];
      const used = (target && state.decisions[target.id]?.message) ?? "";
      const finding = target?.findings.find(
        (each) => reasons.ofFinding(each.code) && !used.includes(wordsOf(each)),
      );
      if (finding) return take(number, finding);
    }
  };
  return { take, takeFirst };
}
