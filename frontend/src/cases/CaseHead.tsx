/** What a case is: its number, title, court, status, and who is on record for whom. */
import { FileUp } from "lucide-react";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { LinkButton } from "../ui/button/Button";
import { Key } from "../ui/keys/Key";
import { useShortcuts } from "../ui/keys/shortcuts";
import { useLocation } from "wouter";
import { caseStatusWords, caseWords, securityWords } from "./case.words";
import { CaseTitle } from "./CaseTitle";
import { nameOf } from "../kit/names";
import { inRegistry } from "../session/roles";
import { useSession } from "../session/viewer";
import { rolesOf } from "./ordinals";
import { RepresentedBy } from "./RepresentedBy";

const caseHead = graphql(`
  fragment CaseHead on Case {
    id
    number
    titleEn: title(language: EN)
    titleZh: title(language: ZH_HANT)
    status
    securityLevel
    mayFile
    court {
      code
      name(language: $language)
    }
    caseType {
      code
      name(language: $language)
    }
    parties {
      id
      position
      nameEn
      nameZh
      role {
        code
        name(language: $language)
      }
      representedBy {
        id
        ...RepresentedBy
      }
    }
  }
`);

const MOST_PARTIES = 6;
const FILE_KEY = "F";

export function CaseHead({ of }: { of: FragmentType<typeof caseHead> }) {
  const words = useWords(caseWords);
  const states = useWords(caseStatusWords);
  const levels = useWords(securityWords);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const head = read(caseHead, of);
  const file = `/file?case=${encodeURIComponent(head.id)}`;
  useShortcuts({ f: () => go(file) }, head.mayFile);
  const roles = rolesOf(head.parties, language);
  const [title, other] = language === "en" ? [head.titleEn, head.titleZh] : [head.titleZh, head.titleEn];
  return (
    <div className="ch">
      <div>
        <div className="top">
          <span className="case-no">{head.number ?? words.noNumber}</span>
          <span className="faint">{head.caseType.name}</span>
          <span className="faint court">{head.court.name}</span>
          <span className="tag">{states[head.status]}</span>
          <span className="tag">{levels[head.securityLevel]}</span>
        </div>
        <h1 className="title">
          <CaseTitle title={title} />
        </h1>
        {other === title ? null : (
          <div className="alt">
            <CaseTitle title={other} />
          </div>
        )}
        <dl className="parties">
          {head.parties.slice(0, MOST_PARTIES).map((party) => (
            <div key={party.id}>
              <dt>{roles.get(party.id)}</dt>
              <dd>{nameOf(party, language)}</dd>
              <dd className="muted">
                <RepresentedBy of={party.representedBy} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Acts caseId={head.id} mayFile={head.mayFile} file={file} />
    </div>
  );
}

function Acts({ caseId, mayFile, file }: { caseId: string; mayFile: boolean; file: string }) {
  const words = useWords(caseWords);
  const { viewer } = useSession();
  return (
    <div className="row acts">
      <LinkButton kind="quiet" to={`/cases/${caseId}/docket`}>
        {words.printDocket}
      </LinkButton>
      <LinkButton kind="quiet" to={`/cases/${caseId}/export`}>
        {words.exportCase}
      </LinkButton>
      {viewer && inRegistry(viewer) ? (
        <LinkButton kind="primary" to={`/cases/${caseId}/issue`}>
          {words.issueDocument}
        </LinkButton>
      ) : null}
      {mayFile ? (
        <LinkButton kind="primary" to={file}>
          <FileUp size={16} aria-hidden="true" />
          {words.fileDocument}
          <Key of={FILE_KEY} />
        </LinkButton>
      ) : null}
    </div>
  );
}
