/** When the registry is open, and what filing now would count as. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Skeleton } from "../ui/page/Skeleton";
import { accountWords } from "./words";

const query = graphql(`
  query RegistryToday($language: Language) {
    registryClock {
      state
      ifSentNowSentence(language: $language)
    }
  }
`);

/** What filing now would count as; undefined until it is known, null where it cannot be told. */
export function useIfSentNowSentence(): string | null | undefined {
  const { language } = useLanguage();
  const [{ data, error }] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  return data ? data.registryClock.ifSentNowSentence : error ? null : undefined;
}

export function RegistryToday({ ifSentNow }: { ifSentNow: string | null | undefined }) {
  const words = useWords(accountWords);
  return (
    <section className="sec" aria-labelledby="today-title">
      <h2 className="sub" id="today-title">
        {words.today}
      </h2>
      <dl className="side-rows">
        <dt>{words.hours}</dt>
        <dd className="num">{words.hoursWhat}</dd>
        <dt>{words.online}</dt>
        <dd className="num">{words.onlineWhat}</dd>
        {ifSentNow === null ? null : (
          <>
            <dt>{words.now}</dt>
            <dd className="num">{ifSentNow ?? <Skeleton lines={1} />}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
