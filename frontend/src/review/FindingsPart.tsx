/** What the checks found in the documents, what was asked before, and how it becomes a reason. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Finding } from "../ui/findings/Finding";
import { Key } from "../ui/keys/Key";
import { decideWords } from "./decide.words";
import type { ReviewedFiling, ReviewedFinding } from "./filing";
import { saysPage } from "./pageWords";
import { panelWords } from "./panel.words";
import type { Reasons } from "./useReasons";

interface Props {
  filing: ReviewedFiling;
  mine: boolean;
  reasons: Reasons;
  onShow: (number: number, page?: number) => void;
  onUse: (number: number, finding: ReviewedFinding) => void;
}

export function FindingsPart({ filing, mine, reasons, onShow, onUse }: Props) {
  const words = useWords(panelWords);
  const deciding = useWords(decideWords);
  const { language } = useLanguage();
  const sound = filing.documents.filter(({ findings }) => findings.length === 0).length;
  const all = filing.documents.length;
  const gap = language === "en" ? " " : "";
  const found = filing.documents.flatMap(({ id, findings }, index) =>
    findings.map((finding, at) => ({ finding, number: index + 1, key: `${id}-${at}` })),
  );
  const first = found.find(({ finding }) => reasons.ofFinding(finding.code));
  return (
    <div className="stack">
      {filing.revision > 1 ? <Asked filing={filing} /> : null}
      {found.map((each) => {
        const { finding, number, key } = each;
        return (
          <Finding
            key={key}
            kind={finding.severity === "BLOCKS" ? "blocks" : "advises"}
            title={finding.title}
            actions={
              <>
                {mine && reasons.ofFinding(finding.code) ? (
                  <button
                    type="button"
                    className="as-link"
                    aria-keyshortcuts={each === first ? "U" : undefined}
                    onClick={() => onUse(number, finding)}
                  >
                    {deciding.useAsReason} {each === first ? <Key of="U" /> : null}
                  </button>
                ) : null}
                {finding.page ? (
                  <button type="button" className="as-link" onClick={() => onShow(number, finding.page ?? 1)}>
                    {words.showPage}
                  </button>
                ) : null}
              </>
            }
          >
            {[
              words.place(
                number,
                finding.page && !saysPage(finding.message, finding.page) ? finding.page : null,
              ),
              finding.message,
              filing.overriddenFindings?.includes(finding.code) ? words.told : "",
            ]
              .filter(Boolean)
              .join(gap)}
          </Finding>
        );
      })}
      {sound > 0 ? (
        <Finding kind="clear" title={sound === all ? words.checked(all) : words.others(sound)}>
          {words.checkedWhat}
        </Finding>
      ) : null}
    </div>
  );
}

/** On a resubmission: what had been asked for, and whether it was touched. */
function Asked({ filing }: { filing: ReviewedFiling }) {
  const words = useWords(panelWords);
  const asked = filing.corrections.filter(({ revision }) => revision === filing.revision - 1);
  const numberOf = new Map(filing.documents.map(({ id }, index) => [id, index + 1]));
  return (
    <div className="asked">
      <p className="sm strong">{words.askedIn(filing.revision)}</p>
      {asked.map((each) => {
        const number = each.filingDocumentId ? numberOf.get(each.filingDocumentId) : undefined;
        return (
          <Finding
            key={each.id}
            kind={each.touched ? "info" : "advises"}
            title={each.touched ? words.touched : words.untouched}
          >
            {number ? words.place(number, null) : null} {each.message ?? each.reason.text}
          </Finding>
        );
      })}
    </div>
  );
}
