/** What is done with a whole day: taken away as a file, and closed. */
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../gql";
import { useRefusalToast } from "../graphql/useRefusalToast";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { csv, saveFile } from "../kit/csv";
import { nameOf } from "../kit/names";
import { Button } from "../ui/button/Button";
import { When } from "../ui/when/When";
import { useMeans } from "./DayTable";
import { officeWords } from "./office.words";
import { dayShown } from "./useDays";

const closeDay = graphql(`
  mutation CloseDay($input: CloseDayInput!) {
    closeDay(input: $input) {
      __typename
      ... on ReconciliationDay {
        day
        closedAt
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: FragmentType<typeof dayShown>;
}

export function DayCsv({ of }: Props) {
  const words = useWords(officeWords);
  const means = useMeans();
  const { day, totals } = read(dayShown, of);
  const save = () => {
    const head = [words.means, words.payments, words.due, words.ledger, words.provider];
    const lines = totals.map((total) => [
      means(total),
      String(total.payments),
      total.due.amount,
      total.ledger.amount,
      total.provider?.amount ?? "",
    ]);
    saveFile(`reconciliation-${day}.csv`, csv([head, ...lines]), "text/csv;charset=utf-8");
  };
  return <Button onClick={save}>{words.csv}</Button>;
}

export function CloseDay({ of, onChange }: Props & { onChange: () => void }) {
  const words = useWords(officeWords);
  const sayRefusal = useRefusalToast();
  const { language } = useLanguage();
  const { day, comparedAt, toPutRight, closedAt, closedBy } = read(dayShown, of);
  const [{ fetching }, send] = useMutation(closeDay);
  if (closedAt)
    return (
      <p className="sm muted">
        {words.closed} <When at={closedAt} /> {closedBy ? words.closedBy(nameOf(closedBy, language)) : null}
      </p>
    );
  const act = async () => {
    const { data } = await send({ input: { day } });
    sayRefusal(data?.closeDay);
    onChange();
  };
  const waiting = toPutRight ? words.closeWaits(toPutRight) : comparedAt ? undefined : words.closeNotYet;
  return (
    <div>
      <Button kind="primary" busy={fetching} waiting={waiting} onClick={() => void act()}>
        {words.close}
      </Button>
    </div>
  );
}
