/** What the checks found in the documents, what was asked before, and how it becomes a reason. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Finding } from "../ui/findings/Finding";
import { Key } from "../ui/keys/Key";
import { decideWords } from "./decide.words";
import type { ReviewedFiling, ReviewedFinding } from "./filing";
import { saysPage } from "./pageWords";
import { panelWords } from "./panel.words";
import { sameFilesOf } from "./sameFiles";
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
  const sameFiles = sameFilesOf(filing.documents);
  const remarked = new Set(sameFiles.flatMap(({ number, first }) => [number, first]));
  const sound = filing.documents.filter(
    ({ findings }, index) => findings.length === 0 && !remarked.has(index + 1),
  ).length;
  const all = filing.documents.length;
  const found = filing.documents.flatMap(({ id, findings }, index) =>
    findings.map((finding, at) => ({ finding, number: index + 1, key: `${id}-${at}` })),
  );
  const first = found.find(({ finding }) => reasons.ofFinding(finding.code));
  return (
    <div className="stack">
      {filing.revision > 1 ? <Asked filing={filing} /> : null}
      {found.map((each) => (
        <Found
          key={each.key}
          finding={each.finding}
          number={each.number}
          overridden={filing.overriddenFindings?.includes(each.finding.code) ?? false}
          usable={mine && reasons.ofFinding(each.finding.code) !== undefined}
          first={each === first}
          onShow={onShow}
          onUse={onUse}
        />
      ))}
      {sameFiles.map(({ number, first: other }) => (
        <Finding
          key={`same-${number}`}
          kind="info"
          title={words.sameFile(number, other)}
          actions={
            <button type="button" className="as-link" onClick={() => onShow(number)}>
              {words.showDocument}
            </button>
          }
        >
          {words.sameFileWhat}
        </Finding>
      ))}
      {sound > 0 ? (
        <Finding kind="clear" title={sound === all ? words.checked(all) : words.others(sound)}>
          {words.checkedWhat}
        </Finding>
      ) : null}
    </div>
  );
}

interface FoundProps extends Pick<Props, "onShow" | "onUse"> {
  finding: ReviewedFinding;
  /** Of its document in the filing, from 1. */
  number: number;
  /** The filer was told, and submitted anyway. */
  overridden: boolean;
  /** There is a reason that says it, and it is this clerk's to give. */
  usable: boolean;
  /** The first that can be used: the key U is its own. */
  first: boolean;
}

function Found({ finding, number, overridden, usable, first, onShow, onUse }: FoundProps) {
  const words = useWords(panelWords);
  const deciding = useWords(decideWords);
  const { language } = useLanguage();
  const { page, message } = finding;
  const texts = [
    words.place(number, page && !saysPage(message, page) ? page : null),
    message,
    overridden ? words.told : "",
  ];
  return (
    <Finding
      kind={finding.severity === "BLOCKS" ? "blocks" : "advises"}
      title={finding.title}
      actions={
        <>
          {usable ? (
            <button
              type="button"
              className="as-link"
              aria-keyshortcuts={first ? "U" : undefined}
              onClick={() => onUse(number, finding)}
            >
              {deciding.useAsReason} {first ? <Key of="U" /> : null}
            </button>
          ) : null}
          {page ? (
            <button type="button" className="as-link" onClick={() => onShow(number, page)}>
              {words.showPage}
            </button>
          ) : null}
        </>
      }
    >
      {texts.filter(Boolean).join(language === "en" ? " " : "")}
    </Finding>
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
