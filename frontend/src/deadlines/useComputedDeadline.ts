/** The deadline of what is chosen, and those that run from it. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import type { DeadlineChoice } from "./useDeadlineChoice";

/** In the court's hours: what matters is the day, unless the time of day is asked for. */
const AN_HOUR = "10:00";

const query = graphql(`
  query ComputedDeadline($rule: String!, $court: String!, $at: DateTime!, $language: Language) {
    computeDeadline(ruleId: $rule, court: $court, triggerAt: $at) {
      ...CountedDeadline
      following {
        ...CountedDeadline
      }
    }
  }
`);

export function useComputedDeadline({ rule, court, on, at }: DeadlineChoice) {
  const { language } = useLanguage();
  const ready = rule !== "" && court !== "" && /^\d{4}-\d\d-\d\d$/.test(on);
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { rule, court, at: `${on}T${at || AN_HOUR}:00+08:00`, language: API_LANGUAGE[language] },
    pause: !ready,
  });
  const refusal = error?.graphQLErrors[0]?.extensions["code"];
  return {
    ready,
    deadline: ready && !error ? data?.computeDeadline : undefined,
    /** The court's calendar does not reach so far. */
    beyond: ready && refusal === "INVALID",
    failed: ready && error !== undefined && refusal !== "INVALID",
    onRetry: () => ask({ requestPolicy: "network-only" }),
  };
}
