/** The ends of the registry's next days, from which the time for a correction is chosen. */
import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useUntilKnown } from "../graphql/useUntilKnown";
import { courtParts } from "../kit/dates";

const query = graphql(`
  query DueDays($from: Date!, $to: Date!, $court: String!) {
    registryCalendar(from: $from, to: $to, court: $court) {
      date
      open
      closesAt
    }
  }
`);

const AHEAD_DAYS = 30;
const DAY = 86_400_000;

/** Working days that a filer usually has, the day of the return not counted. The registry's habit: no rule fixes it. */
export const USUAL_DAYS = 2;

/** The usual one of these closing times, or the last where there are fewer. */
export function usualDue(days: readonly string[]): string | null {
  return days[USUAL_DAYS - 1] ?? days.at(-1) ?? null;
}

function courtDate(at: number): string {
  const { year, month, day } = courtParts(at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Closing times of the working days after today, the next one first; none while they are not known. */
export function useDue(court: string, now: number): readonly string[] {
  const from = courtDate(now + DAY);
  const to = courtDate(now + AHEAD_DAYS * DAY);
  const [asked, ask] = useQuery({ query, variables: { from, to, court } });
  useUntilKnown(asked, ask);
  const { data } = asked;
  return useMemo(
    () =>
      (data?.registryCalendar ?? []).flatMap(({ open, closesAt }) => (open && closesAt ? [closesAt] : [])),
    [data],
  );
}
