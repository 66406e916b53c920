/** The days that were compared, the one that the address names, and what today came to so far. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { ReconciliationDaysQuery } from "../gql/graphql";

export const dayShown = graphql(`
  fragment DayShown on ReconciliationDay {
    day
    comparedAt
    providerRead
    toPutRight
    putRight
    closedAt
    closedBy {
      id
      nameEn
      nameZh
    }
    settlementFiles {
      sha256
      lines
      newLines
      importedAt
      taken {
        amount
      }
      paidBack {
        amount
      }
      importedBy {
        id
        nameEn
        nameZh
      }
    }
    totals {
      method
      movement
      payments
      due {
        amount
      }
      ledger {
        amount
      }
      provider {
        amount
      }
    }
  }
`);

const daysQuery = graphql(`
  query ReconciliationDays {
    reconciliationDays(first: 14) {
      ...DayShown
    }
    takings {
      method
      movement
      payments
      amount {
        amount
      }
    }
  }
`);

const dayQuery = graphql(`
  query ReconciliationOfDay($day: Date!) {
    reconciliation(day: $day) {
      ...DayShown
    }
  }
`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export type Takings = ReconciliationDaysQuery["takings"];

export function useDays(given: string | undefined) {
  const named = given && DAY.test(given) ? given : undefined;
  const [days, askDays] = useQuery({ query: daysQuery, requestPolicy: "cache-and-network" });
  const [day, askDay] = useQuery({
    query: dayQuery,
    variables: { day: named ?? "" },
    pause: !named,
    requestPolicy: "cache-and-network",
  });
  const again = () => {
    askDays({ requestPolicy: "network-only" });
    if (named) askDay({ requestPolicy: "network-only" });
  };
  const chosen = named ? day.data?.reconciliation : days.data?.reconciliationDays[0];
  const isHere = named ? day.data !== undefined : days.data !== undefined;
  return { days: days.data, chosen, isHere, error: days.error ?? (named ? day.error : undefined), again };
}
