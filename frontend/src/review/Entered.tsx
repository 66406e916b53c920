/** What the filer entered besides the documents: the answers of a form as it asks for them, or whatever was sent. */
import { useQuery } from "urql";
import { read } from "../gql";
import {
  answersOf,
  askedOf,
  originatingFormParts,
  originatingFormQuery,
  type Answer,
  type Answers,
  type FormPart,
  type OriginatingForm,
} from "../filings/originate/form";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { date } from "../kit/dates";
import { Money } from "../ui/money/Money";
import { Skeleton } from "../ui/page/Skeleton";
import { Fact } from "./Fact";
import type { ReviewedFiling } from "./filing";
import { panelWords } from "./panel.words";

export function Entered({ filing }: { filing: ReviewedFiling }) {
  const { language } = useLanguage();
  const answered = answersOf(filing.originatingData);
  const [{ data, fetching }] = useQuery({
    query: originatingFormQuery,
    variables: { code: answered?.form ?? "", language: API_LANGUAGE[language] },
    pause: !answered,
  });
  const form = data?.originatingForm;
  if (!answered) return <AsSent data={filing.originatingData} />;
  if (form) {
    const known = read(originatingFormParts, form);
    return <OfForm form={known} caseType={filing.caseType.code} answers={answered.answers} />;
  }
  return fetching ? <Skeleton lines={4} /> : <AsSent data={answered.answers} />;
}

interface OfFormProps {
  form: OriginatingForm;
  caseType: string;
  answers: Answers;
}

function OfForm({ form, caseType, answers }: OfFormProps) {
  // The parties of a form are those of the filing, and stand above.
  const fields = askedOf(form, caseType, answers)
    .flatMap((section) => section.fields)
    .filter(({ code, kind }) => kind !== "PARTIES" && isGiven(answers[code]));
  if (fields.length === 0) return null;
  return (
    <Facts>
      {fields.map((field) => (
        <Fact
          key={field.code}
          name={field.label}
          value={<Said field={field} answer={answers[field.code]} />}
        />
      ))}
    </Facts>
  );
}

function Facts({ children }: { children: React.ReactNode }) {
  const words = useWords(panelWords);
  return (
    <>
      <h2 className="label">{words.facts}</h2>
      <dl className="kv">{children}</dl>
    </>
  );
}

function isGiven(answer: Answer | undefined): answer is Answer {
  return (
    answer !== undefined &&
    answer !== null &&
    answer !== "" &&
    !(Array.isArray(answer) && answer.length === 0)
  );
}

interface SaidProps {
  field: FormPart & { fields?: readonly FormPart[] };
  answer: Answer | undefined;
}

/** An answer as its kind is read: a choice by its name, a sum as money, a day as a day. */
function Said({ field, answer }: SaidProps) {
  const words = useWords(panelWords);
  const { language } = useLanguage();
  if (!isGiven(answer)) return null;
  if (typeof answer === "boolean") return answer ? words.yes : words.no;
  if (Array.isArray(answer)) {
    return (
      <ol className="answers">
        {answer.map((each: Answer, at) => (
          <li key={at}>
            <Item field={field} answer={each} />
          </li>
        ))}
      </ol>
    );
  }
  const text = String(answer);
  if (field.kind === "CHOICE") return field.options.find(({ code }) => code === text)?.label ?? text;
  if (field.kind === "MONEY" && /^\d+(\.\d+)?$/.test(text)) return <Money of={text} />;
  if (field.kind === "DATE" && /^\d{4}-\d\d-\d\d$/.test(text)) return date(text, language);
  return text;
}

/** One of several: a paragraph, or the facts that are asked of each. */
function Item({ field, answer }: SaidProps) {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer))
    return <Said field={field} answer={answer} />;
  const given = answer as Answers;
  return field.fields
    ?.filter(({ code }) => isGiven(given[code]))
    .map((part) => (
      <div key={part.code}>
        <span className="muted">{part.label}</span> <Said field={part} answer={given[part.code]} />
      </div>
    ));
}

/** "sumClaimed" -> "Sum claimed": the names are the sender's own. */
function label(name: string): string {
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function AsSent({ data }: { data: unknown }) {
  const words = useWords(panelWords);
  if (typeof data !== "object" || data === null) return null;
  const entries = Object.entries(data).filter(
    ([name, value]) => value !== null && value !== "" && name !== "parties",
  );
  if (entries.length === 0) return null;
  const told = (value: unknown): string => {
    if (typeof value === "boolean") return value ? words.yes : words.no;
    if (typeof value !== "object") return String(value);
    return Object.values(value as object)
      .map(told)
      .join(words.comma);
  };
  return (
    <Facts>
      {entries.map(([name, value]) => (
        <Fact key={name} name={label(name)} value={told(value)} />
      ))}
    </Facts>
  );
}
