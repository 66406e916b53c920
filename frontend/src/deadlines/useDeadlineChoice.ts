/** What a deadline is worked out for, kept in the address: it can be sent on, and going back brings it back. */
import { useQuery } from "urql";
import { useCourts } from "../filings/new/useCourts";
import { graphql } from "../gql";
import type { DeadlineChoicesQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useAddress } from "../kit/useAddress";

const NAMES = ["court", "rule", "on", "at"] as const;
type Name = (typeof NAMES)[number];

export type DeadlineChoice = Record<Name, string>;
export type RuleChoice = DeadlineChoicesQuery["deadlineRules"][number];

const query = graphql(`
  query DeadlineChoices($court: String!, $language: Language) {
    deadlineRules(court: $court) {
      ruleId
      title(language: $language)
      trigger(language: $language)
      isByTimeOfDay
    }
  }
`);

export function useDeadlineChoice() {
  const { search, change } = useAddress();
  const { language } = useLanguage();
  const { courts, failed, onRetry } = useCourts();
  const told = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ""])) as DeadlineChoice;
  const court = courts?.find(({ code }) => code === told.court)?.code ?? "";
  const [{ data }] = useQuery({
    query,
    variables: { court, language: API_LANGUAGE[language] },
    pause: court === "",
  });
  const rules: readonly RuleChoice[] = (court && data?.deadlineRules) || [];
  const chosen = rules.find(({ ruleId }) => ruleId === told.rule);
  return {
    choice: { ...told, court, rule: chosen?.ruleId ?? "" },
    courts,
    rules,
    chosen,
    failed,
    onRetry,
    change,
  };
}
