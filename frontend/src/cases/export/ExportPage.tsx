/** A case as one file: what it will hold, and how far it is. */
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { Link, useParams } from "wouter";
import { graphql } from "../../gql";
import type { OfferExportMutation } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { fileSize } from "../../kit/amounts";
import { useAnnounce } from "../../ui/announce/announce";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Section } from "../../ui/page/Section";
import { Skeleton } from "../../ui/page/Skeleton";
import "./export.css";
import { exportWords } from "./export.words";
import { useExport, writesFiles, type Sending } from "./useExport";

const offer = graphql(`
  mutation OfferExport($input: ExportCaseInput!) {
    exportCase(input: $input) {
      __typename
      ... on CaseExport {
        url
        filename
        documents
        restricted
        sealedCopies
        marked
        sizeBytes
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

type Answer = OfferExportMutation["exportCase"];
type Offer = Extract<Answer, { __typename: "CaseExport" }>;

export default function ExportPage() {
  const words = useWords(exportWords);
  const { id = "" } = useParams<{ id: string }>();
  const { answer, failed, ask } = useOffer(id);
  return (
    <Page title={words.title}>
      <Link href={`/cases/${id}`}>{words.back}</Link>
      {answer?.__typename === "CaseExport" ? (
        <Offered key={answer.url} offer={answer} />
      ) : answer ? (
        <Empty whole title={words.noCase} />
      ) : failed ? (
        <LoadError onRetry={ask} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function useOffer(caseId: string) {
  const client = useClient();
  const [again, setAgain] = useState(0);
  const [state, setState] = useState<{ answer?: Answer; failed: boolean }>({ failed: false });
  useEffect(() => {
    let isWanted = true;
    void client.mutation(offer, { input: { caseId } }).then(({ data }) => {
      if (isWanted) setState({ answer: data?.exportCase, failed: !data });
    });
    return () => {
      isWanted = false;
    };
  }, [client, caseId, again]);
  return { ...state, ask: () => setAgain((count) => count + 1) };
}

function Offered({ offer: { url, filename, ...holds } }: { offer: Offer }) {
  const words = useWords(exportWords);
  const announce = useAnnounce();
  // The address as this page has come by the service, whatever it is called inside.
  const path = new URL(url, location.origin).pathname;
  const { sending, begin, cancel } = useExport(path, filename, Number(holds.sizeBytes));
  const ended = sending.step === "idle" || sending.step === "sending" ? null : sending.step;
  const said = ended ? (sending.refusal ?? words[ended]) : null;
  useEffect(() => {
    if (said) announce(said);
  }, [announce, said]);
  return (
    <div className="case-export">
      <h1 className="title">{words.title}</h1>
      <p>{words.intro}</p>
      <Holds holds={holds} />
      {sending.step === "sending" ? <Progress sending={sending} /> : null}
      {said ? <p className={ended === "done" ? "said" : "said bad"}>{said}</p> : null}
      <p className="row">
        {sending.step === "sending" ? (
          <Button onClick={cancel}>{words.cancel}</Button>
        ) : writesFiles() ? (
          <Button kind="primary" onClick={() => void begin()}>
            {ended === "failed" || ended === "noRoom" ? words.again : words.begin}
          </Button>
        ) : (
          // The browser shows how far it is by itself, where the length is known beforehand.
          <a className="btn primary" href={path} download={filename}>
            {words.begin} ({fileSize(Number(holds.sizeBytes))})
          </a>
        )}
      </p>
    </div>
  );
}

function Holds({ holds }: { holds: Omit<Offer, "url" | "filename" | "__typename"> }) {
  const words = useWords(exportWords);
  return (
    <Section title={words.holds} tail={`${words.size}: ${fileSize(Number(holds.sizeBytes))}`} gap>
      <ul className="holds">
        {holds.documents ? <li>{words.documents(holds.documents)}</li> : <li>{words.empty}</li>}
        {holds.sealedCopies ? <li>{words.sealed(holds.sealedCopies)}</li> : null}
        <li>{words.lists}</li>
        <li>{words.hashes}</li>
      </ul>
      {holds.marked ? <p>{words.marked(holds.marked)}</p> : null}
      {holds.restricted ? <p>{words.restricted(holds.restricted)}</p> : null}
    </Section>
  );
}

function Progress({ sending: { received, total } }: { sending: Sending }) {
  const words = useWords(exportWords);
  const text = total ? words.sent(fileSize(received), fileSize(total)) : words.preparing;
  return (
    <div className="export-progress">
      <progress aria-label={words.progress} max={total || undefined} value={total ? received : undefined} />
      <span className="num">{text}</span>
    </div>
  );
}
