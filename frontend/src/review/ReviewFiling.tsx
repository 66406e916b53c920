/** The filing that is open: asked for, kept fresh, or said not to be there. */
import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import { graphql, read } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { reviewedFiling } from "./filing";
import { reviewWords } from "./review.words";
import { Reviewing } from "./Reviewing";

const query = graphql(`
  query ReviewFiling($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      version
      ...ReviewedFiling
    }
  }
`);

export interface Place {
  id: string;
  now: number;
  /** What comes after it in the queue, in words. */
  next: string | null;
  backTo: string;
  onQueue: () => void;
  /** It is completed: go on. */
  onDone: () => void;
}

export function ReviewFiling(place: Place) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({
    query,
    variables: { id: place.id, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const found = data?.filing;
  const version = found?.version;
  const seen = useRef(version);
  useEffect(() => {
    // The queue's news told of a newer version: what else changed is asked for.
    if (seen.current !== undefined && version !== undefined && version !== seen.current) {
      ask({ requestPolicy: "network-only" });
    }
    seen.current = version;
  }, [version, ask]);
  const again = () => ask({ requestPolicy: "network-only" });
  if (found) {
    const filing = read(reviewedFiling, found);
    return <Reviewing key={filing.revision} filing={filing} place={place} onAgain={again} />;
  }
  return (
    <div className="rv-none">
      <h1 className="vh">{words.title}</h1>
      {error ? (
        <LoadError onRetry={again} />
      ) : fetching || !data ? (
        <Skeleton lines={8} />
      ) : (
        <Empty title={words.notFound} action={<LinkButton to={place.backTo}>{words.toQueue}</LinkButton>}>
          {words.notFoundWhat}
        </Empty>
      )}
    </div>
  );
}
