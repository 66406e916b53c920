/** What the fees of a month come to, for the accounts office: a sentence, bars, their table, and a file. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { csv, saveFile } from "../../kit/csv";
import { monthAndYear } from "../../kit/dates";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import "../office.css";
import "./month.css";
import { monthWords } from "./month.words";
import { MonthChart } from "./MonthChart";
import { MonthTable } from "./MonthTable";
import { useMonthEnd, type Month } from "./useMonthEnd";

export default function MonthEndPage() {
  const words = useWords(monthWords);
  const { month, thisMonth, shown, error, again, choose } = useMonthEnd();
  return (
    <Page title={words.title}>
      <div className="office-head">
        <h1 className="title">{words.title}</h1>
        <div className="office-acts">
          <label className="month-choice">
            <span className="label">{words.month}</span>
            <input
              className="input sm"
              type="month"
              max={thisMonth}
              value={month}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
          {shown ? <MonthCsv of={shown} /> : null}
        </div>
      </div>
      {shown ? <Shown of={shown} /> : error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />}
    </Page>
  );
}

function Shown({ of }: { of: Month }) {
  const words = useWords(monthWords);
  const { language } = useLanguage();
  const name = monthAndYear(of.firstDay, language);
  const taken = amount(of.captured.amount);
  const back =
    of.refunded.amount === "0.00" ? words.nonePaidBack : words.paidBack(amount(of.refunded.amount));
  return (
    <>
      <p className="lead month-lead">
        {of.hasEnded ? words.came(taken, name) : words.soFar(taken, name)} {back}
      </p>
      {of.agrees ? null : (
        <p className="callout" data-k="warn">
          {words.disagrees}
        </p>
      )}
      {of.items.length === 0 && of.refunds.length === 0 ? (
        <Empty title={words.none}>{words.noneWhat}</Empty>
      ) : (
        <>
          <MonthChart of={of.items} />
          <MonthTable of={of} />
        </>
      )}
    </>
  );
}

function MonthCsv({ of }: { of: Month }) {
  const words = useWords(monthWords);
  const save = () => {
    const head = [words.court, words.code, words.item, words.number, words.amount];
    const taken = of.items.map((each) => [
      each.court?.name ?? words.noCourt,
      each.code ?? "",
      each.name,
      String(each.number),
      each.amount.amount,
    ]);
    const back = of.refunds.map((each) => [
      each.court?.name ?? words.noCourt,
      "",
      words.refunds,
      String(each.number),
      `-${each.amount.amount}`,
    ]);
    const name = `month-end-${of.firstDay.slice(0, 7)}.csv`;
    saveFile(name, csv([head, ...taken, ...back]), "text/csv;charset=utf-8");
  };
  return <Button onClick={save}>{words.csv}</Button>;
}
