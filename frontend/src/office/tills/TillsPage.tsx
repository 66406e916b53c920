/** The tills of a day: what each took, the count of the one in hand, and a cashier's own till with what it takes. */
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { spokenDay } from "../../kit/dates";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Section } from "../../ui/page/Section";
import { Skeleton } from "../../ui/page/Skeleton";
import { CountForm } from "./CountForm";
import { Expected } from "./Notes";
import { OpenTillDialog } from "./OpenTillDialog";
import { TakePayment } from "./TakePayment";
import { ReceiptNumbers, TillRail } from "./TillRail";
import { TillTable } from "./TillTable";
import "./tills.css";
import { tillWords } from "./tills.words";
import { useTills, type Till } from "./useTills";

export default function TillsPage() {
  const words = useWords(tillWords);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [isOpening, setOpening] = useState(false);
  const { day, tills, numbers, chosen, error, again } = useTills();
  const hasOne = tills?.some((each) => each.isMine && isUnclosed(each)) ?? true;
  const taken = (tills ?? []).reduce((sum, each) => sum + cents(each.taken.amount), 0);
  const receipts = (tills ?? []).reduce((sum, each) => sum + each.takings, 0);
  const opened = (id: string) => {
    setOpening(false);
    again();
    go(`/tills/${id}`);
  };
  return (
    <Page title={words.title}>
      <div className="tills-head">
        <h1 className="title">
          {words.title}, {spokenDay(day, language)}
        </h1>
        {tills && !hasOne ? <Button onClick={() => setOpening(true)}>{words.open}</Button> : null}
      </div>
      {tills?.length ? <p className="lead">{words.lead(amount(decimal(taken)), receipts)}</p> : null}
      {tills ? null : error ? <LoadError onRetry={again} /> : <Skeleton lines={6} />}
      <div className="tills-listing">
        <div>
          {tills?.length ? <TillTable of={tills} chosen={chosen?.id} day={day} /> : null}
          {tills?.length === 0 ? <Empty title={words.noTills}>{words.choose}</Empty> : null}
          {chosen ? <InHand key={chosen.id} of={chosen} onChange={again} /> : null}
        </div>
        <aside>
          {chosen ? <TillRail key={chosen.id} of={chosen} onChange={again} /> : null}
          {numbers ? <ReceiptNumbers of={numbers} /> : null}
        </aside>
      </div>
      {isOpening ? <OpenTillDialog onClose={() => setOpening(false)} onOpen={opened} /> : null}
    </Page>
  );
}

const isUnclosed = ({ state }: Till) => state === "OPEN" || state === "COUNTED";

/** Its cashier takes payments at it and counts it; others see what should be in it. */
function InHand({ of, onChange }: { of: Till; onChange: () => void }) {
  const words = useWords(tillWords);
  return (
    <>
      {of.isMine && of.state === "OPEN" ? <TakePayment till={of.id} onTaken={onChange} /> : null}
      <Section title={words.count(of.counter)} gap>
        {of.isMine && isUnclosed(of) ? <CountForm of={of} onChange={onChange} /> : <Expected of={of} />}
      </Section>
    </>
  );
}
