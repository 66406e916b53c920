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

export function RegistryToday() {
  const words = useWords(accountWords);
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
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
        <dt>{words.now}</dt>
        <dd className="num">{data ? data.registryClock.ifSentNowSentence : <Skeleton lines={1} />}</dd>
      </dl>
    </section>
  );
}
